// Writes an import as ordinary changes, some records at a time, and takes it back.
import type { RecordId } from '../../../shared/core/ids.ts';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import type { Records, SaveFailure, SaveStep } from '../../store/records-api.ts';

/** What is written of one record; `before` of one that is there holds the values it has. */
export type ImportStep = { readonly step: SaveStep; readonly before?: Values };

export type Written = { readonly id: RecordId; readonly before?: Values };

export type ImportResult = {
  readonly written: readonly Written[];
  /** Why it stopped; what was written stands. */
  readonly failure?: SaveFailure;
};

export type ImportRecords = Pick<Records, 'saveAll' | 'edit' | 'remove'>;

/** Some hundred milliseconds on a slow phone: the bar moves, and thumbs are answered between two of them. */
const atOnce = 10;

/**
 * Each record is whole in one transaction, some of them together, so that a phone that stops leaves whole records.
 * @param onDone after each transaction, how many are written
 */
export const writeSteps = async (
  records: ImportRecords,
  steps: readonly ImportStep[],
  onDone: (done: number) => void,
): Promise<ImportResult> => {
  const written: Written[] = [];
  for (let at = 0; at < steps.length; at += atOnce) {
    const some = steps.slice(at, at + atOnce);
    const saved = await records.saveAll(some.map(({ step }) => step));
    if (!saved.ok) return { written, failure: saved.error };
    for (const [place, { before }] of some.entries())
      written.push({ id: saved.value[place] ?? '', ...(before && { before }) });
    onDone(written.length);
  }
  return { written };
};

/** Deletes what was added and writes back what was changed, the last first. What is taken back already stays so. */
export const undoImport = async (
  records: ImportRecords,
  written: readonly Written[],
): Promise<Result<void, SaveFailure>> => {
  for (const { id, before } of [...written].reverse()) {
    const undone = before ? await records.edit(id, id, before) : await records.remove(id, id);
    if (!undone.ok && undone.error.type !== 'gone') return err(undone.error);
  }
  return ok(undefined);
};
