// Closed minutes as they are shown, printed and checked: the first closing the commune took counts (decisions 16, 21).
import { type Bundle, isDeleted, type RecordState, rowsOf } from '../core/bundle.ts';
import { pendingSeq } from '../core/change.ts';
import type { RecordId } from '../core/ids.ts';
import type { Json } from '../core/json.ts';
import { type Day, isDay } from '../rules/days.ts';
import { afterRows, isEvidence, isOfMeeting, readSnapshot, type Snapshot } from './closed-snapshot.ts';
import { keyOfLater, type Later, laterOf, readLater } from './later-minutes.ts';

export type Addendum = { readonly row: RecordState; readonly takesUp: readonly Later[] };

export type Closed = {
  readonly row: RecordState;
  readonly hash: string;
  /** The day of the closing. */
  readonly day: Day | undefined;
  readonly snapshot: Snapshot;
  /**
   * The minutes as closed, in the shape of a live record, with what belongs to the time after the meeting as it stands now
   * (postings, recognition, photos of the signed paper).
   */
  readonly bundle: Bundle;
  /** Closed again by somebody who had not seen it: these count for nothing. */
  readonly others: readonly RecordState[];
  readonly addenda: readonly Addendum[];
  /** What the record holds besides and no addendum has taken up. */
  readonly later: readonly Later[];
};

/** Undefined while the minutes are open, and again once every closing was withdrawn. */
export const closedOf = (bundle: Bundle): Closed | undefined => {
  const closings = closingsOf(bundle);
  for (const [at, row] of closings.entries()) {
    const snapshot = readSnapshot(row.values.snapshot);
    if (snapshot?.record !== bundle.root.id) continue;
    const addenda = addendaOf(bundle);
    const taken = new Set(addenda.flatMap(({ takesUp }) => takesUp.map(keyOfLater)));
    return {
      row,
      hash: String(row.values.hash ?? ''),
      day: isDay(row.values.date) ? row.values.date : undefined,
      snapshot,
      bundle: restored(snapshot, bundle),
      others: closings.filter((_, other) => other !== at),
      addenda,
      later: laterOf(snapshot, bundle).filter((one) => !taken.has(keyOfLater(one))),
    };
  }
  return undefined;
};

/** In the order the commune took them; those it has not taken yet come last. */
const closingsOf = (bundle: Bundle): readonly RecordState[] =>
  rowsOf(bundle, 'closing')
    .filter((row) => !row.redacted && row.values.snapshot)
    .sort((a, b) => takenAt(a) - takenAt(b) || a.at - b.at || (a.id < b.id ? -1 : 1));

/** Whether the commune has the closing: until then another's may come before it, and count. */
export const isTaken = (row: RecordState): boolean => takenAt(row) < pendingSeq;

/** An append-only row is written once: its place in the log is that of its one write. */
const takenAt = ({ last }: RecordState): number => Math.min(...Object.values(last));

const addendaOf = (bundle: Bundle): readonly Addendum[] =>
  rowsOf(bundle, 'addendum')
    .filter((row) => !row.redacted)
    .map((row) => ({ row, takesUp: readLater(row.values.differs) }));

/** A row that was withdrawn since is shown by no snapshot either. */
const restored = (snapshot: Snapshot, bundle: Bundle): Bundle => {
  const { id, by, at, last } = bundle.root;
  const rows = snapshot.rows
    .filter((row) => !bundle.rows[row.id]?.redacted && !afterRows.has(row.kind))
    .map((row, place): RecordState => {
      const live = bundle.rows[row.id];
      const after = live ? afterOf(live) : {};
      return {
        id: row.id,
        kind: row.kind,
        by: live?.by ?? by,
        at: place,
        values: { ...row.values, ...after },
        last: {},
      };
    });
  const known = new Set(rows.map((row) => row.id));
  const afterwards = Object.values(bundle.rows).filter(
    (row) => !known.has(row.id) && isOfAfterwards(row, bundle),
  );
  return {
    root: {
      id,
      kind: bundle.root.kind,
      by,
      at,
      values: { ...snapshot.values, ...afterOf(bundle.root) },
      last,
    },
    rows: Object.fromEntries([...rows, ...afterwards].map((row) => [row.id, row])),
    seq: bundle.seq,
  };
};

/** The values that no snapshot holds. */
const afterOf = ({ kind, values }: RecordState): { readonly [field: string]: Json } => {
  const fields = kind === 'item' ? ['sent', 'recognised', 'recognition', 'recognitionNumber'] : ['closer'];
  return Object.fromEntries(fields.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));
};

/** What is no part of closed minutes, photos and recordings that came since, steps taken. */
const isOfAfterwards = (row: RecordState, bundle: Bundle): boolean => {
  if (isDeleted(row) || row.redacted) return false;
  return isEvidence(row) || !isOfMeeting(row, bundle);
};

/**
 * Whether this enrolment may close: the one that opened the meeting or took the right over; anybody where nobody opened it
 * in the app. `holder` is the short number of who may.
 */
export const mayClose = (
  bundle: Bundle,
  own: string,
):
  | { readonly type: 'may' }
  | { readonly type: 'closed' }
  | { readonly type: 'held'; readonly holder: string } => {
  if (closedOf(bundle)) return { type: 'closed' };
  const { closer } = bundle.root.values;
  return typeof closer !== 'string' || closer === '' || closer === own
    ? { type: 'may' }
    : { type: 'held', holder: closer };
};

export type Found = {
  readonly root: RecordId;
  /** The code of the closing that counts: the one asked about, or another. */
  readonly counts: string;
};

/** Of these records the one of whose closings one has this code. */
export const closedBy = (bundles: Iterable<Bundle>, hash: string): readonly Found[] =>
  [...bundles].flatMap((bundle): readonly Found[] => {
    const closed = closedOf(bundle);
    const isOne = closed && [closed.row, ...closed.others].some(({ values }) => values.hash === hash);
    return isOne ? [{ root: bundle.root.id, counts: closed.hash }] : [];
  });
