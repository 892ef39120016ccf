// Two people wrote, without seeing each other, what cannot both be true: everybody sees it, a leader says which one stands.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Account } from '../../src/client/store/account-api.ts';
import { openBrowser, servePages } from '../support/gallery/serve.ts';
import { accessibilityProblems } from './support/accessible.ts';
import { look } from './support/look.ts';

let browser: Browser;
let pages: Awaited<ReturnType<typeof servePages>>;

declare const account: Account;

beforeAll(async () => {
  [browser, pages] = await Promise.all([openBrowser(), servePages()]);
});
afterAll(async () => {
  await browser?.close();
  await pages?.stop();
});

const at = (path: string) => `${pages.address.replace(/\/$/, '')}${path}`;

/** A complaint that was accepted and guided away on one day, opened by somebody of this role. */
const open = async (role: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await page.goto(at(`/#roles=${role}`));
  await page.waitForSelector('.page h1');
  const root = await page.evaluate(async () => {
    const values = { type: 'complaint', received: '2026-11-02', summary: 'Về việc thu hồi đất' };
    const made = await account.records.create('petition', values);
    if (!made.ok) throw new Error(made.error.type);
    for (const step of ['accepted', 'guided'])
      await account.records.addRow(made.value, 'event', { step, date: '2026-11-04' });
    return made.value;
  });
  await page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/record/${root}`);
  await page.getByText('Hai người ghi trái nhau').waitFor();
  return page;
};

test('an officer sees both, and that the leader is to settle it', async () => {
  const page = await open('officer');
  await page.getByText('Lãnh đạo xã chốt việc nào đúng').waitFor();
  expect(await page.getByRole('button', { name: /04\/11\/2026/ }).count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.close();
});

test('a leader says with one press which one stands; the other stays to be seen and does not count', async () => {
  const page = await open('leader');
  await look(page, 'case-conflict');
  await page.getByRole('button', { name: /^Thụ lý.*04\/11\/2026/ }).click();
  await page.getByText('Hai người ghi trái nhau').waitFor({ state: 'detached' });
  await page.getByText('Lãnh đạo chốt: không tính').waitFor();
  await page.close();
});
