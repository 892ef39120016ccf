// Pictures of a page as it stands.
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Takes the page in the given themes under this name. */
export type Shoot = (page: Page, name: string, themes?: readonly Theme[]) => Promise<void>;
type Theme = 'light' | 'dark';

/** @param folder where the pictures go: NAME-THEME.png */
export function createShoot(folder: string): Shoot {
  mkdirSync(folder, { recursive: true });
  return async (page, name, themes = ['light', 'dark']) => {
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };
}
