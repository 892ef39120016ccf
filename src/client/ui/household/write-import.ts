// Writes an import as ordinary changes, some households at a time, and takes it back.
import type { RecordId } from '../../../shared/core/ids.ts';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { HouseholdValues } from '../../import/household-rows.ts';
import type { Match } from '../../import/match-households.ts';
import type { Records, SaveFailure, SaveStep } from '../../store/records-api.ts';

/** What was written of one household; `before` of one that was there holds the values it had. */
export type Written = { readonly id: RecordId; readonly before?: HouseholdValues };

export type ImportResult = {
  readonly written: readonly Written[];
  /** Why it stopped; what was written stands. */
  readonly failure?: SaveFailure;
};

type ImportRecords = Pick<Records, 'saveAll' | 'edit' | 'remove'>;

/** Some hundred milliseconds on a slow phone: the bar moves, and thumbs are answered between two of them. */
const atOnce = 10;

/**
 * Each household is one change, some of them a transaction, so that a phone that stops leaves whole households.
 * @param matches those that are new, differ or move; others are passed over
 * @param onDone after each transaction, how many are written
 */
export const writeImport = async (
  records: ImportRecords,
  matches: readonly Match[],
  onDone: (done: number) => void,
): Promise<ImportResult> => {
  const steps = matches.flatMap(stepOf);
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

type Step = { readonly step: SaveStep; readonly before?: HouseholdValues };

const stepOf = (match: Match): readonly Step[] => {
  if (match.type === 'new')
    return [{ step: { type: 'create', kind: 'household', values: match.row.values } }];
  if (match.type !== 'differs' && match.type !== 'moves') return [];
  const { id } = match.known;
  const after = Object.fromEntries(match.differences.map((one) => [one.field, one.after]));
  const before = Object.fromEntries(match.differences.map((one) => [one.field, one.before ?? null]));
  return [{ step: { type: 'edit', root: id, record: id, values: after }, before }];
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
