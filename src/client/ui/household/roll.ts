// The roll of a meeting: each household of its villages with what was called for it, and how many are represented.
import {
  type Bundle,
  fieldsWithOthers,
  otherVersions,
  type RecordState,
  rowsOf,
} from '../../../shared/core/bundle.ts';
import { isNaturalId, type RecordId } from '../../../shared/core/ids.ts';
import { type Household, isInForce, sortHouseholds } from './households.ts';

export type Presence = 'present' | 'absent' | 'excused';

export type RollEntry = {
  readonly id: RecordId;
  /** Undefined: it was called, and is on this phone no more. */
  readonly household: Household | undefined;
  readonly row: RecordState | undefined;
  readonly presence: Presence | undefined;
  readonly reason: string;
  /** Who came for it, where that was written down; and whether the household sent him. */
  readonly name: string;
  readonly authorised: boolean;
  /** 'HH:MM', where he came after the beginning or left before the end; '' otherwise. */
  readonly arrived: string;
  readonly left: string;
  /** The part of the meeting it came to; '' for the one there is. */
  readonly cluster: string;
  /** What another phone wrote without seeing this one's. */
  readonly others: readonly Presence[];
};

/**
 * Households in force on the day, and whoever was called present though his counts no more; by number.
 * @param households of the meeting's villages, and those called that are another village's by now
 * @param deleted those called that were struck off since, written twice or by mistake: they never counted
 */
export const rollOf = (
  bundle: Bundle,
  households: readonly Household[],
  day: string,
  deleted: ReadonlySet<RecordId> = none,
): readonly RollEntry[] => {
  const rows = calledIn(bundle);
  const entries = sortHouseholds(households, 'number').map((household) =>
    entryOf(household.id, household, rows.get(household.id)),
  );
  const known = new Set(households.map(({ id }) => id));
  return [
    ...entries.filter(
      ({ household, presence }) => presence === 'present' || (household && isInForce(household, day)),
    ),
    ...[...rows]
      .filter(([id]) => !known.has(id) && !deleted.has(id))
      .map(([id, row]) => entryOf(id, undefined, row)),
  ];
};

const none: ReadonlySet<RecordId> = new Set();

/** The rows of the roll by household. */
export const calledIn = (bundle: Bundle): ReadonlyMap<RecordId, RecordState> =>
  new Map(
    rowsOf(bundle, 'attendance').flatMap((row) =>
      isNaturalId(row.id) ? [[keyOf(row.id), row] as const] : [],
    ),
  );

/** The household that an attendance row is of: the last part of its id. */
const keyOf = (row: RecordId): RecordId => row.slice(row.lastIndexOf('.') + 1);

const entryOf = (
  id: RecordId,
  household: Household | undefined,
  row: RecordState | undefined,
): RollEntry => ({
  id,
  household,
  row,
  presence: presenceOf(row?.values.presence),
  reason: wordsIn(row, 'reason'),
  name: wordsIn(row, 'name'),
  authorised: row?.values.authorised === true,
  arrived: wordsIn(row, 'arrived'),
  left: wordsIn(row, 'left'),
  cluster: wordsIn(row, 'cluster'),
  others:
    row && fieldsWithOthers(row).includes('presence')
      ? otherVersions(row, 'presence').flatMap(({ value }) => presenceOf(value) ?? [])
      : [],
});

const wordsIn = (row: RecordState | undefined, field: string): string => {
  const value = row?.values[field];
  return typeof value === 'string' ? value : '';
};

const presenceOf = (value: unknown): Presence | undefined =>
  value === 'present' || value === 'absent' || value === 'excused' ? value : undefined;

export type RollCount = {
  readonly total: number;
  readonly present: number;
  /** Of those, the ones who left before the end. */
  readonly left: number;
  /** How many make a quorum, and how many are missing; 0 once they are there. */
  readonly need: number;
  readonly missing: number;
};

/** @param needOf how many of all households the meeting needs (`needOf` of the rule row of its day) */
export const countRoll = (
  entries: readonly Pick<RollEntry, 'presence' | 'left'>[],
  needOf: (households: number) => number,
): RollCount => {
  const total = entries.length;
  const came = entries.filter(({ presence }) => presence === 'present');
  const need = needOf(total);
  return {
    total,
    present: came.length,
    left: came.filter(({ left }) => left !== '').length,
    need,
    missing: Math.max(0, need - came.length),
  };
};

/** A tap means present, the next one absent, and so on. */
export const nextPresence = (presence: Presence | undefined): Presence =>
  presence === 'present' ? 'absent' : 'present';

/** "Lò Văn Dơn (đi làm xa), Vàng A Páo": who is not represented, as the minutes name them (NĐ 59/2023, form 03). */
export const absentText = (entries: readonly RollEntry[]): string =>
  entries
    .filter(({ presence, household }) => presence !== 'present' && household !== undefined)
    .map(({ household, reason }) => (reason === '' ? household?.title : `${household?.title} (${reason})`))
    .join(', ');

/** What stands about who is absent, made anew where it is empty or was made from this roll: nothing but its names. */
export const absentNow = (written: unknown, entries: readonly RollEntry[]): string => {
  const before = typeof written === 'string' ? written : '';
  const titles = new Set(entries.map(({ household }) => household?.title));
  const names = before.replace(/ \([^()]*\)/g, '').split(', ');
  return before === '' || names.every((name) => titles.has(name)) ? absentText(entries) : before;
};
