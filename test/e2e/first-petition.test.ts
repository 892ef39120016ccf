// A new village head with the office's link in hand, until the commune has the first petition: in under three minutes, with
// nothing to look for on the way.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { thumbOn } from './support/thumb.ts';

const summary = 'Đường vào bản sạt lở sau mưa, xe máy không qua được, bà con xin xã cho máy xúc dọn đất đá';
const pin = '246813';
const sender = 'Quàng Thị Inh';
const address = 'Bản Xuân Tre';

let commune: Commune;
let phone: Phone;
let link: string;

beforeAll(async () => {
  commune = await openCommune(['Bản Xuân Tre']);
  const head = await commune.person('Quàng Văn Tướng', ['head'], Object.values(commune.villages));
  link = `${commune.server.url}/#${await commune.code(head)}`;
  phone = await openPhone();
});
afterAll(async () => {
  await phone?.remove();
  await commune?.server.remove();
});

test('the first petition is with the commune in under three minutes', async () => {
  const { page } = phone;
  const thumb = thumbOn(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const began = performance.now();
  await page.goto(link);
  await thumb.tap(button('Đúng, tiếp tục'));
  await thumb.pin(pin);
  await thumb.tap(button('Xong'));
  await page.getByRole('heading', { name: 'Nhập lại mã số' }).waitFor();
  await thumb.pin(pin);
  await thumb.tap(button('Xong'));
  await thumb.tap(page.locator('a[href="/new/petition"]'));
  await thumb.tap(button('Không, ghi đơn'));
  await thumb.tap(button('Kiến nghị'));
  await thumb.type(page.getByLabel('Họ và tên người gửi'), sender, 'Enter');
  await thumb.type(page.getByLabel('Địa chỉ'), address, 'Enter');
  await thumb.type(page.getByLabel('Nội dung tóm tắt'), summary);
  await thumb.tap(button('Lưu đơn'));
  await page
    .getByText(/^(Đã nhận \d|(\d+)\/\2 đã nhận, \d)/)
    .first()
    .waitFor();
  const machineSeconds = (performance.now() - began) / 1000;
  const { taps, keys, seconds, hesitations } = thumb.count();
  console.log(`${taps} taps, ${keys} keys: ${seconds} s; the machine ${machineSeconds.toFixed(1)} s`);
  expect(hesitations).toEqual([]);
  expect(taps).toBeLessThanOrEqual(7);
  expect(seconds + machineSeconds).toBeLessThan(180);
  expect(phone.errors).toEqual([]);
});
