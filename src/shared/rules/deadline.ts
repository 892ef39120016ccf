// Counting a legal period: from the next day, without suspended days, a last day off moved on
// (BLDS 2015 Art. 147, 148; LKN Art. 11a; domain 0.4, 2.3).
import { announcedYears } from './announced-days.ts';
import type { Calendar } from './calendar.ts';
import {
  addMonths,
  type Day,
  dayNumber,
  dayOfNumber,
  daysBetween,
  isDay,
  isWeekend,
  type Span,
} from './days.ts';
import { isPeriod, type PeriodUnit, type Unit } from './rule-rows.ts';

/** Days that the count passed over; `why` is Vietnamese ('Tết', 'nghỉ bù Giỗ Tổ'), 'suspended' or 'obstacle'. */
export type LeftOut = { readonly why: string; readonly from: Day; readonly to: Day };

/** A counted period in parts; words are made of it on the screen. */
export type Counted = {
  /** The day of the trigger, itself not counted. */
  readonly from: Day;
  readonly add: number;
  readonly unit: PeriodUnit;
  /** Holidays (only when working days are counted; plain weekends are not listed) and suspended days. */
  readonly minus: readonly LeftOut[];
  /** Weekend days counted because they were worked instead of another day. */
  readonly plus: readonly Day[];
  /** The last day was off: where the count ended and why that day is off. */
  readonly moved?: { readonly from: Day; readonly why: string };
  readonly due: Day;
  /** A year that the count runs through has no announced days off yet. */
  readonly provisional: boolean;
  /**
   * The count stands since this day: an open suspension began before the end. `due` is then the earliest day possible
   * (as if the suspension had ended on its first day), `left` what still has to be counted, in the unit (of months: days).
   */
  readonly stands?: { readonly since: Day; readonly left: number };
};

export type Limit = { readonly value: number; readonly unit: Unit };

/**
 * @param trigger the day of the event; the day after is the first counted
 * @param limit a rule row, or its value and unit; must be a period (throws for a fraction, a number of people …)
 * and the trigger a day that exists: callers leave out what is not dated yet
 * @param pauses suspensions, both days included; they may overlap, and one may still be open
 * @param pauseWhy why days of `pauses` do not count
 */
export const countFrom = (
  trigger: Day,
  { value, unit }: Limit,
  calendar: Calendar,
  pauses: readonly Span[],
  pauseWhy: typeof suspended | typeof obstacle = suspended,
): Counted => {
  if (!isPeriod(unit)) throw new Error(`a limit of unit ${unit} cannot be counted`);
  if (!isDay(trigger)) throw new Error('a limit is counted from a day that exists');
  if (pauses.length > 0) return counted(trigger, value, unit, calendar, pauses, pauseWhy);
  const plain = plainCounts(calendar, value * 4 + units.indexOf(unit));
  let known = plain.get(trigger);
  if (known === undefined) {
    known = counted(trigger, value, unit, calendar, pauses, pauseWhy);
    plain.set(trigger, known);
  }
  return known;
};

/** A limit as a number: a text made of its value and unit would cost as much as the rest of the question. */
const units: readonly PeriodUnit[] = ['calendar-days', 'working-days', 'months'];

type Plain = Map<number, Map<Day, Counted>>;

/** Ten thousand cases ask for the same few hundred days and a dozen limits: without a pause each is counted once. */
const plainOf = new WeakMap<Calendar, Plain>();

const plainCounts = (calendar: Calendar, limit: number): Map<Day, Counted> => {
  const limits = plainOf.get(calendar) ?? (new Map() as Plain);
  if (limits.size === 0) plainOf.set(calendar, limits);
  const days = limits.get(limit) ?? new Map<Day, Counted>();
  if (days.size === 0) limits.set(limit, days);
  return days;
};

const counted = (
  trigger: Day,
  add: number,
  unit: PeriodUnit,
  calendar: Calendar,
  pauses: readonly Span[],
  pauseWhy: typeof suspended | typeof obstacle,
): Counted => {
  const from = dayNumber(trigger);
  const standing = pauses.filter(({ to }) => to === undefined).sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  const paused = pausedDays(pauses);
  const walk = { from, calendar, paused, pausing: pauses.length > 0, pauseWhy };
  const last = unit === 'months' ? lastOfMonths(trigger, add, walk) : lastOfDays(add, unit, walk);
  const due = nextWorking(last, walk);
  const movedWhy = due === last ? undefined : (calendar.offNameAt(last) ?? pauseWhy);
  const isStanding = standing !== undefined && dayNumber(standing.from) <= due;
  return {
    from: trigger,
    add,
    unit,
    minus: leftOut(unit, last, walk),
    plus: unit === 'working-days' ? madeUp(last, walk) : [],
    due: dayOfNumber(due),
    provisional: isProvisional(trigger, dayOfNumber(due), calendar),
    ...(movedWhy !== undefined && { moved: { from: dayOfNumber(last), why: movedWhy } }),
    ...(isStanding && { stands: { since: standing.from, left: leftAt(standing.from, last, unit, walk) } }),
  };
};

