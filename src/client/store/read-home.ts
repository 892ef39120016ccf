// Reads what home needs, still sealed, in one transaction: it runs while the key is being derived.
import type { RecordId } from '../../shared/core/ids.ts';
import { getIdentityBox, getMeta, getSyncState } from './meta.ts';
import { countOwnWork, getOwnRows } from './outbox.ts';
import { accountRow } from './persistence.ts';
import { directoryMonth } from './stored-record.ts';
import type { ChangeRow, RecordRow, Tables, Tx } from './tables.ts';

/** Rows of records with the own changes laid over them. */
export type SealedRecords = {
  readonly rows: readonly RecordRow[];
  readonly own: ReadonlyMap<RecordId, readonly ChangeRow[]>;
  readonly cursor: number;
};

export type HomeRows = SealedRecords & Omit<Awaited<ReturnType<typeof readRows>>, 'rows'>;

/** Of each order more than home lists, as deleted records are among them. */
const limit = 24;

/**
 * What was written or came last, what is dated last and what waits: after a first sync the oldest came last. The
 * directory's month sorts after them all.
 */
const newest = [
  { index: 'touched' },
  { index: 'month', upper: '9' },
  { index: 'pending', lower: 1 },
] as const;

/** The directory and the newest records, and what the account's small values are. @throws StorageFailure */
export const readHome = (tables: Tables): Promise<HomeRows> =>
  tables.read(['records', 'changes', 'meta'], async (tx) => {
    const found = await readRows(tx);
    return { ...found, ...(await withOwn(tx, found.rows)) };
  });

const readRows = async (tx: Tx) => {
  const rows = await tx.range('records', { index: 'month', lower: directoryMonth, upper: directoryMonth });
  for (const query of newest) rows.push(...(await tx.range('records', { ...query, limit, reverse: true })));
  return {
    rows: [...new Map(rows.map((row) => [row.id, row])).values()],
    /** False: a bare database of the same name, not the one that was made. */
    isPresent: (await tx.get('meta', accountRow)) !== undefined,
    identityBox: await getIdentityBox(tx),
    serverTime: await getMeta(tx, 'serverTime'),
    doneAt: await getMeta(tx, 'doneAt'),
    isPartial: (await getSyncState(tx)).more === true,
    work: await countOwnWork(tx),
    /** The last number given out to a record, and how many records there are. */
    touched: (await getMeta(tx, 'touched')) ?? 0,
    total: await tx.count('records'),
  };
};

/** Only records with waiting work look different from what the server said. */
export const withOwn = async (tx: Tx, rows: readonly RecordRow[]): Promise<SealedRecords> => {
  const own = new Map<RecordId, readonly ChangeRow[]>();
  const waiting = rows.filter(({ pending }) => pending === 1);
  await Promise.all(waiting.map(async ({ id }) => own.set(id, await getOwnRows(tx, id))));
  return { rows, own, cursor: (await getSyncState(tx)).cursor };
};
