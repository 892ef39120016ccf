// npm run bench:typing: writes a dialogue of twelve opinions like a thumb, on a slow phone in a real Chromium, and says
// how much longer that takes than the typing alone. Takes about five minutes. Options: --runs 1
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { build, isStale } from '../../.scripts/build.js';
import { openPhone } from '../e2e/support/browser.ts';
import { type Commune, openCommune } from '../e2e/support/commune.ts';
import { enrol } from '../e2e/support/flows.ts';
import { opinions, type Spoken, subject } from './spoken.ts';
import { createThumb, keyMs, type Spent, type Thumb, tapMs } from './thumb.ts';

/** A phone of 2019 for about a hundred euros, against this kind of machine. */
const slowdown = 6;
const most = 0.1;
const village = 'Bản Búng';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '1' } } });

async function bench(): Promise<void> {
  if (isStale()) build();
  const commune = await openCommune([village]);
  try {
    for (let run = 1; run <= Number(options.runs); run++) console.log(said(run, await runOnce(commune)));
  } finally {
    await commune.server.remove();
  }
}

/** A phone of its own, enrolled at full speed and then slowed; from home to the last opinion. */
async function runOnce(commune: Commune): Promise<Spent> {
  const phone = await openPhone({ width: 360, height: 800 });
  try {
    const { page } = phone;
    page.setDefaultTimeout(120_000);
    // tsx names functions by a helper that the page does not have.
    await phone.context.addInitScript('globalThis.__name = (named) => named');
    const ids = Object.values(commune.villages);
    const code = await commune.code(await commune.person('Quàng Văn Tướng', ['head'], ids));
    await enrol(page, `${commune.server.url}/#${code}`, '246813');
    const session = await phone.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const thumb = createThumb(page);
    await writeAll(page, thumb);
    await checkAll(page);
    if (phone.errors[0] !== undefined) throw new Error(phone.errors[0]);
    return thumb.spent;
  } finally {
    await phone.remove();
  }
}

async function writeAll(page: Page, thumb: Thumb): Promise<void> {
  await thumb.tap(page.getByRole('link', { name: 'Đối thoại' }).last(), focused(page, 'Nội dung chính'));
  await thumb.write(subject);
  await thumb.tap(page.getByRole('button', { name: 'Lưu, ghi ý kiến' }), pad(page));
  for (const spoken of opinions) {
    await choose(page, thumb, spoken);
    await thumb.write(spoken.text);
    await thumb.enter();
  }
}

/** Only what differs from the opinion before is touched: the rest is remembered. */
async function choose(page: Page, thumb: Thumb, { speaker, area, language }: Spoken): Promise<void> {
  if (speaker !== undefined) {
    await thumb.tap(chip(page, 'Người nêu'), focused(page, 'Người nêu'));
    await thumb.write(speaker);
    await thumb.enter();
  }
  for (const [name, choice] of [
    ['Lĩnh vực', area],
    ['Nói bằng tiếng', language],
  ] as const) {
    if (choice === undefined) continue;
    const option = page.locator('.pad-panel .chip', { hasText: choice }).first();
    await thumb.tap(chip(page, name), option);
    await thumb.tap(option, pad(page));
  }
}

/** Each opinion stands there with the speaker, field and tongue that were chosen last. */
async function checkAll(page: Page): Promise<void> {
  const rows = page.locator('main ol.rows > li');
  await rows.nth(opinions.length - 1).waitFor();
  const written = await rows.allTextContents();
  let last: Omit<Spoken, 'text'> = {};
  for (const [at, { text, ...chosen }] of opinions.entries()) {
    last = { ...last, ...chosen };
    const missing = [text, ...Object.values(last)].filter((words) => !written[at]?.includes(words));
    if (missing.length > 0)
      throw new Error(`Opinion ${at + 1} lacks: ${missing.join(' · ')}\n${written[at]}`);
  }
}

const chip = (page: Page, name: string) => page.locator('.pad .chips-row .chip', { hasText: name });
const focused = (page: Page, name: string) =>
  page.getByLabel(name, { exact: true }).and(page.locator(':focus'));
const pad = (page: Page) => page.locator('#pad-text:focus');

function said(run: number, { keys, taps, waitedMs }: Spent): string {
  const typing = keys * keyMs;
  const added = taps * tapMs + waitedMs;
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  return [
    `run ${run}: ${keys} keys at ${1000 / keyMs} a second: ${seconds(typing)} s of typing alone`,
    `  added ${seconds(added)} s: ${taps} taps of ${tapMs} ms, ${seconds(waitedMs)} s waited for the app`,
    `  ${((added / typing) * 100).toFixed(1)} % (target at most ${most * 100} %): ${added <= typing * most ? 'met' : 'missed'}`,
    `  load average of the machine: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
  ].join('\n');
}

await bench();
