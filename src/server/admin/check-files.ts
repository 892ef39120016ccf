// Proves the files of records beside a backup: each that the server held then is there and has the digest that its name says.
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { contentPath, contentsFolder } from '../files/contents.ts';
import { openSqliteCopy } from '../store/sqlite.ts';
import { isWhole } from './back-up-files.ts';
import { listCopies } from './copies.ts';
import type { Manifest } from './manifest.ts';

export type CheckedFiles = {
  /** How many there should be; those withdrawn since and gone do not count. */
  readonly files: number;
  /** Of those that are good. */
  readonly bytes: number;
  readonly missing: number;
  readonly damaged: number;
};

/** `path`: the backup's, which is proven. */
export const checkFiles = async (path: string, { log, files = [] }: Manifest): Promise<CheckedFiles> => {
  const folder = dirname(path);
  const withdrawn = await withdrawnUntilNow(folder, log);
  let [wanted, bytes, missing, damaged] = [0, 0, 0, 0];
  for (const content of files) {
    const file = contentPath(contentsFolder(folder), content);
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    // Withdrawn and there all the same: it was received again since, for another row.
    if (size === undefined && withdrawn.has(content)) continue;
    wanted += 1;
    if (size === undefined) missing += 1;
    else if (isWhole(file, content)) bytes += size;
    else damaged += 1;
  }
  return { files: wanted, bytes, missing, damaged };
};

/** By the newest copy: later runs took these out of the folder that all copies share. */
const withdrawnUntilNow = async (folder: string, log: string): Promise<ReadonlySet<string>> => {
  const [newest] = listCopies(folder, log);
  if (!newest) return new Set();
  try {
    const copy = openSqliteCopy(newest.path);
    try {
      const found = await copy.read((tx) => tx.withdrawnFiles.after(0));
      return new Set(found.map(({ content }) => content));
    } finally {
      await copy.close();
    }
  } catch {
    // The newest decayed: a check of that one says so.
    return new Set();
  }
};
