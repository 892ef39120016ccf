// The office puts a rule of its own in place of a shipped one: it is in force at once, keeps its history, and is put back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { go, waitUntilSent } from './support/flows.ts';
import { look } from './support/look.ts';
import { openPhones, type Phones } from './support/phones.ts';
import { press } from './support/records.ts';

let commune: Phones;

beforeAll(async () => {
  commune = await openPhones();
  // SCREENS_WIDTH=360 makes the office a phone.
  const width = Number(process.env.SCREENS_WIDTH ?? 1280);
  await commune.office.page.setViewportSize({ width, height: 800 });
});
afterAll(() => commune?.remove());

test('a rule is changed for the commune, is in force, tells its history and is put back', async () => {
  const { page } = commune.office;
  await go(page, '/office/rules');
  await page.locator('summary', { hasText: 'Đơn thư nói chung' }).click();
  await look(page, 'rules');
  const row = page.locator('li', { hasText: 'Trả lời kiến nghị, phản ánh' });
  await row.getByText('Chưa chắc, cần xác nhận').waitFor();
  await row.locator('button.row').click();
  const card = page.locator('li.row-open');
  await card.getByText('30 ngày · từ 01/07/2014').waitFor();

  await card.getByLabel('Giá trị').fill('20');
  await press(page, 'Lưu quy định của xã');
  await card.getByText('Xin ghi lý do sửa.').waitFor();
  await card.getByLabel('Căn cứ').fill('Quyết định 12/2026/QĐ-UBND');
  await card.getByLabel('Áp dụng từ ngày').fill('01/05/2026');
  await card.getByLabel('Ai xác nhận').fill('Chủ tịch xã');
  await card.getByLabel('Lý do sửa').fill('Quy chế của tỉnh');
  await look(page, 'rule-form');
  await press(page, 'Lưu quy định của xã');

  await row.getByText('20 ngày · Quyết định 12/2026/QĐ-UBND').waitFor();
  await row.getByText('Xã sửa').waitFor();
  // The history is the commune's: first the change has to be there.
  await go(page, '/office');
  await waitUntilSent(page);
  await go(page, '/office/rules');
  await page.locator('summary', { hasText: 'Đơn thư nói chung' }).click();
  await row.locator('button.row').click();
  await card.getByText('xác nhận: Chủ tịch xã · lý do: Quy chế của tỉnh').waitFor();
  await press(page, 'Lịch sử');
  await card.locator('ol.rows').nth(1).locator('li').first().waitFor();
  await look(page, 'rule-changed');

  await press(page, 'Lấy lại quy định có sẵn');
  await row.getByText('30 ngày · chưa có quy định chung').waitFor();
  expect(await row.getByText('Xã sửa').count()).toBe(0);
});
