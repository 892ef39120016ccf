// What people do with records, as tests say it.
import type { Page } from 'playwright-core';
import { routes } from '../../../src/shared/protocol/routes.ts';
import { go, waitForHome } from './flows.ts';

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click();
export const follow = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name, exact: true }).first().click();
export const head = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Cuts the phone off, as behind a mountain, or gives it its signal back. */
export const setOffline = (page: Page, offline: boolean) => page.context().setOffline(offline);

/** A dialogue with its opinions, typed as people speak; ends on the dialogue's page. @returns its address */
export async function writeDialogue(
  page: Page,
  subject: string,
  opinions: readonly string[],
): Promise<string> {
  await go(page, '/');
  await follow(page, 'Đối thoại');
  await page.getByLabel('Nội dung chính').fill(subject);
  await press(page, 'Lưu, ghi ý kiến');
  for (const opinion of opinions) {
    await page.getByLabel('Ý kiến tiếp theo').fill(opinion);
    await page.keyboard.press('Enter');
    await page.locator('.entry-text', { hasText: opinion }).waitFor();
  }
  return leavePad(page);
}

/** Minutes with one item each of `items`; ends on the page of the minutes. */
export async function writeMinutes(page: Page, subject: string, items: readonly string[]): Promise<string> {
  await go(page, '/');
  await follow(page, /^Họp/);
  await page.getByLabel('Về việc').fill(subject);
  await press(page, 'Lưu, ghi nội dung');
  for (const item of items) {
    await page.getByLabel('Nội dung tiếp theo').fill(item);
    await page.keyboard.press('Enter');
    await page.locator('.entry-text', { hasText: item }).waitFor();
  }
  return leavePad(page);
}

/** A petition with one event "Ghi thêm", which a village head may write too; ends on the petition's page. */
export async function writePetition(page: Page, summary: string): Promise<string> {
  await go(page, '/');
  await follow(page, 'Đơn thư');
  await press(page, 'Không, ghi đơn');
  await press(page, 'Kiến nghị');
  await page.getByLabel('Nội dung tóm tắt').fill(summary);
  await press(page, 'Lưu đơn');
  await head(page, 'Kiến nghị');
  await follow(page, 'Ghi diễn biến');
  await follow(page, 'Ghi thêm');
  await press(page, 'Lưu');
  await head(page, 'Kiến nghị');
  await page.getByText('Diễn biến · 1').waitFor();
  return addressOf(page);
}

async function leavePad(page: Page): Promise<string> {
  await follow(page, 'Xong');
  await page.getByRole('link', { name: 'Sửa', exact: true }).waitFor();
  return addressOf(page);
}

const addressOf = (page: Page): string => new URL(page.url()).pathname;

/** The titles on the home page. */
export async function recentTitles(page: Page): Promise<string[]> {
  await go(page, '/');
  await waitForHome(page);
  await page.locator('.row-title').first().waitFor();
  return page.locator('.row-title').allTextContents();
}

/** Home until a record of that title stands there. */
export async function waitForRecord(page: Page, title: string): Promise<void> {
  await go(page, '/');
  await page.locator('.row-title', { hasText: title }).first().waitFor();
}

/** Opens a record from home by its title. */
export async function openRecord(page: Page, title: string): Promise<void> {
  await waitForRecord(page, title);
  await page.locator('.row-title', { hasText: title }).first().click();
  await page.getByRole('button', { name: 'Lịch sử' }).waitFor();
}

/** Fetches what is new now, by the button of the settings page, and comes back to home when it is all there. */
export async function fetchNew(page: Page): Promise<void> {
  await go(page, '/settings');
  const button = page.getByRole('button', { name: /^(Cập nhật ngay|Gửi về xã ngay)$/ });
  const answered = page.waitForResponse((response) => response.url().includes(routes.exchange));
  await button.click();
  await answered;
  await button.waitFor();
  await go(page, '/');
  await waitForHome(page);
}
