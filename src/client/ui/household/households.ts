// A village's households out of the catalog: which count on a day, their order, sums, and finding one.
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { compareNames, fold, matches, toQuery } from '../../../shared/core/vietnamese.ts';
import { withMerged, withMergedAndSplit } from '../../../shared/rules/villages-of-the-day.ts';
import type { Item } from '../../store/catalog-api.ts';

/** A household as it stands in the catalog, with its values. */
export type Household = Item & { readonly values: NonNullable<Item['values']> };

export type HouseholdOrder = 'number' | 'name';

/** All households this person sees, in no order. */
export const allHouseholds = (items: readonly Item[]): readonly Household[] =>
  items.filter(
    (item): item is Household =>
      item.kind === 'household' && item.values !== undefined && !item.deleted && !item.redacted,
  );

/** The households of these villages, in no order. */
export const householdsOf = (items: readonly Item[], villages: readonly RecordId[]): readonly Household[] =>
  allHouseholds(items).filter((item) => item.villages.some((village) => villages.includes(village)));

/**
 * Those of these villages and of all that were merged into them by a day, each as one of the village it counts in; of two
 * villages that it counts in, of the last.
 */
export const gatheredIn = (
  items: readonly Item[],
  villages: readonly RecordId[],
  known: readonly Bundle[],
  day: string,
): readonly Household[] => {
  const into = new Map(
    villages.flatMap((id) => withMerged([id], known, day).map((one) => [one, id] as const)),
  );
  return allHouseholds(items).flatMap((household) => {
    const village = into.get(household.villages[0] ?? '');
    return village === undefined ? [] : [{ ...household, values: { ...household.values, village } }];
  });
};

/**
 * By each of these villages, the households that still stand under one it was a part of before that was split by a day:
 * whether they came along is not known. Each as it stands.
 */
export const leftBySplits = (
  items: readonly Item[],
  villages: readonly RecordId[],
  known: readonly Bundle[],
  day: string,
): ReadonlyMap<RecordId, readonly Household[]> => {
  const of = (id: RecordId) => {
    const counted = new Set(withMerged([id], known, day));
    return householdsOf(
      items,
      withMergedAndSplit([id], known, day).filter((one) => !counted.has(one)),
    );
  };
  return new Map(known.length === 0 ? [] : villages.map((id) => [id, of(id)]));
};

/** Whether it counts on a day ('yyyy-mm-dd'): on the day it ended it does no more. */
export const isInForce = ({ values }: Household, day: string): boolean =>
  typeof values.ended !== 'string' || values.ended > day;

/** By number, those without one last; or by the householder's name, his given name first. */
export const sortHouseholds = <One extends Household>(
  households: readonly One[],
  order: HouseholdOrder,
): readonly One[] =>
  [...households].sort(
    (a, b) => (order === 'number' ? numberOf(a) - numberOf(b) : 0) || compareNames(a.title, b.title),
  );

const numberOf = ({ values }: Household): number =>
  typeof values.number === 'number' ? values.number : Number.MAX_SAFE_INTEGER;

/** By householder, representative, group, phone or number. */
export const findHouseholds = <One extends Household>(
  households: readonly One[],
  typed: string,
): readonly One[] => {
  const query = toQuery(typed);
  return query.words.length === 0 ? households : households.filter((one) => matches(query, keyOf(one)));
};

/** Items never change: a household that does is another item. */
const keys = new WeakMap<Household, string>();

const keyOf = (household: Household): string => {
  const known = keys.get(household);
  if (known !== undefined) return known;
  const { name, representative, group, phone, number } = household.values;
  const key = fold([name, representative, group, phone, number].filter(Boolean).join(' '));
  keys.set(household, key);
  return key;
};

export type HouseholdSums = {
  readonly households: number;
  readonly members: number;
  readonly voters: number;
};

export const sumsOf = (households: readonly Household[]): HouseholdSums => ({
  households: households.length,
  members: sum(households, 'members'),
  voters: sum(households, 'voters'),
});

const sum = (households: readonly Household[], field: string): number =>
  households.reduce((total, { values }) => {
    const value = values[field];
    return total + (typeof value === 'number' ? value : 0);
  }, 0);
