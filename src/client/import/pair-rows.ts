// Which row of a list is which household: one row at most to each, and each household in one row at most.
import type { RecordId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import { fold } from '../../shared/core/vietnamese.ts';
import { isOneName } from '../../shared/rules/one-name.ts';
import type { HouseholdValues, ReadRow } from './household-rows.ts';

/** A household that is on the phone. */
export type Known = { readonly id: RecordId; readonly values: HouseholdValues };

/** Households by `nameKey`. */
export type ByName = ReadonlyMap<string, readonly Known[]>;

export type Pair = {
  readonly known: Known;
  /** Of a village that was split, this row's being a part of it; `isSure`: no other can be meant, on either side. */
  readonly moves?: { readonly isSure: boolean };
};

/**
 * Name and number together come first, so that two householders of one name keep apart; then the name alone. Then those
 * left in a village that was split, by full name. Those that count no more come last.
 * @param here households of the rows' villages @param left of villages split into these, by the name they would have here
 */
export const pairRows = (
  rows: readonly ReadRow[],
  here: ByName,
  left: ByName,
): ReadonlyMap<ReadRow, Pair> => {
  const pairs = new Map<ReadRow, Pair>();
  const taken = new Set<RecordId>();
  const take = (
    among: ByName,
    fits: (row: ReadRow, known: Known) => boolean,
    moves?: (row: ReadRow, known: Known) => Pair['moves'],
  ) => {
    for (const row of rows) {
      if (pairs.has(row)) continue;
      const known = among.get(nameKey(row.values))?.find((one) => !taken.has(one.id) && fits(row, one));
      if (!known) continue;
      const moving = moves?.(row, known);
      pairs.set(row, { known, ...(moving && { moves: moving }) });
      taken.add(known.id);
    }
  };
  const isNamed = ({ values }: ReadRow, known: Known) =>
    !isEnded(known.values) && isNamedAlike(values, known.values);
  take(here, (row, known) => {
    if (isEnded(known.values) || row.values.number !== known.values.number) return false;
    return row.values.number !== undefined || isNamed(row, known);
  });
  take(here, isNamed);
  const isOnly = onlyOnes(rows, left);
  take(
    left,
    (row, known) => isNumbered(row, known) && isNamed(row, known),
    () => ({ isSure: true }),
  );
  take(left, isNamed, ({ values }) => ({ isSure: isOnly(nameKey(values)) }));
  take(here, ({ values }, known) => isNamedAlike(values, known.values));
  return pairs;
};

const isNumbered = ({ values }: ReadRow, known: Known): boolean =>
  values.number !== undefined && values.number === known.values.number;

/** Whether a name stands once in the list and once among those left behind. */
const onlyOnes = (rows: readonly ReadRow[], left: ByName): ((key: string) => boolean) => {
  const counts = new Map<string, number>();
  for (const { values } of rows) counts.set(nameKey(values), (counts.get(nameKey(values)) ?? 0) + 1);
  return (key) =>
    counts.get(key) === 1 && (left.get(key) ?? []).filter(({ values }) => !isEnded(values)).length === 1;
};

/** @param households each with the village it is looked for in */
export const groupByName = (households: Iterable<readonly [village: Json, known: Known]>): ByName => {
  const byName = new Map<string, Known[]>();
  for (const [village, known] of households) {
    const key = nameKey({ ...known.values, village });
    byName.set(key, [...(byName.get(key) ?? []), known]);
  }
  return byName;
};

export const lowered = (name: Json | undefined): string => String(name ?? '').toLocaleLowerCase('vi');

/** Whether both are named alike: see `one-name`. */
export const isNamedAlike = ({ name: one }: HouseholdValues, { name: other }: HouseholdValues): boolean =>
  isOneName(String(one ?? ''), String(other ?? ''));

export const isEnded = ({ ended }: HouseholdValues): boolean => typeof ended === 'string';

/** The village, and the name without diacritics. */
export const nameKey = ({ village, name }: HouseholdValues): string =>
  `${village ?? ''} ${fold(typeof name === 'string' ? name : '')}`;
