// The tables in IndexedDB: transactions with typed failures, news of what other tabs write, an orderly end.

import { createConnection } from './connection.ts';
import { type IndexedDbParts, toStorageFailure } from './database.ts';
import { createIndexedDbTx } from './indexeddb-tx.ts';
import {
  type ClosingReason,
  type Durability,
  isStorageFailure,
  type TableName,
  type Tables,
  type Tx,
} from './tables.ts';

export interface IndexedDbTablesOptions {
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
export async function openIndexedDbTables(options: IndexedDbTablesOptions): Promise<Tables> {
  const { name, parts, onBlocked, create } = options;
  const closing = createClosing(options.closingGraceMs ?? 2000);
  const onClosing = async (reason: ClosingReason) => {
    await closing.tell(reason);
    close();
  };
  const connection = createConnection({ name, parts, onClosing, onBlocked });
  await connection.open(create);
  const news = createNews(name);
  const close = () => {
    news.end();
    connection.end();
  };
  const run = async <T>(
    tables: readonly TableName[],
    work: (tx: Tx) => Promise<T>,
    write?: Durability,
  ): Promise<T> => {
    const written = new Set<TableName>();
    try {
      const value = await connection.transact({ tables, ...(write && { write }) }, (transaction) =>
        work(createIndexedDbTx(transaction, written, parts ?? globalThis)),
      );
      if (written.size > 0) news.tell(written);
      return value;
    } catch (error) {
      const failure = toStorageFailure(error);
      if (isStorageFailure(failure, 'storage-missing')) void closing.tell('lost');
      throw failure;
    }
  };

  return {
    read: (tables, work) => run(tables, work),
    write: (tables, work, { durability }) => run(tables, work, durability),
    onChange: news.listen,
    onClosing: closing.listen,
    close,
  };
}

/** What was written, told to this tab's listeners at once and to other tabs by the browser. Names of tables only. */
function createNews(database: string) {
  const listeners = new Set<(tables: ReadonlySet<TableName>) => void>();
  const hear = (tables: ReadonlySet<TableName>) => {
    for (const listener of [...listeners]) listener(tables);
  };
  const channel = new BroadcastChannel(database);
  let isOpen = true;
  channel.onmessage = ({ data }) => hear(data);
  return {
    tell(tables: ReadonlySet<TableName>) {
      hear(tables);
      if (isOpen) return channel.postMessage(tables);
      // A write that was under way when we closed: the other tabs still want to know.
      const once = new BroadcastChannel(database);
      once.postMessage(tables);
      once.close();
    },
    listen: (listener: (tables: ReadonlySet<TableName>) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end() {
      isOpen = false;
      channel.close();
    },
  };
}

// Listeners are told once, and waited for at most `graceMs`.
function createClosing(graceMs: number) {
  const listeners = new Set<(reason: ClosingReason) => void | Promise<void>>();
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
    tell: (reason: ClosingReason): Promise<void> => {
      told ??= tellAll(reason);
      return told;
    },
    listen: (listener: (reason: ClosingReason) => void | Promise<void>) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
