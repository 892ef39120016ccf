// Which days offices work: weekly days off, public holidays with Tết and Giỗ Tổ, compensating days, swaps
// (BLLĐ 2019 Art. 111, 112; domain 6). The commune's own records of kind `holiday` come last and win.
import type { RecordState } from '../core/bundle.ts';
import { type AnnouncedYear, announcedYears } from './announced-days.ts';
import { type Day, dayNumber, dayOfNumber, isDay, isWeekend, weekdayOf } from './days.ts';
import { computedHolidays, tetWindow } from './holidays-of-year.ts';
import type { RuleRow } from './rule-rows.ts';
import { ruleOn } from './rules.ts';

/** Days are given as texts or, where many are walked over, as numbers (days.ts). */
export type Calendar = {
  isWorking(day: Day): boolean;
  isWorkingAt(number: number): boolean;
  /** Why nobody works that day, in Vietnamese ('Tết', 'nghỉ bù Giỗ Tổ', 'thứ Bảy'); undefined on a working day. */
  offName(day: Day): string | undefined;
  offNameAt(number: number): string | undefined;
  /** Whether a Saturday or Sunday is worked to make up for another day. */
  isMadeUpAt(number: number): boolean;
  /** Whether the days off of the day's year have been announced; before that they are the program's best guess. */
  isAnnounced(day: Day): boolean;
};

/** A day that is not as its weekday says: off under this name, or worked. */
type Marked = { readonly off: string } | 'worked';

/**
 * @param holidays the directory's records of kind `holiday`
 * @param rules the table in force: says whether 24 November is a day off
 */
export const calendarOf = (holidays: readonly RecordState[], rules: readonly RuleRow[]): Calendar => {
  const own = ownDays(holidays);
  const years = new Map<number, Year>();
  const yearOf = (year: number): Year => {
    const known = years.get(year) ?? makeYear(year, own, rules);
    years.set(year, known);
    return known;
  };
  // Counting walks day by day: the year of the last question is nearly always that of the next.
  let last: Year | undefined;
  const yearAt = (number: number): Year => {
    if (!last || number < last.first || number >= last.first + last.working.length) {
      last = yearOf(yearNumber(number));
    }
    return last;
  };
  const isWorkingAt = (number: number): boolean => {
    const { first, working } = yearAt(number);
    return working[number - first] === 1;
  };
  const offNameAt = (number: number): string | undefined =>
    isWorkingAt(number) ? undefined : (yearAt(number).names.get(number) ?? weekendNames[weekdayOf(number)]);
  return {
    isWorking: (day) => isWorkingAt(dayNumber(day)),
    isWorkingAt,
    offName: (day) => offNameAt(dayNumber(day)),
    offNameAt,
    isMadeUpAt: (number) => isWeekend(number) && isWorkingAt(number),
    isAnnounced: (day) => yearOf(Number(day.slice(0, 4))).announced,
  };
};

const weekendNames: { readonly [weekday: number]: string } = { 0: 'Chủ nhật', 6: 'thứ Bảy' };

type Year = {
  /** Its 1 January. */
  readonly first: number;
  /** Per day of the year: 1 when it is worked. */
  readonly working: Uint8Array;
  readonly names: ReadonlyMap<number, string>;
  readonly announced: boolean;
};

const makeYear = (year: number, own: ReadonlyMap<number, Marked>, rules: readonly RuleRow[]): Year => {
  const shipped = announcedYears.find((announced) => announced.year === year);
  // Before a year is announced, the days of Tết that the commune entered stand in place of the usual ones.
  const entered = !shipped && ownTet(year, own);
  const marked = new Map<number, Marked>();
  const holidays = computedHolidays({
    year,
    cultureDay: ruleOn(rules, 'holiday.culture-day', `${year}-11-24`)?.value === 1,
    withoutTet: entered,
    ...(shipped ? { tet: shipped.tet, besideNationalDay: shipped.besideNationalDay } : ownBeside(year, own)),
  });
  for (const [number, off] of holidays) marked.set(number, { off });
  for (const swap of shipped?.swaps ?? []) markSwap(marked, swap);
  for (const [number, mark] of own) marked.set(number, mark);
  return { ...daysOfYear(year, marked), announced: shipped !== undefined || entered };
};

const daysOfYear = (year: number, marked: ReadonlyMap<number, Marked>): Omit<Year, 'announced'> => {
  const first = dayNumber(`${year}-01-01`);
  const working = new Uint8Array(dayNumber(`${year}-12-31`) - first + 1);
  const names = new Map<number, string>();
  for (let number = first; number < first + working.length; number++) {
    const mark = marked.get(number);
    working[number - first] = Number(mark === undefined ? !isWeekend(number) : mark === 'worked');
    if (mark !== undefined && mark !== 'worked') names.set(number, mark.off);
  }
  return { first, working, names };
};

const markSwap = (marked: Map<number, Marked>, { off, worked }: AnnouncedYear['swaps'][number]): void => {
  marked.set(dayNumber(off), { off: 'nghỉ hoán đổi' });
  marked.set(dayNumber(worked), 'worked');
};

/** The records that say which day and what; the later one of a day wins. */
const ownDays = (holidays: readonly RecordState[]): ReadonlyMap<number, Marked> => {
  const days = new Map<number, Marked>();
  for (const { values } of [...holidays].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const { date, work, name } = values;
    if (!isDay(date)) continue;
    const off = typeof name === 'string' && name !== '' ? name : 'ngày nghỉ';
    days.set(dayNumber(date), work === 'working' ? 'worked' : { off });
  }
  return days;
};

/** Whether the commune entered a day off about Tết: the year's days are then announced, and are those it entered. */
const ownTet = (year: number, own: ReadonlyMap<number, Marked>): boolean => {
  const window = tetWindow(year);
  if (!window) return false;
  for (const [number, mark] of own) {
    if (mark !== 'worked' && number >= window.from && number <= window.to) return true;
  }
  return false;
};

/** The day beside 2 September, if the commune entered one. */
const ownBeside = (year: number, own: ReadonlyMap<number, Marked>): { readonly besideNationalDay?: Day } => {
  for (const day of [`${year}-09-01`, `${year}-09-03`]) {
    const mark = own.get(dayNumber(day));
    if (mark !== undefined && mark !== 'worked') return { besideNationalDay: day };
  }
  return {};
};

const yearNumber = (number: number): number => Number(dayOfNumber(number).slice(0, 4));
