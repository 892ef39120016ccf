// A paper is held and its code typed: minutes on this phone answer without a network, others through the commune, and a
// code that nobody has is said to be none.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writtenHash } from '../../src/shared/kinds/closed-snapshot.ts';
import { shortHashOf, textOf } from '../support/closings.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go } from './support/flows.ts';
import { look } from './support/look.ts';
import { bundlesOn, calm, said } from './support/node-phone.ts';
import { press, setOffline } from './support/records.ts';

const pin = '271828';

let commune: Commune;
let phone: Phone;
let page: Page;
let hash: string;
let other: string;

const check = async (code: string) => {
  await page.getByLabel('Mã kiểm tra trên giấy').fill(code);
  await press(page, 'Kiểm tra');
};

beforeAll(async () => {
  commune = await openCommune(['Bản Xuân Tre', 'Bản Búng Mới']);
  const [tre = '', bung = ''] = Object.values(commune.villages);
  const officer = await commune.phone('Giàng A Nủ', ['officer']);
  const { records } = officer.account;
  const close = async (subject: string, village: string) => {
    const values = { form: 'village-meeting', subject, date: '2026-11-20', villages: [village] };
    const root = said(await records.create('minutes', values));
    const bundle = (await bundlesOn(officer, 'minutes')).find((one) => one.root.id === root);
    const snapshot = bundle ? textOf(bundle) : '';
    const code = shortHashOf(snapshot);
    said(await records.addRow(root, 'closing', { date: '2026-11-20', at: '21:40', snapshot, hash: code }));
    return code;
  };
  hash = await close('Góp tiền làm đường', tre);
  other = await close('Quy ước bản Búng Mới', bung);
  await calm(officer);
  const head = await commune.code(await commune.person('Lò Văn Thí Dụ', ['head'], [tre]));
  phone = await openPhone();
  page = phone.page;
  await enrol(page, `${commune.server.url}/#${head}`, pin);
  await page.getByText('Đã gửi hết').waitFor();
});
afterAll(async () => {
  await phone?.remove();
  await commune?.server.remove();
});

test('from the settings: minutes of this phone are found by their code, and open', async () => {
  await go(page, '/settings');
  await page.getByRole('link', { name: 'Kiểm tra mã biên bản' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kiểm tra mã biên bản' }).waitFor();
  await look(page, 'check');
  await check(writtenHash(hash).toLowerCase());
  await page.getByText('Góp tiền làm đường').waitFor();
  await look(page, 'check-found');
  await page.getByRole('link', { name: 'Mở biên bản' }).click();
  await page.getByRole('heading', { level: 1, name: /Họp bản/ }).waitFor();
});

test('those of another village the commune knows, without a word of them; a code that nobody has is none', async () => {
  await go(page, '/settings/check');
  await check(other);
  await page.getByText('biên bản ấy bác không được xem').waitFor();
  expect(await page.getByText('Búng Mới').count()).toBe(0);
  await check('0000000000');
  await page.getByText('Không có biên bản nào mang mã này').waitFor();
  await look(page, 'check-unknown');
  await check('ABC');
  await page.getByText('Mã gồm mười chữ và số').waitFor();
});

test('without a network its own minutes are found, and of others it says that it cannot ask', async () => {
  await setOffline(page, true);
  await check(hash);
  await page.getByText('Góp tiền làm đường').waitFor();
  await check(other);
  await page.getByText('chưa nối được mạng để hỏi xã').waitFor();
  await setOffline(page, false);
});
