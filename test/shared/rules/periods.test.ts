// Which days a reported period holds.
import { expect, test } from 'vitest';
import { type PeriodName, periodOf, yearBefore } from '../../../src/shared/rules/periods.ts';

test.each<[PeriodName, string, string, string]>([
  ['month', '2026-11-22', '2026-11-01', '2026-11-30'],
  ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
  ['year-so-far', '2026-11-22', '2026-01-01', '2026-11-22'],
  ['report-quarter', '2026-01-10', '2025-12-15', '2026-03-14'],
  ['report-quarter', '2025-12-15', '2025-12-15', '2026-03-14'],
  ['report-quarter', '2025-12-14', '2025-09-15', '2025-12-14'],
  ['report-quarter', '2026-03-14', '2025-12-15', '2026-03-14'],
  ['report-quarter', '2026-03-15', '2026-03-15', '2026-06-14'],
  ['report-quarter', '2026-11-22', '2026-09-15', '2026-12-14'],
  ['report-half-year', '2026-05-01', '2025-12-15', '2026-06-14'],
  ['report-half-year', '2026-11-22', '2025-12-15', '2026-06-14'],
  ['report-nine-months', '2026-11-22', '2025-12-15', '2026-09-14'],
  ['report-year', '2026-11-22', '2025-12-15', '2026-12-14'],
  ['report-year', '2026-12-20', '2026-12-15', '2027-12-14'],
])('%s of %s: %s to %s', (name, day, from, to) => {
  expect(periodOf(name, day)).toEqual({ from, to });
});

test.each([
  ['2026-01-01', '2026-11-22', '2025-01-01', '2025-11-22'],
  ['2028-02-01', '2028-02-29', '2027-02-01', '2027-02-28'],
  ['2029-02-01', '2029-02-28', '2028-02-01', '2028-02-29'],
  ['2025-12-15', '2026-03-14', '2024-12-15', '2025-03-14'],
])('a year before %s to %s: %s to %s', (from, to, earlier, until) => {
  expect(yearBefore({ from, to })).toEqual({ from: earlier, to: until });
});
