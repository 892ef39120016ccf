// Two people write on the same record without seeing each other: nothing is lost, and a choice settles it for all.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from './support/accessible.ts';
import { go } from './support/flows.ts';
import { openPhones, type Phones } from './support/phones.ts';
import { fetchNew, press, setOffline, waitForRecord, writeDialogue } from './support/records.ts';
import { waitUntilReceived } from './support/writing.ts';

const subject = 'Đường vào bản sạt lở';

let commune: Phones;
let address: string;

beforeAll(async () => {
  commune = await openPhones();
  address = await writeDialogue(commune.head.page, subject, ['Ý kiến đầu tiên']);
  await waitUntilReceived(commune.head.page, rootOf(address));
  await fetchNew(commune.other.page);
  await waitForRecord(commune.other.page, subject);
});
afterAll(() => commune?.remove());

const editField = async (page: Page, label: string, value: string) => {
  await go(page, `${address}/edit`);
  await page.getByLabel(label, { exact: true }).fill(value);
  await press(page, 'Lưu');
  await page.getByRole('button', { name: 'Lịch sử' }).waitFor();
};

const rootOf = (href: string) => href.split('/').at(-1) ?? '';

const bothOffline = async (offline: boolean) => {
  await setOffline(commune.head.page, offline);
  await setOffline(commune.other.page, offline);
};

/** Both phones send what they have and fetch what the other sent. */
const meet = async () => {
  await bothOffline(false);
  for (const { page } of [commune.head, commune.other, commune.head]) {
    await fetchNew(page);
    await waitUntilReceived(page, rootOf(address));
  }
};

test('different fields of one record, written apart, both stand', async () => {
  await bothOffline(true);
  await editField(commune.head.page, 'Địa điểm', 'Nhà văn hoá');
  await editField(commune.other.page, 'Bắt đầu lúc', '7h30');
  await meet();
  for (const { page } of [commune.head, commune.other]) {
    await go(page, address);
    await page.getByText('Nhà văn hoá').waitFor();
    await page.getByText('07:30').waitFor();
    expect(await page.getByText('Có bản khác').count()).toBe(0);
  }
});

test('the same field, written apart: both texts stand side by side on both phones, with who and when', async () => {
  await bothOffline(true);
  await editField(commune.head.page, 'Nội dung chính', 'Đường sạt lở và nước đục');
  await editField(commune.other.page, 'Nội dung chính', 'Sạt lở ở hai bản');
  await meet();
  for (const { page } of [commune.head, commune.other]) {
    await go(page, address);
    await page.getByText('Có bản khác: Nội dung chính').waitFor();
    const texts = await page.locator('.version-text').allTextContents();
    expect(texts.sort()).toEqual(['Sạt lở ở hai bản', 'Đường sạt lở và nước đục']);
    expect(await page.getByText(/Quàng Văn Tướng|Lò Văn Ví Dụ/).count()).toBeGreaterThan(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  }
});

test('keeping one settles it on both', async () => {
  const { page } = commune.head;
  await go(page, address);
  await page
    .locator('.version', { hasText: 'Sạt lở ở hai bản' })
    .getByRole('button', { name: 'Giữ bản này' })
    .click();
  await page.getByText('Có bản khác: Nội dung chính').waitFor({ state: 'detached' });
  await meet();
  await go(commune.other.page, address);
  await commune.other.page.getByText('Sạt lở ở hai bản').first().waitFor();
  expect(await commune.other.page.getByText('Có bản khác').count()).toBe(0);
});

test('what arrives while a form is open is not replaced unseen', async () => {
  const { page } = commune.head;
  await go(page, `${address}/edit`);
  await page.getByLabel('Địa điểm').fill('Nhà ông trưởng bản');
  await editField(commune.other.page, 'Địa điểm', 'Sân trường');
  await waitUntilReceived(commune.other.page, rootOf(address));
  // Another tab of the same phone fetches; the form stays open in this one.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText('Vừa có bản khác của').waitFor();
  expect(await page.getByLabel('Địa điểm').inputValue()).toBe('Nhà ông trưởng bản');
  await press(page, 'Lưu');
  await page.getByText('Có bản khác: Địa điểm').waitFor();
  expect((await page.locator('.version-text').allTextContents()).sort()).toEqual([
    'Nhà ông trưởng bản',
    'Sân trường',
  ]);
  await press(page, 'Viết lại');
  await page.getByLabel('Địa điểm').fill('Sân trường, nhà ông trưởng bản khi mưa');
  await press(page, 'Lưu');
  await page.getByText('Có bản khác: Địa điểm').waitFor({ state: 'detached' });
});

test('a record deleted on one phone and written on by another is kept, and says so', async () => {
  await meet();
  await bothOffline(true);
  await go(commune.other.page, address);
  await press(commune.other.page, 'Xóa');
  await editField(commune.head.page, 'Địa điểm', 'Trạm y tế');
  await meet();
  for (const { page } of [commune.head, commune.other]) {
    await go(page, address);
    await page.getByText('có người ghi tiếp nên vẫn được giữ lại').waitFor();
    await page.getByText('Trạm y tế').waitFor();
  }
  expect(commune.errors()).toEqual([]);
});
