// A forgotten PIN: the office makes the commune's key, the phone gets its slot, forgets, and is reopened without any network;
// what was not sent is there and reaches the commune.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './support/accessible.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import {
  choosePin,
  enrol,
  go,
  missingLater,
  typePin,
  unlock,
  waitForHome,
  waitUntilSent,
} from './support/flows.ts';
import { bundlesOn, calm, type NodePhone } from './support/node-phone.ts';
import { filmQr } from './support/qr-film.ts';
import { fetchNew } from './support/records.ts';
import { enterCode, shownCode } from './support/reopening.ts';
import { findTexts } from './support/search-files.ts';
import { write } from './support/writing.ts';

const passphrase = 'bốn con trâu đen';
const pin = '246813';
const newPin = '907163';
let commune: Commune;
let office: Phone;
let phone: Phone;
let officer: NodePhone;
let head: string;
/** Texts of what no disk may hold. */
let keyCode = '';

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  officer = await commune.phone('Hà', ['officer']);
  const admin = await commune.person('Lò Thị Ánh', ['admin']);
  head = await commune.person('Thào A Sùng', ['head'], Object.values(commune.villages));
  [office, phone] = await Promise.all([openPhone(), openPhone()]);
  await enrol(office.page, `${commune.server.url}/#${await commune.code(admin)}`, passphrase);
  await enrol(phone.page, `${commune.server.url}/#${await commune.code(head)}`, pin);
});
afterAll(async () => {
  await Promise.all([office?.remove(), phone?.remove()]);
  await commune?.server.remove();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function lock(page: Page): Promise<void> {
  await go(page, '/settings');
  await press(page, 'Khóa sổ ngay');
  await page.getByRole('heading', { level: 1, name: 'Mở sổ' }).waitFor();
}

/** The slots of the one account on a phone, by type, and the key the recovery slot is for. */
const slotsOf = (page: Page): Promise<readonly { readonly type: string; readonly key?: string }[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('gd-device');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('accounts').objectStore('accounts').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(
              reading.result[0].slots.map(({ type, key }: { type: string; key?: string }) => ({ type, key })),
            );
          };
        };
      }),
  );

const slotTypes = async (page: Page) => (await slotsOf(page)).map(({ type }) => type);

test('a phone that has never fetched the page for it says what is missing and how to get it, and then has it', async () => {
  const { page } = phone;
  await lock(page);
  await page.reload();
  // As where the first contact broke off: nothing of the second tier, neither stored nor remembered by the browser.
  await missingLater(page);
  await page.evaluate(() => caches.delete('later'));
  const browser = await phone.context.newCDPSession(page);
  await browser.send('Network.clearBrowserCache');
  await phone.context.setOffline(true);
  await press(page, 'Quên mã mở sổ?');
  await page.getByText('Máy chưa tải phần mở lại sổ').waitFor();
  await page.getByText('Bác đến chỗ có sóng hoặc Wi-Fi').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Tải về');
  await page.getByText('Máy chưa tải phần mở lại sổ').waitFor();
  await phone.context.setOffline(false);
  await press(page, 'Tải về');
  await page.getByRole('heading', { level: 1, name: 'Mở sổ' }).waitFor();
  await press(page, 'Quên mã mở sổ?');
  await page.getByText('Xã chưa mở lại được máy này').waitFor();
  await press(page, 'Thôi, quay lại');
  await unlock(page, pin);
  await waitForHome(page);
});

test('before the commune has a key the phone says what can be done, and nothing is lost', async () => {
  const { page } = phone;
  await missingLater(page);
  await lock(page);
  await press(page, 'Quên mã mở sổ?');
  await page.getByText('Xã chưa mở lại được máy này').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Thôi, quay lại');
  await unlock(page, pin);
  await waitForHome(page);
});

test('the administrator makes the key, and its sheet is shown once', async () => {
  const { page } = office;
  await go(page, '/office/recovery');
  await press(page, 'Tạo khóa và in');
  await page.locator('.sheet').waitFor();
  keyCode = (await page.locator('.sheet-code b').textContent()) ?? '';
  expect(keyCode.replaceAll(' ', '')).toMatch(/^GDK[0-9A-Z]{56}$/);
  expect(await page.locator('.sheet').textContent()).not.toContain('Lò Thị Ánh');
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await go(page, '/office/recovery');
  await page.getByText('Máy này giữ khóa').waitFor();
  await page.getByText('Người tạo: bác').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.locator('.sheet').count()).toBe(0);
  await go(page, '/');
  await waitUntilSent(page);
});

test('a phone enrolled before gets the slot at its next unlocking', async () => {
  const { page } = phone;
  await fetchNew(page);
  expect(await slotTypes(page)).toEqual(['pin']);
  await lock(page);
  await unlock(page, pin);
  await waitForHome(page);
  await expect.poll(() => slotTypes(page)).toEqual(['pin', 'recovery']);
});

