// What to do about boxes that cannot be opened any more: own changes are set aside and counted, what the server has is
// asked for again. Nothing else is held up, and nothing readable is touched.
import type { RecordId } from '../../shared/core/ids.ts';
import { startOver } from './merge-plan.ts';
import type { MergeParts } from './merge-read.ts';
import { getSyncState, putMeta, takeTouched } from './meta.ts';
import { getOwnRows, getRowsInState, isOpenWork, openAllOwn } from './outbox.ts';
import { noRecord, openStored, sealStored } from './stored-record.ts';
import type { ChangeRow, RecordRow, Tx } from './tables.ts';
import { isDamaged } from './vault.ts';

type Parts = Pick<MergeParts, 'tables' | 'vault'>;

/** Takes damaged changes out of what is to be sent. They keep their place, their record and their box. */
export const setAside = ({ tables }: Pick<Parts, 'tables'>, rows: readonly ChangeRow[]): Promise<void> =>
  tables.write(
    ['changes', 'records', 'meta'],
    async (tx) => {
      for (const row of rows) {
        const [now] = await tx.range('changes', { index: 'id', lower: row.id, upper: row.id });
        if (now?.state === row.state) await tx.put('changes', { ...now, state: 'damaged' });
      }
      await redraw(tx, new Set(rows.map(({ root }) => root)));
    },
    { durability: 'strict' },
  );

/** Changes set aside that open after all, as when memory was short that day, wait to be sent again. */
export const takeUpReadable = async ({ tables, vault }: Parts): Promise<void> => {
  const aside = await tables.read(['changes'], (tx) => getRowsInState(tx, 'damaged'));
  if (aside.length === 0) return;
  const readable = await openAllOwn(vault, aside);
  if (readable.length === 0) return;
  await tables.write(
    ['changes', 'records', 'meta'],
    async (tx) => {
      for (const { id } of readable.map(({ change }) => change)) {
        const [now] = await tx.range('changes', { index: 'id', lower: id, upper: id });
        if (now?.state === 'damaged') await tx.put('changes', { ...now, state: 'pending' });
      }
      await redraw(tx, new Set(readable.map(({ change }) => change.root)));
    },
    { durability: 'strict' },
  );
};

/** During a snapshot what it does not bring must still look untouched at its end. */
const redraw = async (tx: Tx, roots: ReadonlySet<RecordId>): Promise<void> => {
  if ((await getSyncState(tx)).page !== undefined) return;
  let touched = await takeTouched(tx, roots.size);
  for (const root of roots) {
    const row = await tx.get('records', root);
    if (row) await tx.put('records', { ...row, touched: touched++ });
  }
};

/**
 * Looks for records and parked entries that cannot be opened, puts empty records in their place, and lets the next
 * exchange begin a whole snapshot, which brings them as the server has them. Own changes stay as they are.
 * @returns whether there was any
 * @throws StorageFailure, VaultFailure 'vault-locked'
 */
export const healDamaged = async ({ tables, vault }: Parts): Promise<boolean> => {
  const read = await tables.read(['records', 'parked', 'meta'], async (tx) => ({
    records: await tx.range('records'),
    parked: await tx.range('parked'),
    sync: await getSyncState(tx),
  }));
  const records = await damagedAmong(read.records, (row) => openStored(vault, row));
  const parked = await damagedAmong(read.parked, (row) => vault.open('parked', String(row.seq), row.box));
  if (records.length + parked.length === 0) return false;
  const { gen, snap } = read.sync;
  const boxes = await Promise.all(records.map(({ id }) => sealStored(vault, id, noRecord(gen, snap))));
  await tables.write(
    ['records', 'changes', 'parked', 'meta'],
    async (tx) => {
      const sync = await getSyncState(tx);
      const touched = await takeTouched(tx, records.length);
      for (const [place, row] of records.entries())
        await replace(tx, row, {
          box: boxes[place] ?? row.box,
          touched: touched + place,
          cursor: sync.cursor,
        });
      await tx.deleteMany(
        'parked',
        parked.map(({ seq }) => seq),
      );
      await putMeta(tx, 'sync', startOver(sync));
    },
    { durability: 'strict' },
  );
  return true;
};

const damagedAmong = async <Row>(
  rows: readonly Row[],
  open: (row: Row) => Promise<unknown>,
): Promise<readonly Row[]> => {
  const damaged: Row[] = [];
  for (const row of rows) {
    try {
      await open(row);
    } catch (error) {
      if (!isDamaged(error)) throw error;
      damaged.push(row);
    }
  }
  return damaged;
};

const replace = async (
  tx: Tx,
  row: RecordRow,
  { box, touched, cursor }: { box: Uint8Array; touched: number; cursor: number },
): Promise<void> => {
  // Another answer may have brought it whole meanwhile.
  if ((await tx.get('records', row.id))?.touched !== row.touched) return;
  const isOpen = (await getOwnRows(tx, row.id)).some((own) => isOpenWork(own, null, cursor));
  await tx.put('records', { ...row, box, touched, pending: isOpen ? 1 : 0 });
};

/** A change that was set aside: its record, and between which other own changes it was written, ms. */
export type Unreadable = {
  /** Its place in the outbox. */
  readonly n: number;
  readonly root: RecordId;
  readonly after?: number;
  readonly before?: number;
};

/** When a damaged change was written stands in its box alone: its neighbours in the outbox say it as nearly as can be. */
export const listUnreadable = async ({ tables, vault }: Parts): Promise<readonly Unreadable[]> => {
  const read = await tables.read(['changes'], async (tx) => ({
    damaged: await getRowsInState(tx, 'damaged'),
    all: await tx.range('changes'),
  }));
  if (read.damaged.length === 0) return [];
  const others = await openAllOwn(vault, read.all);
  return read.damaged.map(({ n, root }) => {
    const after = others.filter((own) => own.n < n).at(-1)?.change.at;
    const before = others.find((own) => own.n > n)?.change.at;
    return { n, root, ...(after !== undefined && { after }), ...(before !== undefined && { before }) };
  });
};
