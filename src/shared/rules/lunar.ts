// The two days of the lunar year that offices close for, by Vietnam's own calendar (UTC+7; China's differs in 2030).
//
// A table and not a computation: the lunar library that made it weighs 54 KB and needs 20 ms a year on a fast machine.
// test/shared/rules/lunar.test.ts computes every entry anew with that library (date-chinese).
import type { Day } from './days.ts';

export type LunarDays = {
  /** Mùng 1 Tết: the first day of the first month. */
  readonly tet: Day;
  /** Giỗ Tổ Hùng Vương: the tenth of the third month. */
  readonly hungKings: Day;
};

export const firstLunarYear = 2010;
export const lastLunarYear = 2100;

/** Per year from 2010: month and day of Tết, month and day of Giỗ Tổ. */
const table = [
  '02140423 02030412 01230331 02100419 01310409 02190428 02080416 01280406 02160425 02050414',
  '01250402 02120421 02010410 01220429 02100418 01290407 02170426 02060416 01260404 02130423',
  '02020412 01230401 02110419 01310409 02190428 02080417 01280406 02150424 02040413 01240403',
  '02120420 02010410 01220429 02100419 01300407 02170426 02060415 01260404 02140422 02020411',
  '01230401 02110420 02010409 02180428 02080417 01280406 02150424 02040413 01240402 02120421',
  '02020410 01210331 02090419 01290408 02170426 02050415 01260404 02140423 02030411 01230401',
  '02110420 01310409 02190427 02070416 01270405 02150424 02050413 01240402 02120421 02020411',
  '01220330 02090418 01290407 02170426 02060414 01260403 02140422 02030412 01240401 02100420',
  '01300409 02180428 02070416 01270405 02150424 02050413 01250402 02120421 02010411 01210429',
  '02090418',
]
  .join(' ')
  .split(' ');

/** Undefined outside 2010–2100. */
export const lunarDays = (year: number): LunarDays | undefined => {
  const entry = table[year - firstLunarYear];
  if (entry === undefined) return undefined;
  const at = (from: number) => `${year}-${entry.slice(from, from + 2)}-${entry.slice(from + 2, from + 4)}`;
  return { tet: at(0), hungKings: at(4) };
};
