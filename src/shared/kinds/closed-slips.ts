// The slips of closed minutes as the text writes them: by item and day, one list of households each. A row a slip would be
// some 140 characters; a village of three hundred households with four items by slips could never be closed.
import { naturalId, naturalKeyOf, type RecordId } from '../core/ids.ts';
import type { Json } from '../core/json.ts';
import { isDay } from '../rules/days.ts';
import type { Values } from './define-kind.ts';
import { slipKey } from './meeting-of.ts';

export type ClosedRow = { readonly id: RecordId; readonly kind: string; readonly values: Values };

/** All slips of an item that were handed over on one day, and returned on one day. */
export type ClosedSlips = {
  readonly item: RecordId;
  readonly given?: string;
  readonly returned?: string;
  readonly households: readonly RecordId[];
};

type Packed = { readonly rows: readonly ClosedRow[]; readonly slips: readonly ClosedSlips[] };

/** What is no ordinary slip (a key or a value of another shape) stays a row: nothing is lost. */
export const packed = (rows: readonly ClosedRow[], root: RecordId): Packed => {
  const lists = new Map<string, ClosedSlips & { readonly households: RecordId[] }>();
  const others: ClosedRow[] = [];
  for (const row of rows) {
    const slip = slipIn(row, root);
    if (!slip) {
      others.push(row);
      continue;
    }
    const { item, household, given, returned } = slip;
    const key = `${item} ${given ?? ''} ${returned ?? ''}`;
    const list = lists.get(key);
    if (list) list.households.push(household);
    else
      lists.set(key, {
        item,
        ...(given && { given }),
        ...(returned && { returned }),
        households: [household],
      });
  }
  const slips = [...lists].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    rows: others,
    slips: slips.map(([, list]) => ({ ...list, households: [...list.households].sort() })),
  };
};

/** The rows they were. */
export const unpacked = (slips: readonly ClosedSlips[], root: RecordId): readonly ClosedRow[] =>
  slips.flatMap(({ item, households, ...values }) =>
    households.map((household) => ({
      id: naturalId(root, 'slip', slipKey(item, household)),
      kind: 'slip',
      values,
    })),
  );

type Slip = Omit<ClosedSlips, 'households'> & { readonly household: RecordId };

const slipIn = ({ id, kind, values }: ClosedRow, root: RecordId): Slip | undefined => {
  const [item = '', household = '', ...more] =
    kind === 'slip' ? (naturalKeyOf(id, root, kind)?.split('-') ?? []) : [];
  if (item === '' || household === '' || more.length > 0) return undefined;
  const { given, returned, ...others } = values;
  if (Object.keys(others).length > 0 || !isDayOrNone(given) || !isDayOrNone(returned)) return undefined;
  return { item, household, ...(given && { given }), ...(returned && { returned }) };
};

const isDayOrNone = (value: Json | undefined): value is string | undefined =>
  value === undefined || isDay(value);

/** Whether a value read from a text is such a list. */
export const isSlips = ({ item, given, returned, households }: { readonly [key: string]: Json }): boolean =>
  typeof item === 'string' &&
  isDayOrNone(given) &&
  isDayOrNone(returned) &&
  Array.isArray(households) &&
  households.every((one) => typeof one === 'string');
