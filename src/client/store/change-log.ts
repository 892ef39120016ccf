// Own changes the server has accepted, kept until they are in one of its backups, and sent again after a restore.
import type { RecordId } from '../../shared/core/ids.ts';
import { isSameState, planGeneration } from './merge-plan.ts';
import { getMeta, getSyncState, putMeta, type SyncState, takeTouched } from './meta.ts';
import { getRowsInState } from './outbox.ts';
import type { Tables, Tx } from './tables.ts';

/** Forgets the accepted changes that a backup holds and whose records hold them too. */
export const forgetBackedUp = async (tx: Tx, { backedUp, cursor }: SyncState): Promise<void> => {
  const upper = Math.min(backedUp, cursor);
  if (upper < 1) return;
  const rows = await tx.range('changes', { index: 'seq', lower: 1, upper });
  const kept = rows.filter((row) => row.state === 'kept');
  await tx.deleteMany(
    'changes',
    kept.map((row) => row.n),
  );
};

/**
 * A restored server: what it had acknowledged above `genStart` waits to be sent again, in its old order, and all is
 * counted anew. What stood parked at the server may be lost too. Nothing is opened, so nothing needs sealing.
 * `again`: how many changes wait again. `stale`: the exchange no longer stands where it was `asked`.
 */
export const beginGeneration = (
  tables: Tables,
  asked: SyncState,
  gen: string,
  genStart: number,
): Promise<{ readonly type: 'generation'; readonly again: number } | { readonly type: 'stale' }> =>
  tables.write(
    ['changes', 'records', 'parked', 'meta'],
    async (tx) => {
      if (!isSameState(await getSyncState(tx), asked)) return { type: 'stale' };
      const lost = (await getRowsInState(tx, 'kept')).filter((row) => row.seq > genStart);
      const again = [...lost, ...(await getRowsInState(tx, 'parked'))];
      for (const row of again) await tx.put('changes', { ...row, state: 'pending', seq: 0 });
      await markPending(tx, new Set(again.map((row) => row.root)));
      // The snapshot that follows brings these records whole.
      await tx.clear('parked');
      const snapStart = (await getMeta(tx, 'touched')) ?? 0;
      await putMeta(tx, 'sync', { ...planGeneration(asked, gen), snapStart });
      return { type: 'generation', again: again.length };
    },
    { durability: 'strict' },
  );

const markPending = async (tx: Tx, roots: ReadonlySet<RecordId>): Promise<void> => {
  let touched = await takeTouched(tx, roots.size);
  for (const root of roots) {
    const row = await tx.get('records', root);
    if (row) await tx.put('records', { ...row, touched: touched++, pending: 1 });
  }
};
