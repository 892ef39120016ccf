// Making an account of this phone, and changing its PIN or passphrase: what enrolling needs and unlocking does not.

import { newId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { type AccountParts, countTry, type OpenAccount, type UnlockFailure } from './accounts.ts';
import { noAttempts } from './attempts.ts';
import { createVault, replaceSlot } from './new-vault.ts';
import { accountRow, keepTrace } from './persistence.ts';
import type { NewSecret } from './slots.ts';

export interface NewAccount {
  readonly label: string;
  readonly serverUrl: string;
  readonly serverId: string;
  readonly secret: NewSecret;
}

/**
 * Makes an account with an empty database. The list knows of it last, so that a crash on the way leaves an unlisted
 * empty database and never a listed account without one.
 * @throws StorageFailure
 */
export async function createAccount(parts: AccountParts, made: NewAccount): Promise<OpenAccount> {
  const { fillRandom } = parts.tools;
  const id = newId(fillRandom);
  const database = `gd-${newId(fillRandom)}`;
  const { vault, slots } = await createVault(made.secret, parts.tools);
  const tables = await parts.openTables(database, true);
  const { label, serverUrl, serverId } = made;
  const account = { id, database, label, serverUrl, serverId, slots: [...slots], attempts: noAttempts };
  try {
    await tables.write(['meta'], (tx) => tx.put('meta', { key: accountRow, value: id }), {
      durability: 'strict',
    });
    await parts.device.add(account);
  } catch (error) {
    // A full disk is not made fuller by every further try.
    tables.close();
    await parts.deleteDatabase(database).catch(() => undefined);
    throw error;
  }
  keepTrace(parts.trace, (await parts.device.list()).accounts);
  return { account, tables, vault };
}

/** A new PIN or passphrase in place of `secret`; a wrong `secret` is counted like one at unlocking. */
export async function changeSecret(
  parts: AccountParts,
  id: string,
  secret: string,
  replacement: NewSecret,
): Promise<Result<void, UnlockFailure>> {
  const counted = await countTry(parts, id);
  if (!counted.ok) return counted;
  const { slots, attempts } = counted.value;
  const replaced = await replaceSlot(slots, secret, replacement, parts.tools);
  if (!replaced.ok) return err({ type: 'wrong-secret', allowedAt: attempts.nextAllowedAt });
  await parts.device.update(id, (row) => ({ ...row, slots: [...replaced.value], attempts: noAttempts }));
  return ok(undefined);
}
