// What each record adds to the figures an official reports: one number a name, so that any period's and village's line is a
// sum, and each number opens the records it counts (domain section 1, seed 004; section 3).
import { type Bundle, type RecordState, rowsOf } from '../core/bundle.ts';
import { petitionState } from '../rules/petition-flow.ts';
import { promiseOf } from '../rules/promise/promise-of.ts';
import type { PromiseState } from '../rules/promise/promise-types.ts';
import { stepsOf } from './petition-events.ts';
import { promisesOf } from './promises-of.ts';

/** Names of figures; a name with a dot is a part of the one before it. */
export type Counts = { readonly [figure: string]: number };

/** Attendances and opinions are turns (lượt), not different people. Whether a promise is late depends on the day: never here. */
export const dialogueCounts = (bundle: Bundle): Counts => {
  const { form, headcount } = bundle.root.values;
  const states = promisesOf(bundle).map(
    ({ facts, followUps }) => promiseOf(facts, followUps, beforeAnyDay).state,
  );
  const count = (...some: readonly PromiseState[]) => states.filter((state) => some.includes(state)).length;
  return {
    sessions: 1,
    [`sessions.${form ?? 'other'}`]: 1,
    attendances: numberOf(headcount),
    opinions: states.length,
    'opinions.on-the-spot': count('on-the-spot'),
    'opinions.resolved': count('answered', 'resolved'),
    'opinions.in-hand': count('in-hand', 'reopened'),
    'opinions.sent-up': count('sent-up'),
    'opinions.declined': count('declined'),
    'opinions.open': count('open'),
    'opinions.to-read': count('answered'),
    ...hangingCounts(bundle),
  };
};

/** On which no promise is late. */
const beforeAnyDay = '0000-00-00';

/** A group of five or more is a "đoàn đông người" in the statistics (notes of TT 02/2021, 01/2024; certainty medium). */
const crowd = 5;

export const receptionCounts = (bundle: Bundle): Counts => {
  const visits = countedRows(bundle, 'visit');
  const peopleOf = ({ values }: RecordState): number => Math.max(1, numberOf(values.people));
  return {
    receptions: 1,
    [`receptions.${bundle.root.values.form ?? 'regular'}`]: 1,
    visits: visits.length,
    visitors: visits.reduce((sum, visit) => sum + peopleOf(visit), 0),
    'visits.repeat': countOf(visits, ({ values }) => values.turn === 'repeat'),
    'visits.crowd': countOf(visits, (visit) => peopleOf(visit) >= crowd),
  };
};

export const petitionCounts = (bundle: Bundle): Counts => {
  const { stage, complex } = petitionState(stepsOf(bundle));
  return {
    petitions: 1,
    cases: casesIn(bundle),
    [`petitions.${bundle.root.values.type ?? 'other'}`]: 1,
    [`stage.${stage}`]: 1,
    complex: complex ? 1 : 0,
    'complex.resolved': complex && stage === 'resolved' ? 1 : 0,
  };
};

/**
 * The case, not the paper, is what the law counts: one a content. A paper that was linked to an earlier one is no further
 * case; that hangs on records it does not know, and is asked where the figures are summed.
 */
const casesIn = (bundle: Bundle): number => Math.max(1, countedRows(bundle, 'content').length);

export const minutesCounts = (bundle: Bundle): Counts => ({
  meetings: 1,
  [`meetings.${bundle.root.values.form ?? 'other'}`]: 1,
  ...hangingCounts(bundle),
});

/** Never reported: by it the list of work finds the records that have something hanging. */
export const hangingFigure = 'postings.hanging';

const hangingCounts = (bundle: Bundle): Counts => {
  const isHanging = ({ values }: RecordState): boolean => Boolean(values.from && !values.taken);
  const hanging = countOf(countedRows(bundle, 'posting'), isHanging);
  return hanging === 0 ? {} : { [hangingFigure]: hanging };
};

/** The sum of several records' figures. */
export const sumOf = (all: Iterable<Counts>): Counts => {
  const sums: { [figure: string]: number } = {};
  for (const counts of all)
    for (const [figure, number] of Object.entries(counts)) sums[figure] = (sums[figure] ?? 0) + number;
  return sums;
};

/** Whole percent, halves up; undefined of nothing. */
export const percentOf = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.round((part * 100) / whole);

/** Of what was withdrawn nothing is left to be counted, as nothing of it goes onto paper. */
const countedRows = (bundle: Bundle, kind: string): readonly RecordState[] =>
  rowsOf(bundle, kind).filter((row) => !row.redacted);

const countOf = (rows: readonly RecordState[], test: (row: RecordState) => boolean): number =>
  rows.filter(test).length;

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
