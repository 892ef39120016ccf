// Fetches one file from the server: a cut line, and a closed app, go on where they were; only what is whole and right is kept.
import { err, ok } from '../../../shared/core/result.ts';
import { routes } from '../../../shared/protocol/routes.ts';
import type { FileRef } from '../../../shared/protocol/upload.ts';
import { type DownloadParts, downloadParts } from '../../store/files/download-parts.ts';
import { contentOf } from '../../store/files/files.ts';
import type { FileSync, Files } from '../../store/files/files-api.ts';
import { joined } from '../../store/files/pieces.ts';
import { getMeta } from '../../store/meta.ts';
import { isStorageFailure, type Tables } from '../../store/tables.ts';
import type { Vault } from '../../store/vault.ts';
import { createWatch, silenceMs, type Watch } from '../watch.ts';
import { type FileLine, signedFetch } from './signed-fetch.ts';

export type Fetched = Awaited<ReturnType<FileSync['fetch']>>;

/** So many tries in a row may bring nothing. */
const maxTries = 3;

/**
 * @param most bytes; of a larger one nothing is kept ('server-error': it is not what was asked for)
 * @throws StorageFailure, VaultFailure; not for a full disk
 */
export const fetchFile = async (
  { line, tables, vault }: { readonly line: FileLine; readonly tables: Tables; readonly vault: Vault },
  files: Pick<Files, 'keep' | 'tables'>,
  ref: FileRef,
  most: number,
  signal: AbortSignal,
): Promise<Fetched> => {
  const parts = downloadParts({ tables: files.tables, vault }, ref.file);
  const got = await openGot(parts);
  for (let tries = 0; tries < maxTries; tries++) {
    const before = got.bytes;
    const end = await readOn(line, ref, got, most, signal);
    if (end === 'whole') return keep(tables, files, ref, got).finally(() => parts.drop());
    if (end === 'not-found' || got.bytes > most) await parts.drop();
    if (end !== 'cut') return err({ type: end });
    if (signal.aborted) break;
    if (got.bytes > before) tries = -1;
  }
  return err({ type: 'no-network' });
};

type Got = {
  readonly pieces: Uint8Array<ArrayBuffer>[];
  readonly bytes: number;
  add(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  /** What came was not the rest but all of it. */
  clear(): Promise<void>;
};

/** So much at least goes to the disk at once. */
const leastPart = 32_000;

/** What is here, in memory and, but for the last bytes, on the disk. */
const openGot = async (parts: DownloadParts): Promise<Got> => {
  let pieces = [...(await parts.read())];
  let bytes = sum(pieces);
  let unwritten: Uint8Array<ArrayBuffer>[] = [];
  return {
    get pieces() {
      return pieces;
    },
    get bytes() {
      return bytes;
    },
    async add(piece) {
      pieces.push(piece);
      unwritten.push(piece);
      bytes += piece.length;
      const waiting = sum(unwritten);
      if (waiting < leastPart) return;
      const part = joined(unwritten);
      unwritten = [];
      // Where the disk is full or the notebook was locked, only going on after a closed app is lost.
      await parts.write(bytes - waiting, part).catch(() => undefined);
    },
    async clear() {
      pieces = [];
      unwritten = [];
      bytes = 0;
      await parts.drop();
    },
  };
};

const sum = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((bytes, { length }) => bytes + length, 0);

const readOn = async (
  line: FileLine,
  { root, row, file }: FileRef,
  got: Got,
  most: number,
  signal: AbortSignal,
): Promise<'whole' | 'cut' | 'not-found' | 'server-error'> => {
  const watch = createWatch(line.setTimer, signal);
  try {
    watch.allow(silenceMs);
    const path = `${routes.files}?${new URLSearchParams({ root, row, file })}`;
    const headers = got.bytes > 0 ? { range: `bytes=${got.bytes}-` } : {};
    const response = await signedFetch(line, { method: 'GET', path, headers }, watch);
    if (response.status === 404) return 'not-found';
    // Cut after the last byte: there is no rest.
    if (response.status === 416 && got.bytes > 0) return 'whole';
    if (!response.ok) return 'server-error';
    // Not the rest but all of it.
    if (response.status !== 206) await got.clear();
    return await readBody(response, got, most, watch);
  } catch {
    // fetch tells a lost network, a refused connection and an abort by exceptions alone.
    return 'cut';
  } finally {
    watch.end();
  }
};

const readBody = async (
  response: Response,
  got: Got,
  most: number,
  watch: Watch,
): Promise<'whole' | 'server-error'> => {
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) return 'whole';
    await got.add(value);
    if (got.bytes > most) {
      await reader?.cancel();
      return 'server-error';
    }
    watch.allow(silenceMs);
  }
};

const keep = async (
  tables: Tables,
  files: Pick<Files, 'keep' | 'tables'>,
  ref: FileRef,
  got: Got,
): Promise<Fetched> => {
  const bytes = joined(got.pieces);
  if ((await contentOf(bytes)) !== ref.file) return err({ type: 'server-error' });
  try {
    await files.keep(ref.file, bytes);
    return (await isWithdrawn(tables, ref)) ? await letGo(files, ref) : ok(undefined);
  } catch (error) {
    if (isStorageFailure(error, 'storage-full')) return err({ type: 'storage-full' });
    throw error;
  }
};

/** It may have been on its way for an hour: what swept the withdrawn files did not find it then. */
const isWithdrawn = async (tables: Tables, { root, row }: FileRef): Promise<boolean> => {
  const withdrawn = await tables.read(['meta'], (tx) => getMeta(tx, 'withdrawn'));
  return withdrawn?.some((id) => id === root || id === row) ?? false;
};

/** Another row may name the same; who looks at that fetches it anew. */
const letGo = async (files: Pick<Files, 'tables'>, { file }: FileRef): Promise<Fetched> => {
  await files.tables.transact('rw', async (tx) => {
    if (!(await tx.uploads.get(file))) await tx.files.delete(file);
  });
  return err({ type: 'not-found' });
};
