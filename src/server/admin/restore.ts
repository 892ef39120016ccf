// A restore: a backup becomes the data of a server whose directory is empty, and a new generation of its log begins.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FillRandom, newId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { contentsFolder } from '../files/contents.ts';
import { digestOfFile, publish } from '../store/durable-files.ts';
import type { NewerDatabase } from '../store/migrations/migrate.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { orStorageFull } from '../store/sqlite-connection.ts';
import type { StorageFull, Store, Tx } from '../store/store.ts';
import { restoreFiles } from './back-up-files.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { type BrokenLog, verifyLog } from './verify-log.ts';

export type RestoreFailure =
  | BrokenLog
  | StorageFull
  | NewerDatabase
  /** There is something in the directory already: nothing is ever overwritten. */
  | { readonly type: 'not-empty' }
  /** No backup file there, or no manifest beside it. */
  | { readonly type: 'no-backup' }
  /** The file's bytes are not those that were written: a disk that decays. */
  | { readonly type: 'damaged' }
  /** The file is not the one the manifest speaks of. */
  | { readonly type: 'other-log' };

export type RestoreOptions = {
  /** The backup's `.db` file, its manifest beside it. */
  readonly backup: string;
  /** The path the database is to have, in a directory that is empty or missing. */
  readonly database: string;
  readonly dataDir: string;
  readonly now: () => number;
  readonly random: FillRandom;
};

/**
 * Copies the backup, proves its whole log against the manifest, and begins a new generation where it ends. The files beside
 * it come along, also of records that are in no copy yet: phones send those records again.
 */
export const restore = async (options: RestoreOptions): Promise<Result<Manifest, RestoreFailure>> => {
  const { backup, database, dataDir, now, random } = options;
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) return err({ type: 'not-empty' });
  const manifest = readManifest(backup);
  if (!manifest || !existsSync(backup)) return err({ type: 'no-backup' });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unfinished = join(dataDir, '.unfinished.db');
  copyFileSync(backup, unfinished);
  const isAsWritten = manifest.sha256 === undefined || digestOfFile(unfinished) === manifest.sha256;
  const renewed = isAsWritten
    ? await renew(unfinished, manifest, { now, random })
    : err({ type: 'damaged' as const });
  const filled = renewed.ok ? await fill(contentsFolder(dirname(backup)), contentsFolder(dataDir)) : renewed;
  if (!filled.ok) {
    for (const end of ['', '-wal', '-shm']) rmSync(unfinished + end, { force: true });
    return filled;
  }
  publish(unfinished, database);
  return ok(manifest);
};

/** The files; none of them when there is no room for all. */
const fill = async (from: string, to: string): Promise<Result<void, StorageFull>> => {
  const filled = await orStorageFull(async () => restoreFiles(from, to));
  if (!filled.ok) rmSync(to, { recursive: true, force: true });
  return filled;
};

const renew = async (
  path: string,
  manifest: Manifest,
  { now, random }: Pick<RestoreOptions, 'now' | 'random'>,
): Promise<Result<void, RestoreFailure>> => {
  const opened = await openSqliteStore({ path, newId: () => newId(random), now });
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    const proven = await matches(store, manifest);
    if (!proven.ok) return proven;
    const begun = await store.write((tx) => beginGeneration(tx, manifest.head, { now, random }));
    if (!begun.ok) return begun;
    return (await store.consolidate()) ? ok(undefined) : err({ type: 'storage-full' });
  } finally {
    await store.close();
  }
};

const matches = async (store: Store, manifest: Manifest): Promise<Result<void, RestoreFailure>> => {
  const log = await store.read(verifyLog);
  if (!log.ok) return log;
  const { seq, chain } = log.value;
  const isSame =
    store.log === manifest.log &&
    seq === manifest.head &&
    Buffer.from(chain).toString('hex') === manifest.chain;
  return isSame ? ok(undefined) : err({ type: 'other-log' });
};

/** Codes that were used since the backup would be open again: all unused ones end. */
const beginGeneration = async (
  tx: Tx,
  head: number,
  { now, random }: Pick<RestoreOptions, 'now' | 'random'>,
): Promise<void> => {
  await tx.generations.begin({ id: newId(random), start: head, beganAt: now() });
  await tx.codes.endUnused();
  await tx.meta.set('backed-up', head);
};
