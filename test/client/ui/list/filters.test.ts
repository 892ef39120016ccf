// The chips above a list count what they keep.
import { expect, test } from 'vitest';
import { countedChips, filterItems } from '../../../../src/client/ui/list/filters.ts';
import { item } from '../../../support/items.ts';

const items = [
  item('a', { steps: ['answered'] }),
  item('b', { state: 'unsent', missing: 2 }),
  item('c', { steps: ['answered', 'enforced', 'marked-complex'], state: 'others' }),
  item('d', { kind: 'dialogue' }),
];

test('each chip keeps exactly as many as it counts', () => {
  for (const byKind of [true, false])
    for (const { value, count } of countedChips(items, byKind))
      expect(filterItems(items, value).length, value).toBe(count ?? items.length);
});

test('a list of one kind offers the stages of its cases, what waits first', () => {
  expect(countedChips(items, false).map(({ value }) => value)).toEqual([
    'all',
    'stage.received',
    'stage.complex',
    'stage.answered',
    'stage.resolved',
    'unsent',
    'others',
    'missing',
  ]);
});

test('a list of all kinds offers kinds', () => {
  expect(countedChips(items, true).map(({ value }) => value)).toEqual([
    'all',
    'dialogue',
    'petition',
    'unsent',
    'others',
    'missing',
  ]);
});
