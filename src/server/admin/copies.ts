// The backups in a folder: which are whole, and clearing away what a kill or a lost cable left of others.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestPath, readManifest } from './manifest.ts';

export type Copy = { readonly path: string; readonly manifest: Manifest };

const copyName = /^gan-dan-.*\.db$/;
/** What a run writes before it is proven: the copy, and a manifest on its way to its name. */
const unfinishedName = /^\.unfinished-|\.json\.unfinished$/;
/** Longer than any run: what is older belongs to none that still works. */
const abandonedAfterMs = 3 * 3_600_000;

/** The finished backups of this log, newest first. A file without its manifest, or of another commune, is none. */
export const listCopies = (folder: string, log: string): readonly Copy[] =>
  readdirSync(folder)
    .filter((name) => copyName.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      const manifest = readManifest(path);
      return manifest?.log === log && manifest.file === name ? [{ path, manifest }] : [];
    })
    .sort((a, b) => b.manifest.madeAt - a.manifest.madeAt);

/** The manifest goes last: a copy that is there can always be proven. */
export const removeCopy = ({ path }: Copy): void => {
  rmSync(path, { force: true });
  rmSync(manifestPath(path), { force: true });
};

/** Removes what earlier runs left half done; `now` in ms. */
export const clearUnfinished = (folder: string, now: number): void => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    // A manifest alone: killed between its name and the copy's.
    const isLone = /^gan-dan-.*\.json$/.test(name) && !existsSync(path.replace(/json$/, 'db'));
    if (!isLone && !unfinishedName.test(name)) continue;
    if (now - statSync(path).mtimeMs > abandonedAfterMs) rmSync(path, { force: true });
  }
};