test('the office reopens it by pasted codes, without a network on either side', async () => {
  await missingLater(office.page);
  await Promise.all([phone.context.setOffline(true), office.context.setOffline(true)]);
  await write(phone.page, 'dialogue', { subject: 'Ghi khi mất sóng' });
  await lock(phone.page);
  await press(phone.page, 'Quên mã mở sổ?');
  const request = await shownCode(phone.page);
  expect(request).toMatch(/^GDH[0-9A-Z]+$/);
  expect(await accessibilityProblems(phone.page)).toEqual([]);

  await go(office.page, '/office/reopen');
  await enterCode(office.page, 'Mã của máy quên mã', `${request.slice(0, 40)}X${request.slice(41)}`);
  await office.page.getByText('Mã thiếu hoặc sai chữ').waitFor();
  await enterCode(office.page, 'Mã của máy quên mã', request);
  await office.page.getByRole('heading', { name: 'Sổ của Thào A Sùng' }).waitFor();
  expect(await accessibilityProblems(office.page)).toEqual([]);
  await press(office.page, 'Đúng người, mở lại');
  const answer = await shownCode(office.page);
  expect(await accessibilityProblems(office.page)).toEqual([]);
  await press(office.page, 'Xong');

  await press(phone.page, 'Xã đã mở, nhận mã trả lời');
  await enterCode(phone.page, 'Mã trả lời của xã', request);
  await phone.page.getByText('Đây là mã của máy quên mã').waitFor();
  await enterCode(phone.page, 'Mã trả lời của xã', answer);
  await choosePin(phone.page, newPin);
  await waitForHome(phone.page);
  await phone.page.getByText('Ghi khi mất sóng').first().waitFor();
  expect(await slotTypes(phone.page)).toEqual(['pin', 'recovery']);

  // The same answer is worth nothing to a later request.
  await lock(phone.page);
  await press(phone.page, 'Quên mã mở sổ?');
  await shownCode(phone.page);
  await press(phone.page, 'Xã đã mở, nhận mã trả lời');
  await enterCode(phone.page, 'Mã trả lời của xã', answer);
  await phone.page.getByText('Mã này trả lời cho lần hỏi trước').waitFor();
  await press(phone.page, 'Quay lại');
  await press(phone.page, 'Thôi, quay lại');
});

test('the old PIN opens nothing any more, the new one does, and what was unsent reaches the commune', async () => {
  const { page } = phone;
  await typePin(page, pin);
  await page.getByText('Chưa đúng. Xin nhập lại.').waitFor();
  await typePin(page, newPin);
  await waitForHome(page);
  await Promise.all([phone.context.setOffline(false), office.context.setOffline(false)]);
  await go(page, '/');
  await waitUntilSent(page);
  await calm(officer);
  expect((await bundlesOn(officer, 'dialogue')).map(({ root }) => root.values.subject)).toEqual([
    'Ghi khi mất sóng',
  ]);
});

test('who reopened it, and when, stands with the person', async () => {
  await go(office.page, '/');
  await waitUntilSent(office.page);
  await calm(officer);
  const people = await bundlesOn(officer, 'person');
  const rows = people.find(({ root }) => root.id === head)?.rows ?? {};
  expect(Object.values(rows).map(({ kind, values }) => [kind, values.device])).toEqual([
    ['reopened', expect.stringMatching(/^K\d+ · Trưởng bản$/)],
  ]);
  await go(office.page, `/office/people/${head}`);
  await office.page.getByText('Người mở: bác').waitFor();
});

test('another administrator takes the key from the sheet and reads the phone’s picture with a camera', async () => {
  await lock(phone.page);
  await press(phone.page, 'Quên mã mở sổ?');
  const request = await shownCode(phone.page);
  const second = await openPhone({ camera: await filmQr(request) });
  try {
    const { page } = second;
    const admin = await commune.person('Vàng Thị Mỷ', ['admin']);
    await enrol(page, `${commune.server.url}/#${await commune.code(admin)}`, passphrase);
    // A phone enrolled when there is a key has its slot at once.
    await expect.poll(() => slotTypes(page)).toEqual(['passphrase', 'recovery']);
    await go(page, '/office/reopen');
    await press(page, 'Quét mã QR');
    await page.getByText('máy này không giữ khóa ấy').waitFor();
    await go(page, '/office/recovery');
    await press(page, 'Nhận khóa từ tờ giấy');
    await enterCode(page, 'Mã trên tờ giấy', keyCode.toLowerCase());
    await page.getByText('Đã nhận khóa số').waitFor();
    await go(page, '/office/reopen');
    await press(page, 'Quét mã QR');
    await page.getByRole('heading', { name: 'Sổ của Thào A Sùng' }).waitFor();
    expect(second.errors).toEqual([]);
  } finally {
    await second.remove();
  }
});

test('a new key takes the place of the old one at the next unlocking', async () => {
  await press(phone.page, 'Thôi, quay lại');
  await unlock(phone.page, newPin);
  await waitForHome(phone.page);
  const [, before] = await slotsOf(phone.page);
  await go(office.page, '/office/recovery');
  await office.page.getByText('Đổi khóa').click();
  await press(office.page, 'Tạo khóa mới và in');
  await office.page.locator('.sheet').waitFor();
  await go(office.page, '/');
  await waitUntilSent(office.page);
  await fetchNew(phone.page);
  await lock(phone.page);
  await unlock(phone.page, newPin);
  await waitForHome(phone.page);
  await expect
    .poll(() =>
      slotsOf(phone.page).then((slots) =>
        slots.filter(({ key }) => key !== undefined && key !== before?.key),
      ),
    )
    .toHaveLength(1);
  expect(await slotsOf(phone.page)).toHaveLength(2);
});

test('no disk and no log holds the commune’s key, nor what passed between the two', async () => {
  const secret = keyCode.replaceAll(' ', '').slice(3, 40);
  await Promise.all([office.close(), phone.close()]);
  for (const { profile } of [office, phone])
    expect(findTexts(profile, [secret, keyCode.slice(0, 30)])).toEqual([]);
  expect(commune.server.output).not.toContain(secret);
  expect([...office.errors, ...phone.errors]).toEqual([]);
});
