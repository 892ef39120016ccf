// The eleven public holidays of a year and the days off that compensate for those on a weekend
// (BLLĐ 2019 Art. 112 and 111.3; domain 6).
import { type Day, dayNumber, isWeekend, weekdayOf } from './days.ts';
import { lunarDays } from './lunar.ts';

export type YearAsked = {
  readonly year: number;
  /** Whether 24 November is a day off. */
  readonly cultureDay: boolean;
  /** The five days of Tết as announced; by default the eve and the first four days. */
  readonly tet?: { readonly from: Day; readonly to: Day };
  /** Leaves Tết out: the days entered by hand stand for it. */
  readonly withoutTet: boolean;
  /** By default the day that makes the longer rest, as announced in the years before. */
  readonly besideNationalDay?: Day;
};

/** Off days by number, with their Vietnamese names; those on a weekend too, and the days that compensate for them. */
export const computedHolidays = (asked: YearAsked): ReadonlyMap<number, string> => {
  const days = new Map<number, string>();
  for (const [day, name] of holidaysOf(asked)) if (!days.has(day)) days.set(day, name);
  const weekend = [...days].filter(([number]) => isWeekend(number)).sort(([a], [b]) => a - b);
  for (const [number, name] of weekend) {
    days.set(nextFree(number, days), `nghỉ bù ${name}`);
  }
  return days;
};

/** The days about Tết that an announcement may name: from three days before to ten after. */
export const tetWindow = (year: number): { readonly from: number; readonly to: number } | undefined => {
  const lunar = lunarDays(year);
  if (!lunar) return undefined;
  const first = dayNumber(lunar.tet);
  return { from: first - 3, to: first + 10 };
};

const holidaysOf = (asked: YearAsked): readonly (readonly [number, string])[] => {
  const { year, cultureDay } = asked;
  const lunar = lunarDays(year);
  return [
    [dayNumber(`${year}-01-01`), 'Tết Dương lịch'],
    ...(asked.withoutTet ? [] : tetDays(asked).map((day) => [day, 'Tết'] as const)),
    ...(lunar ? [[dayNumber(lunar.hungKings), 'Giỗ Tổ'] as const] : []),
    [dayNumber(`${year}-04-30`), 'Ngày Chiến thắng'],
    [dayNumber(`${year}-05-01`), 'Quốc tế Lao động'],
    [dayNumber(`${year}-09-02`), 'Quốc khánh'],
    [besideNationalDay(asked), 'Quốc khánh'],
    ...(cultureDay ? [[dayNumber(`${year}-11-24`), 'Ngày Văn hóa Việt Nam'] as const] : []),
  ];
};

const tetDays = ({ year, tet }: YearAsked): readonly number[] => {
  const lunar = lunarDays(year);
  if (!tet && !lunar) return [];
  const from = tet ? dayNumber(tet.from) : dayNumber(lunar?.tet ?? '') - 1;
  const to = tet ? dayNumber(tet.to) : from + 4;
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
};

/** Monday, Thursday and Sunday: the day after; else the day before (so in 2021–2026, whatever the weekday was). */
const besideNationalDay = ({ year, besideNationalDay: announced }: YearAsked): number => {
  if (announced) return dayNumber(announced);
  const day = dayNumber(`${year}-09-02`);
  return [0, 1, 4].includes(weekdayOf(day)) ? day + 1 : day - 1;
};

const nextFree = (number: number, taken: ReadonlyMap<number, string>): number => {
  let next = number + 1;
  while (isWeekend(next) || taken.has(next)) next++;
  return next;
};
