// What a page that a test stands on is looked at for: the rules of accessibility, and a picture where one is asked for.
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityProblems } from './accessible.ts';

/** SCREENS=folder keeps a picture of the whole page: NAME-WIDTH.png. */
export async function look(page: Page, name: string): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  const folder = process.env.SCREENS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}-${page.viewportSize()?.width}.png`, fullPage: true });
}
