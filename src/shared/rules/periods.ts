// The periods that figures are reported for: calendar ones, and the windows of TT 01/2024/TT-TTCP (domain section 2.6).

/** Both days belong to it; 'yyyy-mm-dd'. */
export type Period = { readonly from: string; readonly to: string };

/**
 * - month: the calendar month of the day
 * - year-so-far: from 1 January to the day
 * - report-…: the circular's windows, each from the 15th of the month before to the 14th of its last month
 */
export type PeriodName =
  | 'month'
  | 'year-so-far'
  | 'report-quarter'
  | 'report-half-year'
  | 'report-nine-months'
  | 'report-year';

export const periodNames: readonly PeriodName[] = [
  'month',
  'report-quarter',
  'report-half-year',
  'report-nine-months',
  'report-year',
  'year-so-far',
];

/** Months of the circular's windows, counted from its year's start on 15 December. */
const reportMonths = {
  'report-quarter': 3,
  'report-half-year': 6,
  'report-nine-months': 9,
  'report-year': 12,
} as const;

/** The period of this name that the day falls into; past its end (9 months in the autumn) the one that ended this year. */
export const periodOf = (name: PeriodName, day: string): Period => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (name === 'month') return { from: dayText(year, month, 1), to: dayText(year, month + 1, 0) };
  if (name === 'year-so-far') return { from: dayText(year, 1, 1), to: day };
  // December's second half belongs to the year to come.
  const since = date >= 15 ? month : month - 1;
  const reportYear = since === 12 ? year + 1 : year;
  const begun = since % 12;
  const first = name === 'report-quarter' ? begun - (begun % 3) : 0;
  const months = reportMonths[name];
  return { from: dayText(reportYear, first, 15), to: dayText(reportYear, first + months, 14) };
};

/** The same period a year earlier. */
export const yearBefore = ({ from, to }: Period): Period => ({
  from: oneYearBack(from),
  to: oneYearBack(to),
});

const oneYearBack = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year - 1, month, 0)).getUTCDate();
  // The last day of a month stays its last day: 28 and 29 February.
  const isLast = date === new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayText(year - 1, month, isLast ? last : Math.min(date, last));
};

/** Months and days may run over: month 0 is December before, day 0 the last of the month before. */
const dayText = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
