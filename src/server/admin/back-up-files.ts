// The files of records beside a backup's database: each content once for all copies in the folder.
import { copyFileSync, existsSync, linkSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { contentPath, listContents, nameOfDigest } from '../files/contents.ts';
import { digestOfFile, makeFolder, publish } from '../store/durable-files.ts';

/**
 * Brings into `to` what it lacks of `from`, on the disk when this returns; and takes out of `to` what was withdrawn and is
 * not in `from` any more. Copies of before keep the words about a withdrawn file some days longer, not the file.
 */
export const backUpFiles = (from: string, to: string, withdrawn: readonly string[]): void => {
  for (const content of listContents(from)) {
    const [source, target] = [contentPath(from, content), contentPath(to, content)];
    if (isSameSize(source, target)) continue;
    makeFolder(dirname(target));
    if (take(source, `${target}.unfinished`)) publish(`${target}.unfinished`, target);
  }
  for (const content of withdrawn)
    if (!existsSync(contentPath(from, content)))
      for (const name of [contentPath(to, content), `${contentPath(to, content)}.unfinished`])
        rmSync(name, { force: true });
};

/** Copies a backup's files into new data; one that decayed is left out. */
export const restoreFiles = (from: string, to: string): void => {
  for (const content of listContents(from)) {
    const target = contentPath(to, content);
    const unfinished = `${target}.unfinished`;
    makeFolder(dirname(target));
    copyFileSync(contentPath(from, content), unfinished);
    if (isWhole(unfinished, content)) publish(unfinished, target);
    else rmSync(unfinished);
  }
};

/** Whether the file has the digest that its name says. */
export const isWhole = (path: string, content: string): boolean =>
  nameOfDigest(Buffer.from(digestOfFile(path), 'hex')) === content;

const isSameSize = (source: string, target: string): boolean =>
  statSync(target, { throwIfNoEntry: false })?.size === statSync(source, { throwIfNoEntry: false })?.size;

/** False when the source was withdrawn meanwhile. On the same disk a second name is enough. */
const take = (source: string, unfinished: string): boolean => {
  rmSync(unfinished, { force: true });
  try {
    linkSync(source, unfinished);
    return true;
  } catch {
    // Another disk, or one that knows no second names.
  }
  try {
    copyFileSync(source, unfinished);
    return true;
  } catch (error) {
    if (existsSync(source)) throw error;
    return false;
  }
};
