// What was withdrawn, noted in clear by its random ids: a form that another tab still has open must write no draft of it.
import type { RecordId } from '../../shared/core/ids.ts';
import { getMeta, putMeta } from './meta.ts';
import type { Tx } from './tables.ts';

/** Withdrawals are rare, and a form open through more of them than this is none. */
const mostNoted = 2000;

/**
 * In the transaction that erases: a draft written before is erased with the others, none is written after.
 * @param kept what may be written on after all: the server did not accept its withdrawal
 */
export const noteWithdrawn = async (
  tx: Tx,
  ids: Iterable<RecordId>,
  kept: readonly RecordId[] = [],
): Promise<void> => {
  const known = (await getMeta(tx, 'withdrawn')) ?? [];
  const noted = new Set(known.filter((id) => !kept.includes(id)));
  for (const id of ids) noted.add(id);
  if (noted.size !== known.length || kept.length > 0)
    await putMeta(tx, 'withdrawn', [...noted].slice(-mostNoted));
};
