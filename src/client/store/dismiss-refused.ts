// Takes a refused change off the phone, once its writer has read why.
import { getSyncState, noteDropped, takeTouched } from './meta.ts';
import { fingerprintOf, getOwnRows, isOpenWork } from './outbox.ts';
import type { SaveParts } from './plan-all.ts';
import { readRecord } from './read-record.ts';
import { openStored } from './stored-record.ts';

/** Its record goes too where nothing else is left of it. */
export const dismissRefused = async (
  parts: Pick<SaveParts, 'tables' | 'vault'>,
  id: string,
): Promise<void> => {
  const { tables } = parts;
  let isDone = false;
  while (!isDone) {
    const [refused] = await tables.read(['changes'], (tx) =>
      tx.range('changes', { index: 'id', lower: id, upper: id }),
    );
    if (refused?.state !== 'refused') return;
    const read = await readRecord(parts, refused.root);
    const base = read.row ? (await openStored(parts.vault, read.row)).base : null;
    const others = read.ownRows.filter((row) => row.n !== refused.n);
    const isOpen = others.some((row) => isOpenWork(row, base, read.cursor));
    isDone = await tables.write(
      ['records', 'changes', 'meta'],
      async (tx) => {
        const row = await tx.get('records', refused.root);
        const ownRows = await getOwnRows(tx, refused.root);
        if (row?.touched !== read.row?.touched || fingerprintOf(ownRows) !== fingerprintOf(read.ownRows))
          return false;
        await tx.delete('changes', refused.n);
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
  }
};
