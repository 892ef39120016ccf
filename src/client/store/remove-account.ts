// Removing an account from this phone, with its databases.
import { Dexie } from 'dexie';
import type { AccountParts } from './accounts.ts';
import { type IndexedDbParts, toStorageFailure } from './database.ts';
import { fileDatabaseOf } from './files/file-tables.ts';
import { keepTrace } from './persistence.ts';

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

/**
 * Deletes an account's databases with all their content; another tab that has them open is told to close.
 * @throws StorageFailure
 */
export async function deleteDatabase(name: string, parts?: IndexedDbParts): Promise<void> {
  try {
    await new Dexie(fileDatabaseOf(name), { ...parts }).delete();
    await new Dexie(name, { ...parts }).delete();
  } catch (error) {
    throw toStorageFailure(error);
  }
}
