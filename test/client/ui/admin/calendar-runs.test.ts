// The office's view of a year: what is off and what is worked instead, in runs.
import { expect, it } from 'vitest';
import { calendarRuns } from '../../../../src/client/ui/admin/calendar-runs.ts';
import { calendarOf } from '../../../../src/shared/rules/calendar.ts';
import { shippedRules } from '../../../../src/shared/rules/shipped-rules.ts';

const calendar = calendarOf([], shippedRules);
const words = (year: number) =>
  calendarRuns(calendar, year).map(({ from, to, name, work }) =>
    `${from.slice(5)} ${to === from ? '' : to.slice(5)} ${work === 'off' ? name : work}`.replace('  ', ' '),
  );

it('2026 as announced, with its swaps', () => {
  expect(words(2026)).toEqual([
    '01-01 Tết Dương lịch',
    '01-02 nghỉ hoán đổi',
    '01-10 working',
    '02-16 02-20 Tết',
    '04-27 nghỉ bù Giỗ Tổ',
    '04-30 Ngày Chiến thắng',
    '05-01 Quốc tế Lao động',
    '08-22 working',
    '08-31 nghỉ hoán đổi',
    '09-01 09-02 Quốc khánh',
  ]);
});

it('a weekend inside a holiday does not break it', () => {
  expect(words(2027).slice(1, 3)).toEqual(['02-05 02-09 Tết', '02-10 02-11 nghỉ bù Tết']);
});