/** Days until it is due: 0 on the day itself, negative once it is overdue. */
export const daysLeft = (due: Day, today: Day): number => daysBetween(today, due);

/** What `why` says of suspended days. */
export const suspended = 'suspended';
/** What it says of days on which an obstacle kept somebody from complaining (LKN Art. 9). */
export const obstacle = 'obstacle';

/** A count under way: from a day on, over which days. */
export type Walk = {
  readonly from: number;
  readonly calendar: Calendar;
  readonly paused: (day: number) => boolean;
  readonly pausing: boolean;
  /** Why paused days do not count; `suspended` unless said. */
  readonly pauseWhy?: string;
};

const pausedDays = (pauses: readonly Span[]): ((day: number) => boolean) => {
  if (pauses.length === 0) return () => false;
  const spans = pauses.map(({ from, to }) => [dayNumber(from), dayNumber(to ?? from)] as const);
  return (day) => spans.some(([first, last]) => first <= day && day <= last);
};

const counts = (day: number, unit: PeriodUnit, { calendar, paused }: Walk): boolean =>
  !paused(day) && (unit !== 'working-days' || calendar.isWorkingAt(day));

const lastOfDays = (add: number, unit: PeriodUnit, walk: Walk): number => {
  // The ordinary case need not be walked: thousands of cases are counted at once.
  if (unit === 'calendar-days' && !walk.pausing) return walk.from + add;
  let day = walk.from;
  for (let left = add; left > 0; ) {
    day++;
    if (counts(day, unit, walk)) left--;
  }
  return day;
};

/** The same day of the month, and as many days more as were suspended on the way there. */
const lastOfMonths = (trigger: Day, months: number, walk: Walk): number => {
  const plain = dayNumber(addMonths(trigger, months));
  let day = walk.from;
  let left = plain - walk.from;
  while (left > 0) {
    day++;
    if (!walk.paused(day)) left--;
  }
  return day;
};

const nextWorking = (last: number, { calendar, paused }: Walk): number => {
  let day = last;
  while (!calendar.isWorkingAt(day) || paused(day)) day++;
  return day;
};

/** Runs of days passed over for one reason; a weekend inside a run belongs to it. */
export const leftOut = (unit: PeriodUnit, last: number, walk: Walk): readonly LeftOut[] => {
  const { from, calendar, paused } = walk;
  if (unit !== 'working-days' && !walk.pausing) return [];
  const runs: { why: string; from: number; to: number }[] = [];
  let open: (typeof runs)[number] | undefined;
  for (let day = from + 1; day <= last; day++) {
    const why = paused(day)
      ? (walk.pauseWhy ?? suspended)
      : unit === 'working-days'
        ? holidayAt(day, calendar)
        : undefined;
    if (why === undefined) {
      if (!isWeekend(day) || calendar.isWorkingAt(day)) open = undefined;
    } else if (open && sameReason(open.why, why)) {
      open.to = day;
    } else {
      open = { why, from: day, to: day };
      runs.push(open);
    }
  }
  return runs.map(({ why, from, to }) => ({ why, from: dayOfNumber(from), to: dayOfNumber(to) }));
};

/** The name of a day off that would have been worked: a holiday on a plain weekend takes nothing away. */
const holidayAt = (day: number, calendar: Calendar): string | undefined =>
  calendar.isWorkingAt(day) || isWeekend(day) ? undefined : calendar.offNameAt(day);

/** 'nghỉ bù Tết' goes on with 'Tết'. */
const sameReason = (a: string, b: string): boolean => plainName(a) === plainName(b);

const plainName = (name: string): string => name.replace(/^nghỉ bù /, '');

/** Saturdays and Sundays within the count that are worked. */
export const madeUp = (last: number, { from, calendar, paused }: Walk): readonly Day[] => {
  const days: Day[] = [];
  for (let day = from + 1; day <= last; day++) {
    if (calendar.isMadeUpAt(day) && !paused(day)) days.push(dayOfNumber(day));
  }
  return days;
};

const leftAt = (since: Day, last: number, unit: PeriodUnit, walk: Walk): number => {
  let left = 0;
  for (let day = Math.max(dayNumber(since), walk.from + 1); day <= last; day++) {
    if (counts(day, unit, walk)) left++;
  }
  return left;
};

/** The years before the first announced one are long over: nobody will announce them. */
const firstAnnounced = Math.min(...announcedYears.map(({ year }) => year));

/** Whether a year between the two days has no announced days off yet. */
export const isProvisional = (from: Day, due: Day, calendar: Calendar): boolean => {
  for (
    let year = Math.max(Number(from.slice(0, 4)), firstAnnounced);
    year <= Number(due.slice(0, 4));
    year++
  ) {
    if (!calendar.isAnnounced(`${year}-01-01`)) return true;
  }
  return false;
};
