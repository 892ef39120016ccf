// Whether the browser promises to keep what is stored, and noticing at start what it took away.

import type { DeviceAccount } from './device.ts';
import { isStorageFailure, type Tables } from './tables.ts';

/** The parts of navigator.storage used here; old and embedded browsers lack some or all. */
export interface StorageParts {
  persist?(): Promise<boolean>;
  persisted?(): Promise<boolean>;
  estimate?(): Promise<{ usage?: number; quota?: number }>;
}

/** 'refused': the browser may clear the data when the phone runs short of room. */
export type Persistence = 'promised' | 'refused' | 'unknown';

/** Asks the browser to keep the data (once promised it is not asked again). Never fails. */
export async function askToPersist(storage: StorageParts | undefined): Promise<Persistence> {
  try {
    if (!storage?.persist) return 'unknown';
    if (await storage.persisted?.()) return 'promised';
    return (await storage.persist()) ? 'promised' : 'refused';
  } catch {
    return 'unknown';
  }
}

/** The row of `meta` that every account's database has: without it the database is not the one that was made. */
export const accountRow = 'account';

/** Whether these are an account's tables and not a bare database of the same name. */
export async function isPresent(tables: Tables): Promise<boolean> {
  return (await tables.read(['meta'], (tx) => tx.get('meta', accountRow))) !== undefined;
}

/**
 * What was on this phone and is not any more:
 * - account-missing / account-empty: listed, but its database is gone or bare
 * - list-lost: the list itself forgot the account (the browser cleared all databases)
 */
export type Loss = {
  readonly type: 'account-missing' | 'account-empty' | 'list-lost';
  readonly id: string;
  readonly label: string;
};

/** One small text outside IndexedDB (localStorage), which an eviction of the databases may leave behind. */
export interface Trace {
  read(): string | null;
  write(text: string): void;
}

/** Remembers which accounts are on this phone. Called after one is made or removed, and once losses were shown. */
export function keepTrace(trace: Trace, accounts: readonly DeviceAccount[]): void {
  try {
    trace.write(JSON.stringify(accounts.map(({ id, label }) => ({ id, label }))));
  } catch {
    // Without the trace the app works; only a loss of everything goes unnoticed.
  }
}

/**
 * Compares the list, the trace and the databases. An account whose database cannot be read for another reason is not
 * a loss: unlocking will say why.
 * @param openTables opens without creating
 */
export async function findLosses(
  accounts: readonly DeviceAccount[],
  trace: Trace,
  openTables: (database: string) => Promise<Tables>,
): Promise<readonly Loss[]> {
  const losses: Loss[] = readTrace(trace)
    .filter((traced) => accounts.every((account) => account.id !== traced.id))
    .map((traced) => ({ type: 'list-lost', ...traced }));
  for (const { id, label, database, removing } of accounts) {
    const type = removing ? undefined : await lossOf(database, openTables);
    if (type) losses.push({ type, id, label });
  }
  return losses;
}

async function lossOf(
  database: string,
  openTables: (database: string) => Promise<Tables>,
): Promise<Loss['type'] | undefined> {
  try {
    const tables = await openTables(database);
    const present = await isPresent(tables).finally(() => tables.close());
    return present ? undefined : 'account-empty';
  } catch (error) {
    if (isStorageFailure(error, 'storage-missing')) return 'account-missing';
    if (isStorageFailure(error)) return undefined;
    throw error;
  }
}

function readTrace(trace: Trace): { id: string; label: string }[] {
  try {
    const parsed: unknown = JSON.parse(trace.read() ?? '[]');
    if (!Array.isArray(parsed)) return [];
    return parsed.filter((one) => typeof one?.id === 'string' && typeof one?.label === 'string');
  } catch {
    return [];
  }
}
