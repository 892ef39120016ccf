// A day other than today, for the server and the phones alike: what happens over months is told in a minute, and Tết of a
// year comes when the story needs it. Time goes on from there as it always does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Phone } from './browser.ts';

export interface OtherDay {
  /** Before the server's own file, for `startServer`. */
  readonly nodeArgs: readonly string[];
  /** From the phone's next page on. */
  give(phone: Phone): Promise<void>;
  /** It is eight in the morning of this day in Vietnam. */
  set(day: string): Promise<void>;
  remove(): void;
}

/** @param day 'yyyy-mm-dd' */
export function createOtherDay(day: string): OtherDay {
  const folder = mkdtempSync(join(tmpdir(), 'gan-dan-day-'));
  const file = join(folder, 'ahead-ms');
  const phones: Phone[] = [];
  let ahead = aheadOf(day);
  writeFileSync(file, String(ahead));
  return {
    nodeArgs: ['--import', `data:text/javascript,${encodeURIComponent(serverClock(file))}`],
    async give(phone) {
      phones.push(phone);
      await phone.context.addInitScript(phoneClock, ahead);
    },
    async set(next) {
      // A phone that spoke to the server between the two would find its own clock days off.
      const online = await Promise.all(phones.map(({ page }) => page.evaluate(() => navigator.onLine)));
      await Promise.all(phones.map(({ context }) => context.setOffline(true)));
      ahead = aheadOf(next);
      writeFileSync(file, String(ahead));
      for (const { page, context } of phones) {
        await context.addInitScript(phoneClock, ahead);
        await page.evaluate(phoneClock, ahead);
        // Whoever holds the phone uses it: it does not lock itself for the days that are skipped.
        await page.evaluate(() => document.dispatchEvent(new Event('pointerdown')));
      }
      await Promise.all(phones.map(({ context }, at) => context.setOffline(!online[at])));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const aheadOf = (day: string): number => Date.parse(`${day}T08:00:00+07:00`) - Date.now();

const serverClock = (file: string): string => `
import { readFileSync } from 'node:fs';
const now = Date.now;
Date.now = () => now() + Number(readFileSync(${JSON.stringify(file)}, 'utf8'));`;

/** Runs in the page, and again for each later day. */
function phoneClock(ahead: number): void {
  const given = Date as DateConstructor & { readonly real?: () => number };
  const real = given.real ?? Date.now;
  Object.assign(Date, { real, now: () => real() + ahead });
}
