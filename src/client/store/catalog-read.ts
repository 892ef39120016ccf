// Opens records for the catalog, as they are shown.
import type { RecordId } from '../../shared/core/ids.ts';
import type { Writer } from '../../shared/core/overlay.ts';
import { openAllOwn } from './outbox.ts';
import type { SealedRecords } from './read-home.ts';
import type { RecordView } from './records-api.ts';
import { openStored, viewOfBase } from './stored-record.ts';
import type { RecordRow } from './tables.ts';
import { type Vault, VaultFailure } from './vault.ts';

export type Viewed = { readonly id: RecordId; readonly view: RecordView | null };

/** A damaged row is left out, not the whole list. */
export const openViews = (vault: Vault, sealed: SealedRecords, writer: Writer): Promise<Viewed[]> =>
  Promise.all(
    sealed.rows.map(async (row) => ({ id: row.id, view: await openView(vault, sealed, row, writer) })),
  );

const openView = async (
  vault: Vault,
  { own, cursor }: SealedRecords,
  row: RecordRow,
  writer: Writer,
): Promise<RecordView | null> => {
  const stored = await openStored(vault, row).catch(unlessDamaged);
  if (!stored) return null;
  const ownRows = own.get(row.id);
  if (!ownRows) return viewOfBase(stored, writer.person);
  const { viewOf } = await import('./shown-record.ts');
  return viewOf({ stored, own: await openAllOwn(vault, ownRows), cursor, writer });
};

/** For `catch`: a damaged box is nothing; other failures are thrown on. */
export const unlessDamaged = (error: unknown): null => {
  if (error instanceof VaultFailure && error.type === 'box-damaged') return null;
  throw error;
};
