// Tells the account's own tables what its files wait for: home says it without opening the files' database.
import type { RecordId } from '../../../shared/core/ids.ts';
import { getMeta, putMeta } from '../meta.ts';
import type { Tables, Tx } from '../tables.ts';
import { downloadMark } from './download-parts.ts';
import { type FileTables, thumbRank, type UploadRow } from './file-tables.ts';
import type { FilesWaiting } from './files-waiting.ts';

export type NoteWaiting = {
  /** Counts anew. @throws StorageFailure */
  count(): Promise<void>;
  found(roots: readonly RecordId[]): Promise<void>;
  told(root?: RecordId): Promise<void>;
};

/**
 * Two databases share no transaction. The order makes up for it: a file is counted before its record names it, and
 * counted off after the receipt is stored; what a kill leaves between is counted anew at the next opening.
 */
export const createNoteWaiting = (account: Tables, files: FileTables): NoteWaiting => {
  let last: Promise<void> = Promise.resolve();
  // One after the other: what was read first is not written last.
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
  const write = (found: (known: readonly RecordId[]) => readonly RecordId[]) =>
    inTurn(async () => {
      const counted = await countFiles(files);
      const next = async (tx: Tx): Promise<FilesWaiting | undefined> => {
        const before = await getMeta(tx, 'files');
        const now = { ...counted, found: found(before?.found ?? []) };
        return JSON.stringify(now) === JSON.stringify(before ?? nothing) ? undefined : now;
      };
      if (!(await account.read(['meta'], next))) return;
      const put = async (tx: Tx) => {
        const now = await next(tx);
        if (now) await putMeta(tx, 'files', now);
      };
      await account.write(['meta'], put, { durability: 'strict' });
    });
  return {
    count: () => write((known) => known),
    found: (roots) => write((known) => [...known, ...roots]),
    told: (root) => write((known) => (root === undefined ? [] : known.filter((id) => id !== root))),
  };
};

const nothing: FilesWaiting = { unsent: 0, bytes: 0, refused: 0, inPieces: 0, uncovered: 0, found: [] };

const countFiles = async (files: FileTables): Promise<Omit<FilesWaiting, 'found'>> => {
  const { uploads, recordings } = await files.transact('r', async (tx) => ({
    uploads: await tx.uploads.toArray(),
    recordings: await tx.pieces.orderBy('recording').uniqueKeys(),
  }));
  const waiting = uploads.filter(({ held, refused }) => !held && !refused);
  const oldestAt = waiting.reduce<number | undefined>((at, row) => Math.min(at ?? row.at, row.at), undefined);
  return {
    unsent: countOf(waiting),
    bytes: waiting.reduce((sum, { bytes }) => sum + bytes, 0),
    ...(oldestAt !== undefined && { oldestAt }),
    refused: countOf(uploads.filter(({ refused }) => refused)),
    inPieces: recordings.filter((name) => !String(name).startsWith(downloadMark)).length,
    uncovered: countOf(uploads.filter(({ held }) => held)),
  };
};

/** A photo and its small picture are one: the row names both, and before it does the small one is not counted. */
export const countOf = (rows: readonly UploadRow[]): number => {
  const counted = rows.filter(({ row, rank }) => row !== '' || rank !== thumbRank);
  return Math.max(new Set(counted.map(({ row, id }) => row || id)).size, Math.min(1, rows.length));
};
