// What came of a download so far, as sealed rows beside those of recordings: it goes on where it was after the app was closed.
import { unlessDamaged } from '../vault.ts';
import { type PieceStore, pieceId } from './pieces.ts';

export type DownloadParts = {
  /** From the beginning, up to the first that is missing or damaged. @throws StorageFailure */
  read(): Promise<readonly Uint8Array<ArrayBuffer>[]>;
  /** @param offset of its first byte in the file @throws StorageFailure, VaultFailure */
  write(offset: number, part: Uint8Array<ArrayBuffer>): Promise<void>;
  drop(): Promise<void>;
};

/** No recording's id begins so. */
export const downloadMark = 'get-';

/** @param content the file's name */
export const downloadParts = ({ tables, vault }: PieceStore, content: string): DownloadParts => {
  const recording = downloadMark + content;
  const ofThis = (pieces: PieceStore['tables']['pieces']) => pieces.where('recording').equals(recording);
  return {
    async read() {
      const rows = await tables.transact('r', ({ pieces }) => ofThis(pieces).sortBy('n'));
      const parts: Uint8Array<ArrayBuffer>[] = [];
      let offset = 0;
      for (const { id, n, box } of rows) {
        // Of another tab that fetched the same: what does not join is left out.
        if (n !== offset + 1) continue;
        const part = await vault.openBytes('pieces', id, box).catch(unlessDamaged);
        if (!part) break;
        parts.push(part);
        offset += part.length;
      }
      return parts;
    },
    async write(offset, part) {
      // Row 0 is a recording's head: a download has none.
      const n = offset + 1;
      const id = pieceId(recording, n);
      const box = await vault.sealBytes('pieces', id, part);
      await tables.transact('rw', ({ pieces }) => pieces.put({ id, recording, n, box }));
    },
    async drop() {
      await tables.transact('rw', ({ pieces }) => ofThis(pieces).delete());
    },
  };
};
