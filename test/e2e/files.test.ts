// Photos: taken where there is no signal, sealed on the phone through a kill of the browser, and looked at again.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './support/accessible.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, unlock } from './support/flows.ts';
import { look } from './support/look.ts';
import { takePhoto } from './support/photo.ts';
import { fetchNew, press } from './support/records.ts';
import { jot, openRecord, waitUntilReceived, write } from './support/writing.ts';

const pin = '246813';
const subject = 'Đường vào bản sạt lở';

let commune: Commune;
let phone: Phone;
let other: Phone;
let root: string;

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  [phone, other] = await Promise.all([openPhone(), openPhone()]);
  for (const [one, name] of [
    [phone, 'Quàng Văn Tướng'],
    [other, 'Lò Văn Ví Dụ'],
  ] as const) {
    const person = await commune.person(name, ['head'], Object.values(commune.villages));
    await enrol(one.page, `${commune.server.url}/#${await commune.code(person)}`, pin);
  }
  await phone.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});
afterAll(async () => {
  await Promise.all([phone?.remove(), other?.remove()]);
  await commune?.server.remove();
});

test('a photo taken without network is kept with the record and survives a kill', async () => {
  await phone.context.setOffline(true);
  root = await write(phone.page, 'dialogue', { subject });
  await openRecord(phone.page, root);
  await takePhoto(phone.page, 'Chụp ảnh', 'IMG_0001.jpg');
  await phone.page.locator('.file', { hasText: 'Chưa gửi' }).waitFor();
  expect(await accessibilityProblems(phone.page)).toEqual([]);
  await phone.kill();
  await phone.start();
  await phone.context.setOffline(true);
  await phone.page.goto(`${commune.server.url}/`);
  await unlock(phone.page, pin);
  await phone.page.getByText('1 tệp chờ gửi').first().waitFor();
  await openRecord(phone.page, root);
  await phone.page.locator('.file img').waitFor();
  await phone.page.locator('.file').click();
  const large = phone.page.locator('img.file-large');
  await large.waitFor();
  await expect.poll(() => large.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600);
  expect(await accessibilityProblems(phone.page)).toEqual([]);
});

test('with the network back it reaches the commune after the words, and another phone fetches it', async () => {
  await phone.context.setOffline(false);
  await waitUntilReceived(phone.page, root);
  await phone.page.locator('.file', { hasText: 'Đã nhận' }).waitFor();
  const { page } = other;
  await fetchNew(page);
  await openRecord(page, root);
  // The small picture comes by itself.
  await page.locator('.file img').waitFor();
  await page.locator('.file').click();
  await page.getByRole('button', { name: /^Tải về/ }).click();
  const large = page.locator('img.file-large');
  await large.waitFor();
  await expect.poll(() => large.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600);
});

test('its caption is typed on its page and stands with it, here and at the others', async () => {
  const { page } = phone;
  await openRecord(page, root);
  await page.locator('.file').click();
  await page.getByRole('button', { name: 'Chú thích' }).click();
  await page.getByLabel('Chú thích').fill('Chỗ sạt ở km 3');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.locator('.file', { hasText: 'Ảnh · Chỗ sạt ở km 3' }).waitFor();
  await waitUntilReceived(page, root);
  await fetchNew(other.page);
  await openRecord(other.page, root);
  await other.page.locator('.file', { hasText: 'Chỗ sạt ở km 3' }).waitFor();
});

/** Asked once, before the first photo or recording beside an opinion. */
async function addToOpinion(page: Page): Promise<void> {
  await press(page, 'Thêm ảnh, ghi âm, chữ ký');
  await page.getByText('Ý kiến này có tố cáo ai làm trái pháp luật không?').waitFor();
  expect(await page.getByRole('button', { name: 'Ghi âm', exact: true }).count()).toBe(0);
  await press(page, 'Không tố cáo ai');
}

test('a photo taken on an opinion’s page stands there and with the record, and on no other opinion', async () => {
  const { page } = phone;
  await openRecord(page, root, 'rows-opinion');
  for (const text of ['Đường trơn', 'Cầu yếu']) await jot(page, text);
  await page.locator('.rows a', { hasText: 'Cầu yếu' }).click();
  await addToOpinion(page);
  await takePhoto(page, 'Chụp ảnh', 'cau.jpg', 1200, 11);
  await page.locator('.file img').waitFor();
  expect(await page.locator('.file').count()).toBe(1);
  expect(await accessibilityProblems(page)).toEqual([]);
  await openRecord(page, root, 'rows-opinion');
  await page.locator('.rows a', { hasText: 'Đường trơn' }).click();
  await page.getByRole('heading', { name: 'Ảnh, ghi âm, chữ ký', exact: true }).waitFor();
  expect(await page.locator('.file').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Ghi âm', exact: true }).count()).toBe(0);
  await openRecord(page, root);
  await expect.poll(() => page.locator('.file').count()).toBe(2);
});

test('beside an opinion that denounces nothing is recorded, and the way to have it erased is shown', async () => {
  const { page } = phone;
  await openRecord(page, root, 'rows-opinion');
  await page.locator('.rows a', { hasText: 'Đường trơn' }).click();
  await press(page, 'Thêm ảnh, ghi âm, chữ ký');
  await press(page, 'Có, đây là tố cáo');
  await page.getByText('Ý kiến tố cáo: không ghi âm, không kèm ảnh').waitFor();
  await page.getByText('Bác gọi lãnh đạo xã mở buổi này').waitFor();
  expect(await page.getByRole('button', { name: 'Ghi âm', exact: true }).count()).toBe(0);
  expect(await page.locator('input[type=file]').count()).toBe(0);
  await look(page, 'opinion-denounces');
  // Nor on coming back, nor on its promise's page.
  await page.getByRole('link', { name: 'Theo dõi ý kiến này' }).click();
  await page.getByText('Ý kiến tố cáo: không ghi âm, không kèm ảnh').waitFor();
});

test('deleted it leaves the record, and is there again when that is undone', async () => {
  const { page } = phone;
  const photo = page.locator('.file', { hasText: 'Chỗ sạt' });
  await openRecord(page, root);
  await photo.click();
  await page.getByRole('button', { name: 'Xóa', exact: true }).click();
  await page.getByRole('heading', { name: /^Ảnh, ghi âm, chữ ký/ }).waitFor();
  await expect.poll(() => photo.count()).toBe(0);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await photo.locator('img').waitFor();
});

test('nothing broke on the way', () => {
  expect([...phone.errors, ...other.errors]).toEqual([]);
});
