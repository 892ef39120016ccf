// Counting backwards: what must be done at least so many days before an event (a notice, a posting, a plan).
import type { Calendar } from './calendar.ts';
import { addMonths, type Day, dayNumber, dayOfNumber, isDay } from './days.ts';
import { type Counted, isProvisional, type Limit, leftOut, madeUp } from './deadline.ts';
import { isPeriod } from './rule-rows.ts';

/** `from` is the event, `due` the last day that is still in time. */
export type CountedBack = Omit<Counted, 'moved' | 'stands'> & {
  /** The last working day in time: `due` itself, or before it where nobody works that day. */
  readonly lastWorking: Day;
};

/**
 * The last day on which something may be done that must be done `limit` before the event: seven days before the 23rd is
 * the 16th. A day off is in time too, for the rule that moves a last day on (BLDS 2015 Art. 148.5) never shortens a notice;
 * `lastWorking` is what an office goes by.
 * @param limit a rule row, or its value and unit; must be a period (throws for a fraction, a number of people …)
 */
export const countBack = (event: Day, limit: Limit, calendar: Calendar): CountedBack => {
  const { value: add, unit } = limit;
  if (!isPeriod(unit)) throw new Error(`a limit of unit ${unit} cannot be counted`);
  if (!isDay(event)) throw new Error('a limit is counted from a day that exists');
  const from = dayNumber(event);
  const due =
    unit === 'working-days'
      ? workingDaysBefore(from, add, calendar)
      : unit === 'months'
        ? dayNumber(addMonths(event, -add))
        : from - add;
  // The days counted are those from the last in time to the day before the event.
  const walk = { from: due - 1, calendar, paused: () => false, pausing: false };
  return {
    from: event,
    add,
    unit,
    minus: leftOut(unit, from - 1, walk),
    plus: unit === 'working-days' ? madeUp(from - 1, walk) : [],
    due: dayOfNumber(due),
    lastWorking: dayOfNumber(workingOnOrBefore(due, calendar)),
    provisional: isProvisional(dayOfNumber(due), event, calendar),
  };
};

const workingDaysBefore = (from: number, days: number, { isWorkingAt }: Calendar): number => {
  let day = from;
  for (let left = days; left > 0; ) {
    day--;
    if (isWorkingAt(day)) left--;
  }
  return day;
};

const workingOnOrBefore = (from: number, { isWorkingAt }: Calendar): number => {
  let day = from;
  while (!isWorkingAt(day)) day--;
  return day;
};
