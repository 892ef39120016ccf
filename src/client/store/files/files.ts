// The phone's files: kept before the record names them, opened when looked at, and let go when room is needed.
import { signal } from '@preact/signals-core';
import { Dexie, type ObservabilitySet } from 'dexie';
import { encodeCrockford, newId, type RecordId } from '../../../shared/core/ids.ts';
import { err, type Result } from '../../../shared/core/result.ts';
import type { IndexedDbParts } from '../database.ts';
import type { StorageParts } from '../persistence.ts';
import type { Records, SaveFailure } from '../records-api.ts';
import { isSpaceShort, measureSpace } from '../space.ts';
import { isStorageFailure, type Tables } from '../tables.ts';
import type { Vault } from '../vault.ts';
import { downloadMark } from './download-parts.ts';
import {
  type FileRow,
  type FileTables,
  fileDatabaseOf,
  openFileTables,
  thumbRank,
  type UploadRow,
} from './file-tables.ts';
import type { Files, NewFile, Upload, What } from './files-api.ts';
import { waitingAnew } from './held-files.ts';
import { mendUploads, rowNaming, wasNamed } from './mend-uploads.ts';
import { createNoteWaiting } from './note-waiting.ts';
import { createRecordings, webHold } from './recording.ts';

export type FilesParts = {
  /** The account's database. */
  readonly database: string;
  readonly vault: Vault;
  readonly records: Pick<Records, 'addRow' | 'open'>;
  /** The account's own tables: they are told what waits. */
  readonly account: Tables;
  /** The phone's time, ms since 1970. */
  readonly now: () => number;
  readonly storage?: StorageParts | undefined;
  readonly indexedDb?: IndexedDbParts;
};

/** So many bytes of what can be fetched again are kept to be looked at without network. */
const keptBytes = 100_000_000;

const rankOf: { readonly [what in What]: number } = { signature: 0, photo: 2, paper: 2, recording: 3 };

