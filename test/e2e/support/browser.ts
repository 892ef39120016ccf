// A phone: Chromium with its own profile on disk, the size of a small phone, that can be killed and started again.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../../support/chromium.ts';

export interface Phone {
  /** The open tab; another one after `start`. */
  readonly page: Page;
  readonly context: BrowserContext;
  /** The profile's directory, to be searched for what must not be in it. */
  readonly profile: string;
  /** Errors that pages threw or wrote to the console. */
  readonly errors: readonly string[];
  /** SIGKILL of the whole browser, as when Android takes it away. */
  kill(): Promise<void>;
  /** Starts the browser again on the same profile; the tab is empty. */
  start(): Promise<void>;
  close(): Promise<void>;
  /** Closes it and removes the profile. */
  remove(): Promise<void>;
}

export interface PhoneOptions {
  readonly width?: number;
  readonly height?: number;
  /** Dots of the screen for each px. */
  readonly sharpness?: number;
  /** A camera that films this Y4M or MJPEG file. */
  readonly camera?: string;
  /** One that beeps once a second. */
  readonly microphone?: boolean;
}

const quietArgs = [
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium on a profile on disk: an ordinary `newContext` keeps IndexedDB in memory, which proves nothing. */
export async function openPhone({
  width = 360,
  height = 800,
  sharpness = 1,
  camera,
  microphone = false,
}: PhoneOptions = {}): Promise<Phone> {
  const profile = await mkdtemp(join(tmpdir(), 'gan-dan-phone-'));
  const errors: string[] = [];
  let context: BrowserContext;
  let page: Page;
  const start = async () => {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath(),
      args: [...chromiumArgs, ...quietArgs, ...mediaArgs(camera, microphone)],
      viewport: { width, height },
      deviceScaleFactor: sharpness,
      isMobile: width < 600,
      hasTouch: width < 600,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      ...(camera && { permissions: ['camera'] }),
      ...(microphone && { permissions: ['microphone'] }),
    });
    page = context.pages()[0] ?? (await context.newPage());
    for (const tab of context.pages()) listen(tab, errors);
    context.on('page', (tab) => listen(tab, errors));
  };
  await start();
  const close = () => context.close().catch(() => undefined);
  return {
    get page() {
      return page;
    },
    get context() {
      return context;
    },
    profile,
    errors,
    async kill() {
      const closed = new Promise((resolve) => context.once('close', resolve));
      for (const pid of processesOf(profile)) process.kill(pid, 'SIGKILL');
      await closed;
    },
    start,
    close: async () => void (await close()),
    async remove() {
      await close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function listen(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // A call that fails without network is told by Chromium on the console too; that is no error of the app.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text());
  });
}

const mediaArgs = (camera: string | undefined, microphone: boolean) => [
  ...(camera || microphone ? ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] : []),
  ...(camera ? [`--use-file-for-fake-video-capture=${camera}`] : []),
];

/** The browser's main process, by the profile it was started with; its helpers end with it. */
function processesOf(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => commandOf(name).includes(`--user-data-dir=${profile}`))
    .map(Number);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // It ended while we looked.
  }
}
