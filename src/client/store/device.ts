// The device database: the accounts on this phone and how to open them. Clear on disk, so it names no citizen.

import type { Table } from 'dexie';
import * as z from 'zod/mini';
import { type IndexedDbParts, openDatabase, type Schema, toStorageFailure } from './database.ts';

const bytes = z.instanceof(Uint8Array) as z.ZodMiniType<Uint8Array<ArrayBuffer>>;

const slotSchema = z.object({
  type: z.enum(['pin', 'passphrase']),
  salt: bytes,
  params: z.object({ m: z.number(), t: z.number(), p: z.number() }),
  wrapped: bytes,
  iv: bytes,
});

const accountSchema = z.object({
  /** Opaque, made on this phone. */
  id: z.string(),
  /** The account's own database, `gd-<16 characters>`. */
  database: z.string(),
  /** Role and short number only, e.g. "K7 · Trưởng bản": it stands on the lock screen and is clear on disk. */
  label: z.string(),
  serverUrl: z.string(),
  serverId: z.string(),
  slots: z.array(slotSchema),
  attempts: z.object({ count: z.number(), nextAllowedAt: z.number() }),
  /** Its removal was asked for and has begun. */
  removing: z.optional(z.literal(true)),
});

/** One account of this phone. */
export type DeviceAccount = Readonly<z.infer<typeof accountSchema>>;

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

function readRow(row: unknown): DeviceAccount | undefined {
  const parsed = z.safeParse(accountSchema, row);
  return parsed.success ? parsed.data : undefined;
}

function sortOut(rows: readonly unknown[]): AccountList {
  const accounts = rows.map(readRow).filter((account) => account !== undefined);
  return { accounts, unreadable: rows.length - accounts.length };
}
