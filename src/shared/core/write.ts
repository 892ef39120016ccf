// How a save becomes a change: only the fields that differ, with the heads the writer saw as their bases.
import { stateOf } from './apply.ts';
import { type Bundle, deletedField, headsOf, isDeleted, type RecordState } from './bundle.ts';
import { type Change, maxBases } from './change.ts';
import { type ChangeId, isNaturalId, type RecordId } from './ids.ts';
import { type Json, sameJson } from './json.ts';

export type Values = { readonly [field: string]: Json | undefined };

/** Where and when a change is written; `seen` and `gen` are the phone's cursor and generation. */
export type WriteContext = {
  readonly newId: () => ChangeId;
  readonly now: () => number;
  readonly seen: number;
  readonly gen: string;
};

/** A new record (no `root`: a root of its own), with the fields that hold something. */
export const createChange = (
  context: WriteContext,
  target: { readonly kind: string; readonly root?: RecordId; readonly naturalId?: RecordId },
  values: Values,
): Change => {
  const id = context.newId();
  const record = target.naturalId ?? id;
  return {
    ...stamp(context, id),
    record,
    root: target.root ?? record,
    kind: target.kind,
    set: filled(values),
  };
};

/** Per field the heads its writer had before him, where a form was opened before the last changes arrived. */
export type SeenHeads = { readonly [field: string]: readonly ChangeId[] };

/**
 * The change that turns what is shown of a record into `values` (fields not named stay as they are); null when nothing
 * differs. A field with other versions is written even when the shown value is chosen, naming them all: that settles it.
 * A field in `seen` replaces those heads only: what came meanwhile stays as another version.
 */
export const editChange = (
  context: WriteContext,
  bundle: Bundle,
  record: RecordId,
  values: Values,
  settled: readonly string[] = [],
  seen: SeenHeads = {},
): Change | null => {
  const state = stateOf(bundle, record);
  if (!state) return null;
  const set: { [field: string]: Json } = {};
  for (const [field, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const emptied = value === '' ? null : value;
    if (settled.includes(field) || !sameJson(emptied, shownOf(state, field))) set[field] = emptied;
  }
  if (Object.keys(set).length === 0) return null;
  const bases = exceptionalBases(state, Object.keys(set), seen);
  return {
    ...stamp(context, context.newId()),
    record,
    root: bundle.root.id,
    kind: state.kind,
    set,
    ...(bases && { bases }),
  };
};

/** A write that had not seen a deletion keeps the record whatever `deleted` shows: one deletes again, or undoes, by what is. */
const shownOf = (state: RecordState, field: string): Json | undefined =>
  field === deletedField ? isDeleted(state) : state.values[field];

const stamp = (context: WriteContext, id: ChangeId) => ({
  id,
  seen: context.seen,
  gen: context.gen,
  at: context.now(),
});

const filled = (values: Values): { [field: string]: Json } =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as { [field: string]: Json };

const exceptionalBases = (state: RecordState, fields: readonly string[], seen: SeenHeads) => {
  const isDefault = (ids: readonly ChangeId[]): boolean =>
    isNaturalId(state.id) ? ids.length === 0 : ids.length === 1 && ids[0] === state.id;
  const named = fields
    .map((field) => [field, seen[field] ?? headsOf(state, field).map((head) => head.id)] as const)
    .map(([field, ids]) => [field, ids.slice(0, maxBases)] as const)
    .filter(([, ids]) => !isDefault(ids));
  return named.length > 0 ? Object.fromEntries(named) : undefined;
};
