// The training notebook: one tap from a fresh phone, nothing sent or kept, and a real account beside it untouched.
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhone, type Phone } from './support/browser.ts';
import { type Commune, openCommune } from './support/commune.ts';
import { enrol, go, unlock, waitForHome, waitUntilSent } from './support/flows.ts';
import { look } from './support/look.ts';
import { serverBundles } from './support/server-log.ts';
import { jot, write } from './support/writing.ts';

const pin = '246813';
const band = 'Tập ghi – không gửi đi đâu';

let commune: Commune;
let phone: Phone;

beforeAll(async () => {
  commune = await openCommune(['Bản Hồng']);
  phone = await openPhone();
});
afterAll(async () => {
  await phone?.remove();
  await commune?.server.remove();
});

const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []).sort());
const subjects = async () =>
  (await serverBundles(commune.server.dataDir, 'dialogue')).map(({ root }) => root.values.subject);

/** Practises a dialogue with an opinion; everything that leaves the phone for a server meanwhile is told. */
async function practise(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  const listen = (request: Request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api') || request.method() !== 'GET') asked.push(pathname);
  };
  page.on('request', listen);
  await page.getByRole('button', { name: 'Tập ghi thử' }).click();
  await page.getByText(band).waitFor();
  await waitForHome(page);
  await write(page, 'dialogue', { subject: 'Buổi tập ghi' });
  await jot(page, 'Ý kiến tập');
  await page.getByText(band).waitFor();
  page.off('request', listen);
  return asked;
}

test('a fresh phone without signal is in training by one tap, and nothing of it is asked for, kept or left', async () => {
  const { page } = phone;
  await page.goto(commune.server.url);
  await page.getByRole('button', { name: 'Tập ghi thử' }).waitFor();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await look(page, 'training-welcome');
  const before = await databases(page);
  await phone.context.setOffline(true);
  expect(await practise(page)).toEqual([]);
  await look(page, 'training-opinions');
  await go(page, '/');
  await page.getByText('Buổi tập ghi').first().waitFor();
  await look(page, 'training-home');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForFunction(() => scrollY > 0);
  expect(await page.getByText(band).evaluate((words) => words.getBoundingClientRect().top)).toBeGreaterThan(
    0,
  );
  await look(page, 'training-home-end');
  await go(page, '/settings');
  await page.getByText('Không gì trong đó được gửi đi.').waitFor();
  await look(page, 'training-settings');
  expect(await databases(page)).toEqual(before);

  await page.getByRole('button', { name: 'Bỏ sổ tập' }).first().click();
  await page.getByRole('button', { name: 'Vào máy' }).waitFor();
  expect(await page.getByText(band).count()).toBe(0);
  await phone.context.setOffline(false);
  await page.reload();
  await page.getByRole('button', { name: 'Vào máy' }).waitFor();
  expect(await databases(page)).toEqual(before);
  expect(await subjects()).toEqual([]);
});

test('beside a real account it touches nothing of it', async () => {
  const { page } = phone;
  const person = await commune.person('Quàng Văn Tướng', ['head'], Object.values(commune.villages));
  await enrol(page, `${commune.server.url}/#${await commune.code(person)}`, pin);
  await write(page, 'dialogue', { subject: 'Buổi thật' });
  await go(page, '/');
  await waitUntilSent(page);
  const before = await databases(page);

  await go(page, '/settings');
  expect(await practise(page)).toEqual([]);
  await go(page, '/');
  await page.getByText('Buổi tập ghi').first().waitFor();
  expect(await page.getByText('Buổi thật').count()).toBe(0);
  await page.getByRole('button', { name: 'Bỏ sổ tập' }).click();

  await unlock(page, pin);
  await page.getByText('Buổi thật').first().waitFor();
  await waitUntilSent(page);
  expect(await page.getByText('Buổi tập ghi').count()).toBe(0);
  expect(await page.getByText(band).count()).toBe(0);
  expect(await databases(page)).toEqual(before);
  expect(await subjects()).toEqual(['Buổi thật']);
});

test('nothing broke on the way', () => {
  expect(phone.errors).toEqual([]);
});
