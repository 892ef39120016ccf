// After a kill between keeping a file and naming it in its record: the row is looked for; a file nobody names goes.
import type { Records } from '../records-api.ts';
import type { FileTables, UploadRow } from './file-tables.ts';

/** Another tab may be in the midst of adding one. */
const youngMs = 60_000;

/** @throws StorageFailure, VaultFailure */
export const mendUploads = async (
  tables: FileTables,
  records: Pick<Records, 'open'>,
  now: number,
): Promise<void> => {
  const rows = await tables.transact('r', ({ uploads }) => uploads.toArray());
  for (const upload of rows) {
    if (upload.row !== '' || now - upload.at < youngMs) continue;
    const row = await rowNaming(records, upload);
    await tables.transact('rw', async (tx) => {
      if (row !== undefined) await tx.uploads.update(upload.id, { row });
      else {
        await tx.uploads.delete(upload.id);
        await tx.files.delete(upload.id);
      }
    });
  }
};

/** The row of the record that names this content, deleted or not. */
export const rowNaming = async (
  records: Pick<Records, 'open'>,
  { id, root }: Pick<UploadRow, 'id' | 'root'>,
): Promise<string | undefined> => {
  const view = await records.open(root);
  return Object.values(view?.bundle.rows ?? {}).find(
    ({ kind, values }) => kind === 'attachment' && (values.file === id || values.thumb === id),
  )?.id;
};
