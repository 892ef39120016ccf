// What looks wrong in a number or a name is said; what may be right is left in peace.
import { describe, expect, test } from 'vitest';
import { doubtIdNumber, doubtName, doubtPhone, masked } from '../../../src/shared/rules/identity.ts';

describe('Identity numbers', () => {
  test.each([
    ['', undefined],
    ['011190000123', undefined],
    ['011 190 000 123', undefined],
    ['123456789', undefined],
    ['C1234567', undefined],
    ['c12345678', undefined],
    ['003190000123', 'id-province'],
    ['097190000123', 'id-province'],
    ['01119000012', 'id-length'],
    ['0111900001234', 'id-length'],
    ['01119O000123', 'id-length'],
  ])('%j: %s', (text, doubt) => {
    expect(doubtIdNumber(text)).toBe(doubt);
  });

  test('there are as many provinces of birth as there were provinces', () => {
    const known = Array.from({ length: 999 }, (_, at) => String(at + 1).padStart(3, '0')).filter(
      (code) => doubtIdNumber(`${code}190000123`) === undefined,
    );
    expect(known).toHaveLength(63);
  });
});

test.each([
  ['', undefined],
  ['0912345678', undefined],
  ['091 234 56 78', undefined],
  ['+84912345678', undefined],
  ['84912345678', undefined],
  ['0329999999', undefined],
  ['02153825000', undefined],
  ['0512345678', 'phone'],
  ['091234567', 'phone'],
  ['1900', 'phone'],
])('the phone number %j: %s', (text, doubt) => {
  expect(doubtPhone(text)).toBe(doubt);
});

test.each([
  ['Giàng A Páo', undefined],
  ['H’Hen Niê', undefined],
  ["H'Mông", undefined],
  ['Y Blô', undefined],
  ['K-Brể', undefined],
  ['Hà'.normalize('NFD'), undefined],
  ['ông Sùng (trưởng bản)', 'name'],
  ['0912345678', 'name'],
])('the name %j: %s', (text, doubt) => {
  expect(doubtName(text)).toBe(doubt);
});

test.each([
  ['011190000123', '•••••••••123'],
  ['091 234 5678', '•••••••678'],
  ['12', '••'],
  ['', ''],
])('%j is shown as %j', (text, shown) => {
  expect(masked(text)).toBe(shown);
});
