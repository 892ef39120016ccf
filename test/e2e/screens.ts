// `npm run screens [folder]`: a picture of every page, on a phone and on a desk, light and dark, with the demonstration's
// invented records, into .screens.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import setUpBuild from '../support/built.ts';
import { openPhone, type Phone } from './support/browser.ts';
import { enrol, go } from './support/flows.ts';

const folder = process.argv[2] ?? '.screens';
const passphrase = 'bốn con trâu đen';
const pin = '246813';

/** Addresses by name; those with a star begin with the first record of the kind. */
const everybody: readonly (readonly [name: string, path: string])[] = [
  ['home', '/'],
  ['list-all', '/list/all'],
  ['list-dialogue', '/list/dialogue'],
  ['list-petition', '/list/petition'],
  ['list-minutes', '/list/minutes'],
  ['dialogue', '*dialogue'],
  ['dialogue-edit', '*dialogue/edit'],
  ['dialogue-pad', '*dialogue/rows-opinion'],
  ['petition', '*petition'],
  ['petition-edit', '*petition/edit'],
  ['petition-event', '*petition/rows-event'],
  ['minutes', '*minutes'],
  ['minutes-edit', '*minutes/edit'],
  ['minutes-pad', '*minutes/rows-item'],
  ['new-dialogue', '/new/dialogue'],
  ['new-petition-question', '/new/petition'],
  ['new-minutes', '/new/minutes'],
  ['figures', '/figures'],
  ['figures-attendances', '/figures/attendances'],
  ['print', '/print'],
  ['households', '/list/household'],
  ['new-household', '/new/household'],
  ['missing', '/record/0000000000000000'],
  ['settings', '/settings'],
  ['device', '/settings/device'],
];
const administrators: typeof everybody = [
  ['office', '/office'],
  ['office-villages', '/office/villages'],
  ['office-people', '/office/people'],
  ['office-person-new', '/office/people/new'],
  ['office-devices', '/office/devices'],
];

setUpBuild();
mkdirSync(folder, { recursive: true });
const demo = await startDemo();
try {
  await onPhone('phone', 360, demo.linkOf('trưởng bản'), pin, everybody);
  await onPhone('desk', 1280, demo.linkOf('cán bộ'), passphrase, everybody);
  await onPhone('desk', 1280, demo.linkOf('quản trị'), passphrase, administrators);
} finally {
  demo.process.kill('SIGTERM');
}

/** Enrols with the link, waits for the records, and photographs each page in both themes. */
async function onPhone(
  name: string,
  width: number,
  link: string,
  secret: string,
  pages: typeof everybody,
): Promise<void> {
  const phone = await openPhone({ width });
  try {
    await enrol(phone.page, link, secret, (page, step) => shoot(page, `${name}-${step}`));
    await phone.page.waitForTimeout(3000);
    for (const [page, path] of pages) await visit(phone, `${name}-${page}`, path);
    await formOf(phone.page, name, pages);
    report(phone);
  } finally {
    await phone.remove();
  }
}

async function visit({ page }: Phone, name: string, path: string): Promise<void> {
  const [, kind, rest = ''] = /^\*([a-z]+)(.*)$/.exec(path) ?? [];
  const address = kind === undefined ? path : `${await firstOf(page, kind)}${rest}`;
  await go(page, address);
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(300);
  await shoot(page, name);
}

/** The form behind the question. */
async function formOf(page: Page, name: string, pages: typeof everybody): Promise<void> {
  if (pages !== everybody) return;
  await go(page, '/new/petition');
  await page.getByRole('button', { name: 'Không, ghi đơn' }).click();
  await shoot(page, `${name}-new-petition-type`);
  await page.getByRole('button', { name: 'Kiến nghị' }).click();
  await page.getByLabel('Nội dung tóm tắt').waitFor();
  await shoot(page, `${name}-new-petition`);
}

async function firstOf(page: Page, kind: string): Promise<string> {
  await go(page, `/list/${kind}`);
  const first = page.locator('.long-list a.row').first();
  await first.waitFor();
  return (await first.getAttribute('href')) ?? '/';
}

async function shoot(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

function report({ errors }: Phone): void {
  for (const error of errors) process.stderr.write(`${error}\n`);
  if (errors.length > 0) process.exitCode = 1;
}

interface Demo {
  readonly process: ChildProcess;
  linkOf(role: string): string;
}

async function startDemo(): Promise<Demo> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const entry = fileURLToPath(new URL('../../dist/server/demo.js', import.meta.url));
  const child = spawn(process.execPath, [entry], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (piece: Buffer) => {
    printed += piece.toString();
  });
  const linkOf = (role: string) =>
    new RegExp(`${role}[^\\n]*\\n\\s+(${url}/#[0-9A-Z-]+)`).exec(printed)?.[1] ?? '';
  const exited = once(child, 'exit').then(() => {
    throw new Error(`The demonstration ended:\n${printed}`);
  });
  await Promise.race([exited, untilAll(() => ['quản trị', 'cán bộ', 'trưởng bản'].every(linkOf))]);
  exited.catch(() => undefined);
  return { process: child, linkOf };
}

async function untilAll(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 200));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No port');
  return address.port;
}
