// The villages whose households can be looked at, each with those that count on a day.
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { withMerged } from '../../../shared/rules/villages-of-the-day.ts';
import type { Directory, Item } from '../../store/catalog-api.ts';
import { allHouseholds, type Household, isInForce } from './households.ts';

export type Choice = { readonly village: RecordId; readonly households: readonly Household[] };

type Source = {
  readonly items: readonly Item[];
  readonly directory: Directory;
  /** A village head is offered his own villages only; who has none is offered all. */
  readonly own: readonly RecordId[];
  /** All village records, where some village has ended. */
  readonly known: readonly Bundle[];
  readonly today: string;
};

/** The villages of today with those merged into them; and those split whose households have not been moved yet. */
export const choicesOf = ({ items, directory, own, known, today }: Source): readonly Choice[] => {
  const { villages, ended } = directory;
  const byVillage = groupByVillage(items, today);
  const named = own.filter((id) => villages.has(id));
  const current = (named.length > 0 ? named : [...villages.keys()])
    .filter((id) => !ended.has(id))
    .map((village) => ({ village, all: withMerged([village], known, today) }));
  const gathered = new Set(current.flatMap(({ all }) => all));
  const left = [...byVillage.keys()].filter((id) => ended.has(id) && !gathered.has(id));
  return [...current, ...left.map((village) => ({ village, all: [village] }))].map(({ village, all }) => ({
    village,
    households: all.flatMap((one) => byVillage.get(one) ?? []),
  }));
};

const groupByVillage = (items: readonly Item[], day: string): ReadonlyMap<RecordId, readonly Household[]> => {
  const groups = new Map<RecordId, Household[]>();
  for (const household of allHouseholds(items)) {
    const [village = ''] = household.villages;
    const group = groups.get(village);
    if (!isInForce(household, day)) continue;
    if (group) group.push(household);
    else groups.set(village, [household]);
  }
  return groups;
};
