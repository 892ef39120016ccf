// One connection to SQLite: its settings, its prepared statements, and one transaction at a time.
import Database from 'libsql';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { StorageFull } from './store.ts';

export type Bound = string | number | Uint8Array | null;

export type Connection = {
  readonly db: Database.Database;
  get<T>(sql: string, ...bound: Bound[]): T | undefined;
  all<T>(sql: string, ...bound: Bound[]): T[];
  run(sql: string, ...bound: Bound[]): void;
  /** As `run`, for what takes away what people wrote: after the commit no file holds it any more, see `scrub`. */
  erase(sql: string, ...bound: Bound[]): void;
  /**
   * After the commit the whole file is written anew as well: SQLite moves rows between pages and leaves copies behind, which
   * `secure_delete` does not reach. For a withdrawal, not for everyday tidying: it takes as long as copying the file.
   * @param log whose `meta` remembers it until it is done
   */
  rewriteFile(log: string): void;
  /** Runs `work` in a transaction, after all that was asked for before. */
  transaction<T>(mode: 'read' | 'write', work: () => Promise<T>): Promise<T>;
  /** Runs `work` outside a transaction, after all that was asked for before. */
  alone<T>(work: () => T): Promise<T>;
  /**
   * Brings all into the one file and empties the write-ahead log. Happens by itself after each erasure (when another process
   * reads or the disk is full: after a later transaction), at the start (a kill may have come before it) and at the end.
   * False when it could not be done now.
   */
  scrub(): Promise<boolean>;
  close(): Promise<void>;
};

/** What tests let go wrong: throwing before the commit undoes it, after it only the answer is lost. */
export type Fault = (point: 'before-commit' | 'after-commit') => void;

export type ConnectionOptions = {
  /** A file, or `:memory:`. */
  readonly path: string;
  /** `off` only where a power cut may lose data: the simulation. */
  readonly synchronous?: 'full' | 'off';
  readonly fault?: Fault;
  /** For a backup's file: nothing in it changes, not even its mode. */
  readonly readOnly?: true;
};

const busyTimeoutMs = 10_000;

/** Opens the file in WAL mode; a commit returns after its fsync (`synchronous=FULL`); deleted content is overwritten. */
export const connect = (options: ConnectionOptions): Connection => {
  const db = new Database(options.path, { timeout: busyTimeoutMs });
  db.pragma(`busy_timeout = ${busyTimeoutMs}`);
  if (options.readOnly) db.pragma('query_only = ON');
  else db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${options.synchronous === 'off' ? 'OFF' : 'FULL'}`);
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  // Rewriting the file takes a copy of all of it: on no disk that others read, whichever command does it.
  db.pragma('temp_store = MEMORY');
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string): Database.Statement => {
    const statement = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const inTurn = createQueue();
  let isScrubOwed = !options.readOnly;
  const rewriting = createRewriting(db);
  const scrub = (isInPassing = false): boolean => {
    if (!options.readOnly) rewriting.go(isInPassing);
    const isEmpty = options.readOnly || withoutWaiting(db, () => emptyLog(db));
    isScrubOwed = !isEmpty || rewriting.isOwed();
    return !isScrubOwed;
  };
  if (isScrubOwed) scrub();
  return {
    db,
    // libsql takes a lone object for named parameters: an array keeps a lone Uint8Array a value.
    get: <T>(sql: string, ...bound: Bound[]) => withoutMetadata(prepared(sql).get(bound)) as T | undefined,
    all: <T>(sql: string, ...bound: Bound[]) => prepared(sql).all(bound) as T[],
    run: (sql, ...bound) => void prepared(sql).run(bound),
    erase(sql, ...bound) {
      isScrubOwed = true;
      prepared(sql).run(bound);
    },
    rewriteFile(log) {
      const sql = 'INSERT OR REPLACE INTO meta (log, key, value) VALUES (?, ?, 1)';
      prepared(sql).run([log, rewriteOwed]);
      isScrubOwed = true;
      rewriting.owe();
    },
    transaction: (mode, work) =>
      inTurn(async () => {
        const value = await transact(db, mode, work, options.fault);
        if (isScrubOwed) scrub(true);
        return value;
      }),
    alone: (work) => inTurn(async () => work()),
    scrub: () => inTurn(async () => scrub()),
    close: () =>
      inTurn(async () => {
        scrub();
        db.close();
      }),
  };
};

const rewriteOwed = 'rewrite-owed';

/** Whether a rewriting was owed when the file was closed, or its process killed. */
export const isRewriteOwedIn = (db: Database.Database): boolean =>
  db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'meta'").get([]) !== undefined &&
  db.prepare('SELECT 1 FROM meta WHERE key = ?').get([rewriteOwed]) !== undefined;

/** So many transactions, halved, pass at most between two tries. */
const mostPassed = 511;

/** Each try copies the file: on a full disk not every transaction may pay for one, ever fewer do. */
const createRewriting = (db: Database.Database) => {
  let isOwed = isRewriteOwedIn(db);
  let pause = 0;
  let left = 0;
  return {
    isOwed: () => isOwed,
    owe() {
      isOwed = true;
      left = 0;
    },
    go(isInPassing: boolean) {
      if (!isOwed || (isInPassing && left-- > 0)) return;
      isOwed = !withoutWaiting(db, () => rewrite(db));
      pause = isOwed ? Math.min(pause * 2 + 1, mostPassed) : 0;
      // The first try again is at once: a backup may just have ended.
      left = pause >> 1;
    },
  };
};

const rewrite = (db: Database.Database): boolean => {
  db.exec('VACUUM');
  db.prepare('DELETE FROM meta WHERE key = ?').run([rewriteOwed]);
  return true;
};

const emptyLog = (db: Database.Database): boolean => {
  const [row] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return row?.busy === 0;
};

/** Whether it could be done; does not wait for another process that reads (a backup), since all would wait with it. */
const withoutWaiting = (db: Database.Database, work: () => boolean): boolean => {
  try {
    db.pragma('busy_timeout = 0');
    return work();
  } catch {
    // Locked, or the disk is full. What was committed is committed all the same.
    return false;
  } finally {
    db.pragma(`busy_timeout = ${busyTimeoutMs}`);
  }
};

/** libsql adds how long the query took to a single row. */
const withoutMetadata = (row: unknown): unknown => {
  if (row) delete (row as { _metadata?: unknown })._metadata;
  return row;
};

const transact = async <T>(
  db: Database.Database,
  mode: 'read' | 'write',
  work: () => Promise<T>,
  fault?: Fault,
): Promise<T> => {
  db.exec(mode === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN');
  let value: T;
  try {
    value = await work();
    if (mode === 'write') fault?.('before-commit');
    db.exec('COMMIT');
  } catch (error) {
    // A full disk may have ended the transaction already.
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
  if (mode === 'write') fault?.('after-commit');
  return value;
};

/** Turns the exception of a full disk into a value; other exceptions pass. */
export const orStorageFull = async <T>(work: () => Promise<T>): Promise<Result<T, StorageFull>> => {
  try {
    return ok(await work());
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === 'SQLITE_FULL' || code === 'ENOSPC') return err({ type: 'storage-full' });
    throw error;
  }
};

/** One connection holds one transaction: those that come meanwhile wait in line. */
const createQueue = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const run = last.then(task, task);
    last = run.catch(() => undefined);
    return run;
  };
};
