// Decision 10: whether a paper denounces somebody is asked before any name; a village head records nothing of it, and the
// office only lists, dates and the code of the paper file.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './support/accessible.ts';
import { go, waitForHome } from './support/flows.ts';
import { openPhones, type Phones } from './support/phones.ts';
import { follow, press, writeDialogue } from './support/records.ts';
import { waitUntilReceived } from './support/writing.ts';

let commune: Phones;
let dialogue: string;
const problems: string[] = [];

const look = async (page: Page, name: string) => {
  problems.push(...(await accessibilityProblems(page)).map((problem) => `${name}: ${problem}`));
};

beforeAll(async () => {
  commune = await openPhones();
});
afterAll(() => commune?.remove());

const inputs = (page: Page) => page.locator('input:visible, textarea:visible, select:visible').count();

test('the question comes before any field', async () => {
  const { page } = commune.head;
  await follow(page, 'Đơn thư');
  await page.getByRole('heading', { name: 'Đơn này có tố cáo ai làm trái pháp luật không?' }).waitFor();
  expect(await inputs(page)).toBe(0);
  await look(page, 'question');
});

test('a village head who answers yes is told the way to the commune, and nothing is kept', async () => {
  const { page } = commune.head;
  await press(page, 'Có, đây là tố cáo');
  await page.getByText('Tố cáo thì đưa thẳng về xã').waitFor();
  expect(await inputs(page)).toBe(0);
  await look(page, 'advice');
  await follow(page, 'Quay lại');
  await page.getByText('Chưa có ghi chép nào').waitFor();
  expect(await page.getByText('Nháp').count()).toBe(0);
});

test('an officer who answers yes gets lists, dates and the paper’s code, and the reason why', async () => {
  const { page } = commune.office;
  await go(page, '/new/petition');
  await press(page, 'Có, đây là tố cáo');
  await page.getByText('Hồ sơ tố cáo trên máy chỉ có loại việc').waitFor();
  for (const name of ['Nội dung tóm tắt', 'Họ và tên người gửi', 'Tài liệu kèm theo'])
    expect(await page.getByLabel(name).count(), name).toBe(0);
  await page.getByText('Xử lý').first().click();
  await page.getByLabel('Mã hồ sơ giấy (sổ mật)').fill('m-12/2026');
  await look(page, 'form of a denunciation');
  await press(page, 'Lưu đơn');
  await page.getByRole('heading', { level: 1, name: 'Tố cáo' }).waitFor();
  await page.getByText('M-12/2026').first().waitFor();
  // Its paper is never split: not by a button, not by an address.
  expect(await page.getByText('Tách nội dung').count()).toBe(0);
  const file = new URL(page.url()).pathname;
  await go(page, `${file}/rows-content`);
  await page.getByRole('heading', { level: 1, name: 'Tố cáo' }).waitFor();
  await go(page, file);
  await follow(page, 'Ghi diễn biến');
  await follow(page, 'Phân loại');
  expect(await page.getByLabel('Nội dung').count()).toBe(0);
  await press(page, 'Lưu');
  await page.getByText('Diễn biến · 1').waitFor();
  await look(page, 'denunciation');
  await waitUntilReceived(page, new URL(page.url()).pathname.split('/').at(-1) ?? '');
  await press(page, 'Lịch sử');
  await page.getByText('Mở xem hồ sơ tố cáo').first().waitFor();
});

test('no ordinary petition turns into a denunciation by an edit', async () => {
  const { page } = commune.office;
  await go(page, '/new/petition');
  await press(page, 'Không, ghi đơn');
  expect(await page.getByText('Tố cáo', { exact: true }).count()).toBe(0);
  await press(page, 'Phản ánh');
  await page.getByLabel('Nội dung tóm tắt').fill('Đèn đường hỏng');
  expect(await page.getByText('Tố cáo', { exact: true }).count()).toBe(0);
  expect(await page.getByLabel('Mã hồ sơ giấy (sổ mật)').count()).toBe(0);
  await press(page, 'Lưu đơn');
  await page.getByRole('heading', { level: 1, name: 'Phản ánh' }).waitFor();
});

test('an opinion becomes a petition with one answer, and both lead to each other', async () => {
  const { page } = commune.head;
  await waitForHome(page);
  dialogue = await writeDialogue(page, 'Đối thoại quý bốn', [
    'Xin sửa cầu treo',
    'Có người lấy tiền của dân',
  ]);
  await follow(page, /Xin sửa cầu treo/);
  await look(page, 'opinion');
  await follow(page, 'Lập đơn từ ý kiến này');
  await page.getByRole('heading', { name: 'Ý kiến này có tố cáo ai làm trái pháp luật không?' }).waitFor();
  await look(page, 'question about an opinion');
  await press(page, 'Không, lập đơn');
  await page.getByLabel('Nội dung tóm tắt').waitFor();
  expect(await page.getByLabel('Nội dung tóm tắt').inputValue()).toBe('Xin sửa cầu treo');
  await page.getByText('Kiến nghị', { exact: true }).click();
  await press(page, 'Lưu');
  await page.getByRole('heading', { level: 1, name: 'Kiến nghị' }).waitFor();
  await follow(page, 'Buổi đối thoại có ý kiến này');
  await page.getByText('Ý kiến · 2').waitFor();
  await follow(page, 'Xem đơn đã lập');
  await page.getByRole('heading', { level: 1, name: 'Kiến nghị' }).waitFor();
});

test('an opinion that denounces somebody makes no petition on a village head’s phone and can be taken away', async () => {
  const { page } = commune.head;
  await go(page, dialogue);
  await follow(page, /Có người lấy tiền của dân/);
  await follow(page, 'Lập đơn từ ý kiến này');
  await press(page, 'Có, đây là tố cáo');
  await page.getByText('Ý kiến đã ghi có nội dung tố cáo').waitFor();
  await page.getByText('Bác gọi lãnh đạo xã mở buổi này').waitFor();
  await press(page, 'Xóa');
  await page.getByText('Ý kiến · 1').waitFor();
});

test('no page on the way had a barrier or an error', () => {
  expect(problems).toEqual([]);
  expect(commune.errors()).toEqual([]);
});
