// How properties of bundles are said: what people see of one, plain changes, what a history should have left.
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { applyEntry } from '../../src/shared/core/apply.ts';
import {
  type Bundle,
  deletedField,
  headsOf,
  isDeleted,
  otherVersions,
  type RecordState,
} from '../../src/shared/core/bundle.ts';
import type { Change, Entry } from '../../src/shared/core/change.ts';
import { isCreation } from '../../src/shared/core/change.ts';
import { fieldNames, type History, play } from './history.ts';

export const same = (actual: unknown, expected: unknown): void => {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
};

export const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export const applied = (bundle: Bundle | null, entry: Entry): Bundle => {
  const result = applyEntry(bundle, entry);
  if (!result.ok) throw new Error(`entry ${entry.seq}: ${result.error.type}`);
  return result.value;
};

export const statesOf = (bundle: Bundle): readonly RecordState[] => [
  bundle.root,
  ...Object.values(bundle.rows),
];

export const lastOf = (history: History): Bundle => {
  const bundle = history.bundles.at(-1);
  if (!bundle) throw new Error('a history has at least its root');
  return bundle;
};

/** What people see of a bundle: values, versions, what is deleted or redacted; nothing of how it came about. */
export const shown = (bundle: Bundle | null) =>
  bundle &&
  Object.fromEntries(
    statesOf(bundle).map((state) => [
      state.id,
      {
        values: Object.fromEntries(fieldNames.map((field) => [field, state.values[field] ?? null])),
        others: Object.fromEntries(fieldNames.map((field) => [field, otherVersions(state, field)])),
        deleted: isDeleted(state),
        redacted: state.redacted !== undefined,
      },
    ]),
  );

/** The heads of every field, with their values. */
export const headsIn = (state: RecordState) =>
  fieldNames.map((field) => [
    field,
    headsOf(state, field).map((head, place) => [
      head.id,
      place === 0 ? (state.values[field] ?? null) : head.value,
    ]),
  ]);

export const defaultOf = (change: Change): readonly string[] =>
  isCreation(change) || change.record.includes('.') ? [] : [change.record];

export const onlyField = (change: Change, field: string): Change => ({
  ...change,
  set: field in change.set ? { [field]: change.set[field] ?? null } : {},
});

/** The history up to where the last hand-over begins: phones still hold changes of their own. */
export const playUntilPending = (moves: Parameters<typeof play>[0]): History => play(moves, 'keep pending');

export const plainRoot = (): Bundle =>
  applied(null, { seq: 1, by: 'P', from: 'K0', at: 1, change: plainChange('R000000000000000', {}) });

export const plainChange = (id: string, set: Change['set']): Change => ({
  id,
  record: 'R000000000000000',
  root: 'R000000000000000',
  kind: 'dialogue',
  seen: 0,
  gen: 'g',
  at: 0,
  set,
});

/** Edit `place` (its id is E1, E2, …); base 0 is the creating change, base n the nth edit. */
export const plainEdit = (
  edit: { at: number; bases: readonly number[] } | undefined,
  place: number,
  seq: number,
): Entry => ({
  seq,
  by: 'P',
  from: 'K0',
  at: edit?.at ?? 0,
  change: {
    ...plainChange(`E${place + 1}`, { subject: `e${place + 1}` }),
    bases: { subject: (edit?.bases ?? []).map((base) => (base === 0 ? 'R000000000000000' : `E${base}`)) },
  },
});

export const permutations = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, place) =>
        permutations([...items.slice(0, place), ...items.slice(place + 1)]).map((rest) => [item, ...rest]),
      );

/** Decision 4 said again, from the log alone. */
export const shouldBeDeleted = (log: readonly Entry[], state: RecordState, isRoot: boolean): boolean => {
  const here = log.filter(({ change }) => change.record === state.id);
  const replaced = new Set(
    here.flatMap(({ change }) =>
      deletedField in change.set ? (change.bases?.[deletedField] ?? defaultOf(change)) : [],
    ),
  );
  const deletions = here.filter(
    ({ change }) => change.set[deletedField] === true && !replaced.has(change.id),
  );
  const covered = isRoot ? log : here;
  const writes = covered.filter(({ change }) => change.set[deletedField] !== true);
  return deletions.some(
    (deletion) =>
      !writes.some(
        (write) =>
          write.from !== deletion.from &&
          (write.seq < deletion.seq ? write.seq > deletion.change.seen : write.change.seen < deletion.seq),
      ),
  );
};
