// A list is narrowed by village, days and writer; a village is found by every name it had.
import { describe, expect, test } from 'vitest';
import type { Item, Person } from '../../../../src/client/store/catalog-api.ts';
import {
  allOfIt,
  formerNames,
  type Narrowing,
  narrow,
  villagesNamed,
  withVillages,
  writersOf,
} from '../../../../src/client/ui/list/narrow.ts';
import { accepted, addingRow, bundleOf, idOf, making } from '../../../support/bundles.ts';
import { item } from '../../../support/items.ts';

const village = (key: string, name: string, successors: readonly string[] = []) =>
  bundleOf(accepted(1, making(key, { name, successors: successors.map(idOf) }, { kind: 'village' })));

const renamed = bundleOf(
  accepted(1, making('R', { name: 'Bản Suối Mới' }, { kind: 'village' })),
  accepted(2, addingRow('F1', { name: 'Bản Púng', until: '2019-01-01' }, { kind: 'former-name' })),
  accepted(3, addingRow('F2', { name: 'Bản Khuổi', until: '2025-07-01' }, { kind: 'former-name' })),
);
const villages = [
  village('Tre', 'Bản Xuân Tre', ['New']),
  village('Nong', 'Bản Co Nỏng', ['New']),
  village('New', 'Bản Xuân Nỏng'),
  renamed,
];
const [tre, merged, suoi] = ['Tre', 'New', 'R'].map(idOf) as [string, string, string];

const items = [
  item('a', { date: '2026-11-12', villages: [tre] }),
  item('b', { villages: [merged], date: '2026-10-31', by: 'Q' }),
  item('c', { villages: [suoi, tre], date: '2025-12-20' }),
  item('d', { villages: [suoi], date: '' }),
  item('e', { date: '2026-11-12' }),
];
const left = (narrowing: Partial<Narrowing>) =>
  narrow(items, { ...allOfIt, ...narrowing }, { today: '2026-11-22', villages })
    .map(({ id }) => id)
    .join('');
const own = (from: string, to: string): Partial<Narrowing> => ({ period: 'own', days: { from, to } });

describe('a list narrowed', () => {
  test.each<[string, Partial<Narrowing>, string]>([
    ['by nothing is whole', {}, 'abcde'],
    ['to a village that is', { village: suoi }, 'cd'],
    ['to a merged one holds those of the earlier ones', { village: merged }, 'abc'],
    ['to one that is no more holds only its own', { village: tre }, 'ac'],
    ['to the month', { period: 'month' }, 'ae'],
    ['to the year so far', { period: 'year-so-far' }, 'abe'],
    ['to the reporting year, which began in December', { period: 'report-year' }, 'abce'],
    ['to days of one’s own, both ends in', own('2026-10-31', '2026-11-12'), 'abe'],
    ['to days without an end', own('2026-11-01', ''), 'ae'],
    ['to days without a beginning', own('', '2026-10-31'), 'bc'],
    ['to a writer', { by: 'Q' }, 'b'],
    ['by all at once', { village: merged, period: 'year-so-far', by: 'P' }, 'a'],
  ])('%s', (_, narrowing, expected) => {
    expect(left(narrowing)).toBe(expected);
  });

  test('by nothing is the very same list', () => {
    expect(narrow(items, allOfIt, { today: '2026-11-22', villages })).toBe(items);
  });

  test('of ten thousand takes one look at each', () => {
    let looks = 0;
    const many = Array.from({ length: 10_000 }, (_, at) => {
      const one = item(`i${at}`, { date: '2026-11-12', villages: [tre] });
      return Object.defineProperty(one, 'villages', { get: () => [[tre], looks++][0] });
    });
    narrow(many, { ...allOfIt, village: merged }, { today: '2026-11-22', villages });
    expect(looks).toBe(many.length);
  });
});

describe('villages are named', () => {
  test.each<[string, string, readonly string[]]>([
    ['by the present name, with what they were made of', 'xuân nỏng', ['New', 'Nong', 'Tre']],
    ['by the name of one that is no more', 'co nong', ['Nong']],
    ['by a former name', 'bản khuổi', ['R']],
    ['by the one before it', 'pung', ['R']],
    ['never by the word for village alone', 'bản', []],
    ['never by one letter', 'bản x', []],
    ['by no other word', 'đường', []],
  ])('%s', (_, typed, expected) => {
    expect(villagesNamed(typed, villages)).toEqual(expected.map(idOf));
  });

  test('and their former names stand the last first', () => {
    expect(formerNames(renamed)).toEqual(['Bản Khuổi', 'Bản Púng']);
  });
});

test('records of a named village come after those the words found, each once', () => {
  const [a, b, c, d] = items as [Item, Item, Item, Item];
  expect(withVillages([c], () => [a, b, c, d], [suoi]).map(({ id }) => id)).toEqual(['c', 'd']);
});

test('no village named: nothing more is asked', () => {
  const found = items.slice(0, 1);
  expect(
    withVillages(found, () => {
      throw new Error('asked');
    }, []),
  ).toBe(found);
});

test('writers are counted and stand by their names; who is unknown is not offered', () => {
  const person = (name: string): Person => ({ name, title: '', roles: [], villages: [], active: true });
  const people = new Map([
    ['P', person('Lò Văn Dơn')],
    ['Q', person('Lò Thị Ánh')],
  ]);
  expect(writersOf([...items, item('f', { by: 'X' })], people)).toEqual([
    { id: 'Q', name: 'Lò Thị Ánh', count: 1 },
    { id: 'P', name: 'Lò Văn Dơn', count: 4 },
  ]);
});
