// The tables in IndexedDB, through Dexie: two connections (strict and relaxed), typed failures, changes of other tabs.

import { Dexie, type ObservabilitySet, type Transaction } from 'dexie';
import { type IndexedDbParts, openDatabase, toStorageFailure } from './database.ts';
import { createDexieTx } from './dexie-tx.ts';
import {
  type ClosingReason,
  type Durability,
  StorageFailure,
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
  const closingListeners = new Set<(reason: ClosingReason) => void | Promise<void>>();
  let ended = false;
  let told: Promise<void> | undefined;

  const tell = (reason: ClosingReason): Promise<void> => {
    told ??= withGrace(
      [...closingListeners].map(async (listener) => listener(reason)),
      options.closingGraceMs ?? 2000,
    );
    return told;
  };
  // Durability is a matter of the connection in Dexie, so there are two; the strict one opens with the first save.
  const connection = (durability: Durability, first?: Dexie) => {
    let opening: Promise<Dexie> | undefined = first && Promise.resolve(first);
    const open = async (): Promise<Dexie> => {
      if (ended) throw new StorageFailure('storage-closed');
      opening ??= openConnection(durability, options, false, onClosing);
      try {
        const db = await opening;
        if (db.isOpen()) return db;
      } catch (error) {
        opening = undefined;
        throw error;
      }
      // The browser closed it (memory pressure, a page that came back from the cache): open the same database again.
      opening = undefined;
      return open();
    };
    return {
      open,
      close: () =>
        void opening?.then(
          (db) => db.close(),
          () => undefined,
        ),
    };
  };
  const onClosing = async (reason: ClosingReason) => {
    await tell(reason);
    ended = true;
  };

  const relaxed = connection('relaxed', await openConnection('relaxed', options, options.create, onClosing));
  const strict = connection('strict');

  const run = async <T>(
    mode: 'r!' | 'rw!',
    names: readonly TableName[],
    work: (tx: Tx) => Promise<T>,
    durability: Durability,
  ): Promise<T> => {
    try {
      const db = await (durability === 'strict' ? strict : relaxed).open();
      // '!': a transaction of its own, also when called from inside another one's promise zone.
      return await db.transaction(mode, [...names], (transaction: Transaction) =>
        work(createDexieTx(transaction)),
      );
    } catch (error) {
      const failure = toStorageFailure(error);
      if (failure instanceof StorageFailure && failure.type === 'storage-missing') void tell('lost');
      throw failure;
    }
  };

  return {
    read: (names, work) => run('r!', names, work, 'relaxed'),
    write: (names, work, { durability }) => run('rw!', names, work, durability),
    onChange: (listener) => watch(options.name, listener),
    onClosing: (listener) => {
      closingListeners.add(listener);
      return () => closingListeners.delete(listener);
    },
    close: () => {
      ended = true;
      relaxed.close();
      strict.close();
    },
  };
}

function openConnection(
  durability: Durability,
  options: DexieTablesOptions,
  create: boolean,
  onClosing: (reason: ClosingReason) => Promise<void>,
): Promise<Dexie> {
  const { name, parts, onBlocked } = options;
  return openDatabase({
    name,
    create,
    durability,
    onClosing,
    ...(parts && { parts }),
    ...(onBlocked && { onBlocked }),
  });
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

function withGrace(work: Promise<void>[], graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, graceMs);
    void Promise.allSettled(work).then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
