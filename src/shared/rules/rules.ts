// The rule table in force: the shipped rows with the commune's own laid over them, and the row of a day.
import type { RecordState } from '../core/bundle.ts';
import { type Day, isDay } from './days.ts';
import type { RuleId } from './rule-ids.ts';
import { type Base, type Certainty, isPeriod, type RuleRow, type Unit } from './rule-rows.ts';
import { shippedRules } from './shipped-rules.ts';

/**
 * All rows, the commune's own before the shipped ones they stand in place of, the newest first.
 * @param overrides the directory's records of kind `rule`. One applies only while the row it names is in force, so that
 * a release that brings the next row of the law is not hidden by it. One that is incomplete, or does not fit the row it
 * names (days where that row has a fraction), is left out: the shipped row goes on applying.
 */
export const rulesOf = (overrides: readonly RecordState[]): readonly RuleRow[] => [
  ...[...overrides]
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
    .map(overrideOf)
    .filter((row) => row !== undefined),
  ...shippedRules,
];

/** The row that applies to what happened on this day; undefined when none was in force. */
export const ruleOn = (rows: readonly RuleRow[], rule: RuleId, day: Day): RuleRow | undefined =>
  indexed(rows)
    .get(rule)
    ?.find(({ from, to }) => from <= day && (to === undefined || day <= to));

/** The shipped row of this id, as an override names it. */
export const shippedRow = (id: string): RuleRow | undefined => shippedRules.find((row) => row.id === id);

/** What a commune's own row must say; the rest (trigger, what a fraction is of) is that of the row it stands in for. */
const overrideOf = (record: RecordState): RuleRow | undefined => {
  const {
    rule: replaces,
    value,
    of,
    unit,
    over,
    base,
    citation,
    from,
    to,
    certainty,
    confirmedBy,
    reason,
  } = record.values;
  const shipped = typeof replaces === 'string' ? shippedRow(replaces) : undefined;
  if (!shipped || !isCount(value) || !isDay(from) || !fits(unit, shipped.unit)) return undefined;
  const validity = within(shipped, from, isDay(to) ? to : undefined);
  if (!validity) return undefined;
  const whole = isCount(of) && of > 0 ? of : undefined;
  if (shipped.unit === 'fraction' && (whole === undefined || value > whole)) return undefined;
  if (shipped.unit === 'on-off' && value > 1) return undefined;
  if (isPeriod(unit) && value > longestPeriod) return undefined;
  const { of: _, to: __, confirmedBy: ___, ...rest } = shipped;
  return {
    ...rest,
    id: record.id,
    value,
    unit,
    citation: typeof citation === 'string' && citation !== '' ? citation : shipped.citation,
    ...validity,
    certainty: isCertainty(certainty) ? certainty : 'unknown',
    override: {
      record: record.id,
      replaces: shipped.id,
      reason: typeof reason === 'string' ? reason : '',
    },
    ...(shipped.unit === 'fraction' && whole !== undefined && { of: whole }),
    ...(shipped.unit === 'fraction' && typeof over === 'boolean' && { over }),
    ...(shipped.base && isBase(base) && { base }),
    ...(typeof confirmedBy === 'string' && confirmedBy !== '' && { confirmedBy }),
  };
};

/** Days or months: more is a slip of the finger, and would be counted day by day. */
export const longestPeriod = 1_000;

/** The days of its own that also belong to the row it names; undefined when there are none. */
const within = (
  shipped: RuleRow,
  from: Day,
  to: Day | undefined,
): { readonly from: Day; readonly to?: Day } | undefined => {
  const first = from < shipped.from ? shipped.from : from;
  const ends = [to, shipped.to].filter((end) => end !== undefined).sort();
  const [last] = ends;
  if ((to !== undefined && to < from) || (last !== undefined && last < first)) return undefined;
  return last === undefined ? { from: first } : { from: first, to: last };
};

/** Calendar days may become working days; a fraction never a number of days. */
const fits = (unit: unknown, shipped: Unit): unit is Unit =>
  unit === shipped || (isPeriod(shipped) && isPeriod(unit as Unit));

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

const isBase = (value: unknown): value is Base =>
  value === 'households' || value === 'present' || value === 'attendees' || value === 'voters';

const isCertainty = (value: unknown): value is Certainty =>
  value === 'high' || value === 'medium' || value === 'low' || value === 'unknown';

/** A table is asked thousands of times: its rows by rule, made once per table. */
const indexes = new WeakMap<readonly RuleRow[], ReadonlyMap<RuleId, readonly RuleRow[]>>();

const indexed = (rows: readonly RuleRow[]): ReadonlyMap<RuleId, readonly RuleRow[]> => {
  const known = indexes.get(rows);
  if (known) return known;
  const index = new Map<RuleId, RuleRow[]>();
  for (const row of rows) index.set(row.rule, [...(index.get(row.rule) ?? []), row]);
  indexes.set(rows, index);
  return index;
};
