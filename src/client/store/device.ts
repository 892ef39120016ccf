// The device database: the accounts on this phone and how to open them. Clear on disk, so it names no citizen.

import type { Table } from 'dexie';
import { type IndexedDbParts, openDatabase, type Schema, toStorageFailure } from './database.ts';
import { type AnySlot, opensBySecret } from './slots.ts';

/** One account of this phone. */
export interface DeviceAccount {
  /** Opaque, made on this phone. */
  readonly id: string;
  /** The account's own database, `gd-<16 characters>`. */
  readonly database: string;
  /** Role and short number only, e.g. "K7 · Trưởng bản": it stands on the lock screen and is clear on disk. */
  readonly label: string;
  readonly serverUrl: string;
  readonly serverId: string;
  readonly slots: readonly AnySlot[];
  readonly attempts: { readonly count: number; readonly nextAllowedAt: number };
  /** Its removal was asked for and has begun. */
  readonly removing?: true;
}

export interface AccountList {
  readonly accounts: readonly DeviceAccount[];
  /** Rows that this version cannot read. They are left alone. */
  readonly unreadable: number;
}

/** All methods throw StorageFailure. Writes are on disk when they return. */
export interface Device {
  list(): Promise<AccountList>;
  get(id: string): Promise<DeviceAccount | undefined>;
  add(account: DeviceAccount): Promise<void>;
  /** Changes the row as it is at that moment, so that two tabs do not undo each other. Undefined: no such account. */
  update(id: string, change: (account: DeviceAccount) => DeviceAccount): Promise<DeviceAccount | undefined>;
  /** Takes the account off the list; its database is another matter (`removeAccount`). */
  remove(id: string): Promise<void>;
  close(): void;
}

export const deviceDatabaseName = 'gd-device';
export const deviceSchema: Schema = { version: 1, indexes: { accounts: 'id' } };

/** Opens the device database, and makes it where there is none. @throws StorageFailure */
export async function openDevice(parts?: IndexedDbParts): Promise<Device> {
  const db = await openDatabase({
    name: deviceDatabaseName,
    schema: deviceSchema,
    create: true,
    durability: 'strict',
    onClosing: async () => undefined,
    ...(parts && { parts }),
  });
  const accounts: Table<unknown, string> = db.table('accounts');
  const typed = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    try {
      if (!db.isOpen()) await db.open();
      return await work();
    } catch (error) {
      throw toStorageFailure(error);
    }
  };

  return {
    list: () => typed(async () => sortOut(await accounts.toArray())),
    get: (id) => typed(async () => readRow(await accounts.get(id))),
    add: (account) => typed(async () => void (await accounts.add(account))),
    update: (id, change) =>
      typed(() =>
        db.transaction('rw!', accounts, async () => {
          const account = readRow(await accounts.get(id));
          if (!account) return undefined;
          const changed = change(account);
          await accounts.put(changed);
          return changed;
        }),
      ),
    remove: (id) => typed(() => accounts.delete(id)),
    close: () => db.close(),
  };
}

/** Checked by hand: this stands before the lock, and zod would be the only one to need zod there. */
function readRow(row: unknown): DeviceAccount | undefined {
  return isAccount(row) ? row : undefined;
}

function isAccount(row: unknown): row is DeviceAccount {
  if (!isObject(row) || !isObject(row.attempts) || !Array.isArray(row.slots)) return false;
  const { id, database, label, serverUrl, serverId, attempts, slots, removing } = row;
  return (
    [id, database, label, serverUrl, serverId].every((text) => typeof text === 'string') &&
    areNumbers(attempts.count, attempts.nextAllowedAt) &&
    slots.every(isSlot) &&
    (removing === undefined || removing === true)
  );
}

/** What a slot of a type unknown here holds is for the version that made it: an older one keeps it and opens by the others. */
function isSlot(slot: unknown): slot is AnySlot {
  if (!isObject(slot) || typeof slot.type !== 'string') return false;
  const { type, params, salt, wrapped, iv } = slot;
  if (!opensBySecret({ type })) return true;
  return (
    isObject(params) &&
    areNumbers(params.m, params.t, params.p) &&
    [salt, wrapped, iv].every((bytes) => bytes instanceof Uint8Array)
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const areNumbers = (...values: readonly unknown[]): boolean => values.every(Number.isFinite);

function sortOut(rows: readonly unknown[]): AccountList {
  const accounts = rows.map(readRow).filter((account) => account !== undefined);
  return { accounts, unreadable: rows.length - accounts.length };
}
