// What an import would do: which rows are new households, which are there already, and where they differ.
import type { RecordId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import { compareNames, fold } from '../../shared/core/vietnamese.ts';
import type { HouseholdValues, ReadRow } from './household-rows.ts';

/** A household that is on the phone. */
export type Known = { readonly id: RecordId; readonly values: HouseholdValues };

export type Difference = {
  readonly field: string;
  readonly before: Json | undefined;
  readonly after: Json;
};

/**
 * - new: no household of this village has the name; `near` has one that differs in its diacritics only
 * - same: it is there, and holds all the row says
 * - differs: it is there; the row says something else
 * - ended: it is there, but counts no more (moved away, merged)
 * - twice: the same household stands in an earlier line
 * - wrong: cannot be taken
 */
export type Match = { readonly row: ReadRow } & (
  | { readonly type: 'new'; readonly sameName?: number; readonly near?: Known }
  | { readonly type: 'same'; readonly known: Known }
  | { readonly type: 'differs'; readonly known: Known; readonly differences: readonly Difference[] }
  | { readonly type: 'ended'; readonly known: Known }
  | { readonly type: 'twice'; readonly earlier: number }
  | { readonly type: 'wrong' }
);

/**
 * One household is one row at most. Name and number together come first, so that two householders of one name keep
 * apart; then the name alone. Hoa and Hòa, Dũng and Dụng are different people: without its diacritics a name counts only
 * beside the same number, or where one of the two was written without any.
 */
export const matchRows = (rows: readonly ReadRow[], households: readonly Known[]): readonly Match[] => {
  const earlier = findTwice(rows);
  const open = rows.filter((row) => !row.fault && !earlier.has(row));
  const byName = groupByName(households);
  const pairs = pair(open, byName);
  const firstOfName = new Map<string, number>();
  return rows.map((row): Match => {
    const twiceOf = earlier.get(row);
    if (row.fault) return { row, type: 'wrong' };
    if (twiceOf !== undefined) return { row, type: 'twice', earlier: twiceOf };
    const known = pairs.get(row);
    if (known) return compare(row, known);
    const key = nameKey(row.values);
    const sameName = firstOfName.get(key);
    firstOfName.set(key, sameName ?? row.line);
    const near = byName.get(key)?.find(({ values }) => !isOneName(values, row.values));
    return { row, type: 'new', ...(sameName !== undefined && { sameName }), ...(near && { near }) };
  });
};

/** Lines that repeat an earlier one: same village and name, and no number that tells them apart. */
const findTwice = (rows: readonly ReadRow[]): ReadonlyMap<ReadRow, number> => {
  const seen = new Map<string, ReadRow[]>();
  const twice = new Map<ReadRow, number>();
  for (const row of rows) {
    if (row.fault) continue;
    const key = nameKey(row.values);
    const before = seen.get(key) ?? [];
    const same = before.find(({ values }) => {
      const [first, second] = [values.number, row.values.number];
      return first === undefined || second === undefined ? isOneName(values, row.values) : first === second;
    });
    if (same) twice.set(row, same.line);
    else seen.set(key, [...before, row]);
  }
  return twice;
};

type ByName = ReadonlyMap<string, readonly Known[]>;

const groupByName = (households: readonly Known[]): ByName => {
  const byName = new Map<string, Known[]>();
  for (const known of households) {
    const key = nameKey(known.values);
    byName.set(key, [...(byName.get(key) ?? []), known]);
  }
  return byName;
};

const pair = (rows: readonly ReadRow[], byName: ByName): ReadonlyMap<ReadRow, Known> => {
  const pairs = new Map<ReadRow, Known>();
  const taken = new Set<RecordId>();
  const take = (fits: (row: ReadRow, known: Known) => boolean) => {
    for (const row of rows) {
      if (pairs.has(row)) continue;
      const found = byName
        .get(nameKey(row.values))
        ?.find((known) => !taken.has(known.id) && fits(row, known));
      if (!found) continue;
      pairs.set(row, found);
      taken.add(found.id);
    }
  };
  take(({ values }, known) => {
    if (isEnded(known.values) || values.number !== known.values.number) return false;
    return values.number !== undefined || isOneName(values, known.values);
  });
  take(({ values }, known) => !isEnded(known.values) && isOneName(values, known.values));
  take(({ values }, known) => isOneName(values, known.values));
  return pairs;
};

const compare = (row: ReadRow, known: Known): Match => {
  if (isEnded(known.values)) return { row, type: 'ended', known };
  const differences = Object.entries(row.values).flatMap(([field, after]): readonly Difference[] => {
    const before = known.values[field];
    return isSame(before, after) ? [] : [{ field, before, after }];
  });
  return differences.length === 0
    ? { row, type: 'same', known }
    : { row, type: 'differs', known, differences };
};

/** Capitals are no difference, for lists are often written in them; nor where a tone stands, nor blanks in a number. */
const isSame = (before: Json | undefined, after: Json): boolean =>
  before === after ||
  (typeof before === 'string' &&
    typeof after === 'string' &&
    compareNames(plain(before), plain(after)) === 0);

const plain = (text: string): string => {
  const digits = text.replace(/[\s.+-]/g, '');
  return /^\d+$/.test(digits) ? digits : lowered(text);
};

/** Of names that are equal without diacritics: whether they are with them, or one was written without any. */
const isOneName = ({ name: a }: HouseholdValues, { name: b }: HouseholdValues): boolean => {
  const [one, other] = [lowered(a), lowered(b)];
  return compareNames(one, other) === 0 || isUnmarked(one) || isUnmarked(other);
};

const lowered = (name: Json | undefined): string => String(name ?? '').toLocaleLowerCase('vi');

const isUnmarked = (name: string): boolean => !/[\p{M}đ]/u.test(name.normalize('NFD'));

const isEnded = ({ ended }: HouseholdValues): boolean => typeof ended === 'string';

const nameKey = ({ village, name }: HouseholdValues): string =>
  `${village ?? ''} ${fold(typeof name === 'string' ? name : '')}`;
