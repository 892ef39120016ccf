// Takes own changes off the phone, and their record where nothing else is left of it.
import type { RecordId } from '../../shared/core/ids.ts';
import { getSyncState, noteDropped, takeTouched } from './meta.ts';
import { fingerprintOf, getOwnRows, isOpenWork } from './outbox.ts';
import type { SaveParts } from './plan-all.ts';
import { type ReadRecord, readRecord } from './read-record.ts';
import { openStored, type StoredRecord } from './stored-record.ts';
import type { ChangeRow, Tx } from './tables.ts';

/** Which own changes of a record go; `isStill`, asked in the transaction that takes them off, may call for another look. */
export type Choice = {
  readonly taken: readonly ChangeRow[];
  readonly isStill?: (tx: Tx) => Promise<boolean>;
};

type Choose = (read: ReadRecord, stored: StoredRecord | undefined) => Choice | Promise<Choice>;

/** @throws StorageFailure, VaultFailure; then nothing was taken */
export const takeOff = async (
  parts: Pick<SaveParts, 'tables' | 'vault'>,
  root: RecordId,
  choose: Choose,
): Promise<void> => {
  while (!(await tryTakeOff(parts, root, choose)));
};

/** False when something moved meanwhile. */
const tryTakeOff = async (
  { tables, vault }: Pick<SaveParts, 'tables' | 'vault'>,
  root: RecordId,
  choose: Choose,
): Promise<boolean> => {
  const read = await readRecord({ tables }, root);
  const stored = read.row && (await openStored(vault, read.row));
  const { taken, isStill } = await choose(read, stored);
  if (taken.length === 0) return true;
  const base = stored?.base ?? null;
  const isOpen = read.ownRows.some((row) => !taken.includes(row) && isOpenWork(row, base, read.cursor));
  return tables.write(
    ['records', 'changes', 'meta', 'catalog'],
    async (tx) => {
      const row = await tx.get('records', root);
      const ownRows = await getOwnRows(tx, root);
      if (row?.touched !== read.row?.touched || fingerprintOf(ownRows) !== fingerprintOf(read.ownRows))
        return false;
      if (isStill && !(await isStill(tx))) return false;
      await tx.deleteMany(
        'changes',
        taken.map(({ n }) => n),
      );
      // The kept list still shows what was written.
      await tx.clear('catalog');
      // The local counter moves with every change that comes or goes (`noteSending`).
      if (!row) await takeTouched(tx, 1);
      if (!row) return true;
      if (!base && !isOpen) {
        await tx.delete('records', row.id);
        await noteDropped(tx, [row.id]);
        return true;
      }
      // `touched` moves so that every tab draws it anew; but what a snapshot under way does not bring must still look
      // untouched at its end.
      const next = await takeTouched(tx, 1);
      const touched = (await getSyncState(tx)).page === undefined ? next : row.touched;
      await tx.put('records', { ...row, touched, pending: isOpen ? 1 : 0 });
      return true;
    },
    { durability: 'strict' },
  );
};
