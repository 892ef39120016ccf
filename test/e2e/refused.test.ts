// What a record's page offers where the commune has refused to make it, and what it says where nobody told when it was received.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Account } from '../../src/client/store/account-api.ts';
import type * as drafting from '../../src/client/store/begin-draft.ts';
import type { Tables } from '../../src/client/store/tables.ts';
import { openBrowser, servePages } from '../support/gallery/serve.ts';
import { accessibilityProblems } from './support/accessible.ts';
import { go } from './support/flows.ts';

let browser: Browser;
let pages: Awaited<ReturnType<typeof servePages>>;

declare const account: Account;
declare const tables: Tables;
declare const startDraft: typeof drafting.startDraft;

beforeAll(async () => {
  [browser, pages] = await Promise.all([openBrowser(), servePages()]);
});
afterAll(async () => {
  await browser?.close();
  await pages?.stop();
});

const open = async (roles: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await page.goto(`${pages.address.replace(/\/$/, '')}/list/all#roles=${roles}`);
  await page.waitForSelector('.long-list a.row');
  return page;
};

test('a leader is offered to delete here what the commune refused to make, not to withdraw it', async () => {
  const page = await open('leader');
  const root = await page.evaluate(async () => {
    const made = await account.records.create(
      'dialogue',
      { subject: 'Lời kín' },
      { rows: [{ kind: 'opinion', values: { text: 'Ý kiến kín' } }] },
    );
    if (!made.ok) throw new Error(made.error.type);
    const draft = startDraft(account.drafts, 'opinion', undefined, made.value);
    account.drafts.update(draft, { text: 'Nháp kín' });
    await account.drafts.flush(true);
    await tables.write(
      ['changes'],
      async (tx) => {
        for (const row of await tx.range('changes', { index: 'root', lower: made.value, upper: made.value }))
          await tx.put('changes', { ...row, state: 'refused' });
      },
      { durability: 'strict' },
    );
    return made.value;
  });
  await go(page, `/record/${root}`);
  await page.getByText('Xã không nhận').first().waitFor();
  await page.getByText('Lời kín').first().waitFor();
  for (const name of ['Thu hồi hồ sơ', 'Sửa', 'Ghi ý kiến'])
    expect(await page.getByRole('link', { name }).count(), name).toBe(0);
  expect(await page.getByRole('button', { name: 'Xóa', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Xóa khỏi máy này…' }).click();
  await page.getByText('Xóa ở đây là hết, không lấy lại được.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Xóa hẳn' }).click();
  await page.waitForFunction(() => location.pathname === '/list/dialogue');
  expect(await page.evaluate((id) => account.records.open(id), root)).toBeNull();
  expect(await page.evaluate(() => account.drafts.list())).toEqual([]);
  await page.close();
});

test('of what others have written it is said that the commune has it, without a time that nobody gave', async () => {
  const page = await open('officer');
  await page.locator('.long-list a.row', { hasText: 'Đã nhận' }).first().click();
  await page.getByText('Xã đã nhận', { exact: true }).waitFor();
  await page.close();
});
