// One connection of an account's tables: opened when first needed, opened again when the browser closed it.

import type { Dexie } from 'dexie';
import { type IndexedDbParts, openDatabase } from './database.ts';
import { type ClosingReason, type Durability, StorageFailure } from './tables.ts';

export interface ConnectionOptions {
  readonly name: string;
  readonly durability: Durability;
  readonly parts?: IndexedDbParts | undefined;
  readonly onClosing: (reason: ClosingReason) => Promise<void>;
  readonly onBlocked?: (() => void) | undefined;
}

export interface Connection {
  /** Open at this moment. */
  readonly ready: boolean;
  /** The open database. `create` may be true only for the first opening of a new account. @throws StorageFailure */
  open(create?: boolean): Promise<Dexie>;
  /** Closes for good; transactions under way still end. */
  end(): void;
}

/** Durability is a matter of the connection in Dexie: strict and relaxed writes need one each. */
export function createConnection(options: ConnectionOptions): Connection {
  const { name, durability, parts, onClosing, onBlocked } = options;
  let opening: Promise<Dexie> | undefined;
  let current: Dexie | undefined;
  let ended = false;

  const open = async (create = false): Promise<Dexie> => {
    if (ended) throw new StorageFailure('storage-closed');
    opening ??= openDatabase({
      name,
      create,
      durability,
      onClosing,
      ...(parts && { parts }),
      ...(onBlocked && { onBlocked }),
    });
    const mine = opening;
    const db = await mine.catch((error: unknown) => {
      if (opening === mine) opening = undefined;
      throw error;
    });
    current = db;
    if (db.isOpen()) return db;
    // Closed by the browser: memory pressure, or a page that came back from its cache. The data may be gone with it,
    // so it is opened and never made.
    if (opening === mine) opening = undefined;
    return open();
  };

  return {
    get ready() {
      return current?.isOpen() ?? false;
    },
    open,
    end: () => {
      ended = true;
      void opening?.then(
        (db) => db.close(),
        () => undefined,
      );
    },
  };
}
