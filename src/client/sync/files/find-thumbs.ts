// The small pictures that records name, newest records first: what is looked at in lists should be there without network.
import { type Bundle, isDeleted } from '../../../shared/core/bundle.ts';
import type { FileRef } from '../../../shared/protocol/upload.ts';
import { openStored } from '../../store/stored-record.ts';
import type { RecordRow, Tables } from '../../store/tables.ts';
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
  const { rows, touched } = await tables.read(['records'], async (tx) => {
    const newest = { reverse: true, limit: mostRecords };
    const moved = await tx.range('records', { ...newest, index: 'touched', lower: since + 1 });
    // Of a first sync the oldest came last: they are not the ones to look at where there are more than are looked at.
    const isAll = moved.length < mostRecords;
    const rows = isAll ? moved : await tx.range('records', { ...newest, index: 'month', upper: '9' });
    return { rows, touched: moved[0]?.touched ?? since };
  });
  const refs: FileRef[] = [];
  for (const row of [...rows].sort(byMonth)) {
    const stored = await openStored(vault, row).catch(unlessDamaged);
    if (stored?.base) refs.push(...thumbsOf(stored.base));
  }
  return { refs, touched };
};

/** The latest first; of one month in the order they have. */
const byMonth = ({ month: a }: RecordRow, { month: b }: RecordRow): number => (a === b ? 0 : a < b ? 1 : -1);

const thumbsOf = ({ root, rows }: Bundle): FileRef[] =>
  root.redacted || isDeleted(root)
    ? []
    : Object.values(rows).flatMap((row) => {
        const file = row.values.thumb;
        const isNamed = row.kind === 'attachment' && !row.redacted && !isDeleted(row);
        return isNamed && typeof file === 'string' ? [{ root: root.id, row: row.id, file }] : [];
      });
