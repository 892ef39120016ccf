// A backup: a proven copy of the whole log in one file, with a manifest, and the files of records beside it; the server may be running, in another process too.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { currentGeneration } from '../exchange/generations.ts';
import { contentsFolder, listContents } from '../files/contents.ts';
import { digestOfFile, publish, writeDurably } from '../store/durable-files.ts';
import { openSqliteCopy } from '../store/sqlite.ts';
import type { StorageFull, Store } from '../store/store.ts';
import { backUpFiles } from './back-up-files.ts';
import { type Manifest, manifestPath } from './manifest.ts';
import { type BrokenLog, verifyLog } from './verify-log.ts';

export type BackUpFailure = BrokenLog | StorageFull;

/**
 * Copies the log into `folder`, proves the copy, and only when it is on the disk under its name tells the phones, through
 * `backed-up`, that they need not keep what it holds. Gives the path of the file and its manifest.
 * @param dataDir whose files of records go along
 */
export const backUp = async (
  store: Store,
  folder: string,
  now: number,
  dataDir?: string,
): Promise<Result<{ path: string; manifest: Manifest }, BackUpFailure>> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, `.unfinished-${now}.db`);
  try {
    await store.copyTo(unfinished);
    const proven = await proveCopy(unfinished);
    if (!proven.ok) return proven;
    const file = `gan-dan-${new Date(now).toISOString().replace(/[:.]/g, '-')}-${proven.value.head}.db`;
    const path = join(folder, file);
    const sha256 = digestOfFile(unfinished);
    // Said before they are copied: should that fail, a check of this copy finds out.
    const files = dataDir === undefined ? {} : { files: [...listContents(contentsFolder(dataDir))] };
    const manifest = { format: 1 as const, file, ...proven.value, sha256, ...files, madeAt: now };
    writeDurably(manifestPath(path), `${JSON.stringify(manifest, null, 2)}\n`);
    publish(unfinished, path);
    // After the words: a file that cannot be read, or a disk full of photos, must not cost them their copy.
    if (dataDir !== undefined) {
      const withdrawn = await store.read((tx) => tx.withdrawnFiles.after(0));
      const contents = withdrawn.map(({ content }) => content);
      backUpFiles(contentsFolder(dataDir), contentsFolder(folder), contents);
    }
    // Last of all: what is told covers the words up to that head and every file that was here while it was the head.
    const told = await store.write(async (tx) => {
      const before = await tx.meta.get('backed-up');
      await tx.meta.set('backed-up', Math.max(before, manifest.head));
    });
    return told.ok ? ok({ path, manifest }) : told;
  } catch (error) {
    if (!isFull(error)) throw error;
    return err({ type: 'storage-full' });
  } finally {
    rmSync(unfinished, { force: true });
  }
};

type Proven = Pick<Manifest, 'log' | 'head' | 'chain' | 'generation' | 'redacted'>;

/** Reads a copy's whole log and says what it proves to be. Throws when the file holds no log. */
export const proveCopy = async (path: string): Promise<Result<Proven, BrokenLog>> => {
  const copy = openSqliteCopy(path);
  try {
    return await copy.read(async (tx) => {
      const log = await verifyLog(tx);
      if (!log.ok) return log;
      const generation = currentGeneration(await tx.generations.list());
      const { seq: head, chain, redacted } = log.value;
      return ok({ log: copy.log, head, chain: Buffer.from(chain).toString('hex'), redacted, generation });
    });
  } finally {
    await copy.close();
  }
};

const isFull = (error: unknown): boolean =>
  ['SQLITE_FULL', 'ENOSPC'].includes(String((error as { code?: unknown }).code));
