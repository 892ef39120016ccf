// What was deleted before it ever left this phone is not sent any more: a word taken back in time is nobody's to read
// (an opinion that turns out to be a denunciation, decision 10), and a slip of the thumb costs no bytes.
import { stateOf } from '../../shared/core/apply.ts';
import { deletedField, isDeleted } from '../../shared/core/bundle.ts';
import type { ChangeId, RecordId } from '../../shared/core/ids.ts';
import { kinds } from '../../shared/kinds/registry.ts';
import type { MergeParts } from './merge-read.ts';
import { getMeta, putMeta } from './meta.ts';
import { type Own, openAllOwn } from './outbox.ts';
import type { ReadRecord } from './read-record.ts';
import { bundleOf } from './shown-record.ts';
import type { StoredRecord } from './stored-record.ts';
import type { ChangeRow, Tables, Tx } from './tables.ts';
import { takeOff } from './take-off.ts';

/** A deletion younger than this may still be undone: what it deletes is neither sent nor dropped. */
export const undoMs = 60_000;

/** The local number up to which own changes may have left this phone. */
const getSentThrough = async (tx: Tx): Promise<number> => (await getMeta(tx, 'sentThrough')) ?? 0;

/**
 * Notes, before they go, that these changes may have left the phone. False, and nothing noted, when one of them was
 * taken off the phone meanwhile or has its answer already.
 * @throws StorageFailure
 */
export const noteSending = async (tables: Tables, push: readonly Pick<Own, 'n'>[]): Promise<boolean> => {
  const numbers = push.map(({ n }) => n);
  const last = Math.max(0, ...numbers);
  if ((await tables.read(['meta'], getSentThrough)) >= last) return true;
  return tables.write(
    ['changes', 'meta'],
    async (tx) => {
      const rows = await tx.getMany('changes', numbers);
      if (rows.some((row) => row?.state !== 'pending')) return false;
      await putMeta(tx, 'sentThrough', Math.max(last, await getSentThrough(tx)));
      return true;
    },
    { durability: 'strict' },
  );
};

/**
 * Takes off the phone what was written and deleted without ever being sent: a row, or a record with its rows. A record
 * with a case code is sent all the same: its receipt may be in a citizen's hands.
 * @param now corrected time, ms
 * @returns changes to be held back, because their deletion may still be undone
 * @throws StorageFailure, VaultFailure
 */
export const dropUnsent = async (parts: MergeParts, now: number): Promise<ReadonlySet<ChangeId>> => {
  const held = new Set<ChangeId>();
  for (const root of await rootsWithDeletion(parts))
    await takeOff(parts, root, (read, stored) => choose(parts, read, stored, now, held));
  return held;
};

/** Records of which something was deleted by a change that was not sent yet. */
const rootsWithDeletion = async ({ tables, vault }: MergeParts): Promise<ReadonlySet<RecordId>> => {
  const rows = await tables.read(['changes', 'meta'], async (tx) =>
    tx.range('changes', { lower: (await getSentThrough(tx)) + 1 }),
  );
  // What is written and deleted is at least two changes: a long outbox of new records need not be opened here.
  const counts = new Map<RecordId, number>();
  for (const { root } of rows) counts.set(root, (counts.get(root) ?? 0) + 1);
  const several = rows.filter(({ root, state }) => state === 'pending' && (counts.get(root) ?? 0) > 1);
  const own = await openAllOwn(vault, several);
  return new Set(own.filter(({ change }) => change.set[deletedField]).map(({ change }) => change.root));
};

const choose = async (
  { tables, vault, writer }: MergeParts,
  { ownRows, cursor }: ReadRecord,
  stored: StoredRecord | undefined,
  now: number,
  held: Set<ChangeId>,
): Promise<{ taken: readonly ChangeRow[]; isStill: (tx: Tx) => Promise<boolean> }> => {
  const through = await tables.read(['meta'], getSentThrough);
  const isStill = async (tx: Tx) => (await getSentThrough(tx)) === through;
  const own = await openAllOwn(vault, ownRows);
  const shown = own.length < ownRows.length ? null : bundleOf({ stored, own, cursor, writer });
  if (!shown) return { taken: [], isStill };
  const isNew = ({ state, n, change }: Own) =>
    state === 'pending' && n > through && change.redact === undefined;
  const isGone = (record: RecordId, all: readonly Own[]): boolean => {
    const state = stateOf(shown, record);
    const isKnown = stored?.base && stateOf(stored.base, record);
    return state !== undefined && !isKnown && isDeleted(state) && all.every(isNew);
  };
  const { id: root, kind } = shown.root;
  const isNumbered = kinds[kind]?.fields.code?.type === 'code';
  const gone = !isNumbered && isGone(root, own) ? [own] : goneRows(own, isGone);
  const taken = gone.filter((all) => !holdYoung(all, now, held)).flat();
  const numbers = new Set(taken.map(({ n }) => n));
  return { taken: ownRows.filter(({ n }) => numbers.has(n)), isStill };
};

/** The own changes of each row that is gone. */
const goneRows = (
  own: readonly Own[],
  isGone: (record: RecordId, all: readonly Own[]) => boolean,
): readonly (readonly Own[])[] => {
  const rows = new Map<RecordId, Own[]>();
  for (const one of own.filter(({ change }) => change.record !== change.root))
    rows.set(one.change.record, [...(rows.get(one.change.record) ?? []), one]);
  return [...rows].filter(([record, all]) => isGone(record, all)).map(([, all]) => all);
};

/** Whether the deletion is so young that it may still be undone; then its changes are held back. */
const holdYoung = (all: readonly Own[], now: number, held: Set<ChangeId>): boolean => {
  const deletedAt = Math.max(
    ...all.filter(({ change }) => change.set[deletedField]).map(({ change }) => change.at),
  );
  const isYoung = now >= deletedAt && now - deletedAt < undoMs;
  if (isYoung) for (const { change } of all) held.add(change.id);
  return isYoung;
};
