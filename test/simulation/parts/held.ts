// Everything a simulated phone's disk holds, read without the app.
import { openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import { type Own, openAllOwn } from '../../../src/client/store/outbox.ts';
import { openStored, type StoredRecord } from '../../../src/client/store/stored-record.ts';
import type { RecordId } from '../../../src/shared/core/ids.ts';
import { type Phone, vault } from './device.ts';

export type Held = {
  readonly phone: Phone;
  readonly stored: ReadonlyMap<RecordId, StoredRecord>;
  readonly own: readonly Own[];
  readonly parkedRoots: readonly RecordId[];
  /** Every box, as text. */
  readonly text: string;
};

export const heldBy = async (phone: Phone): Promise<Held> => {
  const all = await openMemoryTables(phone.disk).read(
    ['records', 'changes', 'parked', 'drafts', 'catalog'],
    async (tx) => ({
      records: await tx.range('records'),
      changes: await tx.range('changes'),
      parked: await tx.range('parked'),
      drafts: await tx.range('drafts'),
      catalog: await tx.range('catalog'),
    }),
  );
  const stored = new Map<RecordId, StoredRecord>();
  for (const row of all.records) stored.set(row.id, await openStored(vault, row));
  const decoder = new TextDecoder();
  const boxes = [...all.records, ...all.changes, ...all.parked, ...all.drafts, ...all.catalog];
  return {
    phone,
    stored,
    own: await openAllOwn(vault, all.changes),
    parkedRoots: all.parked.map((row) => row.root),
    text: boxes.map((row) => decoder.decode(row.box)).join('\n'),
  };
};
