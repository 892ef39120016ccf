// What list lines have alike is one object in memory.
import { expect, it } from 'vitest';
import type { Item } from '../../../src/client/store/catalog-api.ts';
import { createSharer } from '../../../src/client/store/catalog-shared.ts';

const line = (id: string, type: string): Item => ({
  id,
  kind: 'petition',
  title: id,
  date: '',
  villages: ['VVVVVVVVVVVVVVVV'],
  state: 'received',
  touched: 1,
  rows: 0,
  steps: ['received'],
  choices: { type },
  missing: 0,
  alike: 'petition received',
  by: 'PPPPPPPPPPPPPPPP',
  mine: false,
});

it('lines hold the same choices, villages and steps where theirs are alike, and their own where they are not', () => {
  const share = createSharer();
  const [first, second, third] = [line('A', 'complaint'), line('B', 'complaint'), line('C', 'feedback')];
  const [one, two, three] = [share(first), share(second), share(third)];
  expect([one, two, three]).toEqual([first, second, third]);
  expect(two.choices).toBe(one.choices);
  expect(three.villages).toBe(one.villages);
  expect(three.choices).not.toBe(one.choices);
});

it('a line without figures gets none from another', () => {
  const share = createSharer();
  share({ ...line('A', 'complaint'), counts: { petitions: 1 } });
  expect(share(line('B', 'complaint'))).not.toHaveProperty('counts');
});
