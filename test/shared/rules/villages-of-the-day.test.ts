// Papers name a village as it was called on their day, and a merged village's roll calls all its households.
import { describe, expect, it } from 'vitest';
import {
  mergedInto,
  villageNameOn,
  withMerged,
  withMergedAndSplit,
} from '../../../src/shared/rules/villages-of-the-day.ts';
import { accepted, addingRow, bundleOf, idOf, making } from '../../support/bundles.ts';

const village = (name: string, values: Parameters<typeof making>[1] = {}) =>
  bundleOf(accepted(1, making(name, { name, ...values }, { kind: 'village' })));

const formerName = (name: string, until: string, seq: number) =>
  accepted(seq, addingRow(name, { name, until }, { kind: 'former-name' }));

const renamedTwice = bundleOf(
  accepted(1, making('R', { name: 'Tổ 3' }, { kind: 'village' })),
  formerName('Bản Búng', '2026-07-01', 2),
  formerName('Búng Lao 1', '2020-01-15', 3),
);

describe('the name of a village', () => {
  it.each([
    ['2019-12-31', 'Búng Lao 1'],
    ['2020-01-14', 'Búng Lao 1'],
    ['2020-01-15', 'Bản Búng'],
    ['2026-06-30', 'Bản Búng'],
    ['2026-07-01', 'Tổ 3'],
    ['2030-01-01', 'Tổ 3'],
  ])('on %s is %s', (day, name) => expect(villageNameOn(renamedTwice, day)).toBe(name));
});

describe('the villages merged into one', () => {
  const all = [
    village('A', { ended: '2024-01-01', successors: [idOf('B')] }),
    village('B', { ended: '2026-07-01', successors: [idOf('C')] }),
    village('C'),
    village('S', { ended: '2026-07-01', successors: [idOf('C'), idOf('D')] }),
    village('D'),
  ];

  it.each([
    ['C', '2026-07-01', ['C', 'B', 'A']],
    ['C', '2026-06-30', ['C']],
    ['B', '2025-01-01', ['B', 'A']],
    ['D', '2026-12-01', ['D']],
  ])('of %s on %s are %j', (id, day, expected) => {
    expect(withMerged([idOf(id)], all, day)).toEqual(expected.map(idOf));
  });

  it.each([
    ['C', '2026-07-01', ['C', 'B', 'S', 'A']],
    ['D', '2026-07-01', ['D', 'S']],
    ['D', '2026-06-30', ['D']],
  ])('with those split into %s by %s they are %j', (id, day, expected) => {
    expect(withMergedAndSplit([idOf(id)], all, day)).toEqual(expected.map(idOf));
  });

  it('a circle of mergers ends', () => {
    const circle = [
      village('A', { ended: '2024-01-01', successors: [idOf('B')] }),
      village('B', { ended: '2024-01-01', successors: [idOf('A')] }),
    ];
    expect(withMerged([idOf('A')], circle, '2025-01-01')).toEqual([idOf('A'), idOf('B')]);
  });
});

it('a village is followed through its mergers to the one it is part of, a split one stands for itself', () => {
  const village = (id: string, ended: string, ...successors: readonly string[]) => ({
    root: { id, kind: 'village', by: '', at: 0, last: {}, values: ended ? { ended, successors } : {} },
    rows: {},
    seq: 0,
  });
  const known = [
    village('A', '2025-07-01', 'B'),
    village('B', '2026-01-01', 'C'),
    village('C', ''),
    village('D', '2025-07-01', 'E', 'F'),
  ];
  expect(mergedInto(['A', 'B', 'D'], known, '2026-02-01')).toEqual(['C', 'D']);
  expect(mergedInto(['A'], known, '2025-12-31')).toEqual(['B']);
});
