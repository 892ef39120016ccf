// Uploads on the disk: the bytes that came so far, and beside them what they are to become.
import { closeSync, openSync, readdirSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { idPattern } from '../../shared/core/ids.ts';
import { fileRefSchema } from '../../shared/protocol/upload.ts';
import { makeFolder, writeDurably } from '../store/durable-files.ts';
import type { Store } from '../store/store.ts';
import type { Contents } from './contents.ts';

const keptSchema = z.object({
  id: z.string().regex(idPattern),
  ref: fileRefSchema,
  /** Of the whole file, bytes. */
  size: z.number().int(),
  /** Who began it: nobody else goes on with it. */
  enrolment: z.string(),
  /** It is among the contents. Kept so that a phone that missed the last answer learns of it. */
  finished: z.literal(true).optional(),
});
export type Kept = z.infer<typeof keptSchema>;

export type UploadFolder = {
  /** Undefined when there is none of this id. */
  find(id: string): Kept | undefined;
  create(kept: Kept): void;
  /** The file with the bytes that came. */
  pathOf(kept: Kept): string;
  /** How many bytes are here; all of them once the file was moved to its name. */
  offsetOf(kept: Kept): number;
  /** Writes a piece at its place; on the disk when it resolves. Gives the new offset. */
  append(kept: Kept, offset: number, piece: Uint8Array): Promise<number>;
  finish(kept: Kept): void;
  remove(id: string): void;
  list(): readonly Kept[];
  /** Those that are not finished, from memory: it is asked with each new file, and a week holds thousands of notes. */
  unfinished(): readonly Kept[];
  /** Its first bytes, where that many are here. */
  startOf(kept: Kept, bytes: number): Uint8Array;
  /** The same person's other enrolment goes on with it. */
  handTo(kept: Kept, enrolment: string): Kept;
  /** Removes what nobody went on with since `before`, and what was finished before `finishedBefore`; ms. */
  expire(before: number, finishedBefore: number): void;
};

/** What the server's work with files stands on. */
export type FileParts = {
  readonly store: Store;
  readonly contents: Contents;
  readonly uploads: UploadFolder;
};

/** Where uploads under way lie beside the database. */
export const uploadsFolder = (dataDir: string): string => join(dataDir, 'uploads');

/** The folder is made with the first upload. */
export const createUploadFolder = (folder: string): UploadFolder => {
  const pathOf = ({ id }: Pick<Kept, 'id'>): string => join(folder, id);
  const notePath = (id: string): string => join(folder, `${id}.json`);
  let known: Map<string, Kept> | undefined;
  const note = (kept: Kept): void => {
    writeDurably(notePath(kept.id), JSON.stringify(kept));
    if (kept.finished) known?.delete(kept.id);
    else known?.set(kept.id, kept);
  };
  const remove = (id: string): void => {
    known?.delete(id);
    for (const path of [notePath(id), pathOf({ id })]) rmSync(path, { force: true });
  };
  const find = (id: string): Kept | undefined => (idPattern.test(id) ? readNote(notePath(id)) : undefined);
  const list = (): readonly Kept[] => idsIn(folder).flatMap((id) => find(id) ?? []);
  return {
    find,
    create(kept) {
      makeFolder(folder);
      closeSync(openSync(pathOf(kept), 'w', 0o600));
      note(kept);
    },
    pathOf,
    offsetOf: (kept) => statSync(pathOf(kept), { throwIfNoEntry: false })?.size ?? kept.size,
    append: (kept, offset, piece) => writePiece(pathOf(kept), offset, piece),
    finish: (kept) => note({ ...kept, finished: true }),
    remove,
    list,
    unfinished() {
      known ??= new Map(list().flatMap((kept) => (kept.finished ? [] : [[kept.id, kept]])));
      return [...known.values()];
    },
    startOf: (kept, bytes) => readStart(pathOf(kept), bytes),
    handTo(kept, enrolment) {
      const handed = { ...kept, enrolment };
      note(handed);
      return handed;
    },
    expire(before, finishedBefore) {
      for (const id of idsIn(folder)) {
        const last = Math.max(...[pathOf({ id }), notePath(id)].map(changedAt));
        if (last < (find(id)?.finished ? finishedBefore : before)) remove(id);
      }
    },
  };
};

const readStart = (path: string, bytes: number): Uint8Array => {
  const file = openSync(path, 'r');
  try {
    const start = new Uint8Array(bytes);
    return start.subarray(0, readSync(file, start, 0, bytes, 0));
  } finally {
    closeSync(file);
  }
};

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const readNote = (path: string): Kept | undefined => {
  try {
    const kept = keptSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return kept.success ? kept.data : undefined;
  } catch {
    // None, or the disk lost a part of it: the phone begins anew.
    return undefined;
  }
};

const writePiece = async (path: string, offset: number, piece: Uint8Array): Promise<number> => {
  const file = await open(path, 'r+');
  try {
    let written = 0;
    while (written < piece.length)
      written += (await file.write(piece, written, piece.length - written, offset + written)).bytesWritten;
    await file.sync();
    return offset + written;
  } finally {
    await file.close();
  }
};

const idsIn = (folder: string): readonly string[] => {
  try {
    return [...new Set(readdirSync(folder).map((name) => name.slice(0, 16)))].filter((id) =>
      idPattern.test(id),
    );
  } catch {
    // Nobody has sent a file yet.
    return [];
  }
};
