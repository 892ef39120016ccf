// What of the own changes lies in one of the server's backups, as far as the server has said.
import { getSyncState } from './meta.ts';
import { getRowsInState, openAllOwn } from './outbox.ts';
import type { Tables } from './tables.ts';
import type { Vault } from './vault.ts';

export type SafeCopy = {
  /** Whether the server has ever said that it has a backup. */
  readonly any: boolean;
  /** Own changes that the server has and none of its backups holds yet; this phone keeps them so long. */
  readonly uncovered: number;
  /** When the oldest of those was written, ms. */
  readonly oldestAt?: number;
};

/** @throws StorageFailure, VaultFailure 'vault-locked' */
export const readSafeCopy = async (parts: {
  readonly tables: Tables;
  readonly vault: Vault;
}): Promise<SafeCopy> => {
  const { backedUp, kept } = await parts.tables.read(['meta', 'changes'], async (tx) => ({
    backedUp: (await getSyncState(tx)).backedUp,
    kept: await getRowsInState(tx, 'kept'),
  }));
  // A covered change stays until its record has caught up with it: it waits for no backup any more.
  const uncovered = kept.filter(({ seq }) => seq > backedUp);
  const [oldest] = await openAllOwn(parts.vault, uncovered.slice(0, 1));
  return {
    any: backedUp > 0,
    uncovered: uncovered.length,
    ...(oldest && { oldestAt: oldest.change.at }),
  };
};
