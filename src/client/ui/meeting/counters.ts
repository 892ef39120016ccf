// Whom the counting team of an item should not hold, by its candidates and the village's register.
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { optionRowsOf } from '../../../shared/kinds/meeting-of.ts';
import { type Barred, barredFrom, isElection, namesIn } from '../../../shared/rules/meeting/counters.ts';
import type { ItemFacts } from '../../../shared/rules/meeting/meeting-types.ts';
import type { RollEntry } from '../household/roll.ts';
import { wordsIn } from './values-in.ts';

type Households = readonly Pick<RollEntry, 'household' | 'name'>[];

/** Of the counting team as it is written at the item. */
export const barredCounters = (bundle: Bundle, item: ItemFacts, entries: Households): readonly Barred[] => {
  const team = namesIn(wordsIn(bundle.rows[item.id]?.values ?? {}, 'countingTeam'));
  if (team.length === 0 || !isElection(item.matter)) return [];
  return barredFrom(team, candidatesOf(bundle, item.id), entries.map(peopleOf));
};

/** The same where the team itself is elected: for each of those proposed, by the candidates of all elections of the meeting. */
export const barredAsCounter = (
  bundle: Bundle,
  items: readonly ItemFacts[],
  name: string,
  entries: Households,
): Barred | undefined => {
  const elections = items.filter(({ matter }) => isElection(matter));
  const candidates = elections.flatMap(({ id }) => candidatesOf(bundle, id));
  return barredFrom([name], candidates, entries.map(peopleOf))[0];
};

const candidatesOf = (bundle: Bundle, item: RecordId): readonly string[] =>
  optionRowsOf(bundle, item).map(({ values }) => wordsIn(values, 'label'));

/** The householder, who represents it, and who came for it. */
const peopleOf = ({ household, name }: Households[number]): readonly string[] =>
  [household?.values.name, household?.values.representative, name].filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );
