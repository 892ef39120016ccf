// Proves a backup as it lies on its disk, and leaves it and the commune's data as they are.
import { existsSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { digestOfFile } from '../store/durable-files.ts';
import { proveCopy } from './back-up.ts';
import { type CheckedFiles, checkFiles } from './check-files.ts';
import { type Manifest, readManifest } from './manifest.ts';

export type CheckFailure =
  /** No backup file there, or no manifest beside it. */
  | { readonly type: 'no-backup' }
  /** The file has changed since it was made, or its log does not prove. */
  | { readonly type: 'damaged' }
  /** The file is not the one the manifest speaks of. */
  | { readonly type: 'other-log' }
  /** The words are good; of their files some are not there, or not what was written. */
  | ({ readonly type: 'files-damaged' } & CheckedFiles);

export type Checked = { readonly manifest: Manifest; readonly files: CheckedFiles };

/** `path`: the backup's `.db` file, its manifest and the folder `files` beside it. */
export const checkBackup = async (path: string): Promise<Result<Checked, CheckFailure>> => {
  const manifest = readManifest(path);
  if (!manifest || !existsSync(path)) return err({ type: 'no-backup' });
  if (manifest.sha256 !== undefined && digestOfFile(path) !== manifest.sha256)
    return err({ type: 'damaged' });
  try {
    const proven = await proveCopy(path);
    if (!proven.ok) return err({ type: 'damaged' });
    const { log, head, chain } = proven.value;
    const isSame = log === manifest.log && head === manifest.head && chain === manifest.chain;
    if (!isSame) return err({ type: 'other-log' });
  } catch {
    // Not a database any more.
    return err({ type: 'damaged' });
  }
  const files = await checkFiles(path, manifest);
  const isGood = files.missing + files.damaged === 0;
  return isGood ? ok({ manifest, files }) : err({ type: 'files-damaged', ...files });
};
