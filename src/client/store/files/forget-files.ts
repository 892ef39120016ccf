// Letting go of what no row names any more.
import type { FileTables, UploadRow } from './file-tables.ts';

/** The row that named each is gone: so is the file, unless another row names it too. @throws StorageFailure */
export const forgetFiles = (tables: FileTables, ids: readonly string[]): Promise<void> =>
  tables.transact('rw', async ({ uploads, files }) => {
    for (const id of ids) {
      const { url: _url, others = [], ...row } = (await uploads.get(id)) ?? {};
      const [next, ...rest] = others;
      if (next) await uploads.put({ ...(row as UploadRow), ...next, sent: 0, others: rest });
      else {
        await uploads.delete(id);
        await files.delete(id);
      }
    }
  });
