// Brings the small pictures of others' records by themselves, a few at a time, when nothing else wants the line or the room.
import type { FileRef } from '../../../shared/protocol/upload.ts';
import type { Files } from '../../store/files/files-api.ts';
import type { StorageParts } from '../../store/persistence.ts';
import { isSpaceShort, measureSpace } from '../../store/space.ts';
import type { Tables } from '../../store/tables.ts';
import type { Vault } from '../../store/vault.ts';
import { type Fetched, fetchFile } from './fetch-file.ts';
import { findThumbs } from './find-thumbs.ts';
import type { FileLine } from './signed-fetch.ts';

export type PullParts = {
  readonly tables: Tables;
  readonly vault: Vault;
  readonly line: FileLine;
  readonly openFiles: () => Promise<Files>;
  readonly mayGoOn: () => Promise<boolean>;
  readonly storage: StorageParts | undefined;
};

/** In one run. */
const mostThumbs = 30;
/** Some kilobytes each; a larger one is none. */
const mostBytes = 100_000;

export type PullThumbs = (signal: AbortSignal) => Promise<void>;

/** Each record is looked at once while the app is open: what made room for others is not fetched again by itself. */
export const createPullThumbs = (parts: PullParts): PullThumbs => {
  const notThere = new Set<string>();
  let since = 0;
  return async (signal) => {
    const found = await findThumbs(parts, since);
    const wanted = found.refs.filter(({ file }) => !notThere.has(file));
    if (wanted.length > 0 && !(await pull(parts, wanted, notThere, signal))) return;
    since = found.touched;
  };
};

/** Whether all are here, or will not be had. */
const pull = async (
  parts: PullParts,
  wanted: readonly FileRef[],
  notThere: Set<string>,
  signal: AbortSignal,
): Promise<boolean> => {
  const files = await parts.openFiles();
  const held = new Set(
    await files.tables.transact('r', (tx) =>
      tx.files
        .where('id')
        .anyOf(wanted.map(({ file }) => file))
        .primaryKeys(),
    ),
  );
  const missing = wanted.filter(({ file }) => !held.has(file));
  for (const ref of missing.slice(0, mostThumbs)) {
    if (signal.aborted || !(await parts.mayGoOn())) return false;
    if (isSpaceShort(await measureSpace(parts.storage))) return false;
    const end: Fetched = await fetchFile(parts.line, files, ref, mostBytes, signal);
    if (end.ok) continue;
    if (end.error.type === 'no-network' || end.error.type === 'storage-full') return false;
    notThere.add(ref.file);
  }
  return missing.length <= mostThumbs;
};
