// What people write for numbers, and what is understood.
import { expect, test } from 'vitest';
import { isNumeral, parseNumber } from '../../../../src/client/ui/form/parse-number.ts';

test.each([
  ['42', 42],
  [' 042 ', 42],
  ['6.122', 6122],
  ['6 122', 6122],
  ['1.234.567', 1234567],
  ['0', 0],
])('%s is read as %d', (typed, value) => {
  expect(parseNumber(typed)).toBe(value);
});

test.each(['', 'ba', '-3', '1,5', '6.12', '12.3456', '4 2', '99999999999999999'])(
  '"%s" is not guessed at',
  (typed) => {
    expect(parseNumber(typed)).toBeNull();
  },
);

test.each([
  ['99999999999999999', true],
  ['1.000.000.000.000.000.000', true],
  ['1,5', false],
  ['１２', false],
  ['', false],
])('"%s" is a number, however large: %s', (typed, is) => {
  expect(isNumeral(typed)).toBe(is);
});
