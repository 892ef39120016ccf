// Which households are asked by slips.
import type { ItemFacts } from '../../../shared/rules/meeting/meeting-types.ts';
import type { Household } from '../household/households.ts';
import type { RollEntry } from '../household/roll.ts';

type Called = Pick<RollEntry, 'id' | 'household' | 'arrived' | 'left'>;

/**
 * Those who voted at the meeting have voted; but whoever was handed a slip stays in the list, and whoever came late or left
 * early may not have been there when it was voted on.
 * - offered: who may be handed one, by hand
 * - owed: of these, those to whom all slips are handed at once
 */
export const askedIn = (
  { form, slips, atMeeting }: Pick<ItemFacts, 'form' | 'slips' | 'atMeeting'>,
  entries: readonly Called[],
): { readonly offered: readonly Household[]; readonly owed: readonly Household[] } => {
  const there = new Set(form === 'slips' ? [] : atMeeting);
  const handed = new Set([...(slips?.given ?? []), ...(slips?.returned ?? [])]);
  const isOwed = ({ id }: Called): boolean => !there.has(id) || handed.has(id);
  const households = (some: readonly Called[]): readonly Household[] =>
    some.flatMap(({ household }) => household ?? []);
  return {
    offered: households(entries.filter((one) => isOwed(one) || one.arrived !== '' || one.left !== '')),
    owed: households(entries.filter(isOwed)),
  };
};
