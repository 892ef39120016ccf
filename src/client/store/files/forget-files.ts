// Letting go of what no row names any more.
import type { FileTables } from './file-tables.ts';
import { waitingAnew } from './held-files.ts';

/** The row that named each is gone: so is the file, unless another row names it too. @throws StorageFailure */
export const forgetFiles = (tables: FileTables, ids: readonly string[]): Promise<void> =>
  tables.transact('rw', async ({ uploads, files, received }) => {
    for (const id of ids) {
      const row = await uploads.get(id);
      const [next, ...rest] = row?.others ?? [];
      if (row && next) await uploads.put({ ...waitingAnew(row), ...next, others: rest });
      else {
        await uploads.delete(id);
        await files.delete(id);
        await received.delete(id);
      }
    }
  });
