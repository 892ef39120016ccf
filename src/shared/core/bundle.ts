// A bundle: a record with its rows, as the changes so far leave it. The unit of visibility, sync and storage. [wire]
import type { ChangeId, RecordId } from './ids.ts';
import { type Json, sameJson } from './json.ts';

/** One of the changes of a field that nobody has replaced yet. */
export type Head = {
  readonly id: ChangeId;
  readonly at: number;
  readonly by: RecordId;
  /** The head's value; left out for the first head, whose value stands in `values`. */
  readonly value?: Json;
};

export type Deletion = { readonly seq: number; readonly from: string; readonly revived?: true };

export type RecordState = {
  readonly id: RecordId;
  readonly kind: string;
  /** Who made it, and when (the creating change; of a natural-key row the first accepted). */
  readonly by: RecordId;
  readonly at: number;
  /** What is shown, per field. */
  readonly values: { readonly [field: string]: Json };
  /** Heads, shown one first, of the fields that are not simply as the creating change left them. */
  readonly heads?: { readonly [field: string]: readonly Head[] };
  /** Per field the replaced changes that are not heads: they may still arrive, after a restore. */
  readonly gone?: { readonly [field: string]: readonly ChangeId[] };
  /** Per enrolment the sequence of its last write here: what a deletion has not seen. */
  readonly last: { readonly [from: string]: number };
  /** The deletions among the heads of `deleted`, and whether a write that had not seen them brought the record back. */
  readonly deletions?: { readonly [id: ChangeId]: Deletion };
  readonly redacted?: {
    readonly id: ChangeId;
    readonly at: number;
    readonly by: RecordId;
    readonly reason: string;
  };
};

export type Bundle = {
  readonly root: RecordState;
  readonly rows: { readonly [id: RecordId]: RecordState };
  /** The last sequence applied. */
  readonly seq: number;
};

/** The field that says whether a record is deleted (decision 4). */
export const deletedField = 'deleted';

/** Whether the record itself is deleted: one of the heads deletes, and no write has brought it back. */
export const isDeleted = (state: RecordState): boolean =>
  Object.values(state.deletions ?? {}).some((deletion) => !deletion.revived);

/** Whether somebody deleted it and another's unseen write brought it back; shown as a mark. */
export const isRevived = (state: RecordState): boolean =>
  !isDeleted(state) && Object.values(state.deletions ?? {}).some((deletion) => deletion.revived);

/** The heads of a field, shown one first; a field nobody has touched since has the creating change as its head. */
export const headsOf = (state: RecordState, field: string): readonly Head[] =>
  state.heads?.[field] ?? (state.id.includes('.') ? [] : [{ id: state.id, at: state.at, by: state.by }]);

export type OtherVersion = {
  readonly value: Json;
  readonly at: number;
  readonly by: RecordId;
  readonly id: ChangeId;
};

/** The versions of a field that differ from the one shown ("bản khác"), newest first, each value once. */
export const otherVersions = (state: RecordState, field: string): readonly OtherVersion[] => {
  const others: OtherVersion[] = [];
  for (const { id, at, by, value = null } of headsOf(state, field).slice(1)) {
    const known = [state.values[field], ...others.map((other) => other.value)];
    if (!known.some((seen) => sameJson(seen, value))) others.push({ id, at, by, value });
  }
  return others;
};

/** The fields of a record that have other versions. */
export const fieldsWithOthers = (state: RecordState): readonly string[] =>
  Object.keys(state.heads ?? {}).filter(
    (field) => field !== deletedField && otherVersions(state, field).length > 0,
  );

/** The rows of one kind that are not deleted, in the order they were written down. */
export const rowsOf = (bundle: Bundle, kind: string): readonly RecordState[] =>
  Object.values(bundle.rows)
    .filter((row) => row.kind === kind && !isDeleted(row))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
