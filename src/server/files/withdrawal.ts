// Files of withdrawn records leave the disk: in the act itself, after its commit, and at the next start after a kill.
import type { Result } from '../../shared/core/result.ts';
import type { StorageFull, Store } from '../store/store.ts';
import type { Contents } from './contents.ts';
import { isNamed } from './judge-ref.ts';
import type { FileParts } from './upload-folder.ts';

/** Removes those that no row names; alone among writers, so that no row begins to name one meanwhile. */
export const removeUnnamed = (
  store: Store,
  contents: Contents,
  candidates: readonly string[],
): Promise<Result<void, StorageFull>> =>
  store.write(async (tx) => {
    for (const content of candidates)
      if (contents.has(content) && !(await isNamed(tx, content))) contents.remove(content);
  });

/**
 * Removes what was withdrawn since the last time (since ever at the first), whole files and parts. What cannot be removed
 * now is removed with the next withdrawal or at the next start.
 */
export const createWithdrawal = ({ store, contents, uploads }: FileParts): (() => Promise<void>) => {
  let done = 0;
  return async () => {
    const found = await store.read((tx) => tx.withdrawnFiles.after(done));
    const last = found.at(-1);
    if (!last) return;
    const withdrawn = new Set(found.map(({ content }) => content));
    for (const { id, ref } of uploads.list()) if (withdrawn.has(ref.file)) uploads.remove(id);
    const removed = await removeUnnamed(store, contents, [...withdrawn]);
    if (removed.ok) done = last.seq;
  };
};
