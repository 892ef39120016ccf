// The service worker in a real Chromium: it installs whole or not at all, opens the app offline, and waits to be asked.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { filesIn } from '../architecture/sources.ts';
import { chromiumArgs, chromiumPath } from '../support/chromium.ts';
import { type StaticServer, startStaticServer } from '../support/static-server.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let server: StaticServer;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
});
afterAll(() => browser.close());

beforeEach(async () => {
  server = await startStaticServer();
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(server.url);
});
afterEach(async () => {
  await context.close();
  await server.close();
});

/** @returns how the worker's installation ended */
const install = () =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('/sw.js');
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    return new Promise<string | undefined>((resolve) => {
      const look = () => {
        if (worker?.state === 'activated' || worker?.state === 'redundant') resolve(worker.state);
      };
      worker?.addEventListener('statechange', look);
      look();
    });
  });

/** @returns how many files of the second tier the worker could not get */
const fetchLater = () =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return new Promise<number>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data.missing);
      active?.postMessage({ type: 'FETCH_LATER' }, [port2]);
    });
  });

const coreScript = () => filesIn(['dist/client/assets'], /\.js$/)[0]?.replace('dist/client', '') ?? '';
const laterFiles = () =>
  filesIn(['dist/client/later'], /(?<!\.br|\.gz)$/).map((path) => path.replace('dist/client', ''));

describe('the offline shell', () => {
  it('opens any page of the app with the server gone', async () => {
    expect(await install()).toBe('activated');
    await server.close();
    await page.goto(`${server.url}/any/page/of/the/app`);
    expect(await page.locator('#app').count()).toBe(1);
    expect(await page.locator('link[rel=manifest]').count()).toBe(1);
  });

  it('does not install when one core file cannot be had, and does when it can', async () => {
    server.broken.add(coreScript());
    // The page's own copy of the file is in the HTTP cache; the server is asked again all the same (no-cache).
    expect(await install()).toBe('redundant');
    server.broken.clear();
    expect(await install()).toBe('activated');
  });

  it('never answers an API call itself', async () => {
    await install();
    const ask = () =>
      page.evaluate(() =>
        fetch('/api/exchange').then(
          ({ status }) => status,
          () => 'no network',
        ),
      );
    expect(await ask()).toBe(404);
    await server.close();
    expect(await ask()).toBe('no network');
  });
});

describe('the second tier', () => {
  it('is not asked for by the installation', async () => {
    const before = server.asked.length;
    await install();
    expect(server.asked.slice(before).filter((path) => path.startsWith('/later/'))).toEqual([]);
  });

  it('is fetched when the page asks, and what is missing is counted', async () => {
    await install();
    for (const path of laterFiles()) server.broken.add(path);
    expect(await fetchLater()).toBe(laterFiles().length);
    server.broken.clear();
    expect(await fetchLater()).toBe(0);
  });
});

describe('a new version', () => {
  it('waits beside the old one until the page lets it in', async () => {
    await install();
    server.appended.set('/sw.js', '\n// another version');
    const states = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const worker = registration.installing ?? registration.waiting;
      await new Promise<void>((resolve) => {
        const look = () => worker?.state === 'installed' && resolve();
        worker?.addEventListener('statechange', look);
        look();
      });
      return [registration.waiting?.state, registration.active?.state];
    });
    expect(states).toEqual(['installed', 'activated']);
    const tookOver = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const { waiting } = registration;
      const changed = new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
      waiting?.postMessage({ type: 'SKIP_WAITING' });
      await changed;
      return navigator.serviceWorker.controller === waiting;
    });
    expect(await tookOver).toBe(true);
  });
});
