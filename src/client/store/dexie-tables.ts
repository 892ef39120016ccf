// The tables in IndexedDB, through Dexie: two connections (strict and relaxed), typed failures, changes of other tabs.

import { Dexie, type ObservabilitySet, type Transaction } from 'dexie';
import { type IndexedDbParts, toStorageFailure } from './database.ts';
import { type Connection, createConnection } from './dexie-connection.ts';
import { createDexieTx } from './dexie-tx.ts';
import {
  type ClosingReason,
  type Durability,
  isStorageFailure,
  type TableName,
  type Tables,
  type Tx,
  tableNames,
} from './tables.ts';

export interface DexieTablesOptions {
  /** Opaque database name, `gd-<16 characters>`. */
  readonly name: string;
  /** True only when an account is made; else a missing database is 'storage-missing'. */
  readonly create: boolean;
  readonly parts?: IndexedDbParts;
  /** An old tab holds our newer version up: it has been told to close. */
  readonly onBlocked?: () => void;
  /** How long drafts may delay a close, milliseconds. */
  readonly closingGraceMs?: number;
}

/**
 * Opens an account's tables.
 * @throws StorageFailure 'storage-missing' | 'storage-newer' | 'storage-full' | 'storage-broken'
 */
export async function openDexieTables(options: DexieTablesOptions): Promise<Tables> {
  const { name, parts, onBlocked } = options;
  const closing = createClosing(options.closingGraceMs ?? 2000);
  const onClosing = async (reason: ClosingReason) => {
    await closing.tell(reason);
    end();
  };
  // The strict connection opens with the first save: it costs the way from the PIN to the home page nothing.
  const relaxed = createConnection({ name, durability: 'relaxed', parts, onClosing, onBlocked });
  const strict = createConnection({ name, durability: 'strict', parts, onClosing, onBlocked });
  const end = () => {
    relaxed.end();
    strict.end();
  };
  // A connection asked for now would wait behind the other tab's upgrade, which waits for us.
  const forDurability = (durability: Durability) =>
    durability === 'strict' && (strict.ready || !closing.begun) ? strict : relaxed;
  const typed = (error: unknown): never => {
    const failure = toStorageFailure(error);
    if (isStorageFailure(failure, 'storage-missing')) void closing.tell('lost');
    throw failure;
  };

  await relaxed.open(options.create);
  return {
    read: (names, work) => transact(relaxed, 'r!', names, work).catch(typed),
    write: (names, work, { durability }) =>
      transact(forDurability(durability), 'rw!', names, work).catch(typed),
    onChange: (listener) => watch(name, listener),
    onClosing: closing.listen,
    close: end,
  };
}

// '!': a transaction of its own, also when called from inside another one's promise zone.
async function transact<T>(
  connection: Connection,
  mode: 'r!' | 'rw!',
  names: readonly TableName[],
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const db = await connection.open();
  return db.transaction(mode, [...names], (transaction: Transaction) => work(createDexieTx(transaction)));
}

// Dexie tells of committed writes of this page, and through a BroadcastChannel of other tabs and of the service worker.
function watch(database: string, listener: (tables: ReadonlySet<TableName>) => void): () => void {
  const prefix = `idb://${database}/`;
  const onMutated = (parts: ObservabilitySet) => {
    const paths = Object.keys(parts);
    const changed = tableNames.filter((name) => paths.some((path) => path.startsWith(`${prefix}${name}/`)));
    if (changed.length > 0) listener(new Set(changed));
  };
  Dexie.on('storagemutated', onMutated);
  return () => Dexie.on.storagemutated.unsubscribe(onMutated);
}

// Listeners are told once, and waited for at most `graceMs`.
function createClosing(graceMs: number) {
  const listeners = new Set<(reason: ClosingReason) => void | Promise<void>>();
  let begun = false;
  let told: Promise<void> | undefined;
  const tellAll = (reason: ClosingReason) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, graceMs);
      void Promise.allSettled([...listeners].map(async (listener) => listener(reason))).then(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  return {
    get begun() {
      return begun;
    },
    tell: (reason: ClosingReason): Promise<void> => {
      begun = true;
      told ??= tellAll(reason);
      return told;
    },
    listen: (listener: (reason: ClosingReason) => void | Promise<void>) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
