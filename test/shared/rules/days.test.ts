// Days are those of Vietnam whatever the phone's own clock is set to, and are read and written once each.
import { afterEach, describe, expect, test } from 'vitest';
import { formatInstant, timeOf } from '../../../src/client/ui/text/format-date.ts';
import { calendarOf } from '../../../src/shared/rules/calendar.ts';
import { addDays, addMonths, dayInVietnam, dayNumber, isDay } from '../../../src/shared/rules/days.ts';
import { countFrom } from '../../../src/shared/rules/deadline.ts';
import { shippedRules } from '../../../src/shared/rules/shipped-rules.ts';

const own = process.env.TZ;
afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

describe.each(['Asia/Ho_Chi_Minh', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Berlin'])(
  'on a phone set to %s',
  (zone) => {
    test('the day begins when it begins in Vietnam', () => {
      process.env.TZ = zone;
      // The clock of the machine does follow: else this would prove nothing.
      const offset = { UTC: 0, 'Asia/Ho_Chi_Minh': -420, 'Pacific/Kiritimati': -840 }[zone];
      if (offset !== undefined) expect(new Date(Date.UTC(2027, 1, 4)).getTimezoneOffset()).toBe(offset);
      expect(dayInVietnam(Date.UTC(2027, 1, 4, 16, 59, 59))).toBe('2027-02-04');
      expect(dayInVietnam(Date.UTC(2027, 1, 4, 17))).toBe('2027-02-05');
      expect(timeOf(Date.UTC(2027, 1, 4, 17))).toBe('00:00');
      expect(formatInstant(Date.UTC(2026, 11, 31, 17), Date.UTC(2026, 11, 31, 16))).toBe('00:00, 01/01/2027');
    });

    test('a limit over Tết, a summer time and a year ends on the same day', () => {
      process.env.TZ = zone;
      const calendar = calendarOf([], shippedRules);
      const limit = { value: 10, unit: 'working-days' } as const;
      expect(countFrom('2026-02-03', limit, calendar, []).due).toBe('2026-02-24');
      expect(countFrom('2026-03-20', { value: 30, unit: 'calendar-days' }, calendar, []).due).toBe(
        '2026-04-20',
      );
      expect(countFrom('2026-08-31', { value: 6, unit: 'months' }, calendar, []).due).toBe('2027-03-01');
      expect([addDays('2026-10-24', 2), addMonths('2026-10-31', 1)]).toEqual(['2026-10-26', '2026-11-30']);
    });
  },
);

test.each([
  '2026-02-29',
  '2026-13-01',
  '1899-12-31',
  '2200-01-01',
  '26-01-01',
  '2026-1-1',
  ' 2026-01-01',
  '',
  7,
  null,
])('%j is no day, asked once or again', (text) => {
  expect([isDay(text), isDay(text)]).toEqual([false, false]);
});

test('a day read before is the same number', () => {
  const first = dayNumber('2028-02-29');
  expect([isDay('2028-02-29'), dayNumber('2028-02-29'), dayNumber('2028-03-01')]).toEqual([
    true,
    first,
    first + 1,
  ]);
  expect(dayNumber('không')).toBeNaN();
});
