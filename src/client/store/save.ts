// One save: read and open, build changes, seal, then one durable transaction that only writes if nothing moved.
import type { RecordId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { caseYear } from './case-code.ts';
import { getCaseCount, getSyncState, getTouched, putCaseCount, putMeta, type SyncState } from './meta.ts';
import { fingerprintOf, getOwnRows, openAllOwn, sealOwn } from './outbox.ts';
import { type Planned, planAll, type Save, type SaveParts, type Target } from './plan-all.ts';
import type { SaveFailure } from './records-api.ts';
import { bundleOf } from './shown-record.ts';
import { monthOf, noRecord, openStored, sealStored } from './stored-record.ts';
import { type ChangeRow, isStorageFailure, type RecordRow, type Tables, type Tx } from './tables.ts';
import { VaultFailure } from './vault.ts';

type Read = {
  readonly records: readonly ReadRoot[];
  readonly sync: SyncState;
  readonly cases: number;
  /** The last number given out to a records row. */
  readonly touched: number;
};

type ReadRoot = {
  readonly root: RecordId;
  readonly row: RecordRow | undefined;
  readonly ownRows: readonly ChangeRow[];
};

/** What a new record's save would read, read before: half of its way to the disk. It is looked at again when writing. */
export type Ahead = { read: Promise<Read | undefined> };

type SavingParts = SaveParts & { readonly ahead: Ahead };

/** Reads ahead of the next new record. */
export const readAhead = ({ tables, now }: SaveParts): Ahead => ({
  read: tables
    .read(['records', 'changes', 'meta'], (tx) => readAll(tx, [], caseYear(now())))
    .catch(() => undefined),
});

/** A pull, another tab or a second thumb may come between; more often than this it is something else. */
const maxTries = 20;

/**
 * Writes what `saves` make of the records as shown, all or nothing, with `draftKey` (a row of `drafts`) deleted in the
 * same transaction.
 * @returns the record each save is about
 */
export const save = async (
  parts: SavingParts,
  saves: readonly Save[],
  draftKey?: string,
): Promise<Result<readonly RecordId[], SaveFailure>> => {
  const written = await saveOnce(parts, saves, draftKey);
  if (written.ok || written.error.type !== 'storage-full' || !(await giveUpKept(parts.tables)))
    return written;
  return saveOnce(parts, saves, draftKey);
};

const saveOnce = async (
  parts: SavingParts,
  saves: readonly Save[],
  draftKey: string | undefined,
): Promise<Result<readonly RecordId[], SaveFailure>> => {
  try {
    for (let tries = 0; tries < maxTries; tries++) {
      const written = await trySave(parts, saves, draftKey);
      if (written) return written;
    }
    throw new Error('The record moved at every try');
  } catch (error) {
    if (isStorageFailure(error))
      return err({ type: error.type === 'storage-full' ? error.type : 'storage-closed' });
    if (error instanceof VaultFailure && error.type === 'vault-locked')
      return err({ type: 'storage-closed' });
    throw error;
  }
};

/** On a full disk the kept list, which can be made again, gives way. False where there is none. */
const giveUpKept = (tables: Tables): Promise<boolean> =>
  tables
    .write(
      ['catalog'],
      async (tx) => {
        const isThere = (await tx.count('catalog')) > 0;
        if (isThere) await tx.clear('catalog');
        return isThere;
      },
      { durability: 'strict' },
    )
    .catch(() => false);

/** Null when something moved meanwhile. */
const trySave = async (
  parts: SavingParts,
  saves: readonly Save[],
  draftKey: string | undefined,
): Promise<Result<readonly RecordId[], SaveFailure> | null> => {
  const { tables, ahead } = parts;
  const year = caseYear(parts.now());
  const roots = [...new Set(saves.flatMap(({ root }) => root ?? []))];
  const early = roots.length === 0 ? await ahead.read : undefined;
  ahead.read = Promise.resolve(undefined);
  const read = early ?? (await tables.read(['records', 'changes', 'meta'], (tx) => readAll(tx, roots, year)));
  const planned = planAll(parts, saves, await openTargets(parts, read), { ...read, year });
  if (!planned.ok) return planned;
  const { made, changes, cases } = planned.value;
  if (changes.length === 0) {
    if (draftKey !== undefined)
      await tables.write(['drafts'], (tx) => tx.delete('drafts', draftKey), { durability: 'strict' });
    return ok(made);
  }
  const sealed = await sealAll(parts, planned.value, read.sync);
  const isWritten = await tables.write(
    ['records', 'changes', 'meta', 'drafts'],
    async (tx) => {
      const now = await readAll(tx, roots, year);
      if (isMoved(read, now)) return false;
      // Asked for together: each answer waited for alone costs a slow phone several milliseconds.
      await Promise.all([
        ...sealed.changes.map((change) => tx.add('changes', change)),
        tx.putMany(
          'records',
          sealed.records.map((record, n) => ({ ...record, touched: now.touched + 1 + n })),
        ),
        putMeta(tx, 'touched', now.touched + sealed.records.length),
        cases !== read.cases && putCaseCount(tx, year, cases),
        draftKey !== undefined && tx.delete('drafts', draftKey),
      ]);
      ahead.read = Promise.resolve({ ...now, records: [], cases });
      return true;
    },
    { durability: 'strict' },
  );
  return isWritten ? ok(made) : null;
};

const readAll = async (tx: Tx, roots: readonly RecordId[], year: string): Promise<Read> => {
  const [records, sync, cases, touched] = await Promise.all([
    Promise.all(roots.map((root) => readRoot(tx, root))),
    getSyncState(tx),
    getCaseCount(tx, year),
    getTouched(tx),
  ]);
  return { records, sync, cases, touched };
};

const readRoot = async (tx: Tx, root: RecordId): Promise<ReadRoot> => {
  const [row, ownRows] = await Promise.all([tx.get('records', root), getOwnRows(tx, root)]);
  return { root, row, ownRows };
};

const openTargets = async (
  { vault, writer }: SaveParts,
  { records, sync }: Read,
): Promise<Map<RecordId, Target>> => {
  const targets = new Map<RecordId, Target>();
  for (const { root, row, ownRows } of records) {
    const stored = row && (await openStored(vault, row));
    const own = await openAllOwn(vault, ownRows);
    targets.set(root, { row, stored, shown: bundleOf({ stored, own, cursor: sync.cursor, writer }) });
  }
  return targets;
};

const sealAll = async (
  { vault }: SaveParts,
  { changes, targets }: Planned,
  { gen, snap }: SyncState,
): Promise<{ changes: readonly Omit<ChangeRow, 'n'>[]; records: readonly Omit<RecordRow, 'touched'>[] }> => {
  const [sealed, records] = await Promise.all([
    Promise.all(changes.map((change) => sealOwn(vault, { change, state: 'pending', seq: 0 }))),
    Promise.all(
      [...targets].map(async ([id, { row, shown }]) => {
        const box = row?.box ?? (await sealStored(vault, id, noRecord(gen, snap)));
        return { id, month: monthOf(shown), pending: 1 as const, box };
      }),
    ),
  ]);
  return { changes: sealed, records };
};

const isMoved = (before: Read, now: Read): boolean =>
  before.cases !== now.cases ||
  before.sync.gen !== now.sync.gen ||
  before.sync.snap !== now.sync.snap ||
  before.records.some(({ row, ownRows }, n) => {
    const again = now.records[n];
    return (
      row?.touched !== again?.row?.touched || fingerprintOf(ownRows) !== fingerprintOf(again?.ownRows ?? [])
    );
  });
