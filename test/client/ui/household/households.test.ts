// A village's list counts who is there on a day, is in the order people look for, and is found by what they type.
import { describe, expect, it } from 'vitest';
import { matchRows } from '../../../../src/client/import/match-households.ts';
import {
  findHouseholds,
  gatheredIn,
  type Household,
  householdsOf,
  isInForce,
  leftBySplits,
  sortHouseholds,
  sumsOf,
} from '../../../../src/client/ui/household/households.ts';
import { accepted, bundleOf, idOf, making } from '../../../support/bundles.ts';
import { item } from '../../../support/items.ts';

const household = (values: Household['values'], more: Partial<Household> = {}): Household => {
  const name = String(values.name ?? '');
  return { ...item(name, { kind: 'household', title: name, villages: ['A'], mine: false }), values, ...more };
};

const don = household({ name: 'Lò Văn Dơn', number: 12, members: 5, voters: 3, phone: '0912 345 678' });
const pao = household({ name: 'Vàng A Páo', number: 2, members: 7, representative: 'Vàng Thị Đào' });
const hen = household({ name: "H'Hen Niê", group: 'Nhóm Suối' });
const all = [don, pao, hen];
const villageOf = (name: string, values: Parameters<typeof making>[1] = {}) =>
  bundleOf(accepted(1, making(name, values, { kind: 'village' })));

it('a list of a merged village finds again the households that stand under the earlier ones', () => {
  const [A, X] = [idOf('A'), idOf('X')];
  const known = [villageOf('A', { ended: '2026-07-01', successors: [X] }), villageOf('X')];
  const before = household({ name: 'Lò Văn Dơn', village: A }, { villages: [A] });
  const match = (into: readonly string[], village: string) =>
    matchRows(
      [{ line: 2, values: { village, name: 'Lò Văn Dơn' }, doubts: [] }],
      gatheredIn([before], into, known, '2026-07-01'),
    ).map(({ type }) => type);
  expect(match([X], X)).toEqual(['same']);
  expect(match([X, A], A)).toEqual(['same']);
});

it('a list of a part finds the households left in the village that was split, and makes none anew', () => {
  const [A, S, T, U] = ['A', 'S', 'T', 'U'].map(idOf) as [string, string, string, string];
  const known = [
    villageOf('A', { ended: '2020-01-01', successors: [S] }),
    villageOf('S', { ended: '2026-07-01', successors: [T, U] }),
    villageOf('T'),
    villageOf('U'),
  ];
  const items = [S, A, U].map((village, at) =>
    household({ name: `Lò Văn ${'ABC'[at]}`, village }, { villages: [village] }),
  );
  const match = (day: string) => {
    const rows = ['Lò Văn A', 'Lò Văn B', 'Lò Văn C', 'Lò Văn D'].map((name, at) => ({
      line: at + 2,
      values: { village: T, name },
      doubts: [],
    }));
    return matchRows(rows, gatheredIn(items, [T, U], known, day), leftBySplits(items, [T, U], known, day));
  };
  expect(match('2026-07-01').map(({ type }) => type)).toEqual(['moves', 'moves', 'new', 'new']);
  expect(match('2026-07-01')[1]).toMatchObject({ differences: [{ field: 'village', before: A, after: T }] });
  expect(new Set(match('2026-06-30').map(({ type }) => type))).toEqual(new Set(['new']));
});

const names = (households: readonly Household[]) => households.map(({ title }) => title);

it('the households of a village are neither other records nor deleted, withdrawn or of another village', () => {
  const items = [
    don,
    household({ name: 'Khác' }, { villages: ['B'] }),
    household({ name: 'Đã xóa' }, { deleted: true }),
    household({ name: 'Đã thu hồi' }, { redacted: true }),
    { ...household({ name: 'Họp' }), kind: 'minutes' },
  ];
  expect(names(householdsOf(items, ['A']))).toEqual(['Lò Văn Dơn']);
  expect(names(householdsOf(items, ['A', 'B']))).toEqual(['Lò Văn Dơn', 'Khác']);
});

it('a household counts until the day before it ended', () => {
  const gone = household({ name: 'Lò Văn Dơn', ended: '2026-11-10' });
  expect([
    isInForce(gone, '2026-11-09'),
    isInForce(gone, '2026-11-10'),
    isInForce(don, '2026-11-10'),
  ]).toEqual([true, false, true]);
});

it('the list is by number, those without one last, or by given name', () => {
  expect(names(sortHouseholds(all, 'number'))).toEqual(['Vàng A Páo', 'Lò Văn Dơn', "H'Hen Niê"]);
  expect(names(sortHouseholds(all, 'name'))).toEqual(['Lò Văn Dơn', "H'Hen Niê", 'Vàng A Páo']);
});

describe('a household is found', () => {
  it.each([
    ['lo van', ['Lò Văn Dơn']],
    ['0912', ['Lò Văn Dơn']],
    ['12', ['Lò Văn Dơn']],
    ['dao', ['Vàng A Páo']],
    ['suoi', ["H'Hen Niê"]],
    ['hhen', ["H'Hen Niê"]],
    ['không có', []],
    [' ', ['Lò Văn Dơn', 'Vàng A Páo', "H'Hen Niê"]],
  ])('by "%s"', (typed, found) => {
    expect(names(findHouseholds(all, typed))).toEqual(found);
  });
});

it('sums leave out what nobody wrote', () => {
  expect(sumsOf(all)).toEqual({ households: 3, members: 12, voters: 3 });
});
