// Opens records for the catalog, as they are shown.
import type { RecordId } from '../../shared/core/ids.ts';
import type { Writer } from '../../shared/core/overlay.ts';
import { openAllOwn } from './outbox.ts';
import type { SealedRecords } from './read-home.ts';
import type { RecordView } from './records-api.ts';
import { openStored, viewOfBase } from './stored-record.ts';
import type { RecordRow } from './tables.ts';
import { unlessDamaged, type Vault } from './vault.ts';

export type Viewed = { readonly id: RecordId; readonly view: RecordView | null };

/** A damaged row is left out, not the whole list; `onDamaged` is told of it. */
export const openViews = (
  vault: Vault,
  sealed: SealedRecords,
  writer: Writer,
  onDamaged?: () => void,
): Promise<Viewed[]> =>
  Promise.all(
    sealed.rows.map(async (row) => ({
      id: row.id,
      view: await openView(vault, sealed, row, writer, onDamaged),
    })),
  );

const openView = async (
  vault: Vault,
  { own, cursor }: SealedRecords,
  row: RecordRow,
  writer: Writer,
  onDamaged: (() => void) | undefined,
): Promise<RecordView | null> => {
  const stored = await openStored(vault, row).catch(unlessDamaged);
  if (!stored) onDamaged?.();
  if (!stored) return null;
  const ownRows = own.get(row.id);
  if (!ownRows) return viewOfBase(stored, writer.person);
  const { viewOf } = await import('./shown-record.ts');
  return viewOf({ stored, own: await openAllOwn(vault, ownRows), cursor, writer });
};
