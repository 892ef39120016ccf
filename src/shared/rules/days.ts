// Days as texts and as numbers: 'yyyy-mm-dd', always of Vietnam (Asia/Ho_Chi_Minh), whatever the phone's own time zone is.

/** A calendar day in Vietnam, 'yyyy-mm-dd'. */
export type Day = string;

/** Both days belong to it; open while it has no end. */
export type Span = { readonly from: Day; readonly to?: Day };

const msPerDay = 86_400_000;
/** Vietnam keeps UTC+7 all year, without summer time (since 1975). */
const vietnamMs = 7 * 3_600_000;

/** The day in Vietnam at this moment (ms since 1970, UTC). */
export const dayInVietnam = (ms: number): Day => new Date(ms + vietnamMs).toISOString().slice(0, 10);

/** Each day is read and written once: ten thousand cases ask for the same few hundred days. Days that exist alone stand here. */
const texts = new Map<number, Day>();
const numbers = new Map<Day, number>();

/** Whole days since 1 January 1970; NaN for what is not 'yyyy-mm-dd'. */
export const dayNumber = (day: Day): number => numbers.get(day) ?? readDay(day);

const readDay = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / msPerDay;

export const dayOfNumber = (number: number): Day => {
  const known = texts.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * msPerDay).toISOString().slice(0, 10);
  texts.set(number, day);
  return day;
};

/** 0 Sunday … 6 Saturday; 1 January 1970 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

export const isWeekend = (number: number): boolean => weekdayOf(number) % 6 === 0;

export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days);

/** Days from one to the other: 1 from a day to the next, negative backwards. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/**
 * The same day some months on; where that month has no such day, its last one (BLDS 2015 Art. 147, 148.3):
 * 31 August and 6 months is 28 February.
 */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};

/** Whether the text is a day that exists, between the years 1900 and 2199. */
export const isDay = (text: unknown): text is Day =>
  typeof text === 'string' && (numbers.has(text) || isNewDay(text));

const isNewDay = (text: string): boolean => {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const number = readDay(text);
  if (Number.isNaN(number) || dayOfNumber(number) !== text) return false;
  numbers.set(text, number);
  return true;
};
