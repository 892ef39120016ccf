// How a change applies to a bundle: the one function by which versions meet, on the server and on the phone. [wire]
import { type Bundle, deletedField, isDeleted, type RecordState } from './bundle.ts';
import { type Entry, isCreation, pendingSeq } from './change.ts';
import { newState, trackDeletions, writeFields } from './heads.ts';
import { isNaturalId, type RecordId } from './ids.ts';
import { err, ok, type Result } from './result.ts';

export type ApplyFailure =
  /** The record or row the change writes to is not here (yet). */
  | { readonly type: 'unknown-record' }
  /** The writer had seen that the record was deleted. */
  | { readonly type: 'deleted' }
  | { readonly type: 'redacted' };

/**
 * The bundle after one more entry of the log, in the log's order. An entry the bundle already holds changes nothing.
 * Fields: design decision 3. Deletion: decision 4. Redaction: decision 6.
 */
export const applyEntry = (bundle: Bundle | null, entry: Entry): Result<Bundle, ApplyFailure> => {
  const { change } = entry;
  if (!bundle) return createBundle(entry);
  if (entry.seq <= bundle.seq) return ok(bundle);
  if (bundle.root.redacted) return err({ type: 'redacted' });
  const existing = stateOf(bundle, change.record);
  if (existing?.redacted) return err({ type: 'redacted' });
  if (change.redact !== undefined) return redact(bundle, existing, entry);
  if (!existing && !isCreation(change) && !isNaturalId(change.record)) return err({ type: 'unknown-record' });
  if (existing && isCreation(change)) return ok(bundle);
  if (sawDeletion(bundle, existing, entry)) return err({ type: 'deleted' });
  const revived = isDeletion(entry) ? bundle : revive(bundle, change.record, entry);
  const target = stateOf(revived, change.record) ?? newState(entry);
  const written = isCreation(change) ? target : writeFields(target, entry);
  return ok(withState(revived, remember(revived, written, entry), entry.seq));
};

/** The record or row of that id within the bundle. */
export const stateOf = (bundle: Bundle, id: RecordId): RecordState | undefined =>
  id === bundle.root.id ? bundle.root : bundle.rows[id];

const createBundle = (entry: Entry): Result<Bundle, ApplyFailure> => {
  const { change } = entry;
  if (!isCreation(change) || change.record !== change.root || change.redact !== undefined)
    return err({ type: 'unknown-record' });
  const root = { ...newState(entry), last: { [entry.from]: entry.seq } };
  return ok({ root, rows: {}, seq: entry.seq === pendingSeq ? 0 : entry.seq });
};

const redact = (
  bundle: Bundle,
  existing: RecordState | undefined,
  entry: Entry,
): Result<Bundle, ApplyFailure> => {
  if (!existing) return err({ type: 'unknown-record' });
  const { change, at, by, seq } = entry;
  return ok(withdraw(bundle, existing, { id: change.id, at, by, reason: change.redact ?? '' }, seq));
};

/** The bundle without what the record or row `existing` held, and what its withdrawal says of itself. */
export const withdraw = (
  bundle: Bundle,
  existing: RecordState,
  redacted: NonNullable<RecordState['redacted']>,
  seq: number,
): Bundle => {
  // `last` stays: a deletion that had not seen a write here has still not seen it.
  const { id, kind, by, at, last } = existing;
  const base = id === bundle.root.id ? { ...bundle, rows: {} } : bundle;
  return withState(base, { id, kind, by, at, values: {}, last, redacted }, seq);
};

const seenOf = (entry: Entry): number => entry.seen ?? entry.change.seen;

const isDeletion = (entry: Entry): boolean => entry.change.set[deletedField] === true;

/** Whether the writer knew of a standing deletion and does not undo it. */
const sawDeletion = (bundle: Bundle, target: RecordState | undefined, entry: Entry): boolean => {
  const undone = entry.change.set[deletedField] === false ? entry.change.record : undefined;
  const states = target === bundle.root || !target ? [bundle.root] : [bundle.root, target];
  return states.some(
    (state) =>
      state.id !== undone &&
      Object.values(state.deletions ?? {}).some(
        (deletion) => !deletion.revived && (deletion.from === entry.from || seenOf(entry) >= deletion.seq),
      ),
  );
};

/** A write by one who had not seen the deletion brings the record, and the row it writes to, back. */
const revive = (bundle: Bundle, record: RecordId, entry: Entry): Bundle => {
  const row = record === bundle.root.id ? undefined : bundle.rows[record];
  const root = isDeleted(bundle.root) ? reviveState(bundle.root, entry) : bundle.root;
  if (!row || !isDeleted(row)) return root === bundle.root ? bundle : { ...bundle, root };
  return { ...bundle, root, rows: { ...bundle.rows, [record]: reviveState(row, entry) } };
};

const reviveState = (state: RecordState, entry: Entry): RecordState => ({
  ...state,
  deletions: Object.fromEntries(
    Object.entries(state.deletions ?? {}).map(([id, deletion]) => [
      id,
      deletion.from !== entry.from && seenOf(entry) < deletion.seq
        ? { ...deletion, revived: true as const }
        : deletion,
    ]),
  ),
});

/** Notes who wrote last (what a deletion may not have seen), and a deletion with what it had not seen. */
const remember = (bundle: Bundle, state: RecordState, entry: Entry): RecordState => {
  if (!isDeletion(entry))
    return trackDeletions({ ...state, last: { ...state.last, [entry.from]: entry.seq } });
  const covered = state.id === bundle.root.id ? [state, ...Object.values(bundle.rows)] : [state];
  const unseen = covered.some((one) =>
    Object.entries(one.last).some(([from, seq]) => from !== entry.from && seq > seenOf(entry)),
  );
  const deletion = { seq: entry.seq, from: entry.from, ...(unseen && { revived: true as const }) };
  return trackDeletions(state, { id: entry.change.id, deletion });
};

const withState = (bundle: Bundle, state: RecordState, seq: number): Bundle => {
  const reached = seq === pendingSeq ? bundle.seq : seq;
  return state.id === bundle.root.id
    ? { ...bundle, root: state, seq: reached }
    : { ...bundle, rows: { ...bundle.rows, [state.id]: state }, seq: reached };
};
