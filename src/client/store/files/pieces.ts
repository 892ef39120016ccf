// The seconds of a recording under way as sealed rows: the first says whose they are, the others follow by number.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { FileType } from '../../../shared/kinds/attachment.ts';
import { unlessDamaged, type Vault } from '../vault.ts';
import type { FileTables } from './file-tables.ts';

export type RecordingFormat = Extract<FileType, 'webm' | 'ogg' | 'm4a'>;

/** Row 0 of each recording. */
export type RecordingHead = {
  readonly root: RecordId;
  /** The row it belongs to; without it the record itself. */
  readonly about?: RecordId;
  readonly format: RecordingFormat;
  /** Phone time, ms. */
  readonly begunAt: number;
};

/** What was heard so far, in one piece. */
export type Heard = { readonly content: Uint8Array<ArrayBuffer>; readonly seconds: number };

export type PieceStore = { readonly tables: FileTables; readonly vault: Vault };

export const pieceId = (recording: string, n: number): string => `${recording}/${n}`;

/** Milliseconds since the beginning, before the sound of each piece. */
const stampBytes = 4;

/** @throws StorageFailure, VaultFailure */
export const writeHead = async (store: PieceStore, recording: string, head: RecordingHead): Promise<void> => {
  const box = await store.vault.seal('pieces', pieceId(recording, 0), head);
  await put(store, recording, 0, box);
};

/** @param atMs since the beginning, where the piece ends @throws StorageFailure, VaultFailure */
export const writePiece = async (
  store: PieceStore,
  recording: string,
  n: number,
  sound: Uint8Array,
  atMs: number,
): Promise<void> => {
  const plain = new Uint8Array(stampBytes + sound.byteLength);
  new DataView(plain.buffer).setUint32(0, atMs);
  plain.set(sound, stampBytes);
  const box = await store.vault.sealBytes('pieces', pieceId(recording, n), plain);
  await put(store, recording, n, box);
};

const put = ({ tables }: PieceStore, recording: string, n: number, box: Uint8Array): Promise<unknown> =>
  tables.transact('rw', ({ pieces }) => pieces.put({ id: pieceId(recording, n), recording, n, box }));

/** The heads of all recordings whose pieces are here; one that cannot be opened is left out. */
export const readHeads = async ({
  tables,
  vault,
}: PieceStore): Promise<readonly (readonly [recording: string, head: RecordingHead])[]> => {
  const rows = await tables.transact('r', async ({ pieces }) => {
    const recordings = await pieces.orderBy('recording').uniqueKeys();
    return pieces.bulkGet(recordings.map((recording) => pieceId(String(recording), 0)));
  });
  const heads: [string, RecordingHead][] = [];
  for (const row of rows) {
    const head = row && (await vault.open('pieces', row.id, row.box).catch(unlessDamaged));
    // Sealed by this app and bound to its row: its shape is as it was written.
    if (row && head) heads.push([row.recording, head as RecordingHead]);
  }
  return heads.sort(([, a], [, b]) => a.begunAt - b.begunAt);
};

/** Joins the pieces in order, up to the first that is missing or damaged: what follows a gap cannot be played. */
export const readSound = async ({ tables, vault }: PieceStore, recording: string): Promise<Heard> => {
  const rows = await tables.transact('r', ({ pieces }) =>
    pieces.where('recording').equals(recording).sortBy('n'),
  );
  const sounds: Uint8Array[] = [];
  let endMs = 0;
  // Without its head it was withdrawn while it went on.
  const heard = rows[0]?.n === 0 ? rows.slice(1) : [];
  for (const [place, row] of heard.entries()) {
    const plain =
      row.n === place + 1 && (await vault.openBytes('pieces', row.id, row.box).catch(unlessDamaged));
    if (!plain) break;
    endMs = new DataView(plain.buffer).getUint32(0);
    sounds.push(plain.subarray(stampBytes));
  }
  return { content: joined(sounds), seconds: Math.round(endMs / 1000) };
};

export const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((bytes, part) => bytes + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
};

export const dropPieces = async ({ tables }: PieceStore, recording: string): Promise<void> => {
  await tables.transact('rw', ({ pieces }) => pieces.where('recording').equals(recording).delete());
};

/**
 * Erases what is left of recordings of what was withdrawn.
 * @param gone ids of records and rows
 * @param isErased whether this was the content of such a row: a kill may have left its pieces beside it
 */
export const dropWithdrawnPieces = async (
  store: PieceStore,
  gone: ReadonlySet<string>,
  isErased: (content: Uint8Array<ArrayBuffer>) => Promise<boolean>,
): Promise<void> => {
  for (const [recording, { root, about }] of await readHeads(store)) {
    const isGone = gone.has(root) || (about !== undefined && gone.has(about));
    if (isGone || (await isErased((await readSound(store, recording)).content)))
      await dropPieces(store, recording);
  }
};
