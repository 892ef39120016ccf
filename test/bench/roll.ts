// npm run bench:roll: the roll of a village of 300 households on a slow phone in a real Chromium: from each tap to the frame
// that shows it. Takes about a minute. Options: --taps 40
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { build, isStale } from '../../.scripts/build.js';
import { openPhone } from '../e2e/support/browser.ts';
import { openCommune } from '../e2e/support/commune.ts';
import { enrol, go, missingLater } from '../e2e/support/flows.ts';
import { follow, head, press } from '../e2e/support/records.ts';
import { write } from '../e2e/support/writing.ts';
import { median, quantile } from './figures.ts';

/** A phone of 2019 for about a hundred euros, against this kind of machine. */
const slowdown = 6;
const households = 300;
const targetMs = 100;
const village = 'Bản Búng';
const families = ['Lò', 'Quàng', 'Vàng', 'Cà', 'Lường', 'Tòng', 'Sùng', 'Giàng', 'Lù', 'Mùa'];
const middles = ['Văn', 'Thị', 'A', 'Xuân', 'Minh', 'Thanh'];
const givens = ['Dơn', 'Páo', 'Mai', 'Ón', 'Hương'];

const { values: options } = parseArgs({ options: { taps: { type: 'string', default: '40' } } });

async function bench(): Promise<void> {
  if (isStale()) build();
  const commune = await openCommune([village]);
  const phone = await openPhone({ width: 360, height: 800 });
  try {
    const { page } = phone;
    page.setDefaultTimeout(120_000);
    // tsx names functions by a helper that the page does not have.
    await phone.context.addInitScript('globalThis.__name = (named) => named');
    const ids = Object.values(commune.villages);
    const code = await commune.code(await commune.person('Quàng Văn Tướng', ['head'], ids));
    await enrol(page, `${commune.server.url}/#${code}`, '246813');
    if ((await missingLater(page)) > 0) throw new Error('The second tier is not there');
    await openRoll(page);
    const session = await phone.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    console.log(said(await tapAll(page, Number(options.taps))));
    if (phone.errors[0] !== undefined) throw new Error(phone.errors[0]);
  } finally {
    await phone.remove();
    await commune.server.remove();
  }
}

async function openRoll(page: Page): Promise<void> {
  await go(page, '/list/household');
  await follow(page, 'Nhập danh sách');
  const names = families
    .flatMap((family) => middles.flatMap((middle) => givens.map((given) => `${family} ${middle} ${given}`)))
    .slice(0, households)
    .map((name, at) => `${at + 1}. ${name}`);
  await page.getByLabel('Hoặc dán danh sách vào đây').fill(names.join('\n'));
  await press(page, 'Xem trước');
  await press(page, `Thêm ${households} hộ`);
  await page.getByText(`${households} hộ`).first().waitFor();
  await go(page, `/record/${await write(page, 'minutes', { subject: 'Họp bản' })}/roll`);
  await head(page, 'Điểm danh');
  await page
    .locator('.roll-row')
    .nth(households - 1)
    .waitFor();
}

/** Every seventh household is tapped, a second apart, as somebody does who reads names out. */
async function tapAll(page: Page, taps: number): Promise<readonly number[]> {
  const tookMs: number[] = [];
  for (let tap = 0; tap < taps; tap++) {
    const at = (tap * 7) % households;
    await page
      .locator('.roll-row')
      .nth(at)
      .evaluate((row) => row.scrollIntoView({ block: 'center' }));
    // A thumb taps what stands still.
    await page.waitForTimeout(400);
    tookMs.push(await page.evaluate(tapAt, at));
    await page.waitForTimeout(600);
  }
  return tookMs;
}

/** Runs in the page: from the tap until the frame with its answer was handed to the screen. */
const tapAt = (at: number): Promise<number> => {
  const row = document.querySelectorAll<HTMLButtonElement>('.roll-row')[at];
  if (!row) throw new Error('No such household');
  return new Promise((resolve) => {
    const before = row.getAttribute('aria-pressed');
    const watch = new MutationObserver(() => {
      if (row.getAttribute('aria-pressed') === before) return;
      watch.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - start);
        port2.postMessage(null);
      });
    });
    watch.observe(row, { attributes: true });
    const start = performance.now();
    row.click();
  });
};

const said = (tookMs: readonly number[]): string => {
  const [middle, most] = [median(tookMs), quantile(tookMs, 0.95)].map(Math.round);
  const verdict = (most ?? 0) <= targetMs ? 'met' : 'missed';
  return `A tap of ${households} households at ${slowdown}× slowed: median ${middle} ms, p95 ${most} ms (≤ ${targetMs} ms: ${verdict}); load ${loadavg()[0]?.toFixed(1)}`;
};

await bench();
