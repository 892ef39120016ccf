// What the sync writes of a file on its way. A row that is not there any more (withdrawn, given up) is not made again.
import type { FileTables, UploadRow } from '../../store/files/file-tables.ts';
import type { UploadProgress } from '../../store/files/files-api.ts';

/** In the order they go. What its record does not name yet is left out, and what the server holds. @throws StorageFailure */
export const readUploads = async (tables: FileTables): Promise<readonly UploadRow[]> => {
  const rows = await tables.transact('r', ({ uploads }) => uploads.toArray());
  return rows
    .filter(({ row, held }) => row !== '' && !held)
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

/** @param bytesPerSecond undefined while nothing is on its way */
export const progressOf = (
  rows: readonly UploadRow[],
  bytesPerSecond: number | undefined,
): UploadProgress | null => {
  if (rows.length === 0) return null;
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  const sent = rows.reduce((sum, row) => sum + row.sent, 0);
  const secondsLeft = bytesPerSecond && Math.ceil((bytes - sent) / bytesPerSecond);
  return { files: rows.length, bytes, sent, ...(secondsLeft !== undefined && { secondsLeft }) };
};
