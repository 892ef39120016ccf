// The account database: schema, opening, and what happens when another tab upgrades it or the browser takes it away.

import { Dexie } from 'dexie';
import { type ClosingReason, StorageFailure } from './tables.ts';

/** Raise it with every change of `databaseIndexes` (a test binds the two) and add a version in `openDatabase`. */
export const databaseVersion = 1;

/** Keys and indexes in Dexie's notation. They are clear on disk: nothing in them may say anything about a person. */
export const databaseIndexes = {
  records: 'id, touched, month, pending',
  changes: '++n, &id, root, state, seq',
  drafts: 'id, touched',
  parked: 'seq, root',
  meta: 'key',
  catalog: 'place',
} as const;

export interface Schema {
  readonly version: number;
  readonly indexes: { readonly [table: string]: string };
}

/** The browser's IndexedDB, or an imitation of it in tests. */
export interface IndexedDbParts {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof globalThis.IDBKeyRange;
}

export interface OpenOptions {
  readonly name: string;
  /** The account's schema unless told otherwise. */
  readonly schema?: Schema;
  /** False: a database that does not exist is 'storage-missing' and is not made (it was evicted, or cleared away). */
  readonly create: boolean;
  readonly durability: 'strict' | 'relaxed';
  readonly parts?: IndexedDbParts;
  /** Another tab brings a newer version or removes the account: the listener closes, at latest when its promise ends. */
  readonly onClosing: (reason: ClosingReason) => Promise<void>;
  /** Our newer version waits for an old tab to close. */
  readonly onBlocked?: () => void;
}

/**
 * Opens one connection.
 * @throws StorageFailure
 */
export async function openDatabase(options: OpenOptions): Promise<Dexie> {
  const db = new Dexie(options.name, {
    // Reopening by itself could make an empty database where the user's was cleared away: see `create`.
    autoOpen: false,
    // Rows are sealed boxes that are opened once; a second copy in memory helps nobody.
    cache: 'disabled',
    chromeTransactionDurability: options.durability,
    ...options.parts,
  });
  const { version, indexes } = options.schema ?? { version: databaseVersion, indexes: databaseIndexes };
  db.version(version).stores({ ...indexes });
  // Throwing here undoes the creation.
  if (!options.create) {
    db.on('populate', () => {
      throw new StorageFailure('storage-missing');
    });
  }
  db.on('versionchange', (event: IDBVersionChangeEvent) => {
    const reason = event.newVersion ? 'newer-version' : 'deleted';
    void options.onClosing(reason).finally(() => db.close());
    return false; // Dexie's own listener would close at once.
  });
  db.on('blocked', () => {
    options.onBlocked?.();
    return false;
  });
  try {
    await db.open();
  } catch (error) {
    db.close();
    throw toStorageFailure(error);
  }
  // Dexie opens a database of a newer version as it is; an old app must not write to it.
  if (db.backendDB().version >= (version + 1) * 10) {
    db.close();
    throw new StorageFailure('storage-newer');
  }
  return db;
}

/** Dexie's and IndexedDB's errors as typed failures; errors that are not the store's come out as they are. */
export function toStorageFailure(error: unknown): unknown {
  for (const cause of causes(error)) {
    if (cause instanceof StorageFailure) return cause;
    const type =
      typeByName[cause.name] ?? (/full disk|no space left/i.test(cause.message) ? 'storage-full' : undefined);
    if (type) return new StorageFailure(type);
  }
  return isBroken(error) ? new StorageFailure('storage-broken') : error;
}

const typeByName: Record<string, StorageFailure['type']> = {
  QuotaExceededError: 'storage-full',
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'storage-full',
  NS_ERROR_DOM_QUOTA_EXCEEDED_ERR: 'storage-full',
  DatabaseClosedError: 'storage-closed',
  // What `transaction()` answers on a connection that is closing.
  InvalidStateError: 'storage-closed',
  ConstraintError: 'storage-duplicate',
  NoSuchDatabaseError: 'storage-missing',
};

const brokenNames = [
  'AbortError',
  'OpenFailedError',
  'UnknownError',
  'MissingAPIError',
  'DataError',
  'TimeoutError',
];

function isBroken(error: unknown): boolean {
  return error instanceof Error && brokenNames.includes(error.name);
}

/** The error and those inside it: Dexie wraps a transaction's reason in `inner`, and a bulk write's in `failures`. */
function* causes(error: unknown): Generator<Error> {
  let current = error;
  for (let depth = 0; depth < 5 && isErrorLike(current); depth++) {
    const { inner, failures } = current as { inner?: unknown; failures?: unknown[] };
    yield current;
    current = inner ?? failures?.[0];
  }
}

// DOMException is an Error in browsers, but not in every imitation of them.
function isErrorLike(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}
