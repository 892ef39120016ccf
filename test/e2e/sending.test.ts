// What people see of sending: a record counts what the commune has of it, the office sees who is silent, and support gets a
// log without a word of the records.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSendExchange } from '../../src/client/sync/send-exchange.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, missingLater, unlock, waitForHome } from './support/flows.ts';
import { look } from './support/look.ts';
import { said } from './support/node-phone.ts';
import { fetchNew, press, setOffline } from './support/records.ts';
import { jot, openRecord, saysReceived, write } from './support/writing.ts';

const pin = '246813';
const subject = 'Đường vào bản sạt lở';
const opinions = ['Xin máy xúc', 'Xin cống thoát nước'];
let commune: Commune;
let phone: Phone;
let desk: Phone;
let dialogue: string;

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  const head = await commune.person('Thào A Sùng', ['head'], Object.values(commune.villages));
  const office = await commune.person('Lò Thị Ánh', ['admin', 'officer']);
  [phone, desk] = await Promise.all([openPhone(), openPhone()]);
  await enrol(phone.page, `${commune.server.url}/#${await commune.code(head)}`, pin);
  await enrol(desk.page, `${commune.server.url}/#${await commune.code(office)}`, 'bốn con trâu đen');
});
afterAll(async () => {
  await Promise.all([phone?.remove(), desk?.remove()]);
  await commune?.server.remove();
});

test('without signal a record says how much of it waits and why, and with it how much was received', async () => {
  const { page } = phone;
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(() => missingLater(page), { timeout: 30_000 }).toBe(0);
  await setOffline(page, true);
  dialogue = await write(page, 'dialogue', { subject });
  await openRecord(page, dialogue, 'rows-opinion');
  for (const opinion of opinions) await jot(page, opinion);
  await openRecord(page, dialogue);
  await page.getByText('0/3 đã nhận · Đang mất sóng. Có sóng thì máy tự gửi.').waitFor();
  expect(await page.getByText(/^Đã nhận|3\/3 đã nhận/).count()).toBe(0);
  await look(page, 'a record that waits');
  await setOffline(page, false);
  await page.getByText(/^3\/3 đã nhận, \d\d:\d\d$/).waitFor();
  await saysReceived(page);
  expect(await page.getByText('Đang mất sóng').count()).toBe(0);
});

test('the technical log is there after a new start, can be saved, and holds no word of the records', async () => {
  const { page } = phone;
  const sent = page.getByText('gửi 3, bị từ chối 0, nhận');
  await go(page, '/settings/log');
  await sent.waitFor();
  await go(page, '/');
  await page.reload();
  await unlock(page, pin);
  await waitForHome(page);
  await go(page, '/settings');
  await page.getByRole('link', { name: 'Nhật ký kỹ thuật' }).click();
  await sent.waitFor();
  await page.getByText('· mất sóng').first().waitFor();
  expect(await page.getByText('· mở sổ').count()).toBeGreaterThan(0);
  await look(page, 'the technical log');
  const saving = page.waitForEvent('download');
  await press(page, 'Gửi cho người hỗ trợ');
  const text = readFileSync(await (await saving).path(), 'utf8');
  await page.getByText('Đã lưu thành tệp').waitFor();
  expect(text).toContain('Gần Dân · Nhật ký kỹ thuật\nBản ứng dụng: ');
  expect(text).toContain('gửi 3, bị từ chối 0');
  for (const secret of [subject, ...opinions, dialogue, 'Thào A Sùng', 'Bản Hồng'])
    expect(text).not.toContain(secret);
});

test('a phone with nothing to do asks once in five minutes', async () => {
  const { page } = phone;
  await page.clock.install();
  await page.reload();
  await unlock(page, pin);
  await waitForHome(page);
  // What it has sent and stored just now must not wake it again.
  await openRecord(page, dialogue, 'rows-opinion');
  await jot(page, 'Xin lưới điện');
  await openRecord(page, dialogue);
  await page.getByText(/^4\/4 đã nhận, \d\d:\d\d$/).waitFor();
  await untilNothingRuns(page);
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes('/api/')) asked += 1;
  });
  const pass = async (seconds: number) => {
    await page.clock.runFor(seconds * 1_000);
    await untilNothingRuns(page);
  };
  // Longer than a phone waits after a save, again and again: one run would wake the next.
  for (let at = 0; at < 15; at++) await pass(2);
  expect(asked).toBe(0);
  for (let at = 0; at < 10; at++) await pass(60);
  expect(asked).toBeGreaterThanOrEqual(1);
  expect(asked).toBeLessThanOrEqual(3);
});

/** Exchanges and files run under a lock each. */
async function untilNothingRuns(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const { held, pending } = await navigator.locks.query();
    return (held ?? []).length + (pending ?? []).length === 0;
  });
}

test('the office is told how many devices to ask after, and finds them first', async () => {
  const silent = await commune.phone('Quàng Văn Tướng', ['officer']);
  const dayMs = 86_400_000;
  const report = { unsent: 3, oldestUnsentAt: Date.now() - 15 * dayMs, freeMb: 40, clockOffMin: -120 };
  const request = { v: 1, app: 'test', gen: '', cursor: 0, epoch: 0, push: [], ...report };
  said(await createSendExchange(silent.transport)(request));
  const { page } = desk;
  await fetchNew(page);
  await go(page, '/office');
  await page.getByText('1 máy cần hỏi thăm').waitFor();
  await look(page, 'the office home with a silent device');
  await page.getByRole('link', { name: 'Xem máy nào' }).click();
  const first = page.locator('.card').first();
  await first.getByText('Quàng Văn Tướng').waitFor();
  await first
    .getByText('còn 3 việc chưa gửi, cũ nhất 15 ngày · máy còn 40 MB · đồng hồ lệch 2 giờ')
    .waitFor();
  await look(page, 'devices with a silent one');
});
