// A day other than today, for the server and the phones alike: what happens over months is told in a minute, and Tết of a
// year comes when the story needs it. Time goes on from there as it always does.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from 'playwright-core';
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
  const underWay = new Set<Request>();
  let ahead = aheadOf(day);
  write(file, ahead);
  return {
    nodeArgs: ['--import', `data:text/javascript,${encodeURIComponent(serverClock(file))}`],
    async give(phone) {
      phones.push(phone);
      const over = (request: Request) => underWay.delete(request);
      phone.context.on('request', (request) => underWay.add(request));
      phone.context.on('requestfinished', over);
      phone.context.on('requestfailed', over);
      await phone.context.addInitScript(phoneClock, ahead);
    },
    async set(next) {
      // A phone that asked on one day and is answered on another finds its own clock days off.
      const online = await Promise.all(phones.map(({ page }) => page.evaluate(() => navigator.onLine)));
      await Promise.all(phones.map(({ context }) => context.setOffline(true)));
      while (underWay.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
      await Promise.all(
        phones.map(({ page }) => page.evaluate(() => new Promise((done) => setTimeout(done)))),
      );
      ahead = aheadOf(next);
      write(file, ahead);
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

/** Whole at once: the server may read it at any moment. */
function write(file: string, ahead: number): void {
  writeFileSync(`${file}-next`, String(ahead));
  renameSync(`${file}-next`, file);
}

const aheadOf = (day: string): number => Date.parse(`${day}T08:00:00+07:00`) - Date.now();

/** The header `date` too, which tells a phone the time where an answer has no body; Node writes it by a clock of its own. */
const serverClock = (file: string): string => `
import { readFileSync } from 'node:fs';
import { ServerResponse } from 'node:http';
const now = Date.now;
Date.now = () => now() + Number(readFileSync(${JSON.stringify(file)}, 'utf8'));
const { writeHead } = ServerResponse.prototype;
ServerResponse.prototype.writeHead = function (...given) {
  if (!this.headersSent) this.setHeader('date', new Date(Date.now()).toUTCString());
  return writeHead.apply(this, given);
};`;

/** Runs in the page, and again for each later day. */
function phoneClock(ahead: number): void {
  const given = Date as DateConstructor & { readonly real?: () => number };
  const real = given.real ?? Date.now;
  Object.assign(Date, { real, now: () => real() + ahead });
}
