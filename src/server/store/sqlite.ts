// The store over SQLite (through libsql, whose binary comes inside the npm package).
import { ok, type Result } from '../../shared/core/result.ts';
import { migrate, type NewerDatabase } from './migrations/migrate.ts';
import { type Connection, type ConnectionOptions, connect, orStorageFull } from './sqlite-connection.ts';
import { createFactsTable } from './sqlite-facts.ts';
import { createWithdrawnFiles } from './sqlite-files.ts';
import { createBundles, createEntries } from './sqlite-log.ts';
import { createCodes, createEnrolments, createScopes } from './sqlite-people.ts';
import { createQuarantine } from './sqlite-quarantine.ts';
import { createParked } from './sqlite-waiting.ts';
import type { Generation, Generations, Meta, Store, Tx } from './store.ts';

export type SqliteOptions = ConnectionOptions & {
  readonly newId: () => string;
  readonly now: () => number;
};

/** Opens the database, brings its tables up to date, and makes the log and its first generation if there is none. */
export const openSqliteStore = async (options: SqliteOptions): Promise<Result<Store, NewerDatabase>> => {
  const connection = connect(options);
  const migrated = migrate(connection.db);
  if (!migrated.ok) {
    await connection.close();
    return migrated;
  }
  const log = connection.db.transaction(() => openLog(connection, options)).immediate();
  return ok(createStore(connection, log));
};

/** Opens a backup's file to read it, and leaves it as it is. Throws when the file holds no log. */
export const openSqliteCopy = (path: string): Store => {
  const connection = connect({ path, readOnly: true });
  const found = connection.get<{ log: string }>('SELECT log FROM logs LIMIT 1');
  if (!found) throw new Error('the file holds no log');
  return createStore(connection, found.log);
};

const openLog = (c: Connection, { newId, now }: SqliteOptions): string => {
  const known = c.get<{ log: string }>('SELECT log FROM logs LIMIT 1');
  if (known) return known.log;
  const log = newId();
  c.run('INSERT INTO logs (log, made_at) VALUES (?, ?)', log, now());
  c.run('INSERT INTO generations (log, n, id, start, began_at) VALUES (?, 1, ?, 0, ?)', log, newId(), now());
  return log;
};

/** The store of one log over an open connection. */
export const createStore = (connection: Connection, log: string): Store => {
  const facts = createFactsTable(connection, log);
  // Made for each transaction: what the tables remember of what they have read holds no longer than that.
  const begin = (): Tx => ({
    entries: createEntries(connection, log, facts),
    bundles: createBundles(connection, log, facts),
    parked: createParked(connection, log),
    quarantine: createQuarantine(connection, log),
    withdrawnFiles: createWithdrawnFiles(connection, log),
    scopes: createScopes(connection, log),
    enrolments: createEnrolments(connection, log),
    codes: createCodes(connection, log),
    generations: createGenerations(connection, log),
    meta: createMeta(connection, log),
  });
  const forgetting = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      facts.forget();
      throw error;
    }
  };
  return {
    log,
    read: (work) => connection.transaction('read', () => work(begin())),
    write: (work) =>
      orStorageFull(() => forgetting(() => connection.transaction('write', () => work(begin())))),
    consolidate: () => connection.scrub(),
    copyTo: (path) => connection.alone(() => void connection.db.prepare('VACUUM INTO ?').run([path])),
    close: () => connection.close(),
  };
};

const createGenerations = (c: Connection, log: string): Generations => {
  let known: readonly Generation[] | undefined;
  return {
    async list() {
      const sql = 'SELECT id, start, began_at AS beganAt FROM generations WHERE log = ? ORDER BY n';
      known ??= c.all<Generation>(sql, log);
      return known;
    },
    async begin({ id, start, beganAt }) {
      known = undefined;
      const sql = `INSERT INTO generations (log, n, id, start, began_at)
        SELECT ?, count(*) + 1, ?, ?, ? FROM generations WHERE log = ?`;
      c.run(sql, log, id, start, beganAt, log);
    },
  };
};

const createMeta = (c: Connection, log: string): Meta => ({
  async get(key) {
    return c.get<{ value: number }>('SELECT value FROM meta WHERE log = ? AND key = ?', log, key)?.value ?? 0;
  },
  async set(key, value) {
    const sql = `INSERT INTO meta (log, key, value) VALUES (?, ?, ?)
      ON CONFLICT (log, key) DO UPDATE SET value = excluded.value`;
    c.run(sql, log, key, value);
  },
});
