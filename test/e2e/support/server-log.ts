// What a server's data directory holds, read from its own files while the server runs.
import { join } from 'node:path';
import { verifyLog } from '../../../src/server/admin/verify-log.ts';
import { openSqliteCopy } from '../../../src/server/store/sqlite.ts';
import type { Tx } from '../../../src/server/store/store.ts';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import type { Change } from '../../../src/shared/core/change.ts';

/** Reads the server's store; never writes. */
export async function readServer<T>(dataDir: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const store = openSqliteCopy(join(dataDir, 'gan-dan.db'));
  try {
    return await store.read(work);
  } finally {
    await store.close();
  }
}

/** Every change the server accepted, in its order. The log's chain is proven on the way. */
export const acceptedChanges = (dataDir: string): Promise<readonly Change[]> =>
  readServer(dataDir, async (tx) => {
    const proven = await verifyLog(tx);
    if (!proven.ok) throw new Error(`the log is broken from ${proven.error.seq} on`);
    const entries = await tx.entries.after(0, 1_000_000);
    return entries.flatMap(({ payload }) => (payload ? [payload.change] : []));
  });

/** The current records of a kind. */
export const serverBundles = (dataDir: string, kind: string): Promise<readonly Bundle[]> =>
  readServer(dataDir, (tx) => tx.bundles.ofKind(kind));
