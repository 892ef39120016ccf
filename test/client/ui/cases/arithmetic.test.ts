// The arithmetic of a limit in words.
import { expect, test } from 'vitest';
import { arithmeticWords } from '../../../../src/client/ui/cases/arithmetic.ts';
import type { Language } from '../../../../src/client/ui/text/t.ts';
import { calendarOf } from '../../../../src/shared/rules/calendar.ts';
import type { Span } from '../../../../src/shared/rules/days.ts';
import { countFrom, type Limit } from '../../../../src/shared/rules/deadline.ts';
import { shippedRules } from '../../../../src/shared/rules/shipped-rules.ts';

const calendar = calendarOf([], shippedRules);
const working = (value: number): Limit => ({ value, unit: 'working-days' });
const days = (value: number): Limit => ({ value, unit: 'calendar-days' });

type Asked = readonly [from: string, limit: Limit, pauses?: readonly Span[]];

test.each<[Asked, string]>([
  [['2026-02-03', working(10)], 'nhận 03/02 + 10 ngày làm việc, trừ Tết 16–20/02 → 24/02/2026, Điều 28'],
  [['2026-11-23', working(3)], 'nhận 23/11 + 3 ngày làm việc → 26/11/2026, Điều 28'],
  [
    ['2026-04-24', working(5)],
    'nhận 24/04 + 5 ngày làm việc, trừ nghỉ bù Giỗ Tổ 27/04, Ngày Chiến thắng 30/04, Quốc tế Lao động 01/05 → 06/05/2026, Điều 28',
  ],
  [['2026-04-16', days(10)], 'nhận 16/04 + 10 ngày, ngày cuối 26/04 nghỉ Giỗ Tổ → 28/04/2026, Điều 28'],
  [
    ['2026-08-20', working(3)],
    'nhận 20/08 + 3 ngày làm việc, tính cả ngày làm bù 22/08 → 24/08/2026, Điều 28',
  ],
  [
    ['2026-07-01', days(30), [{ from: '2026-07-25', to: '2026-08-03' }]],
    'nhận 01/07 + 30 ngày, trừ tạm đình chỉ 25/07–03/08 → 10/08/2026, Điều 28',
  ],
  [
    ['2026-07-01', days(30), [{ from: '2026-07-10' }]],
    'nhận 01/07 + 30 ngày, tạm đình chỉ từ 10/07, còn 22 ngày chưa tính, Điều 28',
  ],
  [
    ['2026-12-30', days(7)],
    'nhận 30/12/2026 + 7 ngày → 06/01/2027 (tạm tính, lịch nghỉ chưa công bố), Điều 28',
  ],
  [['2026-08-24', { value: 1, unit: 'months' }], 'nhận 24/08 + 1 tháng → 24/09/2026, Điều 28'],
])('%j', ([from, limit, pauses = []], words) => {
  expect(arithmeticWords(countFrom(from, limit, calendar, pauses), 'nhận', 'Điều 28', 'vi')).toBe(words);
});

test('in English, and without a citation', () => {
  const said = (from: string, limit: Limit, language: Language = 'en') =>
    arithmeticWords(countFrom(from, limit, calendar, []), 'received', '', language);
  expect(said('2026-02-03', working(10))).toBe(
    'received 03/02 + 10 working days, without Tết 16–20/02 → 24/02/2026',
  );
  expect(said('2026-04-16', days(10))).toBe(
    "received 16/04 + 10 days, ends on 26/04, a day off (Hùng Kings' Day) → 28/04/2026",
  );
  expect(said('2026-04-24', working(1))).toBe(
    "received 24/04 + 1 working day, without day off for Hùng Kings' Day 27/04 → 28/04/2026",
  );
});
