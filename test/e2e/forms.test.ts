// What a form does with a hand that is faster than a save, a directory that moves under it, and bars that stand over it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Account } from '../../src/client/store/account-api.ts';
import { openBrowser, serveGallery, servePages } from '../support/gallery/serve.ts';

let browser: Browser;
let pages: Awaited<ReturnType<typeof servePages>>;
let gallery: typeof pages;

declare const account: Account;

beforeAll(async () => {
  [browser, pages, gallery] = await Promise.all([openBrowser(), servePages(), serveGallery()]);
});
afterAll(async () => {
  await browser?.close();
  await pages?.stop();
  await gallery?.stop();
});

const open = async (address: string, size = { width: 360, height: 800 }): Promise<Page> => {
  const page = await browser.newPage({ viewport: size });
  await page.goto(address);
  await page.waitForSelector('.page h1');
  return page;
};
const at = (path: string) => `${pages.address.replace(/\/$/, '')}${path}`;
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

test('nothing can be typed while a save is under way, and again once it has failed', async () => {
  const page = await open(at('/new/dialogue#roles=head&villages=0'));
  const [subject, place] = ['subject', 'place'].map((name) => page.locator(`#field-dialogue-${name}`));
  if (!subject || !place) throw new Error('no fields');
  await subject.fill('Đường vào bản');
  await page.evaluate(() => {
    const failing = new Promise<void>((done) => Object.assign(window, { fail: done }));
    const create = async () => {
      await failing;
      return { ok: false, error: { type: 'storage-full' } } as const;
    };
    Object.assign(account.records, { create });
  });
  await subject.press('Control+Enter');
  await page.getByText('Đang lưu').waitFor();
  await subject.evaluate((field) => field.focus());
  await page.keyboard.type('mất');
  expect(await subject.inputValue()).toBe('Đường vào bản');
  await page.evaluate(() => (window as unknown as { fail(): void }).fail());
  await subject.fill('Đường vào bản Hồng');
  expect(await subject.inputValue()).toBe('Đường vào bản Hồng');
  await page.close();
});

test.each([
  ['dialogue', 'Nội dung chính'],
  ['minutes', 'Về việc'],
])('the cursor of a new %s stands where it asks first: %s', async (kind, label) => {
  const page = await open(at(`/new/${kind}#roles=head&villages=0`));
  await page.getByLabel(label, { exact: true }).and(page.locator(':focus')).waitFor();
  await page.close();
});

test('a person’s form follows the directory but for what was typed', async () => {
  const page = await open(at('/office/people/PERSN00000000002#roles=admin'));
  const [name, title] = [page.getByLabel('Họ và tên'), page.getByLabel('Chức danh')];
  await name.fill('Quàng Thị Minh Hoa');
  await page.evaluate(() =>
    account.records.edit('PERSN00000000002', 'PERSN00000000002', { title: 'Chủ tịch' }),
  );
  await page.waitForFunction(
    () => account.catalog.directory.value.people.get('PERSN00000000002')?.title === 'Chủ tịch',
  );
  await drawn(page);
  expect([await name.inputValue(), await title.inputValue()]).toEqual(['Quàng Thị Minh Hoa', 'Chủ tịch']);
  await page.locator('.action-bar button').click();
  await page.waitForFunction(
    () => account.catalog.directory.value.people.get('PERSN00000000002')?.name === 'Quàng Thị Minh Hoa',
  );
  expect(
    await page.evaluate(() => account.catalog.directory.value.people.get('PERSN00000000002')?.title),
  ).toBe('Chủ tịch');
  await page.close();
});

test('the cursor stands in the field of each line that is opened, not of the first alone', async () => {
  const page = await open(at('/office/villages#roles=admin'));
  for (const village of ['Bản Búng', 'Bản Kéo', 'Bản Nà Dên']) {
    await page.getByRole('button', { name: village }).click();
    await page.locator('.row-open input').waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(village);
  }
  await page.close();
});

test('who leaves a form from its foot finds the next page at its head', async () => {
  const page = await open(at('/new/dialogue#roles=head&villages=0'), { width: 360, height: 500 });
  await page.locator('#field-dialogue-subject').fill('Nước sinh hoạt');
  await page.getByRole('button', { name: 'Bỏ nháp này' }).click();
  await page.waitForFunction(() => location.pathname === '/');
  await drawn(page);
  expect(await page.evaluate(() => [scrollY, document.body.scrollHeight > innerHeight])).toEqual([0, true]);
  await page.close();
});

test.each([
  ['of a record that has a draft', '/new/dialogue#roles=head&villages=0', '#field-dialogue-subject'],
  ['of the directory, which has none', '/office/people/new#roles=admin', 'main input'],
  ['that holds what cannot be read yet', '/new/dialogue#roles=head&villages=0', '#field-dialogue-date'],
])(
  'a tablet that is turned keeps what is typed, and the cursor, in a form %s',
  async (_which, path, field) => {
    const page = await open(at(path), { width: 800, height: 1280 });
    const input = page.locator(field).first();
    await input.fill('Lò Văn');
    for (const size of [
      { width: 1280, height: 800 },
      { width: 800, height: 1280 },
    ]) {
      await page.setViewportSize(size);
      await page.locator(size.width > 900 ? '.desk' : '.phone').waitFor();
      await drawn(page);
      expect(await input.inputValue()).toBe('Lò Văn');
      expect(await input.evaluate((one) => one === document.activeElement)).toBe(true);
    }
    await page.close();
  },
);

test.each([
  ['on a phone', { width: 360, height: 640 }],
  ['on a desk', { width: 1280, height: 640 }],
])('the last line of a page can be brought above the undo bar (%s)', async (_where, size) => {
  const page = await open(`${gallery.address}?show=${size.width > 900 ? 'desk' : 'mixed'}&undo=1`, size);
  await page.locator('.undo-bar').waitFor();
  await drawn(page);
  const last = page.locator('main .page-body > :last-child');
  await last.evaluate((element) => {
    for (let box = element.parentElement; box; box = box.parentElement) box.scrollTop = box.scrollHeight;
  });
  const [box, bar] = [await last.boundingBox(), await page.locator('.undo-bar').boundingBox()];
  expect(box && bar && box.y + box.height <= bar.y).toBe(true);
  await page.close();
});
