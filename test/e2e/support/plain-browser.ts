// Chromium started as a person starts it: no test switches that would keep it from writing what it usually writes.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../../support/chromium.ts';

export interface PlainBrowser {
  readonly profile: string;
  readonly context: BrowserContext;
  /** Opens a tab. */
  newPage(): Promise<Page>;
  /** SIGKILL, as when the battery dies. */
  kill(): Promise<void>;
  /** Closes it as a person does; it writes all it wants to keep. */
  close(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** A browser on a fresh profile. Without a screen it must be headless; the rest is as it comes. */
export async function openPlainBrowser(): Promise<PlainBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'gan-dan-profile-'));
  let child: ChildProcess;
  let browser: Browser;
  let context: BrowserContext;
  const start = async () => {
    const args = [
      ...chromiumArgs,
      '--headless=new',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
    ];
    child = spawn(chromiumPath(), [...args, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
    browser = await chromium.connectOverCDP(await debuggingAddress(child));
    context = browser.contexts()[0] as BrowserContext;
  };
  const ended = () =>
    child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
  await start();
  return {
    profile,
    get context() {
      return context;
    },
    newPage: () => context.newPage(),
    async kill() {
      const exit = ended();
      child.kill('SIGKILL');
      await exit;
    },
    async close() {
      const exit = ended();
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await exit;
    },
    start,
    async remove() {
      const exit = ended();
      child.kill('SIGKILL');
      await exit;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (piece: Buffer) => {
      text += piece.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`Chromium ended:\n${text}`)));
  });
}
