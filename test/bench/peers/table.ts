// The measures as a table in Markdown: medians, their ratios to reference (d), what was missed.
import { median } from '../figures.ts';
import type { Measure } from './measures.ts';

/** One contender's figures of each measure, by the measure's name; one for each run. */
export type Figures = ReadonlyMap<string, readonly number[]>;

const ownName = 'ours';
const referenceName = 'd';

export function toTable(measures: readonly Measure[], figures: ReadonlyMap<string, Figures>): string {
  const names = [...figures.keys()];
  return [
    `| measure | ${names.join(' | ')} | must | aim | |`,
    `|---|${names.map(() => '---|').join('')}---|---|---|`,
    ...measures.map((measure) => {
      const cells = names.map((name) => cellOf(measure, figures, name));
      return `| ${[measure.text, ...cells, ratio(measure.must), ratio(measure.aim), verdict(measure, figures)].join(' | ')} |`;
    }),
  ].join('\n');
}

/** A sentence for each measure that ours misses. */
export const misses = (measures: readonly Measure[], figures: ReadonlyMap<string, Figures>): string[] =>
  measures.flatMap((measure) => {
    const own = standing(measure, figures, ownName);
    if (own === undefined || own <= measure.must) return [];
    return [`${measure.text}: ${ratio(own)}, must be ${ratio(measure.must)}.`];
  });

const cellOf = (measure: Measure, figures: ReadonlyMap<string, Figures>, name: string): string => {
  const value = medianOf(measure, figures.get(name));
  if (value === undefined) return '–';
  const against = standing(measure, figures, name);
  const said = inUnit(measure, value);
  return against === undefined || measure.absolute || name === referenceName
    ? said
    : `${said} · **${ratio(against)}**`;
};

const inUnit = ({ of }: Measure, value: number): string => {
  if (of === 'bytes') return Math.round(value).toLocaleString('en');
  if (of === 'heapMb') return value.toFixed(1);
  return of === 'ms' ? `${(value / 1000).toFixed(2)} s` : String(value);
};

const ratio = (value: number): string => value.toFixed(2);

const verdict = (measure: Measure, figures: ReadonlyMap<string, Figures>): string => {
  const own = standing(measure, figures, ownName);
  if (own === undefined) return '';
  if (own <= measure.aim) return 'aim met';
  return own <= measure.must ? 'met' : '**missed**';
};

/** What is held against must and aim. */
const standing = (
  measure: Measure,
  figures: ReadonlyMap<string, Figures>,
  name: string,
): number | undefined => {
  const value = medianOf(measure, figures.get(name));
  if (value === undefined || measure.absolute) return value;
  const reference = medianOf(measure, figures.get(referenceName));
  return reference === undefined ? undefined : value / reference;
};

const medianOf = ({ name }: Measure, figures: Figures | undefined): number | undefined => {
  const all = figures?.get(name);
  return all && all.length > 0 ? median(all) : undefined;
};
