// Reads records for the catalog: newest first in pages, later only what was touched since.
import type { RecordId } from '../../shared/core/ids.ts';
import type { Writer } from '../../shared/core/overlay.ts';
import { getMeta, getSyncState } from './meta.ts';
import { openAllOwn } from './outbox.ts';
import type { RecordView } from './records-api.ts';
import { openStored, viewOfBase } from './stored-record.ts';
import type { ChangeRow, RangeQuery, RecordRow, Tables, Tx } from './tables.ts';
import { type Vault, VaultFailure } from './vault.ts';

export type CatalogReadParts = {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly writer: Writer;
};

export type ReadPage = {
  readonly rows: readonly RecordRow[];
  readonly views: readonly { readonly id: RecordId; readonly view: RecordView | null }[];
};

/** What stands at the beginning: the last number given out, and how many records there are. */
export const readExtent = (tables: Tables): Promise<{ readonly touched: number; readonly total: number }> =>
  tables.read(['records', 'meta'], async (tx) => ({
    touched: (await getMeta(tx, 'touched')) ?? 0,
    total: await tx.count('records'),
  }));

/** Opens one page of records as they are shown. A damaged row is left out, not the whole list. */
export const readPage = async (parts: CatalogReadParts, query: RangeQuery<'records'>): Promise<ReadPage> => {
  const { tables, vault, writer } = parts;
  const read = await tables.read(['records', 'changes', 'meta'], async (tx) => {
    const rows = await tx.range('records', query);
    return { rows, own: await ownOf(tx, rows), cursor: (await getSyncState(tx)).cursor };
  });
  const views = await Promise.all(
    read.rows.map(async (row) => {
      const stored = await openStored(vault, row).catch(unlessDamaged);
      if (!stored) return { id: row.id, view: null };
      const ownRows = read.own.get(row.id);
      if (!ownRows) return { id: row.id, view: viewOfBase(stored, writer.person) };
      const { viewOf } = await import('./shown-record.ts');
      const own = await openAllOwn(vault, ownRows);
      return { id: row.id, view: viewOf({ stored, own, cursor: read.cursor, writer }) };
    }),
  );
  return { rows: read.rows, views };
};

/** Only records with waiting work look different from what the server said. */
const ownOf = async (tx: Tx, rows: readonly RecordRow[]): Promise<ReadonlyMap<RecordId, ChangeRow[]>> => {
  const own = new Map<RecordId, ChangeRow[]>();
  for (const { id, pending } of rows)
    if (pending === 1) own.set(id, await tx.range('changes', { index: 'root', lower: id, upper: id }));
  return own;
};

const unlessDamaged = (error: unknown): null => {
  if (error instanceof VaultFailure && error.type === 'box-damaged') return null;
  throw error;
};

/** Records that left this phone after number `since`; null when more left than is remembered: all is read anew. */
export const readDropped = (tables: Tables, since: number): Promise<readonly RecordId[] | null> =>
  tables.read(['meta'], async (tx) => {
    const dropped = (await getMeta(tx, 'dropped')) ?? [];
    const isWhole = dropped.length < 2000 || (dropped[0]?.touched ?? 0) <= since;
    return isWhole ? dropped.filter((one) => one.touched > since).map((one) => one.id) : null;
  });
