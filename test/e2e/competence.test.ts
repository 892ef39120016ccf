// Who resolves a petition: some taps without a signal to the body, the article and the next step; nothing is typed, so
// that a denunciation may be asked about too.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './support/accessible.ts';
import { go, missingLater } from './support/flows.ts';
import { openPhones, type Phones } from './support/phones.ts';
import { follow, head, press, setOffline } from './support/records.ts';
import { fill, saveNew, write } from './support/writing.ts';

let commune: Phones;
const problems: string[] = [];

const look = async (page: Page, name: string) => {
  problems.push(...(await accessibilityProblems(page)).map((problem) => `${name}: ${problem}`));
};
const answer = (page: Page, words: string) => page.getByRole('heading', { level: 2, name: words }).waitFor();
const inputs = (page: Page) => page.locator('input:visible, textarea:visible, select:visible').count();

beforeAll(async () => {
  commune = await openPhones();
  const { page } = commune.office;
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await missingLater(page)).toBe(0);
  await setOffline(page, true);
});
afterAll(() => commune?.remove());

test('a complaint about the police is guided, and the competence written by one press, with a way back', async () => {
  const { page } = commune.office;
  await write(page, 'petition', { summary: 'Bị phạt không đúng', received: '03/02/2026' }, 'Khiếu nại');
  await follow(page, 'Ai giải quyết?');
  await page.getByRole('heading', { name: 'Khiếu nại quyết định, việc làm của ai?' }).waitFor();
  expect(await inputs(page)).toBe(0);
  await look(page, 'whom');
  await press(page, 'Công an xã');
  await answer(page, 'Công an giải quyết');
  await page.getByText('Không chuyển đơn thay').waitFor();
  await page
    .getByText('nhận 03/02 + 10 ngày làm việc, trừ Tết 16–20/02 → 24/02/2026, Điều 28 Luật Tiếp công dân')
    .waitFor();
  await look(page, 'guided');
  await press(page, 'Ghi vào hồ sơ: Cơ quan khác');
  await head(page, 'Khiếu nại');
  await page.getByText('Đã ghi thẩm quyền: Cơ quan khác').waitFor();
  await press(page, 'Hoàn tác');
  await follow(page, 'Ai giải quyết?');
  await press(page, 'Công an xã');
  await page.getByRole('button', { name: 'Ghi vào hồ sơ: Cơ quan khác' }).waitFor();
});

test('choosing again leads to the question; what the law leaves open is said to be in doubt', async () => {
  const { page } = commune.office;
  await press(page, 'Chọn lại');
  await press(page, 'Huyện cũ (trước 1/7/2025)');
  await answer(page, 'Chủ tịch UBND xã giải quyết');
  await page.getByText('Điều này chưa chắc').waitFor();
  await page.getByText('Nghị quyết 190/2025/QH15').first().waitFor();
  await look(page, 'in doubt');
});

test('a denunciation of the chair goes to the province within five working days; nothing but a list is kept', async () => {
  const { page } = commune.office;
  await go(page, '/new/petition');
  await press(page, 'Có, đây là tố cáo');
  await fill(page, 'petition', { received: '12/02/2026', paperCode: 'm-12/2026' });
  const root = await saveNew(page, 'petition');
  await go(page, `/record/${root}/competence`);
  await page.getByRole('heading', { name: 'Tố cáo ai?' }).waitFor();
  expect(await inputs(page)).toBe(0);
  await press(page, 'Chủ tịch xã');
  await answer(page, 'Chủ tịch UBND tỉnh giải quyết');
  await page
    .getByText('nhận 12/02 + 5 ngày làm việc, trừ Tết 16–20/02 → 26/02/2026, Điều 24 Luật Tố cáo')
    .waitFor();
  await look(page, 'denunciation');
  await press(page, 'Ghi vào hồ sơ: Thuộc tỉnh');
  await head(page, 'Tố cáo');
  await page.getByText('Thuộc tỉnh', { exact: true }).waitFor({ state: 'attached' });
});

test('a petition of several kinds is asked about content by content', async () => {
  const { page } = commune.office;
  await write(page, 'petition', { summary: 'Nhiều việc' }, 'Nhiều nội dung');
  await follow(page, 'Ai giải quyết?');
  await page.getByText('tách thành từng đơn').waitFor();
  await look(page, 'mixed');
  await press(page, 'Kiến nghị');
  await press(page, 'Hàng xóm, người dân khác');
  await answer(page, 'Hòa giải ở cơ sở');
});

test('nothing on these pages keeps anybody out, and no page failed', () => {
  expect(problems).toEqual([]);
  expect(commune.errors()).toEqual([]);
});
