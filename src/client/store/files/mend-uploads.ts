// A file that its record does not name goes: after a kill before it was named, after a row that never left the phone was
// taken back or refused. Where a kill came right after the naming, the row is found.
import type { Records, RecordView } from '../records-api.ts';
import type { FileTables, UploadRow } from './file-tables.ts';
import { forgetFiles } from './forget-files.ts';

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
    // What the server holds it was told of by the row.
    if (upload.held || now - upload.at < youngMs) continue;
    const row = await placeOf(records, upload);
    if (row === undefined) await forgetFiles(tables, [upload.id]);
    else if (row !== upload.row) await tables.transact('rw', (tx) => tx.uploads.update(upload.id, { row }));
  }
};

/** The row that names this content, deleted or not. */
export const rowNaming = async (
  records: Pick<Records, 'open'>,
  { id, root }: Pick<UploadRow, 'id' | 'root'>,
): Promise<string | undefined> => rowIn(await records.open(root), id);

/** Whether a row named it before, as far as this phone still knows: that row may have been withdrawn since. */
export const wasNamed = (tables: FileTables, id: string): Promise<boolean> =>
  tables.transact(
    'r',
    async ({ uploads, received }) =>
      Boolean((await uploads.get(id))?.row) || (await received.get(id)) !== undefined,
  );

const rowIn = (view: RecordView | null, id: string): string | undefined =>
  Object.values(view?.bundle.rows ?? {}).find(
    ({ kind, values }) => kind === 'attachment' && (values.file === id || values.thumb === id),
  )?.id;

/** Where the upload belongs now. Of a record that left this phone, what it named before still goes to the server. */
const placeOf = async (records: Pick<Records, 'open'>, { id, root, row }: UploadRow) => {
  const view = await records.open(root);
  const isPlaced = row !== '' && (!view || view.unmade === true || view.bundle.rows[row] !== undefined);
  return isPlaced ? row : rowIn(view, id);
};
