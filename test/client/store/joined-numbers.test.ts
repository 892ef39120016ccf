// Numbers are found however they are grouped, by those who type them without a blank too.
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../src/client/store/catalog-api.ts';
import { createSearch } from '../../../src/client/store/catalog-search.ts';
import { joinNumbers, withJoined } from '../../../src/client/store/joined-numbers.ts';

const items = [{ id: 'A', title: '', kind: 'petition', touched: 0 }] as unknown as readonly Item[];

const finds = (written: string, typed: string): boolean => {
  const search = createSearch();
  search.put('A', withJoined([written]));
  return [typed, joinNumbers(typed)].some((words) => search.search(items, words, {}).length > 0);
};

describe('a number or code written so is found by typing', () => {
  test.each([
    ['0912 345 678', '0912345678'],
    ['0912 345 678', '0912345'],
    ['0912.345.678', '0912 345 678'],
    ['0912345678', '0912 345 678'],
    ['0912345678', '091 234 5678'],
    ['+84 912 345 678', '0912345678'],
    ['0912345678', '+84 912 345 678'],
    ['Gọi Lò Văn Dơn 0912 345 678 sau vụ', 'dơn 0912345678'],
    ['011 190 000 123', '011190000123'],
    ['BL-26-K7-014', 'bl26k7014'],
    ['BL-26-K7-014', 'BL26K7'],
    ['BL-26-K7-014', 'bl-26-k7-014'],
    ['BL-26-K7-014', 'k7 014'],
  ])('%s: %s', (written, typed) => {
    expect(finds(written, typed)).toBe(true);
  });
});

test('another number is not found', () => {
  expect(finds('0912 345 678', '0912345679')).toBe(false);
  expect(finds('BL-26-K7-014', 'bl26k7015')).toBe(false);
});

test('texts without numbers stay what they are', () => {
  const texts = ['Đường vào bản', 'sạt 3 chỗ'];
  expect(withJoined(texts)).toBe(texts);
});
