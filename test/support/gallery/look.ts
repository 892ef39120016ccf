// Photographs the gallery at every width and theme of ui.md, runs axe on it and looks for sideways scrolling.
// Run: npx tsx test/support/gallery/look.ts [folder] [samples]
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openBrowser, serveGallery } from './serve.ts';

interface View {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly theme?: 'light' | 'dark';
  readonly forced?: boolean;
  /** The device's text size, 2 = 200 %. */
  readonly text?: number;
  readonly lang?: 'en';
}

const views: readonly View[] = [
  { name: '320', width: 320, height: 640 },
  { name: '360', width: 360, height: 800 },
  { name: '360-dark', width: 360, height: 800, theme: 'dark' },
  { name: '360-forced', width: 360, height: 800, forced: true },
  { name: '360-text200', width: 360, height: 800, text: 2 },
  { name: '360-keyboard', width: 360, height: 340 },
  { name: '360-en', width: 360, height: 800, lang: 'en' },
  { name: '768', width: 768, height: 1024 },
  { name: '1280', width: 1280, height: 800 },
  { name: '1280-dark', width: 1280, height: 800, theme: 'dark' },
];
const samples = ['home', 'list', 'record', 'form', 'pin', 'mixed', 'desk', 'capture'];

const folder = process.argv[2] ?? '.screens/gallery';
const wanted = process.argv[3]?.split(',') ?? samples;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

mkdirSync(folder, { recursive: true });
const { address, stop } = await serveGallery();
let problems = 0;
for (const view of views) problems += await lookThrough(view);
await stop();
process.stdout.write(`${problems} problems\n`);
process.exitCode = problems === 0 ? 0 : 1;

async function lookThrough(view: View): Promise<number> {
  const browser = await openBrowser(view.text);
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.theme ?? 'light',
    forcedColors: view.forced ? 'active' : 'none',
    hasTouch: view.width < 900,
  });
  const page = await context.newPage();
  let found = 0;
  const say = (words: string) => {
    found += 1;
    process.stdout.write(`${words}\n`);
  };
  page.on('pageerror', (error) => say(`${view.name}: ${error.message}`));
  for (const sample of wanted) {
    await page.goto(`${address}?show=${sample}&lang=${view.lang ?? 'vi'}`);
    await page.waitForSelector('.page');
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (sideways > 0) say(`${sample} ${view.name}: ${sideways} px too wide`);
    await page.screenshot({
      path: `${folder}/${sample}-${view.name}.png`,
      fullPage: false,
    });
    await page.evaluate(axe);
    const failures = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
      return violations.map(
        (each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`,
      );
    });
    for (const failure of failures) say(`${sample} ${view.name}: ${failure}`);
  }
  await browser.close();
  return found;
}
