// What a phone shows: what the server last said, with the phone's own pending changes laid over (decision 2).
import { applyEntry } from './apply.ts';
import type { Bundle, RecordState } from './bundle.ts';
import { type Change, pendingSeq } from './change.ts';
import { basesOf } from './heads.ts';
import type { ChangeId, RecordId } from './ids.ts';

/** Who writes on this phone: the person, and the enrolment's short number. */
export type Writer = { readonly person: RecordId; readonly from: string };

/**
 * The bundle as seen: `pending`, in the order written, over `base`. Laid anew after every exchange; laying it twice is
 * laying it once. A pending change that cannot apply here (deleted, redacted, unknown record) shows nothing: the server
 * will say why. Null when there is neither a base nor a pending creation.
 */
export const overlay = (base: Bundle | null, pending: readonly Change[], writer: Writer): Bundle | null => {
  if (pending.length === 0) return base;
  const replaced = replacedByPending(pending);
  let seen = base;
  for (const change of pending) {
    const marked = seen && markGone(seen, change, replaced);
    const entry = { seq: pendingSeq, by: writer.person, from: writer.from, at: change.at, change };
    const applied = applyEntry(marked, entry);
    if (applied.ok) seen = applied.value;
  }
  return seen && withoutPendingGone(seen, base);
};

/** Per field the pending changes that a later pending change replaces: they must not come up as heads again. */
const replacedByPending = (pending: readonly Change[]): ReadonlySet<string> => {
  const replaced = new Set<string>();
  for (const change of pending)
    for (const field of Object.keys(change.set))
      for (const base of basesOf(change, field)) replaced.add(`${field} ${base}`);
  return replaced;
};

const markGone = (bundle: Bundle, change: Change, replaced: ReadonlySet<string>): Bundle => {
  const fields = Object.keys(change.set).filter((field) => replaced.has(`${field} ${change.id}`));
  const state = change.record === bundle.root.id ? bundle.root : bundle.rows[change.record];
  if (fields.length === 0 || !state || change.id === change.record) return bundle;
  const gone = { ...state.gone };
  for (const field of fields) gone[field] = addId(gone[field], change.id);
  return putState(bundle, { ...state, gone });
};

const addId = (ids: readonly ChangeId[] | undefined, id: ChangeId): readonly ChangeId[] =>
  ids?.includes(id) ? ids : [...(ids ?? []), id];

const putState = (bundle: Bundle, state: RecordState): Bundle =>
  state.id === bundle.root.id
    ? { ...bundle, root: state }
    : { ...bundle, rows: { ...bundle.rows, [state.id]: state } };

/** `gone` is the server's memory of what may still arrive; what pending changes replaced needs none. */
const withoutPendingGone = (seen: Bundle, base: Bundle | null): Bundle => {
  const restore = (state: RecordState, before: RecordState | undefined): RecordState => {
    const { gone: _gone, ...rest } = state;
    return before?.gone ? { ...rest, gone: before.gone } : rest;
  };
  const rows = Object.fromEntries(
    Object.entries(seen.rows).map(([id, row]) => [id, restore(row, base?.rows[id])]),
  );
  return { ...seen, root: restore(seen.root, base?.root), rows };
};
