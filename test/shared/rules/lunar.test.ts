// The table of lunar days against the library it was made with.
import { CalendarVietnamese } from 'date-chinese';
import { expect, it, test } from 'vitest';
import { firstLunarYear, lastLunarYear, lunarDays } from '../../../src/shared/rules/lunar.ts';

test.each([
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
  [2029, '2029-02-13', '2029-04-23'],
  // China keeps its new year on 3 February.
  [2030, '2030-02-02', '2030-04-12'],
])('%i: Tết %s, Giỗ Tổ %s', (year, tet, hungKings) => {
  expect(lunarDays(year)).toEqual({ tet, hungKings });
});

it('every year is as the lunar library computes it for Vietnam', () => {
  for (let year = firstLunarYear; year <= lastLunarYear; year++) {
    expect(lunarDays(year)).toEqual(computed(year));
  }
});

it('knows nothing of years outside the table', () => {
  expect(lunarDays(firstLunarYear - 1)).toBeUndefined();
  expect(lunarDays(lastLunarYear + 1)).toBeUndefined();
});

const computed = (year: number) => {
  const tet = new CalendarVietnamese();
  tet.fromJDE(tet.newYear(year));
  const [cycle = 0, ofCycle = 0] = tet.get();
  // The tenth of the third month, not of a third month put in between (leap 0).
  const hungKings = new CalendarVietnamese([cycle, ofCycle, 3, 0, 10]);
  return { tet: dayOf(tet.toGregorian(year)), hungKings: dayOf(hungKings.toGregorian(year)) };
};

const dayOf = ({ year, month, day }: { year: number; month: number; day: number }): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
