// The codes that a locked phone and the office show each other.
import type { Page } from 'playwright-core';
import { press } from './records.ts';

/** What stands below a QR picture, for where no camera can read it. */
export async function shownCode(page: Page): Promise<string> {
  await page.locator('.qr').waitFor();
  return (await page.locator('.section .link-text').textContent()) ?? '';
}

/** Types a code where no camera reads it. */
export async function enterCode(page: Page, label: string, code: string): Promise<void> {
  await page.getByLabel(label).fill(code);
  await press(page, 'Tiếp tục');
}
