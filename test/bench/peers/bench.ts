// npm run bench:peers: what the wire costs, ours beside reference (d) and other ways to sync, on one link, in one run.
// Options: --only ours,d (contenders) · --runs 3 · --measure first-push,nothing (names of measures.ts or their beginnings)
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { build, isStale } from '../../../.scripts/build.js';
import { bundlePage } from './bundle.ts';
import type { Contender } from './contender.ts';
import { installPackages } from './install.ts';
import { chosenMeasures, type Ground, type Measure, shapes } from './measures.ts';
import { ours } from './ours.ts';
import { pouch } from './pouch.ts';
import { reference } from './reference.ts';
import { rxdbPlain, rxdbTuned } from './rxdb.ts';
import { type Costs, runScenario, stepNames } from './scenario.ts';
import { misses, toTable } from './table.ts';

const contenders: readonly Contender[] = [ours, reference, pouch, rxdbPlain, rxdbTuned];
const countOf = (ground: Ground): number => (ground === 'many' ? 10_000 : 1_000);

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: contenders.map(({ name }) => name).join(',') },
    runs: { type: 'string', default: '3' },
    measure: { type: 'string', default: '' },
  },
});

async function bench(): Promise<void> {
  if (isStale()) build();
  const only = options.only.split(',');
  const taking = contenders.filter(({ name }) => only.includes(name));
  if (taking.some(({ hasOwnPackages }) => hasOwnPackages)) installPackages();
  const measures = chosenMeasures(options.measure.split(',').filter((name) => name !== ''));
  const grounds = [...new Set(measures.map(({ ground }) => ground))];
  const pages = new Map<string, string>();
  for (const { name, page } of taking) pages.set(name, await bundlePage(page));
  const figures = new Map(taking.map(({ name }) => [name, new Map<string, number[]>()]));
  for (let run = 1; run <= Number(options.runs); run++)
    for (const ground of grounds) {
      const of = measures.filter((measure) => measure.ground === ground);
      const one = async (contender: Contender) => {
        const costs = await runOn(ground, of, contender, pages.get(contender.name) ?? '').catch(
          (error: Error): Costs => {
            // The others go on; what is not there is a dash in the table. Some messages quote all records.
            console.error(`${contender.name} failed: ${error.message.slice(0, 500)}`);
            return {};
          },
        );
        console.log(`run ${run} ${ground} ${contender.name}`, JSON.stringify(costs));
        keep(of, costs, figures.get(contender.name));
      };
      // At 2G nearly all is waiting, for ten minutes with some: everybody at once, each on a link of its own.
      if (ground === '2g') await Promise.all(taking.map(one));
      else for (const contender of taking) await one(contender);
    }
  console.log(toTable(measures, figures));
  console.log(misses(measures, figures).join('\n'));
  console.log(
    `Load average: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
  );
}

function runOn(
  ground: Ground,
  measures: readonly Measure[],
  contender: Contender,
  code: string,
): Promise<Costs> {
  const wanted = stepNames.filter((name) => measures.some(({ step }) => step === name));
  return runScenario(contender, code, { records: countOf(ground), shape: shapes[ground], wanted });
}

function keep(measures: readonly Measure[], costs: Costs, figures: Map<string, number[]> | undefined): void {
  for (const { name, step, of } of measures) {
    const cost = costs[step];
    const value = cost?.[of];
    if (value !== undefined) figures?.set(name, [...(figures.get(name) ?? []), value]);
  }
}

await bench();
