// What the server holds is kept here until one of its backups holds it too: a restored server gets again what it lost.
import type { FileTables, HeldAt, UploadRow } from './file-tables.ts';

/** A row that is to be asked about and sent from its beginning. */
export const waitingAnew = ({
  held: _held,
  url: _url,
  refused: _refused,
  spoilt: _spoilt,
  ...row
}: UploadRow): UploadRow => ({
  ...row,
  sent: 0,
});

/** The server has them, since now (`at`, ms). A row that is not there any more (withdrawn, given up) is not made again. @throws StorageFailure */
export const noteHeld = (
  tables: FileTables,
  ids: readonly string[],
  held: HeldAt,
  at: number,
): Promise<void> =>
  tables.transact('rw', async ({ uploads, received }) => {
    const rows = await uploads.bulkGet([...ids]);
    await received.bulkPut(rows.flatMap((row) => (row ? [{ id: row.id, at }] : [])));
    await uploads.bulkPut(rows.flatMap((row) => (row ? [{ ...waitingAnew(row), held }] : [])));
  });

/**
 * Lets go of what a backup holds, which copies the words before the files: one that is beyond the head that the file was
 * held at was begun later. After a restore (another generation) the server is asked about all of them again.
 * @throws StorageFailure
 */
export const settleHeld = (
  tables: FileTables,
  { gen, backedUp }: { readonly gen: string; readonly backedUp: number },
): Promise<void> =>
  tables.transact('rw', async ({ uploads }) => {
    const rows = await uploads.filter(({ held }) => held !== undefined).toArray();
    const isStale = ({ held }: UploadRow) => held?.gen !== gen;
    const isSafe = ({ held }: UploadRow) => held !== undefined && backedUp > held.head;
    await uploads.bulkPut(rows.filter(isStale).map(waitingAnew));
    const safe = rows.filter((row) => !isStale(row) && isSafe(row));
    await uploads.bulkDelete(safe.map(({ id }) => id));
  });
