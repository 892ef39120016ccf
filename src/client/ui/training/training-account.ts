// A throw-away account in plain memory: it has no row on the device's list, no database, no key on disk and no way out.
import { signal } from '@preact/signals-core';
import { newId } from '../../../shared/core/ids.ts';
import { err } from '../../../shared/core/result.ts';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import { type AccountParts, openAccount } from '../../store/account.ts';
import type { Account } from '../../store/account-api.ts';
import { createMemoryDisk } from '../../store/memory-disk.ts';
import { openMemoryTables } from '../../store/memory-tables.ts';
import { mergeResponse } from '../../store/merge-response.ts';
import { firstSyncState, putIdentityBox, sealIdentity } from '../../store/meta.ts';
import { accountRow } from '../../store/persistence.ts';
import { idleStatus, type Sync } from '../../store/sync-port.ts';
import { createVaultOf } from '../../store/vault.ts';
import { inventRecords, trainingGen, trainingNumber } from './training-records.ts';

export type TrainingAccountParts = Pick<AccountParts, 'phoneNow' | 'nowMs' | 'setTimer' | 'fillRandom'> & {
  /** The same seed gives the same village and texts. */
  readonly seed: number;
};

/**
 * A new training notebook, full of invented records. What is written in it stays "unsent" for ever, and all of it is gone
 * with the tab: nothing here knows a server or a disk.
 */
export const openTrainingAccount = async (parts: TrainingAccountParts): Promise<Account> => {
  const { phoneNow, fillRandom, seed } = parts;
  const now = phoneNow();
  const { scope, bundles, last } = inventRecords({ seed, now, fillRandom });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const vault = createVaultOf(key);
  const tables = openMemoryTables(createMemoryDisk());
  const { person } = scope;
  const from = trainingNumber;
  const box = await sealIdentity(vault, {
    serverId: '',
    enrolment: newId(fillRandom),
    from,
    person,
    scope,
  });
  const begin = async () =>
    tables.write(
      ['meta'],
      async (tx) => {
        await tx.put('meta', { key: accountRow, value: trainingGen });
        await putIdentityBox(tx, box);
      },
      { durability: 'relaxed' },
    );
  await begin();
  const snapshot = { gen: trainingGen, epoch: 1, cursor: last, backedUp: 0, whole: true as const };
  const nothing = { receipts: [], entries: [], drops: [] };
  await mergeResponse({ tables, vault, writer: { person, from } }, firstSyncState, {
    v: protocolVersion,
    now,
    ...snapshot,
    ...nothing,
    bundles: [...bundles],
  });
  const account = await openAccount({ ...parts, tables, vault, connect: () => silence });
  if (!account) throw new Error('A training notebook without identity');
  return account;
};

/** In place of sync: nothing is ever asked of anybody. */
const silence: Sync = {
  status: signal(idleStatus(undefined)),
  ask: async () => err({ type: 'no-network' }),
  files: () => Promise.reject(new Error('A training notebook has no files')),
  now: () => undefined,
  stop: () => undefined,
};
