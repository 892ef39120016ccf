// Whether another paper of the same case was guided already: that is done once, the next one is filed (TT 05/2021).
import type { RecordId } from '../../../shared/core/ids.ts';
import { caseRoot } from '../../../shared/rules/duplicates.ts';
import type { Item } from '../../store/catalog-api.ts';

/** Guiding a paper of several contents tells its sender to split it, and says nothing about the matter. */
const isGuided = ({ kind, steps, choices, redacted, deleted }: Item): boolean =>
  kind === 'petition' && !redacted && !deleted && choices.type !== 'mixed' && steps.includes('guided');

/** @param items all that this person may see: a link to what is not there leads nowhere */
export const isGuidedBefore = (id: RecordId, items: readonly Item[]): boolean => {
  const guided = items.filter((item) => item.id !== id && isGuided(item));
  if (guided.length === 0) return false;
  const known = new Map(items.map((item) => [item.id, item]));
  const relatedOf = (one: RecordId) => {
    const related = known.get(one)?.related;
    return related !== undefined && known.has(related) ? related : undefined;
  };
  const own = caseRoot(id, relatedOf);
  return guided.some((item) => caseRoot(item.id, relatedOf) === own);
};
