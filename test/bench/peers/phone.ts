// A phone of the bench: Chromium with its profile on disk, and one contender's page in it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../../support/chromium.ts';
import type { Peer } from './contender.ts';

export interface Phone {
  /** Calls the page's contender. */
  call<N extends keyof Peer>(name: N, ...given: Parameters<Peer[N]>): Promise<Awaited<ReturnType<Peer[N]>>>;
  /** Bytes of JavaScript objects that are in use. */
  heap(): Promise<number>;
  /** Requests that the page has made. */
  readonly requests: number;
  close(): Promise<void>;
}

/** An address that every server answers and that loads nothing more. */
const emptyPage = '/health';

/** @param url origin of the link to the server @param code of the contender's page */
export async function openPhone(url: string, code: string): Promise<Phone> {
  const profile = await mkdtemp(join(tmpdir(), 'gan-dan-peer-phone-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: [...chromiumArgs, '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    serviceWorkers: 'block',
    locale: 'vi-VN',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  let requests = 0;
  page.on('request', () => {
    requests += 1;
  });
  page.on('pageerror', (error) => console.error(error));
  page.on('console', (message) => {
    // A 404 is how some servers say that there is nothing yet.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      console.error(message.text());
  });
  await page.goto(url + emptyPage);
  await page.evaluate(code);
  return {
    get requests() {
      return requests;
    },
    call: (name, ...given) =>
      page.evaluate(
        ([method, parts]) => (globalThis.peer[method] as (...all: unknown[]) => Promise<never>)(...parts),
        [name, given] as const,
      ),
    heap: () => heapOf(page),
    close: () => closePhone(context, profile),
  };
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

async function closePhone(context: BrowserContext, profile: string): Promise<void> {
  await context.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
}
