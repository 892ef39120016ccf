// What the sync writes of a file on its way. A row that is not there any more (withdrawn, given up) is not made again.
import type { FileTables, UploadRow, WhyRefused } from '../../store/files/file-tables.ts';
import type { UploadProgress } from '../../store/files/files-api.ts';
import { waitingAnew } from '../../store/files/held-files.ts';
import { countOf } from '../../store/files/note-waiting.ts';

/** In the order they go. What its record does not name yet is left out, what the server holds, and what was refused. @throws StorageFailure */
export const readUploads = async (tables: FileTables): Promise<readonly UploadRow[]> => {
  const rows = await tables.transact('r', ({ uploads }) => uploads.toArray());
  return rows
    .filter(({ row, held, refused }) => row !== '' && !held && !refused)
    .sort((a, b) => a.rank - b.rank || a.bytes - b.bytes);
};

/** @param url the tus address; undefined: the server does not know it any more, and has nothing of the file */
export const noteSent = (
  tables: FileTables,
  id: string,
  url: string | undefined,
  sent: number,
): Promise<void> =>
  tables.transact('rw', async ({ uploads }) => {
    const known = await uploads.get(id);
    if (!known) return;
    const { url: _url, ...row } = known;
    await uploads.put({ ...row, sent, ...(url !== undefined && { url }) });
  });

/** Not tried again by this build. @throws StorageFailure */
export const noteRefused = (tables: FileTables, id: string, why: WhyRefused, app: string): Promise<void> =>
  tables.transact('rw', async ({ uploads }) => {
    const row = await uploads.get(id);
    if (row) await uploads.put({ ...waitingAnew(row), refused: { why, app } });
  });

/** Something on the way may change it once: from then on it would for ever, and each time costs the whole file. */
const mostSpoilt = 3;

/** @returns whether it is to be tried again @throws StorageFailure */
export const noteSpoilt = (tables: FileTables, id: string, app: string): Promise<boolean> =>
  tables.transact('rw', async ({ uploads }) => {
    const row = await uploads.get(id);
    if (!row) return true;
    const spoilt = (row.spoilt ?? 0) + 1;
    const isOver = spoilt >= mostSpoilt;
    const why = { refused: { why: 'spoilt', app } } as const;
    await uploads.put({ ...waitingAnew(row), ...(isOver ? why : { spoilt }) });
    return !isOver;
  });

/** What an earlier build found refused is tried once more: it may know better, as may the server by now. @throws StorageFailure */
export const takeUpRefused = (tables: FileTables, app: string): Promise<void> =>
  tables.transact('rw', async ({ uploads }) => {
    const rows = await uploads
      .filter(({ refused }) => refused !== undefined && refused.app !== app)
      .toArray();
    await uploads.bulkPut(rows.map(waitingAnew));
  });

/** @param bytesPerSecond undefined while nothing is on its way */
export const progressOf = (
  rows: readonly UploadRow[],
  bytesPerSecond: number | undefined,
): UploadProgress | null => {
  if (rows.length === 0) return null;
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  const sent = rows.reduce((sum, row) => sum + row.sent, 0);
  const secondsLeft = bytesPerSecond && Math.ceil((bytes - sent) / bytesPerSecond);
  return { files: countOf(rows), bytes, sent, ...(secondsLeft !== undefined && { secondsLeft }) };
};
