// What one save is: a change to one record, and the same change as the server numbered it. [wire]
import type { ChangeId, RecordId } from './ids.ts';
import type { Json } from './json.ts';

export type Change = {
  /** Idempotency key. The change that makes a record has the record's id. */
  readonly id: ChangeId;
  /** The record or row written to. */
  readonly record: RecordId;
  /** The record at the top of the bundle; equal to `record` unless a row is written. */
  readonly root: RecordId;
  /** The kind of the root, or the row kind (`opinion`) when a row is written. */
  readonly kind: string;
  /** The cursor (server sequence) the writer had reached when writing, in generation `gen`. */
  readonly seen: number;
  /** The generation of the log that `seen` counts in; '' before the first exchange. */
  readonly gen: string;
  /** Phone time in ms since 1970, corrected by the server's last known time. Evidence, never an order. */
  readonly at: number;
  /** The new values, only those that differ; null empties a field. */
  readonly set: { readonly [field: string]: Json };
  /** Per field the change ids it replaces, where they are not the default (`defaultBases`). */
  readonly bases?: { readonly [field: string]: readonly ChangeId[] };
  /** A redaction (decision 6): the reason's code. `set` is empty; the record, or the whole bundle for a root, is erased. */
  readonly redact?: string;
};

/** The most change ids one field's write can name; more heads than that are settled in two steps. */
export const maxBases = 50;

/** A change as the server accepted it. */
export type Entry = {
  /** Place in the log; the order everyone sees. A pending change laid over has `pendingSeq`. */
  readonly seq: number;
  /** The person (record id) who wrote. */
  readonly by: RecordId;
  /** The short number of the enrolment that wrote ("K7"). */
  readonly from: string;
  /** The change's time, never later than the server's time when it was accepted, ms. */
  readonly at: number;
  /** `change.seen` in this generation's numbers, where the change was written in an earlier generation. */
  readonly seen?: number;
  readonly change: Change;
};

/** The sequence of what the server has not numbered yet: later than all it has. */
export const pendingSeq = Number.MAX_SAFE_INTEGER;

/** Whether the change makes its record (rows with a natural key have no single maker). */
export const isCreation = (change: Change): boolean => change.id === change.record;
