// One automatic backup: into a folder that must be there, proven, older ones thinned out, the outcome written down.
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { Store } from '../store/store.ts';
import { backUp } from './back-up.ts';
import { type BackupFailureType, type BackupRecord, readRecord, writeRecord } from './backup-record.ts';
import { type Copy, clearUnfinished, listCopies, removeCopy } from './copies.ts';
import { copiesToRemove } from './retention.ts';

export type KeepCopyOptions = {
  readonly store: Store;
  readonly dataDir: string;
  readonly folder: string;
  readonly now: () => number;
};

export type KeepCopyFailure = { readonly type: BackupFailureType };

/** Makes one backup in `folder` and records how it went in `dataDir`. */
export const keepCopy = async (options: KeepCopyOptions): Promise<Result<Copy, KeepCopyFailure>> => {
  const { dataDir, folder, now } = options;
  const made = await tryCopy(options);
  const { good } = readRecord(dataDir, folder);
  writeRecord(
    dataDir,
    made.ok ? afterGood(folder, made.value) : afterFailure(folder, good, made.error, now()),
  );
  return made.ok ? ok(made.value.copy) : made;
};

type Made = { readonly copy: Copy; readonly sameDisk: boolean };

const tryCopy = async (options: KeepCopyOptions): Promise<Result<Made, KeepCopyFailure>> => {
  const { store, dataDir, folder, now } = options;
  let copy: Copy | undefined;
  try {
    const at = now();
    touch(folder, at);
    const sameDisk = statSync(dataDir).dev === statSync(folder).dev;
    clearUnfinished(folder, at);
    const made = await backUp(store, folder, at, dataDir);
    if (!made.ok) return err({ type: made.error.type });
    copy = made.value;
    return ok({ copy, sameDisk });
  } catch (error) {
    return err({ type: failureOf(error) });
  } finally {
    // After a failure too: where only the files could not be copied, each try has left a copy of the words.
    thinOut(folder, store.log, copy);
  }
};

/** A folder that is missing is not made: it would lie on this disk, where the other one is plugged in otherwise. */
const touch = (folder: string, now: number): void => {
  statSync(folder);
  const probe = join(folder, `.unfinished-${now}.probe`);
  writeFileSync(probe, '');
  rmSync(probe);
};

/**
 * Older copies that cannot be removed now are removed another day: the new one is there.
 * @param made just now, if it could be: phones let go of what it holds, whatever the clock says it is older than
 */
const thinOut = (folder: string, log: string, made: Copy | undefined): void => {
  try {
    const copies = listCopies(folder, log);
    const newest = made ?? [...copies].sort(byHead)[0];
    if (newest) for (const copy of copiesToRemove(copies, newest)) removeCopy(copy);
  } catch {
    // A stick pulled out at this moment.
  }
};

/** The copy that holds most first; a clock may have been set back. */
const byHead = ({ manifest: a }: Copy, { manifest: b }: Copy): number =>
  b.head - a.head || b.madeAt - a.madeAt;

const afterGood = (folder: string, { copy: { manifest }, sameDisk }: Made): BackupRecord => ({
  folder,
  good: { at: manifest.madeAt, head: manifest.head, file: manifest.file },
  sameDisk,
});

const afterFailure = (
  folder: string,
  good: BackupRecord['good'],
  { type }: KeepCopyFailure,
  at: number,
): BackupRecord => ({ folder, ...(good && { good }), failed: { at, type } });

const missing =
  'ENOENT ENOTDIR ENODEV ENXIO EIO ESTALE EHOSTDOWN EHOSTUNREACH ENETUNREACH ETIMEDOUT ENOTCONN';
const refused = 'EACCES EPERM EROFS';
const full = 'ENOSPC EDQUOT EFBIG';

const failureOf = (error: unknown): BackupFailureType => {
  const code = String((error as { code?: unknown }).code);
  const isOneOf = (codes: string): boolean => codes.split(' ').includes(code);
  if (isOneOf(missing)) return 'place-missing';
  if (isOneOf(refused)) return 'place-refused';
  return isOneOf(full) ? 'storage-full' : 'failed';
};
