// What an import would do: which rows are new households, which are there already, and where they differ.
import type { RecordId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import { compareNames } from '../../shared/core/vietnamese.ts';
import type { ReadRow } from './household-rows.ts';
import {
  groupByName,
  isEnded,
  isNamedAlike,
  type Known,
  lowered,
  nameKey,
  type Pair,
  pairRows,
} from './pair-rows.ts';

export type Difference = {
  readonly field: string;
  readonly before: Json | undefined;
  readonly after: Json;
};

/**
 * - new: no household of this village has the name; `near` has one that differs in its diacritics only
 * - same: it is there, and holds all the row says
 * - differs: it is there; the row says something else
 * - moves: it stands under a village that was split, of which the row's is a part; the village is one of the differences
 * - ended: it is there, but counts no more (moved away, merged)
 * - twice: the same household stands in an earlier line
 * - wrong: cannot be taken
 */
export type Match = { readonly row: ReadRow } & (
  | { readonly type: 'new'; readonly sameName?: number; readonly near?: Known }
  | { readonly type: 'same'; readonly known: Known }
  | { readonly type: 'differs'; readonly known: Known; readonly differences: readonly Difference[] }
  | {
      readonly type: 'moves';
      readonly known: Known;
      readonly differences: readonly Difference[];
      /** No other of this name can be meant. */
      readonly isSure: boolean;
    }
  | { readonly type: 'ended'; readonly known: Known }
  | { readonly type: 'twice'; readonly earlier: number }
  | { readonly type: 'wrong' }
);

/**
 * One household is one row at most: see `pairRows`. Hoa and Hòa, Dũng and Dụng are different people: without its
 * diacritics a name counts only beside the same number, or where one of the two was written without any.
 * @param left by village, the households left in those it was a part of before they were split
 */
export const matchRows = (
  rows: readonly ReadRow[],
  households: readonly Known[],
  left: ReadonlyMap<RecordId, readonly Known[]> = new Map(),
): readonly Match[] => {
  const earlier = findTwice(rows);
  const open = rows.filter((row) => !row.fault && !earlier.has(row));
  const byName = groupByName(households.map((known) => [known.values.village ?? '', known]));
  const leftByName = groupByName(
    [...left].flatMap(([village, all]) => all.map((known) => [village, known] as const)),
  );
  const pairs = pairRows(open, byName, leftByName);
  const firstOfName = new Map<string, number>();
  return rows.map((row): Match => {
    const twiceOf = earlier.get(row);
    if (row.fault) return { row, type: 'wrong' };
    if (twiceOf !== undefined) return { row, type: 'twice', earlier: twiceOf };
    const pair = pairs.get(row);
    if (pair) return compare(row, pair);
    const key = nameKey(row.values);
    const sameName = firstOfName.get(key);
    firstOfName.set(key, sameName ?? row.line);
    const near = byName.get(key)?.find(({ values }) => !isNamedAlike(values, row.values));
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
      return first === undefined || second === undefined
        ? isNamedAlike(values, row.values)
        : first === second;
    });
    if (same) twice.set(row, same.line);
    else seen.set(key, [...before, row]);
  }
  return twice;
};

const compare = (row: ReadRow, { known, moves }: Pair): Match => {
  if (isEnded(known.values)) return { row, type: 'ended', known };
  const differences = Object.entries(row.values).flatMap(([field, after]): readonly Difference[] => {
    const before = known.values[field];
    return isSame(before, after) ? [] : [{ field, before, after }];
  });
  if (moves) return { row, type: 'moves', known, differences, ...moves };
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
