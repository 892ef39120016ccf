// Anything is found in a second: by village under old and new names, by days, by a number without its blanks; and a filter
// somebody keeps is there when the notebook is opened again, sealed.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, unlock } from './support/flows.ts';
import { look } from './support/look.ts';
import { calm, said } from './support/node-phone.ts';
import { press } from './support/records.ts';
import { findTexts } from './support/search-files.ts';

const passphrase = 'bốn con trâu đen';
const savedName = 'Việc bản Thoỏngkhạ';

let commune: Commune;
let phone: Phone;
let page: Page;
let code: string | undefined;

const titles = async () => (await page.locator('.row-title').allTextContents()).map((title) => title.trim());
const shows = (expected: readonly string[]) => expect.poll(titles, { timeout: 5_000 }).toEqual(expected);
const panel = () => page.locator('details.section', { has: page.locator('summary', { hasText: 'Lọc' }) });
const choose = async (label: string, option: string) => {
  const field = panel().locator('.field', { hasText: label });
  const list = field.locator('select');
  if ((await list.count()) > 0) await list.selectOption({ label: option });
  else await field.locator('label.chip', { hasText: new RegExp(`^\\s*${option}`) }).click();
};

beforeAll(async () => {
  commune = await openCommune(['Bản Xuân Tre', 'Bản Xuân Nỏng', 'Bản Búng Mới']);
  const { admin, villages } = commune;
  const [tre = '', nong = '', bung = ''] = Object.values(villages);
  const { records } = admin.account;
  said(await records.edit(tre, tre, { ended: '2025-07-01', successors: [nong] }));
  said(await records.addRow(bung, 'former-name', { name: 'Bản Púng', until: '2025-07-01' }));
  await calm(admin);
  const officer = await commune.phone('Giàng A Nủ', ['officer']);
  const write = async (kind: string, values: Parameters<typeof records.create>[1]) =>
    said(await officer.account.records.create(kind, values));
  await write('dialogue', { subject: 'Đường vào bản cũ', date: '2025-03-12', villages: [tre] });
  await write('dialogue', { subject: 'Nước sinh hoạt', date: '2026-02-03', villages: [nong] });
  await write('dialogue', { subject: 'Cầu treo', date: '2026-02-04', villages: [bung] });
  await write('petition', {
    type: 'proposal',
    summary: 'Xin mở đường nương',
    received: '2026-02-05',
    villages: [nong],
    phone: '0912 345 678',
  });
  await calm(officer);
  code = officer.account.catalog.items.value.find(({ kind }) => kind === 'petition')?.code;
  const own = await commune.code(await commune.person('Phạm Thị Hoa', ['officer']));
  phone = await openPhone();
  page = phone.page;
  await enrol(page, `${commune.server.url}/#${own}`, passphrase);
  await page.getByText('Đã gửi hết').waitFor();
});
afterAll(async () => {
  await phone?.remove();
  await commune?.server.remove();
});

test('a village’s former name, a number without blanks and a code without dashes find their records', async () => {
  await go(page, '/list/all');
  const search = page.getByLabel('Tìm');
  const finds = async (typed: string, expected: readonly string[]) => {
    await search.fill(typed);
    await shows(expected);
  };
  await finds('bản púng', ['Cầu treo']);
  await finds('xuan tre', ['Đường vào bản cũ']);
  await finds('0912345678', ['Xin mở đường nương']);
  expect(code).toMatch(/-/);
  await finds((code ?? '').replaceAll('-', '').toLowerCase(), ['Xin mở đường nương']);
  await search.fill('');
});

test('under a village stand the records of the one it came from; days narrow them further', async () => {
  await panel().locator('summary').click();
  await choose('Bản', 'Bản Xuân Nỏng');
  await page.getByText('Còn 3 ghi chép').waitFor();
  await choose('Thời gian', 'Chọn ngày');
  await page.getByLabel('Từ ngày').fill('01/02/2026');
  await page.getByLabel('Đến ngày').fill('04/02/2026');
  await shows(['Nước sinh hoạt']);
  await page.getByText('Bản Xuân Nỏng · từ 01/02/2026 đến 04/02/2026').waitFor();
  await page.getByText('Còn 1 ghi chép').waitFor();
  await look(page, 'find-panel');
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/list/all');
});

test('a filter that is kept is there when the notebook is opened again, and no word of it in clear', async () => {
  await page.getByLabel('Tên bộ lọc').fill(savedName);
  await press(page, 'Giữ bộ lọc này');
  await page.locator('button.chip', { hasText: savedName }).waitFor();
  await look(page, 'find-kept');
  await phone.kill();
  expect(findTexts(phone.profile, ['Thoỏngkhạ'])).toEqual([]);
  await phone.start();
  page = phone.page;
  await page.goto(`${commune.server.url}/`);
  await unlock(page, passphrase);
  await page.locator('a[href="/settings"]').first().waitFor();
  expect(await page.getByText('Đang viết dở').count()).toBe(0);
  await go(page, '/list/all');
  await page.getByRole('button', { name: savedName }).click();
  await shows(['Nước sinh hoạt']);
  await look(page, 'find-again');
  await press(page, 'Bỏ lọc');
  await expect.poll(async () => (await titles()).length).toBe(4);
});

test('it is removed, and brought back with one press', async () => {
  await page.getByRole('button', { name: savedName }).click();
  await panel().locator('summary').click();
  await press(page, `Xóa bộ lọc “${savedName}”`);
  const chip = page.locator('button.chip', { hasText: savedName });
  await chip.waitFor({ state: 'detached' });
  await press(page, 'Hoàn tác');
  await chip.waitFor();
  expect(phone.errors).toEqual([]);
});
