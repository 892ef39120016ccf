// Files that are on the disk, under their name, when a call returns.
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Waits until the file's (or the folder's) content is on the disk. */
export const flush = (path: string): void => {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Gives a finished file its name: a reader sees all of it or nothing. */
export const publish = (unfinished: string, path: string): void => {
  flush(unfinished);
  renameSync(unfinished, path);
  flush(dirname(path));
};

export const writeDurably = (path: string, text: string): void => {
  writeFileSync(`${path}.unfinished`, text);
  publish(`${path}.unfinished`, path);
};
