// npm run bench: what the app costs a slow phone, in a real Chromium against the real server. Takes a few minutes.
// Options: --runs 5 · --fresh (makes the records anew) · --dry (prints, and leaves docs/benchmarks.md as it is)
import { parseArgs } from 'node:util';
import { build, isStale } from '../../.scripts/build.js';
import { type Figures, measureDerivation, measureUse } from './measures.ts';
import { openPhone, type Phone } from './phone.ts';
import { copyMaster, prepareMaster } from './prepare.ts';
import { toTable, writeReport } from './report.ts';
import { address, startServer } from './server.ts';

const records = 10_000;
/** A phone of 2019 for about a hundred euros, against this kind of machine. */
const slowdown = 6;

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    fresh: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
  },
});

async function bench(): Promise<void> {
  if (isStale()) build();
  const prepared = await prepareMaster(records, options.fresh);
  const runs: Figures[] = [];
  for (let run = 0; run < Number(options.runs); run++) {
    const figures = await runOnce();
    console.log(
      `run ${run + 1}`,
      Object.fromEntries(Object.entries(figures).map(([name, ms]) => [name, Math.round(ms)])),
    );
    runs.push(figures);
  }
  console.log(toTable(runs));
  if (!options.dry) writeReport({ prepared, runs, slowdown });
}

/** All measures once, on fresh copies of server and profile; the browser is started anew for each part. */
async function runOnce(): Promise<Figures> {
  const { server, profile } = copyMaster();
  const stop = await startServer(server);
  try {
    const use = await inPhone({ profile, address }, (phone) => measureUse(phone, slowdown));
    const derivation = await inPhone({ profile, address, hasWorkers: false }, (phone) =>
      measureDerivation(phone, slowdown),
    );
    return { ...use, ...derivation };
  } finally {
    await stop();
  }
}

async function inPhone<T>(
  options: Parameters<typeof openPhone>[0],
  work: (phone: Phone) => Promise<T>,
): Promise<T> {
  const phone = await openPhone(options);
  try {
    return await work(phone);
  } finally {
    await phone.close();
  }
}

await bench();
