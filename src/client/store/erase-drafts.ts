// Ends the drafts of withdrawn records: what the disk has of them, and what is being typed.
import type { RecordId } from '../../shared/core/ids.ts';
import type { Drafts } from './drafts.ts';

/** @throws StorageFailure, VaultFailure */
export const eraseDrafts = async (
  drafts: Pick<Drafts, 'list' | 'discard'>,
  records: ReadonlySet<RecordId>,
): Promise<void> => {
  for (const { id, record = '', root = '' } of await drafts.list())
    if (records.has(record) || records.has(root)) await drafts.discard(id);
};
