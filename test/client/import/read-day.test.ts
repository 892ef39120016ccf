// Days are read as books and spreadsheets have them; what is no day is none, and is never guessed.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDay } from '../../../src/client/import/read-day.ts';

it.each([
  ['03/02/2026', '2026-02-03'],
  ['3/2/2026', '2026-02-03'],
  ['3.2.26', '2026-02-03'],
  ['03-02-2026', '2026-02-03'],
  ['2026-02-03', '2026-02-03'],
  ['2026-02-03T00:00:00.000Z', '2026-02-03'],
  ['03/02/2026 14:30', '2026-02-03'],
  ['ngày 3 tháng 2 năm 2026', '2026-02-03'],
  ['46056', '2026-02-03'],
  ['46056.604', '2026-02-03'],
  ['29/02/2028', '2028-02-29'],
])('%s is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

it.each([
  '31/02/2026',
  '29/02/2026',
  '02/25/2026',
  '3/2',
  '12',
  '2026',
  '912345678',
  '03/02/1826',
  'đang xác minh',
  'x',
  '',
])('%s is no day', (text) => {
  expect(readDay(text)).toBeUndefined();
});

it('the number Excel has for a day is that day, whichever it is', () => {
  const from = Date.UTC(1899, 11, 30);
  fc.assert(
    fc.property(fc.integer({ min: 32_874, max: 73_050 }), (serial) => {
      expect(readDay(String(serial))).toBe(new Date(from + serial * 86_400_000).toISOString().slice(0, 10));
    }),
  );
});
