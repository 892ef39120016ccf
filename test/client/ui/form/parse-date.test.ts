// What people write for dates and times, and what is understood.
import { expect, test } from 'vitest';
import { parseDate, parseTime, withSlashes } from '../../../../src/client/ui/form/parse-date.ts';

test.each([
  ['12/11/2026', '2026-11-12'],
  [' 5/3/2026 ', '2026-03-05'],
  ['5-3-26', '2026-03-05'],
  ['12.11.2026', '2026-11-12'],
  ['12 11 2026', '2026-11-12'],
  ['12112026', '2026-11-12'],
  ['120958', '1958-09-12'],
  ['12/11', '2026-11-12'],
  ['12/11/', '2026-11-12'],
  ['29/2/2028', '2028-02-29'],
])('the date %s is read as %s', (typed, day) => {
  expect(parseDate(typed, '2026-11-12')).toBe(day);
});

test.each([
  '',
  'mai',
  '31/2/2026',
  '29/2/2026',
  '0/5/2026',
  '12/13/2026',
  '12/11/206',
  '12',
  '1211',
  '1/1/0026',
])('the date "%s" is not guessed at', (typed) => {
  expect(parseDate(typed, '2026-11-12')).toBeNull();
});

test('a day without its year belongs to the year nearest to today', () => {
  expect(parseDate('28/12', '2027-01-03')).toBe('2026-12-28');
  expect(parseDate('3/1', '2026-12-28')).toBe('2027-01-03');
  expect(parseDate('29/2', '2027-05-01')).toBe('2028-02-29');
  expect(parseDate('12/11')).toBeNull();
  expect(parseDate('12/11/26')).toBeNull();
});

test.each([
  ['14:30', '14:30'],
  ['14h30', '14:30'],
  ['14 giờ 30', '14:30'],
  ['14 giờ 30 phút'.normalize('NFD'), '14:30'],
  ['14g', '14:00'],
  ['7h5', '07:05'],
  ['1430', '14:30'],
  ['730', '07:30'],
  ['8', '08:00'],
  ['00:00', '00:00'],
])('the time %s is read as %s', (typed, time) => {
  expect(parseTime(typed)).toBe(time);
});

test.each(['', '24:00', '14:60', '2530', 'sáng', '14:3000'])('the time "%s" is not guessed at', (typed) => {
  expect(parseTime(typed)).toBeNull();
});

test('slashes come by themselves while digits are typed, and go when they are deleted', () => {
  let text = '';
  for (const digit of '12112026') text = withSlashes(text, text + digit);
  expect(text).toBe('12/11/2026');
  expect(withSlashes('12/', '12')).toBe('12');
  expect(withSlashes('5', '5/')).toBe('5/');
  expect(withSlashes('', '12/11/2026')).toBe('12/11/2026');
});

test.each([
  ['31/12/1899', null],
  ['01/01/1900', '1900-01-01'],
  ['31/12/2199', '2199-12-31'],
  ['01/01/2200', null],
])('the law counts from 1900 to 2199: %s', (typed, day) => {
  expect(parseDate(typed)).toBe(day);
});
