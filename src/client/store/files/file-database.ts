// Whether this phone has a place for files, asked without making one.
import { Dexie } from 'dexie';
import { fileDatabaseOf } from './file-tables.ts';

/** @param database the account's, opaque */
export const hasFileDatabase = async (database: string): Promise<boolean> =>
  Dexie.exists(fileDatabaseOf(database));
