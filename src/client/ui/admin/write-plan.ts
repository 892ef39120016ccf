// Writes what a plan says and removes what it made: the one way by which the administrator's pages save and take back.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Records, SaveStep } from '../../store/records-api.ts';
import type { Outcome } from '../form/offer-undo.ts';

export type Plan = { readonly steps: readonly SaveStep[]; readonly remove: readonly RecordId[] };

/** The saves in one transaction, then the removals; what is gone already stays so. */
export const writePlan = async (
  records: Pick<Records, 'saveAll' | 'remove'>,
  { steps, remove }: Plan,
): Promise<Outcome> => {
  const saved = steps.length > 0 ? await records.saveAll(steps) : undefined;
  if (saved && !saved.ok) return saved;
  for (const id of remove) {
    const removed = await records.remove(id, id);
    if (!removed.ok && removed.error.type !== 'gone') return removed;
  }
  return { ok: true };
};
