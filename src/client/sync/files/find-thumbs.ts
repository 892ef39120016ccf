// The small pictures that records name, newest records first: what is looked at in lists should be there without network.
import { type Bundle, isDeleted } from '../../../shared/core/bundle.ts';
import type { FileRef } from '../../../shared/protocol/upload.ts';
import { openStored } from '../../store/stored-record.ts';
import type { Tables } from '../../store/tables.ts';
import { unlessDamaged, type Vault } from '../../store/vault.ts';

/** Older records' small pictures come when somebody looks at them. */
const mostRecords = 200;

export type FoundThumbs = {
  readonly refs: readonly FileRef[];
  /** The last number of the local order that was looked at. */
  readonly touched: number;
};

/** @param since only records touched after this one. @throws StorageFailure, VaultFailure */
export const findThumbs = async (
  { tables, vault }: { readonly tables: Tables; readonly vault: Vault },
  since: number,
): Promise<FoundThumbs> => {
  const rows = await tables.read(['records'], (tx) =>
    tx.range('records', { index: 'touched', lower: since + 1, reverse: true, limit: mostRecords }),
  );
  const refs: FileRef[] = [];
  for (const row of rows) {
    const stored = await openStored(vault, row).catch(unlessDamaged);
    if (stored?.base) refs.push(...thumbsOf(stored.base));
  }
  return { refs, touched: rows[0]?.touched ?? since };
};

const thumbsOf = ({ root, rows }: Bundle): FileRef[] =>
  root.redacted || isDeleted(root)
    ? []
    : Object.values(rows).flatMap((row) => {
        const file = row.values.thumb;
        const isNamed = row.kind === 'attachment' && !row.redacted && !isDeleted(row);
        return isNamed && typeof file === 'string' ? [{ root: root.id, row: row.id, file }] : [];
      });
