// A row that was deleted before it ever left this phone is not sent any more: a word taken back in time is nobody's to
// read (an opinion that turns out to be a denunciation, decision 10), and a slip of the thumb costs no bytes.
import { stateOf } from '../../shared/core/apply.ts';
import { deletedField, isDeleted } from '../../shared/core/bundle.ts';
import type { ChangeId, RecordId } from '../../shared/core/ids.ts';
import type { MergeParts } from './merge-read.ts';
import { getMeta, getTouched, putMeta } from './meta.ts';
import { type Own, openAllOwn } from './outbox.ts';
import type { ReadRecord } from './read-record.ts';
import { bundleOf } from './shown-record.ts';
import type { StoredRecord } from './stored-record.ts';
import { isStorageFailure, type Tables, type Tx } from './tables.ts';
import { type Choice, takeOff } from './take-off.ts';

/** So long a deletion may still be undone: what it deletes, and what was written after, is neither sent nor dropped. */
export const undoMs = 60_000;

/** A clock that is set right is rarely set back by more. */
const longAgoMs = 3_600_000;

/** The local number up to which own changes may have left this phone. */
const getSentThrough = async (tx: Tx): Promise<number> => (await getMeta(tx, 'sentThrough')) ?? 0;

/**
 * Notes, before they go, that these changes may have left the phone. False, and nothing noted, when one of them was
 * taken off the phone meanwhile or has its answer already. A full disk that has no room for the note keeps nothing from
 * going: then a deletion may come too late, but the words are safe.
 * @param touched the local counter when `push` was read: where it stands still, so does every change
 * @throws StorageFailure
 */
export const noteSending = async (
  tables: Tables,
  push: readonly Pick<Own, 'n'>[],
  touched?: number,
): Promise<boolean> => {
  const numbers = push.map(({ n }) => n);
  const last = Math.max(0, ...numbers);
  if ((await tables.read(['meta'], getSentThrough)) >= last) return true;
  try {
    return await tables.write(
      ['changes', 'meta'],
      async (tx) => {
        const isStill = (await getTouched(tx)) === touched;
        const rows = isStill ? [] : await tx.getMany('changes', numbers);
        if (rows.some((row) => row?.state !== 'pending')) return false;
        await putMeta(tx, 'sentThrough', Math.max(last, await getSentThrough(tx)));
        return true;
      },
      { durability: 'strict' },
    );
  } catch (error) {
    if (isStorageFailure(error, 'storage-full')) return true;
    throw error;
  }
};

export type DropParts = MergeParts & {
  /** Corrected time, ms. */
  readonly now: () => number;
  /** A clock that only goes forward, ms. */
  readonly nowMs: () => number;
};

/** Before each push: takes off what is not to be sent. @returns the local number from which all is held back for now */
export type DropUnsent = () => Promise<number>;

/** Remembers what it has looked through and when it first saw a deletion, so that one of these lasts as long as the engine. */
export const createDropUnsent = (parts: DropParts): DropUnsent => {
  const firstSeen = new Map<ChangeId, number>();
  let cleanThrough = 0;
  const isYoung = ({ id, at }: { id: ChangeId; at: number }): boolean => {
    const ageMs = parts.now() - at;
    if (ageMs >= 0) return ageMs < undoMs;
    // The clock was set back since then: counted from when it was first seen here.
    const since = firstSeen.get(id) ?? parts.nowMs();
    firstSeen.set(id, since);
    return ageMs > -longAgoMs && parts.nowMs() - since < undoMs;
  };
  return async () => {
    const { roots, last } = await rootsWithDeletion(parts, cleanThrough);
    let heldFrom = Number.POSITIVE_INFINITY;
    for (const root of roots)
      await takeOff(parts, root, async (read, stored) => {
        const { young, ...choice } = await choose(parts, read, stored, isYoung);
        heldFrom = Math.min(heldFrom, ...young);
        return choice;
      });
    if (heldFrom === Number.POSITIVE_INFINITY) cleanThrough = last;
    return heldFrom;
  };
};

/** Records of which something was deleted by a change that was not sent yet, and the last own change looked at. */
const rootsWithDeletion = async (
  { tables, vault }: MergeParts,
  cleanThrough: number,
): Promise<{ readonly roots: ReadonlySet<RecordId>; readonly last: number }> => {
  const rows = await tables.read(['changes', 'meta'], async (tx) =>
    tx.range('changes', { lower: Math.max(cleanThrough, await getSentThrough(tx)) + 1 }),
  );
  // What is written and deleted is at least two changes: a long outbox of new records need not be opened here.
  const counts = new Map<RecordId, number>();
  for (const { root } of rows) counts.set(root, (counts.get(root) ?? 0) + 1);
  const isLikely = (root: RecordId) => cleanThrough > 0 || (counts.get(root) ?? 0) > 1;
  const own = await openAllOwn(
    vault,
    rows.filter(({ root, state }) => state === 'pending' && isLikely(root)),
  );
  const deletions = own.filter(({ change }) => change.set[deletedField] && change.record !== change.root);
  return { roots: new Set(deletions.map(({ change }) => change.root)), last: rows.at(-1)?.n ?? cleanThrough };
};

/** `young`: the first change of each row whose deletion may still be undone. */
const choose = async (
  { tables, vault, writer }: MergeParts,
  { ownRows, cursor }: ReadRecord,
  stored: StoredRecord | undefined,
  isYoung: (deletion: { id: ChangeId; at: number }) => boolean,
): Promise<Choice & { readonly young: readonly number[] }> => {
  const through = await tables.read(['meta'], getSentThrough);
  const isStill = async (tx: Tx) => (await getSentThrough(tx)) === through;
  const own = await openAllOwn(vault, ownRows);
  const shown = own.length < ownRows.length ? null : bundleOf({ stored, own, cursor, writer });
  if (!shown) return { taken: [], young: [], isStill };
  const isNew = ({ state, n, change }: Own) =>
    state === 'pending' && n > through && change.redact === undefined;
  const gone = rowsIn(own).filter((all) => {
    const record = all[0]?.change.record ?? '';
    const state = stateOf(shown, record);
    const isKnown = stored?.base && stateOf(stored.base, record);
    return state !== undefined && !isKnown && isDeleted(state) && all.every(isNew);
  });
  const isHeld = (all: readonly Own[]) =>
    all.some(({ change }) => Boolean(change.set[deletedField]) && isYoung(change));
  const held = gone.filter(isHeld);
  const numbers = new Set(gone.filter((all) => !held.includes(all)).flatMap((all) => all.map(({ n }) => n)));
  return {
    taken: ownRows.filter(({ n }) => numbers.has(n)),
    young: held.flatMap(([first]) => (first ? [first.n] : [])),
    isStill,
  };
};

/** Own changes by the row they write to; those of the record itself are left out. */
const rowsIn = (own: readonly Own[]): readonly (readonly Own[])[] => {
  const rows = new Map<RecordId, Own[]>();
  for (const one of own)
    if (one.change.record !== one.change.root)
      rows.set(one.change.record, [...(rows.get(one.change.record) ?? []), one]);
  return [...rows.values()];
};
