// A year's days off and days worked instead, as they apply, in runs: 'Tết 16–20/02'.
import type { Calendar } from '../../../shared/rules/calendar.ts';
import { type Day, dayNumber, dayOfNumber, isWeekend } from '../../../shared/rules/days.ts';

export type CalendarRun = {
  readonly from: Day;
  readonly to: Day;
  /** Vietnamese, as the calendar has it; of days worked instead ''. */
  readonly name: string;
  readonly work: 'off' | 'working';
};

/** Plain weekends are left out, also those between two days off of one name. */
export const calendarRuns = (calendar: Calendar, year: number): readonly CalendarRun[] => {
  const runs: CalendarRun[] = [];
  const last = dayNumber(`${year}-12-31`);
  for (let day = dayNumber(`${year}-01-01`); day <= last; day++) {
    const works = calendar.isWorkingAt(day);
    if (works !== isWeekend(day)) continue;
    const name = calendar.offNameAt(day) ?? '';
    const before = runs.at(-1);
    if (before && !works && before.name === name && isPlainBetween(dayNumber(before.to) + 1, day))
      runs[runs.length - 1] = { ...before, to: dayOfNumber(day) };
    else runs.push({ from: dayOfNumber(day), to: dayOfNumber(day), name, work: works ? 'working' : 'off' });
  }
  return runs;
};

const isPlainBetween = (from: number, to: number): boolean => {
  for (let day = from; day < to; day++) if (!isWeekend(day)) return false;
  return true;
};
