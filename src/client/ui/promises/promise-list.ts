// Promises of all dialogues as lists and counts: by state, village, field and officer. Pure.
import type { RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { isEmpty } from '../../../shared/kinds/define-kind.ts';
import { promisesOf } from '../../../shared/kinds/promises-of.ts';
import type { Day } from '../../../shared/rules/days.ts';
import { daysLeft } from '../../../shared/rules/deadline.ts';
import { isRunning, promiseOf } from '../../../shared/rules/promise/promise-of.ts';
import type { OpinionFacts, PromiseOf } from '../../../shared/rules/promise/promise-types.ts';
import type { Kept } from './use-kept.ts';

export type Listed = {
  readonly dialogue: Kept;
  readonly row: RecordState;
  readonly facts: OpinionFacts;
  readonly promise: PromiseOf;
  /** Days until it is due, while it runs; negative once it is overdue. */
  readonly left?: number;
};

/** Every opinion of these dialogues, those due first, then as they were given. */
export const listed = (dialogues: readonly Kept[], today: Day): readonly Listed[] =>
  dialogues
    .flatMap((dialogue) =>
      promisesOf(dialogue.bundle).map(({ row, facts, followUps }): Listed => {
        const promise = promiseOf(facts, followUps, today);
        const left =
          isRunning(promise.state) && promise.due !== undefined ? daysLeft(promise.due, today) : undefined;
        return { dialogue, row, facts, promise, ...(left !== undefined && { left }) };
      }),
    )
    .sort((a, b) => (a.left ?? far) - (b.left ?? far) || (a.facts.day < b.facts.day ? 1 : -1));

const far = 1_000_000;

/** Days before the end from which a promise is near. */
const soonDays = 7;

export const groups = [
  'overdue',
  'soon',
  'in-hand',
  'reopened',
  'sent-up',
  'to-read',
  'resolved',
  'open',
] as const;
/** What a promise counts under: one that came back and is late counts under both. */
export type Group = (typeof groups)[number];

const tests: { readonly [group in Group]: (one: Listed) => boolean } = {
  overdue: ({ promise }) => promise.state === 'overdue',
  soon: ({ left }) => left !== undefined && left >= 0 && left <= soonDays,
  'in-hand': ({ promise }) => isRunning(promise.state),
  reopened: ({ promise }) => isRunning(promise.state) && promise.reopened > 0,
  'sent-up': ({ promise }) => promise.state === 'sent-up',
  'to-read': ({ promise }) => promise.toRead.length > 0 || promise.state === 'answered',
  resolved: ({ promise }) => promise.promised && promise.state === 'resolved',
  open: ({ promise }) => promise.state === 'open',
};

export const inGroup = (all: readonly Listed[], group: Group): readonly Listed[] => all.filter(tests[group]);

export type Narrowed = { readonly village?: RecordId; readonly area?: string; readonly owner?: RecordId };

export const narrowed = (all: readonly Listed[], { village, area, owner }: Narrowed): readonly Listed[] =>
  all.filter(
    ({ facts, row, promise }) =>
      (village === undefined || facts.villages.includes(village)) &&
      (area === undefined || row.values.area === area) &&
      (owner === undefined || promise.owner === owner),
  );

/** By what a table counts. One dialogue of three villages counts in each of them. */
export const keysOf = ({ facts, row, promise }: Listed, by: keyof Narrowed): readonly string[] => {
  if (by === 'village') return facts.villages;
  const value = by === 'area' ? row.values.area : promise.owner;
  return typeof value === 'string' && value !== '' ? [value] : [''];
};

export const columns = ['all', 'on-the-spot', 'resolved', 'in-hand', 'sent-up', 'overdue'] as const;
export type Column = (typeof columns)[number];

const columnTests: { readonly [column in Column]: (one: Listed) => boolean } = {
  all: () => true,
  'on-the-spot': ({ promise }) => promise.state === 'on-the-spot',
  resolved: ({ promise }) => promise.state === 'resolved' || promise.state === 'answered',
  'in-hand': ({ promise }) => isRunning(promise.state),
  'sent-up': ({ promise }) => promise.state === 'sent-up',
  overdue: ({ promise }) => promise.state === 'overdue',
};

export type Line = { readonly key: string; readonly counts: { readonly [column in Column]: number } };

/** One line a village, field or officer ('' where none is named), those with most opinions first. */
export const tableOf = (all: readonly Listed[], by: keyof Narrowed): readonly Line[] => {
  const lines = new Map<string, Listed[]>();
  for (const one of all) for (const key of keysOf(one, by)) lines.set(key, [...(lines.get(key) ?? []), one]);
  return [...lines]
    .map(([key, some]) => ({ key, counts: countsOf(some) }))
    .sort((a, b) => b.counts.all - a.counts.all || (a.key < b.key ? -1 : 1));
};

export const countsOf = (some: readonly Listed[]): Line['counts'] => {
  const count = (column: Column) => some.filter(columnTests[column]).length;
  return {
    all: count('all'),
    'on-the-spot': count('on-the-spot'),
    resolved: count('resolved'),
    'in-hand': count('in-hand'),
    'sent-up': count('sent-up'),
    overdue: count('overdue'),
  };
};

/**
 * The results that a village has not heard yet, in the order the opinions were given. What became a petition is one
 * person's case: nothing of it is read to a room.
 */
export const toReadIn = (all: readonly Listed[], village: RecordId): readonly Listed[] =>
  asGiven(all.filter(({ row, promise }) => isEmpty(row.values.petition) && promise.toRead.includes(village)));

/** What was promised there and is still to be kept: a village asks how it stands. */
export const runningIn = (all: readonly Listed[], village: RecordId): readonly Listed[] =>
  asGiven(
    all.filter(
      ({ row, facts, promise }) =>
        isEmpty(row.values.petition) && isRunning(promise.state) && facts.villages.includes(village),
    ),
  );

const asGiven = (some: readonly Listed[]): readonly Listed[] =>
  [...some].sort((a, b) =>
    a.facts.day === b.facts.day ? a.row.at - b.row.at : a.facts.day < b.facts.day ? -1 : 1,
  );
