// Files that are on the disk, under their name, when a call returns; and what is in them, as a digest.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Waits until the file's content is on the disk. Opened to write: Windows flushes no other. */
export const flush = (path: string): void => {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Waits until the names in a folder are on the disk, where the system knows how: Windows and some shares do not. */
const flushFolder = (path: string): void => {
  let folder: number | undefined;
  try {
    folder = openSync(path, 'r');
    fsyncSync(folder);
  } catch (error) {
    if (!noFolderFlush.has(String((error as { code?: unknown }).code))) throw error;
  } finally {
    if (folder !== undefined) closeSync(folder);
  }
};

const noFolderFlush: ReadonlySet<string> = new Set([
  'EPERM',
  'EACCES',
  'EISDIR',
  'EINVAL',
  'ENOTSUP',
  'ENOSYS',
]);

/** Makes a folder and those above it that are missing; their names are on the disk too. Only the server's user may enter. */
export const makeFolder = (path: string): void => {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) flushFolder(dirname(made));
};

/** Gives a finished file its name: a reader sees all of it or nothing. */
export const publish = (unfinished: string, path: string): void => {
  flush(unfinished);
  renameSync(unfinished, path);
  flushFolder(dirname(path));
};

export const writeDurably = (path: string, text: string): void => {
  writeFileSync(`${path}.unfinished`, text);
  publish(`${path}.unfinished`, path);
};

const piece = 1 << 20;

/** SHA-256 of the file's bytes, hex. */
export const digestOfFile = (path: string): string => {
  const hash = createHash('sha256');
  const bytes = new Uint8Array(piece);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes))
      hash.update(bytes.subarray(0, read));
    return hash.digest('hex');
  } finally {
    closeSync(file);
  }
};
