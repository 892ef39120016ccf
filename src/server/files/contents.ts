// The files that the server holds, each under the name of its content; never below a folder that is served.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { encodeCrockford } from '../../shared/core/ids.ts';
import { contentPattern } from '../../shared/protocol/upload.ts';
import { makeFolder, publish } from '../store/durable-files.ts';

export type Contents = {
  has(content: string): boolean;
  /** Moves a whole, proven file to its name; on the disk when this returns. */
  place(unfinished: string, content: string): void;
  /** To be read and closed; undefined when it is not held. */
  open(content: string): Promise<FileHandle | undefined>;
  remove(content: string): void;
};

/** Where the files lie beside the database. */
export const contentsFolder = (dataDir: string): string => join(dataDir, 'files');

/** The folder is made with the first file. */
export const createContents = (folder: string): Contents => ({
  has: (content) => existsSync(contentPath(folder, content)),
  place(unfinished, content) {
    const path = contentPath(folder, content);
    makeFolder(dirname(path));
    publish(unfinished, path);
  },
  async open(content) {
    try {
      return await open(contentPath(folder, content));
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ENOENT') return undefined;
      throw error;
    }
  },
  remove: (content) => rmSync(contentPath(folder, content), { force: true }),
});

/** `content` becomes a part of a path: it was checked by whoever gave it, and is here once more. */
export const contentPath = (folder: string, content: string): string => {
  if (!contentPattern.test(content)) throw new Error('not the name of a content');
  return join(folder, content.slice(0, 2), content);
};

/** The name of what has this SHA-256. */
export const nameOfDigest = (sha256: Uint8Array): string => encodeCrockford(sha256);

/** The contents in such a folder; none when there is no folder. */
export const listContents = (folder: string): readonly string[] =>
  namesIn(folder).flatMap((part) =>
    namesIn(join(folder, part)).filter((name) => contentPattern.test(name) && name.startsWith(part)),
  );

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(String((error as { code?: unknown }).code))) return [];
    throw error;
  }
};
