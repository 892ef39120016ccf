// Days and times are those of Vietnam, whatever zone the test or the phone runs in.
import { expect, test } from 'vitest';
import { dayInWords } from '../../../../src/client/ui/text/day-in-words.ts';
import {
  dayOf,
  daysBetween,
  formatInstant,
  nearDay,
  shortDay,
  timeOf,
} from '../../../../src/client/ui/text/format-date.ts';
import { loadTexts } from '../../../../src/client/ui/text/t.ts';

const at = (text: string) => Date.parse(text);

test('an instant late in the evening of London is the next morning in Vietnam', () => {
  expect(dayOf(at('2026-11-11T23:30:00Z'))).toBe('2026-11-12');
  expect(timeOf(at('2026-11-11T23:30:00Z'))).toBe('06:30');
});

test('a receipt names the year only when it is another one', () => {
  const received = at('2026-11-12T14:32:10+07:00');
  expect(formatInstant(received, at('2026-12-31T23:59:00+07:00'))).toBe('14:32, 12/11');
  expect(formatInstant(received, at('2027-01-01T00:01:00+07:00'))).toBe('14:32, 12/11/2026');
});

test('days near today have names, others are written', () => {
  expect(nearDay('2026-11-12', '2026-11-12')).toBe('hôm nay');
  expect(nearDay('2026-11-11', '2026-11-12')).toBe('hôm qua');
  expect(nearDay('2027-01-01', '2026-12-31')).toBe('ngày mai');
  expect(nearDay('2026-11-10', '2026-11-12')).toBe('10/11');
  expect(shortDay('2025-03-05', '2026-11-12')).toBe('05/03/2025');
});

test('a day in words carries its weekday', async () => {
  await loadTexts();
  expect(dayInWords('2026-11-12')).toBe('Thứ Năm, 12/11/2026');
  expect(dayInWords('2026-11-15')).toBe('Chủ nhật, 15/11/2026');
  expect(dayInWords('2026-11-12', '2026-11-12')).toBe('Thứ Năm, 12/11/2026 · hôm nay');
});

test('days between count across leap days', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
});
