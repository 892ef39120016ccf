// What a case says about many people, a stop and a body it is sent to, on a phone without a network.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { go, missingLater } from './support/flows.ts';
import { look } from './support/look.ts';
import { openPhones, type Phones } from './support/phones.ts';
import { follow, head, press, setOffline } from './support/records.ts';
import { fill, saveNew, write } from './support/writing.ts';

let commune: Phones;
let page: Page;

beforeAll(async () => {
  commune = await openPhones();
  ({ page } = commune.office);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await missingLater(page)).toBe(0);
  await setOffline(page, true);
});
afterAll(() => commune?.remove());

const take = async (step: string) => {
  await follow(page, step);
  await head(page, step);
  await press(page, /^(Lưu|Vẫn lưu|Ghi)/);
  await head(page, 'Khiếu nại');
};

test('a crowd is named from its number, and who represents it is asked for with the article', async () => {
  await write(
    page,
    'petition',
    { summary: 'Nổ mìn làm nứt nhà', people: '6', competence: 'Thuộc xã', signatories: 'Nhiều người' },
    'Khiếu nại',
  );
  await page.getByText('Nên xem lại').waitFor();
  await page.getByText('cần văn bản cử người đại diện (Điều 5 Nghị định 124/2020/NĐ-CP)').first().waitFor();
  await look(page, 'gaps-doubts');
  await press(page, 'Ghi “Đoàn đông người”');
  await page.getByText('nhưng đang ghi').waitFor({ state: 'detached' });
});

test('a complaint that was stopped is brought on again and accepted anew', async () => {
  await write(page, 'petition', { summary: 'Đo lại đất', competence: 'Thuộc xã' }, 'Khiếu nại');
  await take('Thụ lý');
  await take('Đình chỉ giải quyết');
  await follow(page, 'Khiếu nại tiếp sau đình chỉ');
  await page.getByText('coi là thụ lý lại').waitFor();
  await look(page, 'gaps-continued');
  await press(page, 'Lưu');
  await head(page, 'Khiếu nại');
  await page.getByRole('link', { name: 'Thụ lý', exact: true }).waitFor();
  await look(page, 'gaps-again');
});

test('the body a denunciation is sent to is chosen from a list, and stands on its slip', async () => {
  await go(page, '/new/petition');
  await press(page, 'Có, đây là tố cáo');
  await fill(page, 'petition', { received: '12/02/2026', paperCode: 'TC-12/2026', competence: 'Thuộc tỉnh' });
  const root = await saveNew(page, 'petition');
  await look(page, 'gaps-denunciation');
  await follow(page, 'Chuyển cơ quan có thẩm quyền');
  expect(await page.getByLabel('Tên đầy đủ của cơ quan').count()).toBe(0);
  await page.getByLabel('Cơ quan có thẩm quyền').selectOption({ label: 'Thanh tra tỉnh' });
  await look(page, 'gaps-body');
  await press(page, 'Lưu');
  await head(page, 'Tố cáo');
  await go(page, `/print/record/${root}`);
  await look(page, 'gaps-papers');
  await follow(page, /Phiếu chuyển đơn tố cáo/);
  await page
    .getByText(/Thanh tra/)
    .first()
    .waitFor();
  await look(page, 'gaps-slip');
  await go(page, '/office/rules');
  await look(page, 'gaps-rules');
  expect(commune.errors()).toEqual([]);
});
