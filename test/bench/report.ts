// The figures as a table, and docs/benchmarks.md around it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { median } from './figures.ts';
import { type Figures, type MeasureName, targets } from './measures.ts';
import type { Prepared } from './prepare.ts';

export interface Report {
  readonly prepared: Prepared;
  readonly runs: readonly Figures[];
  /** How many times slower the page's thread was made. */
  readonly slowdown: number;
}

interface Line {
  readonly name: string;
  readonly target: string;
  readonly isMet: boolean;
  readonly median: number;
  readonly all: readonly number[];
}

const linesOf = (runs: readonly Figures[]): readonly Line[] =>
  Object.entries(targets).map(([key, { name, from, to }]) => {
    const all = runs.map((run) => Math.round(run[key as MeasureName] ?? Number.NaN));
    const value = median(all);
    const target = from > 0 ? `${from}–${to} ms` : `≤ ${to} ms`;
    return { name, target, isMet: value >= from && value <= to, median: value, all };
  });

/** A table in Markdown, one line a measure. */
export const toTable = (runs: readonly Figures[]): string =>
  [
    '| measure | target | median | | each run, ms |',
    '|---|---|---|---|---|',
    ...linesOf(runs).map(
      ({ name, target, isMet, median: value, all }) =>
        `| ${name} | ${target} | ${value} ms | ${isMet ? 'met' : '**missed**'} | ${all.join(', ')} |`,
    ),
  ].join('\n');

const page = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));

/** Writes docs/benchmarks.md; what stands there under headings of its own is measured by other commands, and stays. */
export function writeReport(report: Report): void {
  const old = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const others = old.indexOf('\n## ');
  writeFileSync(page, toMarkdown(report) + (others < 0 ? '' : old.slice(others)));
}

function toMarkdown({ prepared, runs, slowdown }: Report): string {
  const { records, meanChars, firstSyncMs } = prepared;
  const [processor] = cpus();
  const missed = linesOf(runs).filter(({ isMet }) => !isMet);
  return `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}; run it again rather than edit this.

- Machine: ${cpus().length} cores, ${processor?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}; shared with other work: the load
  average over the last 15 minutes was ${Math.round(loadavg()[2] ?? 0)}. Above the number of cores, everything waited for its turn: compare such
  figures with each other only, and measure again on a machine at rest before saying that a target is met or missed.
- Real Chromium (headless, profile on disk), the built app from the built server, the page's thread slowed ${slowdown} times through the
  browser's own tools. What runs beside it (workers, cryptography, the database's own process) is not slowed: a real phone is
  slower there, and its flash memory too.
- ${records.toLocaleString('en')} records of ${meanChars.toLocaleString('en')} characters on average, received by a real first sync (${Math.round(firstSyncMs / 1000)} s, not slowed).
- Medians of ${runs.length} runs, all in one go, each on a fresh copy of phone and server, with everything measured one after the other.

${toTable(runs)}

${missed.length === 0 ? 'All targets were met.' : `Missed: ${missed.map(({ name, median: value, target }) => `${name.toLowerCase()} (${value} ms, target ${target})`).join('; ')}.`}

How each is measured (test/bench/measures.ts):

- **Unlock**: from the last key of the passphrase to the first frame with records on home, less the time the derivation's worker took.
- **All searchable**: from then until the one word that only the oldest record holds, typed at once into the search, shows that record
  and the list no longer says that it is opening records. The phone had been opened by this build before, so that its list was
  kept sealed; the first opening after an update of the app reads every record anew and takes several times as long.
  Longest task: of the browser's long tasks (over 50 ms; 0 means there were none) from home's first frame until then.
- **Keystroke**: from the key to the frame after its results were drawn, typed at a person's speed with everything searchable.
- **Typing**: long tasks while 200 characters go into a new dialogue whose draft is written meanwhile.
- **Save**: from the tap to the \`complete\` event of the strict transaction that holds the change; the first save after unlocking.
- **Key derivation**: on the page's own thread in a browser without workers, since workers are not slowed.
`;
}
