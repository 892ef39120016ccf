// Lists written by columns: everything comes back, and nothing hostile comes through.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packColumn, unpackColumn } from '../../../src/shared/protocol/columns.ts';
import { holdsFor } from '../../support/property.ts';

const overWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Lists of objects as changes are: few keys, alike in part, and deep. */
const lists = fc.array(
  fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.dictionary(
      fc.constantFrom('id', 'set', 'at', '=', '+', 'k', '__proto__'),
      fc.jsonValue({ maxDepth: 3 }),
    ),
    fc.integer(),
    fc.maxSafeInteger(),
  ),
);

describe('a list by columns', () => {
  test('comes back as it was', () => {
    const comesBack = (list: unknown) => {
      const values = overWire(list) as never[];
      expect(unpackColumn(overWire(packColumn(values)), values.length)).toEqual(values);
    };
    holdsFor(lists, comesBack, 0.05);
  }, 120_000);

  test('comes back though an object beside a number has a key that JavaScript itself asks objects for', () => {
    for (const values of [
      [{ toString: 0 }, 0],
      [0, { valueOf: 1 }],
    ] as never[][])
      expect(unpackColumn(overWire(packColumn(values)), 2)).toEqual(values);
  });

  test('comes back however deep its values, however many its keys, however far its numbers are apart', () => {
    const deep = (n: number): unknown => (n === 0 ? 1 : { a: deep(n - 1) });
    const keys = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`k${n}`, n]));
    const far = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
    for (const values of [[deep(30), deep(31)], [keys, { ...keys, k0: 1 }], far] as never[][])
      expect(unpackColumn(overWire(packColumn(values)), 2)).toEqual(values);
  });

  test('says what is alike once, and numbers by their steps', () => {
    const rows = [1, 2, 4].map((at) => ({ kind: 'dialogue', at: 1000 + at }));
    expect(packColumn(rows)).toEqual({
      k: [['kind', 'at']],
      c: [{ '=': 'dialogue' }, { '+': [1001, 1, 2] }],
    });
  });

  test.each([
    ['nothing', null],
    ['too few values', [1]],
    ['steps that are no numbers', { '+': [1, 'x'] }],
    ['no columns', { k: [['a']] }],
    ['a column too few', { k: [['a', 'b']], c: [[1, 2]] }],
    ['a shape that is not there', { k: [['a']], s: [0, 1], c: [[1]] }],
    [
      'a shape that names a key twice',
      {
        k: [['a', 'a']],
        c: [
          [1, 2],
          [1, 2],
        ],
      },
    ],
    ['a shape for one value of two', { k: [['a']], s: [0], c: [[1]] }],
  ])('of %s is no list of two', (_, column) => {
    expect(unpackColumn(column, 2)).toBeNull();
  });

  test('that stands for more than is allowed, or is deeper, is refused before it is made', () => {
    const wide = { k: [Array.from({ length: 400 }, (_, n) => `k${n}`)], c: new Array(400).fill({ '=': 1 }) };
    expect(unpackColumn(wide, 10_000)).toBeNull();
    expect(unpackColumn({ '=': 'x'.repeat(100_000) }, 1_000)).toBeNull();
    let deep: unknown = [1, 2];
    for (let n = 0; n < 20_000; n++) deep = { k: [['a']], c: [deep] };
    expect(unpackColumn(deep, 2)).toBeNull();
  });
});
