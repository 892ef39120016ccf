// A phone of the bench: Chromium with its profile on disk, the processor slowed, and the probe in every page.
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../support/chromium.ts';
import { installProbe } from './probe.ts';

export interface Phone {
  readonly page: Page;
  /** 6: six times slower. Reaches what runs on the page's main thread. */
  slow(rate: number): Promise<void>;
  close(): Promise<void>;
}

export interface PhoneOptions {
  readonly profile: string;
  /** Origin of the server. */
  readonly address: string;
  readonly hasWorkers?: boolean;
  /** The code the app is opened with, to enrol this phone. */
  readonly code?: string;
}

/** Starts the browser and opens the app. */
export async function openPhone({ profile, address, hasWorkers = true, code }: PhoneOptions): Promise<Phone> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: [...chromiumArgs],
    viewport: { width: 360, height: 740 },
    baseURL: address,
    // A worker left from another build would serve that one.
    serviceWorkers: 'block',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  // Slowed and on a shared machine, everything takes its time.
  page.setDefaultTimeout(300_000);
  // tsx names functions by a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named');
  await context.addInitScript(installProbe, hasWorkers);
  const failures: Error[] = [];
  page.on('pageerror', (error) => failures.push(error));
  await page.goto(code === undefined ? '/' : `/#${code}`);
  const session = await context.newCDPSession(page);
  return {
    page,
    slow: (rate) => slow(session, rate),
    close: async () => {
      await close(context);
      if (failures[0]) throw failures[0];
    },
  };
}

const slow = async (session: CDPSession, rate: number): Promise<void> => {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
};

const close = (context: BrowserContext): Promise<void> => context.close();

export const passphrase = 'con đường vào bản';

/** Enrols a phone that was opened with a code, and waits until the first sync has brought everything. */
export async function enrol({ page }: Phone): Promise<void> {
  await page.getByRole('button', { name: 'Đúng, tiếp tục' }).click();
  for (const step of ['Chọn mật khẩu mở máy', 'Nhập lại mật khẩu']) {
    await page.getByRole('heading', { name: step }).waitFor();
    await typePassphrase(page);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { name: 'Gần đây' }).waitFor();
}

/** Waits until this build has kept its list of records, some seconds after the last of them arrived. */
export async function untilKept({ page }: Phone, digest: string): Promise<void> {
  while (!(await page.evaluate(isKept, digest.slice(0, 8)))) await page.waitForTimeout(1000);
}

/** Runs in the page. @param build what the app's version ends with */
async function isKept(build: string): Promise<boolean> {
  const databases = await indexedDB.databases();
  const name = databases.map((one) => one.name ?? '').find((one) => /^gd-[0-9A-Z]{16}$/.test(one));
  if (name === undefined) return false;
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open(name));
  const kept = await settled(database.transaction('catalog').objectStore('catalog').get(0));
  database.close();
  return typeof kept?.app === 'string' && kept.app.endsWith(build);
}

/** At the lock, all but the last key. */
export async function typePassphrase(page: Page): Promise<void> {
  await page.getByLabel('Mật khẩu', { exact: true }).fill(passphrase);
}
