// Unlocking and removing an account of this phone: device row, database and vault together. Making one: new-account.ts.

import { err, ok, type Result } from '../../shared/core/result.ts';
import { addAttempt, fitToClock, noAttempts } from './attempts.ts';
import type { Device, DeviceAccount } from './device.ts';
import type { SlotTools } from './new-vault.ts';
import { isPresent, keepTrace, type Trace } from './persistence.ts';
import { isStorageFailure, type StorageFailureType, type Tables } from './tables.ts';
import { unlock, type Vault } from './vault.ts';

/** What this file needs of the phone. */
export interface AccountParts {
  readonly device: Device;
  readonly tools: SlotTools;
  /** `create: false` fails with 'storage-missing' where there is no such database. */
  readonly openTables: (database: string, create: boolean) => Promise<Tables>;
  readonly deleteDatabase: (database: string) => Promise<void>;
  readonly trace: Trace;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface OpenAccount {
  readonly account: DeviceAccount;
  readonly tables: Tables;
  readonly vault: Vault;
}

/**
 * - wrong-secret: with the time from which the next try is allowed (milliseconds since 1970; 0 at once)
 * - wait: too many wrong ones until then; not tried
 * - account-missing, account-empty: the list knows the account, its database is gone or bare (evicted, cleared)
 * - account-unknown: not on this phone's list
 */
export type UnlockFailure =
  | { readonly type: 'wrong-secret' | 'wait'; readonly allowedAt: number }
  | { readonly type: 'account-missing' | 'account-empty' | 'account-unknown' }
  | { readonly type: StorageFailureType };

/** Opens an account with its PIN or passphrase. A wrong one is counted; nothing is ever erased. */
export async function unlockAccount(
  parts: AccountParts,
  id: string,
  secret: string,
): Promise<Result<OpenAccount, UnlockFailure>> {
  try {
    const counted = await countTry(parts, id);
    if (!counted.ok) return counted;
    const account = counted.value;
    const opened = await unlock(account.slots, secret, parts.tools.derive);
    if (!opened.ok) return err({ type: 'wrong-secret', allowedAt: account.attempts.nextAllowedAt });
    await unlessFull(() => parts.device.update(id, (row) => ({ ...row, attempts: noAttempts })));
    return await openContent(parts, account, opened.value);
  } catch (error) {
    if (isStorageFailure(error)) return err({ type: error.type });
    throw error;
  }
}

/**
 * Removes an account and everything in it; only ever because somebody asked. Begun removals that a crash cut short
 * are finished by `finishRemovals`.
 * @throws StorageFailure
 */
export async function removeAccount(parts: AccountParts, id: string): Promise<void> {
  const marked = await parts.device.update(id, (row) => ({ ...row, removing: true }));
  if (!marked) return;
  await parts.deleteDatabase(marked.database);
  const { accounts } = await parts.device.list();
  const others = accounts.filter((account) => account.id !== id);
  keepTrace(parts.trace, others);
  await parts.device.remove(id);
}

/** Ends the removals that were asked for and cut short. Called at start. @throws StorageFailure */
export async function finishRemovals(parts: AccountParts): Promise<void> {
  const { accounts } = await parts.device.list();
  for (const account of accounts) if (account.removing) await removeAccount(parts, account.id);
}

/** Counted before it is tried: killing the app in the middle of a wrong try does not win a free one. */
export async function countTry(
  parts: AccountParts,
  id: string,
): Promise<Result<DeviceAccount, UnlockFailure>> {
  const now = parts.now();
  const before = await parts.device.get(id);
  if (!before) return err({ type: 'account-unknown' });
  const { nextAllowedAt } = fitToClock(before.attempts, now);
  const counted = await unlessFull(() =>
    parts.device.update(id, (row) => {
      const attempts = fitToClock(row.attempts, now);
      return { ...row, attempts: nextAllowedAt > now ? attempts : addAttempt(attempts, now) };
    }),
  );
  return nextAllowedAt > now ? err({ type: 'wait', allowedAt: nextAllowedAt }) : ok(counted ?? before);
}

// A full disk must not lock anybody out of what is on it: then the count stays as it was.
async function unlessFull<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isStorageFailure(error, 'storage-full')) return undefined;
    throw error;
  }
}

async function openContent(
  parts: AccountParts,
  account: DeviceAccount,
  vault: Vault,
): Promise<Result<OpenAccount, UnlockFailure>> {
  try {
    const tables = await parts.openTables(account.database, false);
    if (await isPresent(tables)) return ok({ account, tables, vault });
    tables.close();
    return err({ type: 'account-empty' });
  } catch (error) {
    if (isStorageFailure(error, 'storage-missing')) return err({ type: 'account-missing' });
    throw error;
  }
}
