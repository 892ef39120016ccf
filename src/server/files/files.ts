// The files of records: what is held, what is taken, who reads it, and what goes.
import type { FileHandle } from 'node:fs/promises';
import type { Scope } from '../../shared/access/facts.ts';
import { type FillRandom, newId } from '../../shared/core/ids.ts';
import type { FileRef, FileState } from '../../shared/protocol/upload.ts';
import type { Caller } from '../auth/authenticate.ts';
import type { Store, StoredBundle } from '../store/store.ts';
import { contentsFolder, createContents } from './contents.ts';
import { judgeRef } from './judge-ref.ts';
import type { TusRequest } from './tus.ts';
import { createUploadFolder, uploadsFolder } from './upload-folder.ts';
import { createUploads, headOf, type UploadAnswer } from './uploads.ts';
import { createWithdrawal } from './withdrawal.ts';

export type Files = {
  /** What the server has of these, in their order. */
  states(scope: Scope, refs: readonly FileRef[]): Promise<readonly FileState[]>;
  /** The head of the log: whatever was held before it was read is in each backup of a later head. */
  head(): Promise<number>;
  /** A request under `routes.uploads`. */
  upload(caller: Caller, request: TusRequest): Promise<UploadAnswer>;
  /** The bytes, for who may see the record; to be closed. */
  open(scope: Scope, ref: FileRef): Promise<FileHandle | undefined>;
  /** After each act that may have withdrawn something. Never throws: what cannot go now goes later. */
  removeWithdrawn(): Promise<void>;
  /** Finishes what a kill interrupted, and lets go of what was withdrawn or given up; at the start and once a day. */
  tidy(): Promise<void>;
};

export type FilesParts = {
  readonly store: Store;
  readonly dataDir: string;
  readonly now: () => number;
  readonly random: FillRandom;
};

const dayMs = 86_400_000;
const unfinishedForMs = 90 * dayMs;
const finishedForMs = 7 * dayMs;

export const createFiles = ({ store, dataDir, now, random }: FilesParts): Files => {
  const contents = createContents(contentsFolder(dataDir));
  const folder = createUploadFolder(uploadsFolder(dataDir));
  const parts = { store, contents, uploads: folder };
  const uploads = createUploads(parts, () => newId(random));
  const withdraw = createWithdrawal(parts);
  const removeWithdrawn = async (): Promise<void> => {
    try {
      await withdraw();
    } catch {
      // A file that somebody reads just now, on Windows: what was committed is committed all the same.
    }
  };
  return {
    async states(scope, refs) {
      const judged = await store.read(async (tx) => {
        const roots = new Map<string, StoredBundle | undefined>();
        for (const { root } of refs) if (!roots.has(root)) roots.set(root, await tx.bundles.get(root));
        return refs.map((ref) => judgeRef(roots.get(ref.root), scope, ref, 'send'));
      });
      return refs.map(({ file }, n) => {
        const state = judged[n] ?? 'unknown';
        if (state !== 'good') return state;
        return contents.has(file) ? 'held' : 'wanted';
      });
    },
    head: () => headOf(store),
    upload: uploads.answer,
    async open(scope, ref) {
      const state = await store.read(async (tx) =>
        judgeRef(await tx.bundles.get(ref.root), scope, ref, 'read'),
      );
      return state === 'good' ? contents.open(ref.file) : undefined;
    },
    removeWithdrawn,
    async tidy() {
      await removeWithdrawn();
      await uploads.finishWhole();
      folder.expire(now() - unfinishedForMs, now() - finishedForMs);
    },
  };
};
