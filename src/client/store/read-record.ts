// Reads what the tables hold of one record.
import type { RecordId } from '../../shared/core/ids.ts';
import { getSyncState } from './meta.ts';
import { getOwnRows } from './outbox.ts';
import type { ChangeRow, RecordRow, Tables } from './tables.ts';

export type ReadRecord = {
  readonly row: RecordRow | undefined;
  readonly ownRows: readonly ChangeRow[];
  readonly cursor: number;
};

export const readRecord = ({ tables }: { readonly tables: Tables }, root: RecordId): Promise<ReadRecord> =>
  tables.read(['records', 'changes', 'meta'], async (tx) => ({
    row: await tx.get('records', root),
    ownRows: await getOwnRows(tx, root),
    cursor: (await getSyncState(tx)).cursor,
  }));
