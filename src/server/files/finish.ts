// After the last byte: is it what the row names, of a format that is taken, and does the row still want it?
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { contentsOf } from '../store/attachment-contents.ts';
import type { StorageFull, Store } from '../store/store.ts';
import { nameOfDigest } from './contents.ts';
import { fileTypeOf, tellingBytes } from './file-type.ts';
import { judgeRef, scopeNow } from './judge-ref.ts';
import type { FileParts, Kept } from './upload-folder.ts';
import { removeUnnamed } from './withdrawal.ts';

export type FinishFailure =
  | StorageFull
  | { readonly type: 'wrong-content' | 'wrong-type' | 'gone' | 'not-found' };

/** Puts a whole upload among the contents. Repeated, also after a kill in the middle, it comes to the same end. */
export const finish = async (parts: FileParts, kept: Kept): Promise<Result<void, FinishFailure>> => {
  const { store, contents, uploads } = parts;
  const { file } = kept.ref;
  const path = uploads.pathOf(kept);
  if (existsSync(path)) {
    const { start, name } = await readWhole(path);
    if (name !== file) return discard(parts, kept, 'wrong-content');
    const type = fileTypeOf(start);
    if (!type || (type !== 'jpeg' && (await isThumb(store, kept)))) return discard(parts, kept, 'wrong-type');
    contents.place(path, file);
  } else if (!contents.has(file)) return discard(parts, kept, 'not-found');
  // Looked at only now: whoever withdraws it from here on finds it in its place.
  const state = await store.read(async (tx) => {
    const enrolment = await tx.enrolments.get(kept.enrolment);
    if (!enrolment || enrolment.revokedAt !== undefined) return 'unknown';
    const scope = await scopeNow(tx, enrolment.person);
    return judgeRef(await tx.bundles.get(kept.ref.root), scope, kept.ref, 'send');
  });
  if (state === 'good') return ok(uploads.finish(kept));
  const removed = await removeUnnamed(store, contents, [file]);
  if (!removed.ok) return removed;
  return discard(parts, kept, state === 'gone' ? 'gone' : 'not-found');
};

const discard = (
  { uploads }: FileParts,
  { id }: Kept,
  type: Exclude<FinishFailure['type'], 'storage-full'>,
): Result<void, FinishFailure> => {
  uploads.remove(id);
  return err({ type });
};

/** Whether the row names it as its small picture. */
const isThumb = (store: Store, { ref }: Kept): Promise<boolean> =>
  store.read(async (tx) => {
    const row = (await tx.bundles.get(ref.root))?.bundle.rows[ref.row];
    return row !== undefined && contentsOf(row, 'thumb').includes(ref.file);
  });

const readWhole = async (path: string): Promise<{ start: Uint8Array; name: string }> => {
  const hash = createHash('sha256');
  let start = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (start.length < tellingBytes) start = Buffer.concat([start, chunk.subarray(0, tellingBytes)]);
    hash.update(chunk);
  }
  return { start, name: nameOfDigest(hash.digest()) };
};
