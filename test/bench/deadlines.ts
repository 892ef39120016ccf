// npm run bench:deadlines: what is due in ten thousand open cases, on a slow phone in a real Chromium: on a new day, after a
// record or the law changed, and from nothing. Takes a minute. Options: --cases 10000 --runs 7
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumArgs, chromiumPath } from '../support/chromium.ts';
import { type Bench, type Happening, happenings, type Told } from './deadlines-page.ts';
import { median } from './figures.ts';

/** A phone of 2019 for about a hundred euros, against this kind of machine. */
const slowdown = 6;
const targetMs = 150;

const { values: options } = parseArgs({
  options: { cases: { type: 'string', default: '10000' }, runs: { type: 'string', default: '7' } },
});

declare const begin: (count: number) => Bench;

async function bench(): Promise<void> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundled() });
    const work = await page.evaluateHandle((cases) => begin(cases), Number(options.cases));
    sayWhat(await work.evaluate((bench) => bench.tell()));
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    for (const what of happenings) {
      const took: number[] = [];
      for (let run = 0; run < Number(options.runs); run++)
        took.push(await work.evaluate((bench, happening) => bench.run(happening), what));
      say(what, took);
    }
    const same = await work.evaluate((bench) => bench.isSame());
    console.log(`The same as counted from nothing: ${same ? 'yes' : 'NO'}; load ${loadavg()[0]?.toFixed(1)}`);
    if (!same) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

/** The page's code as one script, built as the app is. */
async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL('deadlines-page.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'chrome100', lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [first] = [built].flat();
  const [chunk] = first && 'output' in first ? first.output : [];
  if (chunk?.type !== 'chunk') throw new Error('Nothing was built');
  return chunk.code;
}

const sayWhat = ({ cases, limits, tasks, groups }: Told): void => {
  const parts = Object.entries(groups).map(([group, n]) => `${group} ${n}`);
  console.log(`${cases} open cases, ${limits} limits, ${tasks} of them to be done (${parts.join(', ')})`);
};

const say = (what: Happening, took: readonly number[]): void => {
  const [middle, least] = [median(took), Math.min(...took)].map(Math.round);
  const verdict = (middle ?? 0) <= targetMs ? 'met' : 'missed';
  console.log(
    `${what}, at ${slowdown}× slowed: median ${middle} ms, best ${least} ms (≤ ${targetMs} ms: ${verdict})`,
  );
};

await bench();