/** The name of a content: see protocol/upload. */
export const contentOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  encodeCrockford(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

const opened = new WeakMap<Vault, Promise<Files>>();

/** The files of an open account: opened when first asked for, or asked for again after a failure. @throws StorageFailure */
export const filesOf = (parts: FilesParts): Promise<Files> => {
  const { vault } = parts;
  const files = opened.get(vault) ?? openFiles(parts);
  opened.set(vault, files);
  files.catch(() => opened.delete(vault));
  return files;
};

/** @throws StorageFailure */
export const openFiles = async (parts: FilesParts): Promise<Files> => {
  const { vault, records, now } = parts;
  const tables = openFileTables(parts.database, parts.indexedDb);
  const waiting = signal<ReadonlyMap<string, Upload>>(new Map());
  const received = signal<ReadonlyMap<string, number>>(new Map());
  const kept = signal('');
  const note = createNoteWaiting(parts.account, tables);
  const refresh = async () => {
    // Another account was opened, or this one anew: its own copy goes on.
    if (vault.locked) return close();
    const [rows, done] = await tables.transact('r', (tx) =>
      Promise.all([tx.uploads.toArray(), tx.received.toArray()]),
    );
    const unsent = rows.filter(({ held }) => !held);
    waiting.value = new Map(unsent.map((upload) => [upload.id, toUpload(upload)]));
    received.value = new Map(done.map(({ id, at }) => [id, at]));
    // A line that cannot be written leaves the last count, which says too much rather than too little.
    await note.count().catch(() => undefined);
  };
  const stopWatching = watchUploads(parts.database, () => void refresh().catch(() => undefined));
  const close = () => {
    stopWatching();
    tables.close();
  };

  const sealed = async (bytes: Uint8Array<ArrayBuffer>): Promise<FileRow> => {
    const id = await contentOf(bytes);
    return { id, bytes: bytes.length, used: now(), box: await vault.sealBytes('files', id, bytes) };
  };
  const makeRoom = async (bytes: number): Promise<boolean> => {
    await evict(tables, keptBytes);
    if (!(await isShort(parts.storage, bytes))) return true;
    await evict(tables, 0);
    await dropDownloads(tables);
    return !(await isShort(parts.storage, bytes));
  };

  const add = async (root: RecordId, file: NewFile): Promise<Result<RecordId, SaveFailure>> => {
    const main = await sealed(file.content);
    const thumb = file.thumb && (await sealed(file.thumb));
    if (!(await makeRoom(main.bytes + (thumb?.bytes ?? 0)))) return err({ type: 'storage-full' });
    const rows = thumb ? [main, thumb] : [main];
    const uploads = rows.map(({ id, bytes }): UploadRow => {
      const rank = id === main.id ? rankOf[file.what] : thumbRank;
      return { id, root, row: '', bytes, rank, sent: 0, at: now() };
    });
    // The same content twice is one file: what is on its way goes on as it was.
    const begun = await tables.transact('rw', async (tx) => {
      const known = new Set(await tx.uploads.toCollection().primaryKeys());
      const held = new Set(await tx.files.toCollection().primaryKeys());
      const fresh = uploads.filter(({ id }) => !known.has(id));
      await tx.files.bulkPut(rows);
      await tx.uploads.bulkPut(fresh);
      return { fresh, made: rows.map(({ id }) => id).filter((id) => !held.has(id)) };
    });
    // Before the record names it: from then on nothing may look sent that is not.
    await note.count();
    const added = await records.addRow(root, 'attachment', {
      what: file.what,
      file: main.id,
      format: file.format,
      bytes: main.bytes,
      ...(thumb && { thumb: thumb.id }),
      ...(file.caption && { caption: file.caption }),
      ...(file.signer && { signer: file.signer }),
      ...(file.seconds !== undefined && { seconds: file.seconds }),
      ...(file.about && { about: file.about }),
    });
    await tables.transact('rw', async (tx) => {
      if (!added.ok) {
        // What the record does not take is kept in no form.
        await tx.uploads.bulkDelete(begun.fresh.map(({ id }) => id));
        await tx.files.bulkDelete(begun.made);
        return;
      }
      const row = added.value;
      for (const { id } of uploads) {
        const upload = await tx.uploads.get(id);
        if (upload?.row === '') await tx.uploads.put({ ...upload, row });
        else if (upload) {
          // Held for another row: the server is asked on this one's behalf too.
          const again = upload.held ? waitingAnew(upload) : upload;
          await tx.uploads.put({ ...again, others: [...(upload.others ?? []), { root, row }] });
        }
      }
    });
    return added;
  };

  // Where the disk is full only on writing, the record is not there either: the answer says so, and the file goes later.
  const addOrSayFull: Files['add'] = (root, file) =>
    add(root, file).catch((error: unknown) => {
      if (isStorageFailure(error, 'storage-full')) return err({ type: 'storage-full' });
      throw error;
    });
  const files: Files = {
    tables,
    kept,
    waiting,
    received,
    refresh,
    add: addOrSayFull,
    recordings: createRecordings({
      ...{ tables, vault, now, add: addOrSayFull },
      isNamed: async (root, content) => {
        const id = await contentOf(content);
        return (await wasNamed(tables, id)) || (await rowNaming(records, { root, id })) !== undefined;
      },
      newId: () => newId((bytes) => void crypto.getRandomValues(bytes)),
      hold: webHold(() => globalThis.navigator?.locks),
      onPieces: note.count,
    }),
    async tryAgain(content) {
      await tables.transact('rw', async ({ uploads }) => {
        const upload = await uploads.get(content);
        if (upload?.refused) await uploads.put(waitingAnew(upload));
      });
      await refresh();
    },
    told: note.told,
    async open(content) {
      const row = await tables.transact('r', (tx) => tx.files.get(content));
      if (!row) return undefined;
      const bytes = await vault.openBytes('files', content, row.box);
      // That it was looked at is worth no failure.
      void tables.transact('rw', (tx) => tx.files.update(content, { used: now() })).catch(() => undefined);
      return bytes;
    },
    async keep(content, bytes) {
      await makeRoom(bytes.length);
      const row: FileRow = {
        id: content,
        bytes: bytes.length,
        used: now(),
        box: await vault.sealBytes('files', content, bytes),
      };
      await tables.transact('rw', (tx) => tx.files.put(row));
      kept.value = content;
    },
    close,
  };
  await mendUploads(tables, records, now());
  await refresh();
  // What a killed browser left of recordings, whatever record they belong to; what fails now is tried at the next opening.
  void files.recordings
    .recoverAll()
    .then(({ kept }) => note.found(kept))
    .catch(() => undefined);
  return files;
};

const toUpload = ({ root, row, sent, bytes, refused }: UploadRow): Upload => ({
  ...{ root, row, sent, bytes },
  ...(refused && { refused: refused.why }),
});

const isShort = async (storage: StorageParts | undefined, bytes: number): Promise<boolean> => {
  const space = await measureSpace(storage);
  return isSpaceShort(space && { ...space, freeBytes: space.freeBytes - bytes });
};

/** Lets go of what the server and its backup hold, longest not looked at first, until no more than `keep` bytes of it are left. */
const evict = (tables: FileTables, keep: number): Promise<void> =>
  tables.transact('rw', async (tx) => {
    const pinned = new Set(await tx.uploads.toCollection().primaryKeys());
    // Keys alone: the boxes may be many megabytes.
    const oldest = tx.files.orderBy('[used+bytes]');
    const [keys, ids] = [await oldest.keys(), await oldest.primaryKeys()];
    const held = ids
      .map((id, at) => ({ id, bytes: (keys[at] as unknown as [number, number])[1] }))
      .filter(({ id }) => !pinned.has(id));
    let left = held.reduce((sum, { bytes }) => sum + bytes, 0);
    const gone: string[] = [];
    for (const { id, bytes } of held) {
      if (left <= keep) break;
      gone.push(id);
      left -= bytes;
    }
    await tx.files.bulkDelete(gone);
  });

/** Those begun: they begin anew when there is room. */
const dropDownloads = (tables: FileTables): Promise<unknown> =>
  tables.transact('rw', ({ pieces }) => pieces.where('recording').startsWith(downloadMark).delete());

/** Dexie tells of committed writes of this page and of other tabs. */
const watchUploads = (database: string, listener: () => void): (() => void) => {
  const prefix = `idb://${fileDatabaseOf(database)}/uploads/`;
  const onMutated = (parts: ObservabilitySet) => {
    if (Object.keys(parts).some((path) => path.startsWith(prefix))) listener();
  };
  Dexie.on('storagemutated', onMutated);
  return () => Dexie.on.storagemutated.unsubscribe(onMutated);
};
