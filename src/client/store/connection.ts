// One connection to a database and its transactions: opened when first needed, opened again when the browser closed it.

import { type OpenOptions, openDatabase } from './database.ts';
import { type Durability, StorageFailure } from './tables.ts';

export interface TransactOptions {
  readonly tables: readonly string[];
  /** Left out for reading. */
  readonly write?: Durability;
  /** As in `open`. */
  readonly create?: boolean;
}

export interface Connection {
  /** Opens, if that was not done yet. `create` makes the database where there is none. @throws StorageFailure */
  open(create?: boolean): Promise<IDBDatabase>;
  /**
   * Runs `work` in one transaction, which it must keep busy (see `Tx` in tables.ts). A write resolves after the commit
   * and writes nothing when `work` throws; the error comes out.
   * @throws DOMException, StorageFailure
   */
  transact<T>(options: TransactOptions, work: (transaction: IDBTransaction) => Promise<T>): Promise<T>;
  /** Closes for good; transactions under way still end. */
  end(): void;
}

/** A connection for `openDatabase`'s options. What the browser took away is made again only where `create` says so. */
export function createConnection(options: Omit<OpenOptions, 'create' | 'onLost'>): Connection {
  let current: Promise<IDBDatabase> | undefined;
  let ended = false;

  const open = (create = false): Promise<IDBDatabase> => {
    if (ended) return Promise.reject(new StorageFailure('storage-closed'));
    if (current) return current;
    const forget = () => {
      if (current === opening) current = undefined;
    };
    const opening = openDatabase({ ...options, create, onLost: forget });
    current = opening;
    opening.catch(forget);
    return opening;
  };
  const begin = async ({ tables, write, create }: TransactOptions): Promise<IDBTransaction> => {
    const beginOn = (db: IDBDatabase) =>
      write ? db.transaction(tables, 'readwrite', { durability: write }) : db.transaction(tables, 'readonly');
    const db = await open(create);
    try {
      return beginOn(db);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
      // Closed, and some browsers do not say so.
      current = undefined;
      return beginOn(await open(create));
    }
  };

  return {
    open,
    transact: async (wanted, work) => run(await begin(wanted), work),
    end() {
      ended = true;
      void current?.then(
        (db) => db.close(),
        () => undefined,
      );
    },
  };
}

async function run<T>(
  transaction: IDBTransaction,
  work: (transaction: IDBTransaction) => Promise<T>,
): Promise<T> {
  const committed = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
  committed.catch(() => undefined);
  try {
    const value = await work(transaction);
    if (transaction.mode === 'readwrite') await committed;
    return value;
  } catch (error) {
    undo(transaction);
    // A request that failed has aborted the transaction, and `work` may have seen only the last of several.
    throw transaction.error ?? error;
  }
}

function undo(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
