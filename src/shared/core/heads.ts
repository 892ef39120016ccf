// How one change applies to the fields of one record: a multi-value register per field (decision 3). [wire]
import { type Deletion, deletedField, type Head, headsOf, type RecordState } from './bundle.ts';
import { type Change, type Entry, isCreation } from './change.ts';
import { type ChangeId, isNaturalId } from './ids.ts';
import type { Json } from './json.ts';

/**
 * The change ids a field's write replaces when the change does not say: nothing for the change that makes the record
 * (or for a row with a natural key, which may be made twice), else the creating change.
 */
export const defaultBases = (change: Change): readonly ChangeId[] =>
  isCreation(change) || isNaturalId(change.record) ? [] : [change.record];

export const basesOf = (change: Change, field: string): readonly ChangeId[] =>
  change.bases?.[field] ?? defaultBases(change);

/** The record as its creating change leaves it, or an empty natural-key row about to be written. */
export const newState = (entry: Entry): RecordState => ({
  id: entry.change.record,
  kind: entry.change.kind,
  by: entry.by,
  at: entry.at,
  values: isCreation(entry.change) ? entry.change.set : {},
  last: {},
});

/**
 * The record with the entry's fields written: each new value replaces the heads it names as its bases; heads it does
 * not name stay. Heads depend only on which changes exist: a base that has not arrived yet is remembered as `gone`.
 */
export const writeFields = (state: RecordState, entry: Entry): RecordState =>
  Object.entries(entry.change.set).reduce(
    (written, [field, value]) => writeField(written, entry, field, value),
    state,
  );

const writeField = (state: RecordState, entry: Entry, field: string, value: Json): RecordState => {
  const { id } = entry.change;
  const current = withValues(state, field);
  if (current.some((head) => head.id === id)) return state;
  const bases = basesOf(entry.change, field);
  const kept = current.filter((head) => !bases.includes(head.id));
  const known = state.gone?.[field] ?? [];
  const alreadyReplaced = known.includes(id);
  const gone = [
    ...known.filter((other) => other !== id),
    ...bases.filter(
      (base) => mayStillArrive(state, base, known) && !current.some((head) => head.id === base),
    ),
  ].sort();
  const heads = alreadyReplaced ? kept : [...kept, { id, at: entry.at, by: entry.by, value }];
  return replaceHeads(state, field, heads.sort(newestFirst), gone);
};

/** The creating change came before all others of its record. */
const mayStillArrive = (state: RecordState, base: ChangeId, known: readonly ChangeId[]): boolean =>
  base !== state.id && !known.includes(base);

const withValues = (state: RecordState, field: string): Head[] =>
  headsOf(state, field).map((head, place) =>
    place === 0 ? { ...head, value: state.values[field] ?? null } : head,
  );

const newestFirst = (a: Head, b: Head): number => b.at - a.at || (a.id < b.id ? 1 : -1);

const replaceHeads = (
  state: RecordState,
  field: string,
  heads: readonly Head[],
  gone: readonly ChangeId[],
): RecordState => {
  const [shown, ...others] = heads;
  const { [field]: _old, ...otherFields } = state.heads ?? {};
  const isDefault = others.length === 0 && shown?.id === state.id;
  const stored = shown ? [{ id: shown.id, at: shown.at, by: shown.by }, ...others] : [];
  const { [field]: _gone, ...otherGone } = state.gone ?? {};
  const { heads: _heads, gone: _allGone, ...rest } = state;
  const nextHeads = isDefault ? otherFields : { ...otherFields, [field]: stored };
  const nextGone = gone.length === 0 ? otherGone : { ...otherGone, [field]: gone };
  return {
    ...rest,
    values: { ...state.values, [field]: shown?.value ?? null },
    ...(Object.keys(nextHeads).length > 0 && { heads: nextHeads }),
    ...(Object.keys(nextGone).length > 0 && { gone: nextGone }),
  };
};

/** The record with `deletions` kept to the heads of its `deleted` field; `added` is the deletion just written, if any. */
export const trackDeletions = (
  state: RecordState,
  added?: { id: ChangeId; deletion: Deletion },
): RecordState => {
  const heads = headsOf(state, deletedField);
  const all = { ...state.deletions, ...(added && { [added.id]: added.deletion }) };
  const kept = Object.entries(all).filter(([id]) => heads.some((head) => head.id === id));
  const { deletions: _old, ...rest } = state;
  return kept.length === 0 ? rest : { ...rest, deletions: Object.fromEntries(kept) };
};
