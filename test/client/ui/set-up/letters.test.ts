// The letters of a commune's case codes.
import { expect, it } from 'vitest';
import { lettersPattern, plainCapitals, suggestLetters } from '../../../../src/client/ui/set-up/letters.ts';

it.each([
  ['Búng Lao', 'BL'],
  ['Đắk Pxi', 'ĐP'],
  ['Ẳng Tở', 'AT'],
  ['Sơn', 'SO'],
  ["Ia H'Lốp", 'IHL'],
  ['Một Hai Ba Bốn Năm', 'MHBB'],
])('%s begins its codes with %s', (name, letters) => {
  expect(suggestLetters(name)).toBe(letters);
  expect(letters).toMatch(lettersPattern);
});

it('typed letters lose their marks but keep đ', () => expect(plainCapitals('đắk')).toBe('ĐAK'));
