// The account database: schema, opening, and what happens when another tab upgrades it or the browser takes it away.

import { type ClosingReason, StorageFailure, type TableName } from './tables.ts';

/** Raise it with every change of `databaseIndexes` (a test binds the two) and upgrade in `openDatabase`. */
export const databaseVersion = 1;

export interface TableSchema {
  /** The column that is the key; with `counted` the database gives the next number itself. */
  readonly key: string;
  readonly counted?: true;
  readonly unique?: readonly string[];
  readonly indexes?: readonly string[];
}

/** Keys and indexes. They are clear on disk: nothing in them may say anything about a person. */
export const databaseIndexes: { readonly [table in TableName]: TableSchema } = {
  records: { key: 'id', indexes: ['touched', 'month', 'pending'] },
  changes: { key: 'n', counted: true, unique: ['id'], indexes: ['root', 'state', 'seq'] },
  drafts: { key: 'id', indexes: ['touched'] },
  parked: { key: 'seq', indexes: ['root'] },
  meta: { key: 'key' },
};

export interface Schema {
  readonly version: number;
  readonly tables: { readonly [table: string]: TableSchema };
}

/** The browser's IndexedDB, or an imitation of it in tests. */
export interface IndexedDbParts {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof globalThis.IDBKeyRange;
}

export interface OpenOptions {
  readonly name: string;
  /** The account's schema unless told otherwise. */
  readonly schema?: Schema | undefined;
  /** False: a database that does not exist is 'storage-missing' and is not made (it was evicted, or cleared away). */
  readonly create: boolean;
  readonly parts?: IndexedDbParts | undefined;
  /** Another tab brings a newer version or removes the account: the listener closes, at latest when its promise ends. */
  readonly onClosing: (reason: ClosingReason) => Promise<void>;
  /** Our newer version waits for an old tab to close. */
  readonly onBlocked?: (() => void) | undefined;
  /** The browser closed this connection: memory pressure, or the data was cleared away. */
  readonly onLost?: (() => void) | undefined;
}

/**
 * Opens one connection.
 * @throws StorageFailure
 */
export async function openDatabase(options: OpenOptions): Promise<IDBDatabase> {
  const { name, create, parts = globalThis } = options;
  const schema = options.schema ?? { version: databaseVersion, tables: databaseIndexes };
  let isMissing = false;
  try {
    const request = parts.indexedDB.open(name, schema.version);
    request.onblocked = () => options.onBlocked?.();
    request.onupgradeneeded = () => {
      isMissing = !create;
      // An aborted upgrade undoes the creation.
      if (isMissing) request.transaction?.abort();
      else makeTables(request.result, schema);
    };
    const db = await answer(request);
    db.onclose = () => options.onLost?.();
    db.onversionchange = ({ newVersion }) =>
      void options.onClosing(newVersion ? 'newer-version' : 'deleted').finally(() => db.close());
    return db;
  } catch (error) {
    throw isMissing ? new StorageFailure('storage-missing') : toStorageFailure(error);
  }
}

function makeTables(db: IDBDatabase, { tables }: Schema): void {
  for (const [table, { key, counted = false, unique = [], indexes = [] }] of Object.entries(tables)) {
    const store = db.createObjectStore(table, { keyPath: key, autoIncrement: counted });
    for (const column of unique) store.createIndex(column, column, { unique: true });
    for (const column of indexes) store.createIndex(column, column);
  }
}

/**
 * Deletes a database with all its content; another tab that has it open is told to close.
 * @throws StorageFailure
 */
export async function deleteDatabase(
  name: string,
  { indexedDB }: IndexedDbParts = globalThis,
): Promise<void> {
  try {
    await answer(indexedDB.deleteDatabase(name));
  } catch (error) {
    throw toStorageFailure(error);
  }
}

/** What a request answers. Awaiting it keeps the transaction open: promises run on before the browser commits. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** IndexedDB's errors as typed failures; errors that are not the store's come out as they are. */
export function toStorageFailure(error: unknown): unknown {
  if (error instanceof StorageFailure || !isErrorLike(error)) return error;
  const isFull = /full disk|no space left/i.test(error.message);
  const type = isFull ? 'storage-full' : typeByName[error.name];
  return type ? new StorageFailure(type) : error;
}

const typeByName: Record<string, StorageFailure['type']> = {
  QuotaExceededError: 'storage-full',
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'storage-full',
  NS_ERROR_DOM_QUOTA_EXCEEDED_ERR: 'storage-full',
  // What `transaction()` answers on a connection that is closing.
  InvalidStateError: 'storage-closed',
  VersionError: 'storage-newer',
  ConstraintError: 'storage-duplicate',
  AbortError: 'storage-broken',
  UnknownError: 'storage-broken',
  DataError: 'storage-broken',
  TimeoutError: 'storage-broken',
  NotFoundError: 'storage-broken',
};

// DOMException is an Error in browsers, but not in every imitation of them.
function isErrorLike(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}
