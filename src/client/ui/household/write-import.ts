// Writes an import household by household, as ordinary changes, and takes it back.
import type { RecordId } from '../../../shared/core/ids.ts';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { HouseholdValues } from '../../import/household-rows.ts';
import type { Match } from '../../import/match-households.ts';
import type { Records, SaveFailure } from '../../store/records-api.ts';

/** What was written of one household; `before` of one that was there holds the values it had. */
export type Written = { readonly id: RecordId; readonly before?: HouseholdValues };

export type ImportResult = {
  readonly written: readonly Written[];
  /** Why it stopped; what was written stands. */
  readonly failure?: SaveFailure;
};

type ImportRecords = Pick<Records, 'create' | 'edit' | 'remove'>;

/**
 * Each household is one change in a transaction of its own, so that a phone that stops leaves whole households, and
 * thumbs are answered between two of them.
 * @param onDone after each, how many are written
 */
export const writeImport = async (
  records: ImportRecords,
  matches: readonly Match[],
  onDone: (done: number) => void,
): Promise<ImportResult> => {
  const written: Written[] = [];
  for (const match of matches) {
    const one = await writeOne(records, match);
    if (!one.ok) return { written, failure: one.error };
    if (one.value) written.push(one.value);
    onDone(written.length);
  }
  return { written };
};

const writeOne = async (
  records: ImportRecords,
  match: Match,
): Promise<Result<Written | null, SaveFailure>> => {
  if (match.type === 'new') {
    const made = await records.create('household', match.row.values);
    return made.ok ? ok({ id: made.value }) : made;
  }
  if (match.type !== 'differs') return ok(null);
  const { id } = match.known;
  const after = Object.fromEntries(match.differences.map((one) => [one.field, one.after]));
  const before = Object.fromEntries(match.differences.map((one) => [one.field, one.before ?? null]));
  const changed = await records.edit(id, id, after);
  return changed.ok ? ok({ id, before }) : changed;
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
