// A meeting recorded where there is no signal: kept when it is stopped, when its page is left, and when the browser is killed.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './support/accessible.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, missingLater, unlock } from './support/flows.ts';
import { openRecord, write } from './support/writing.ts';

const pin = '246813';

let commune: Commune;
let phone: Phone;
let root: string;

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  phone = await openPhone({ microphone: true });
  const person = await commune.person('Quàng Văn Tướng', ['head'], Object.values(commune.villages));
  await enrol(phone.page, `${commune.server.url}/#${await commune.code(person)}`, pin);
  await phone.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  root = await write(phone.page, 'minutes', { subject: 'Bình xét hộ nghèo năm 2026' });
  await openRecord(phone.page, root);
});
afterAll(async () => {
  await phone?.remove();
  await commune?.server.remove();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const recordings = (page: Page) => page.locator('.file', { hasText: 'Ghi âm' });

/** Records until the page says so many seconds. */
const record = async (page: Page, seconds: number) => {
  await press(page, 'Ghi âm');
  await page.getByText(`Đang ghi âm 0:0${seconds}`).waitFor();
};

/** What the page's player says of the open recording. */
const lengthOf = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => Number.isFinite(document.querySelector('audio')?.duration));
  return page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.duration);
};

test('a recording that is stopped stands with the record and can be heard', async () => {
  const { page } = phone;
  await expect.poll(() => missingLater(page), { timeout: 60_000 }).toBe(0);
  await phone.context.setOffline(true);
  await record(page, 2);
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Dừng và giữ');
  await page.getByText(/^Đã giữ đoạn ghi âm 0:0[2-4]\.$/).waitFor();
  await press(page, 'Đóng');
  await recordings(page).click();
  expect(await lengthOf(page)).toBeGreaterThan(1.5);
});

test('one whose page is left is kept as far as it went', async () => {
  const { page } = phone;
  await openRecord(page, root);
  await record(page, 2);
  await openRecord(page, root, 'edit');
  await openRecord(page, root);
  await expect.poll(() => recordings(page).count()).toBe(2);
});

test('one that a killed browser cut off is found, once, with all but its last second or two', async () => {
  await openRecord(phone.page, root);
  await record(phone.page, 5);
  await phone.kill();
  await phone.start();
  await phone.page.goto(commune.server.url);
  await unlock(phone.page, pin);
  // Home says so before anybody opens the record.
  await phone.page.getByText('đã giữ 1 đoạn ghi âm dở').first().waitFor();
  await openRecord(phone.page, root);
  await phone.page.getByText('Tìm lại được đoạn ghi âm dở lần trước').waitFor();
  await expect.poll(() => recordings(phone.page).count()).toBe(3);
  expect(await accessibilityProblems(phone.page)).toEqual([]);
  await recordings(phone.page).last().click();
  expect(await lengthOf(phone.page)).toBeGreaterThan(2.5);
  await openRecord(phone.page, root);
  await recordings(phone.page).first().waitFor();
  expect(await recordings(phone.page).count()).toBe(3);
});

test('no page threw an error', () => {
  expect(phone.errors).toEqual([]);
});
