// Unlocking an account of this phone: device row, database and vault together. Making one: new-account.ts; removing: remove-account.ts.

import { err, ok, type Result } from '../../shared/core/result.ts';
import { addAttempt, fitToClock, noAttempts } from './attempts.ts';
import type { Device, DeviceAccount } from './device.ts';
import type { SlotTools } from './new-vault.ts';
import type { Trace } from './persistence.ts';
import { type HomeRows, readHome } from './read-home.ts';
import type { DeriveKey } from './slots.ts';
import { isStorageFailure, type StorageFailureType, type Tables } from './tables.ts';
import { unlock, type Vault, type WrongSecret } from './vault.ts';

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
  /** What home needs, read while the key was derived. */
  readonly home?: HomeRows;
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

/**
 * Opens an account with its PIN or passphrase. A wrong one is counted; nothing is ever erased. What needs no key is done
 * while the key is derived.
 */
export async function unlockAccount(
  parts: AccountParts,
  id: string,
  secret: string,
): Promise<Result<OpenAccount, UnlockFailure>> {
  try {
    const begun = await beginTry(parts, id);
    if (!begun.ok) return begun;
    const { account, counted } = begun.value;
    const derive: DeriveKey = async (...asked) => {
      // No key is tried before the try is counted.
      const [key] = await Promise.all([parts.tools.derive(...asked), counted]);
      return key;
    };
    return await openWith(parts, account, counted, unlock(account.slots, secret, derive));
  } catch (error) {
    if (isStorageFailure(error)) return err({ type: error.type });
    throw error;
  }
}

async function openWith(
  parts: AccountParts,
  { id, database }: DeviceAccount,
  counted: Promise<DeviceAccount>,
  unlocking: Promise<Result<Vault, WrongSecret>>,
): Promise<Result<OpenAccount, UnlockFailure>> {
  const content = openContent(parts, database);
  let isOpen = false;
  try {
    const opened = await unlocking;
    const account = await counted;
    if (!opened.ok) return err({ type: 'wrong-secret', allowedAt: account.attempts.nextAllowedAt });
    // Nobody waits for it: where it fails, a later wrong try waits longer, no more.
    parts.device.update(id, (row) => ({ ...row, attempts: noAttempts })).catch(() => undefined);
    const found = await content;
    if (!found.ok) return found;
    isOpen = true;
    return ok({ account, vault: opened.value, ...found.value });
  } finally {
    const close = (found: Awaited<typeof content>) => found.ok && found.value.tables.close();
    if (!isOpen) content.then(close).catch(() => undefined);
  }
}

/** Ends the removals that were asked for and cut short. Called at start. @throws StorageFailure */
export async function finishRemovals(parts: AccountParts): Promise<void> {
  const { accounts } = await parts.device.list();
  for (const account of accounts)
    if (account.removing) await (await import('./remove-account.ts')).removeAccount(parts, account.id);
}

/** Counted before it is tried: killing the app in the middle of a wrong try does not win a free one. */
export async function countTry(
  parts: AccountParts,
  id: string,
): Promise<Result<DeviceAccount, UnlockFailure>> {
  const begun = await beginTry(parts, id);
  return begun.ok ? ok(await begun.value.counted) : begun;
}

/** A try begun: the account as it was, and as it is once the try is counted on disk. */
interface Begun {
  readonly account: DeviceAccount;
  readonly counted: Promise<DeviceAccount>;
}

async function beginTry(parts: AccountParts, id: string): Promise<Result<Begun, UnlockFailure>> {
  const now = parts.now();
  const before = await parts.device.get(id);
  if (!before) return err({ type: 'account-unknown' });
  const { nextAllowedAt } = fitToClock(before.attempts, now);
  const counted = unlessFull(() =>
    parts.device.update(id, (row) => {
      const attempts = fitToClock(row.attempts, now);
      return { ...row, attempts: nextAllowedAt > now ? attempts : addAttempt(attempts, now) };
    }),
  ).then((account) => account ?? before);
  // Whoever waits for it hears of a failure; that nobody does any more is none.
  counted.catch(() => undefined);
  if (nextAllowedAt <= now) return ok({ account: before, counted });
  await counted;
  return err({ type: 'wait', allowedAt: nextAllowedAt });
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
  database: string,
): Promise<Result<Pick<OpenAccount, 'tables'> & { readonly home: HomeRows }, UnlockFailure>> {
  try {
    const tables = await parts.openTables(database, false);
    const home = await readHome(tables);
    if (home.isPresent) return ok({ tables, home });
    tables.close();
    return err({ type: 'account-empty' });
  } catch (error) {
    if (isStorageFailure(error, 'storage-missing')) return err({ type: 'account-missing' });
    throw error;
  }
}
