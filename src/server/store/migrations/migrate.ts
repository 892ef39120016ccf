// Brings a database to the tables this version of the server knows, one numbered step after another.
import type Database from 'libsql';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import { first } from './0001-first.ts';
import { withdrawnFiles } from './0002-withdrawn-files.ts';
import { places } from './0003-places.ts';
import { filesUnsent } from './0004-files-unsent.ts';

/** The steps in order; step n leads from version n-1 to n. A step that was released never changes. */
const migrations: readonly string[] = [first, withdrawnFiles, places, filesUnsent];

/** The database was written by a newer version of the server: this one must not touch it. */
export type NewerDatabase = { readonly type: 'newer-database'; readonly version: number };

/** Applies the steps that are missing in one transaction, so that a crash leaves the old version or the new one. */
export const migrate = (
  db: Database.Database,
  steps: readonly string[] = migrations,
): Result<number, NewerDatabase> => {
  db.exec('BEGIN IMMEDIATE');
  try {
    const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version > steps.length) {
      db.exec('ROLLBACK');
      return err({ type: 'newer-database', version });
    }
    for (const step of steps.slice(version)) db.exec(step);
    if (version < steps.length) db.exec(`PRAGMA user_version = ${steps.length}`);
    db.exec('COMMIT');
    return ok(steps.length);
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
};
