// The tables that tests of the client's store run on: in memory, and over IndexedDB. Opened again, it is the same disk.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDexieTables } from '../../src/client/store/dexie-tables.ts';
import { createMemoryDisk } from '../../src/client/store/memory-disk.ts';
import { openMemoryTables } from '../../src/client/store/memory-tables.ts';
import type { Tables } from '../../src/client/store/tables.ts';

/** Each gives the way to open one new disk. */
export const stores = {
  memory: (): (() => Promise<Tables>) => {
    const disk = createMemoryDisk();
    return async () => openMemoryTables(disk);
  },
  Dexie: (): (() => Promise<Tables>) => {
    const parts = { indexedDB: new IDBFactory(), IDBKeyRange };
    let isMade = false;
    return async () => {
      const tables = await openDexieTables({ name: 'gd-0000000000000000', create: !isMade, parts });
      isMade = true;
      return tables;
    };
  },
};
