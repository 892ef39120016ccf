// Photographs the pages over tables in memory and runs axe on them. Run: npx tsx test/support/pages/look.ts [folder] [pages]
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumArgs, chromiumPath } from '../chromium.ts';

const folder = process.argv[2] ?? '.screens/pages';
const views = [
  { name: '360', width: 360, height: 800 },
  { name: '320', width: 320, height: 640 },
  { name: '768', width: 768, height: 1024 },
  { name: '360-dark', width: 360, height: 800, dark: true },
  { name: '360-keyboard', width: 360, height: 380 },
  { name: '360-text200', width: 360, height: 800, text: 2 },
  { name: '1280', width: 1280, height: 800 },
].filter(({ name }) => (process.argv[4] ?? '360').split(',').includes(name) || process.argv[4] === 'all');
const dialogue = 'DA0G000000000001';
const petition = 'PET0000000000001';
const pages: { readonly [name: string]: string } = {
  home: '/#roles=head&villages=0,1',
  'home-empty': '/#roles=head&villages=0&empty=1',
  list: '/list/petition#',
  'list-all': '/list/all#',
  'list-empty': '/list/petition#empty=1',
  record: `/record/${dialogue}#`,
  petition: `/record/${petition}#`,
  denunciation: '/record/PET0000000000002#',
  minutes: '/record/M1N0000000000001#',
  edit: `/record/${dialogue}/edit#`,
  pad: `/record/${dialogue}/rows#`,
  'pad-items': '/record/M1N0000000000001/rows#',
  event: `/record/${petition}/row#`,
  'new-dialogue': '/new/dialogue#roles=head&villages=0',
  'new-petition': '/new/petition#',
  'new-minutes': '/new/minutes#roles=head&villages=0',
  missing: '/record/MSSNG00000000001#',
};
const wanted = process.argv[3] && process.argv[3] !== 'all' ? process.argv[3].split(',') : Object.keys(pages);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

mkdirSync(folder, { recursive: true });
const root = fileURLToPath(new URL('.', import.meta.url));
const server = await createServer({
  root,
  configFile: false,
  appType: 'spa',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  cacheDir: fileURLToPath(new URL('../../../.cache/pages', import.meta.url)),
  optimizeDeps: { noDiscovery: true, include: [] },
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1', fs: { strict: false }, hmr: false, watch: null },
});
await server.listen();
const address = (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, '');
let problems = 0;
for (const view of views) {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumArgs, `--blink-settings=defaultFontSize=${16 * (view.text ?? 1)}`],
  });
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.dark ? 'dark' : 'light',
    hasTouch: view.width < 900,
  });
  for (const name of wanted) problems += await look(await context.newPage(), name, view.name);
  await browser.close();
}
await server.close();
process.stdout.write(`${problems} problems\n`);

async function look(page: Page, name: string, view: string): Promise<number> {
  let found = 0;
  const say = (words: string) => {
    found += 1;
    process.stdout.write(`${name} ${view}: ${words}\n`);
  };
  page.on('pageerror', (error) => say(error.stack ?? error.message));
  await page.goto(`${address}${pages[name]}`);
  await page.waitForSelector('.page h1');
  await page.waitForTimeout(500);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (sideways > 0) say(`${sideways} px too wide`);
  await page.screenshot({ path: `${folder}/${name}-${view}.png`, fullPage: !view.includes('keyboard') });
  await page.evaluate(axe);
  const failures = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
    return violations.map(
      (each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    );
  });
  for (const failure of failures) say(failure);
  await page.close();
  return found;
}
