// How much goes in one exchange follows what the link carried.
import { expect, test } from 'vitest';
import { createPace } from '../../../src/client/sync/pace.ts';

const open = () => {
  let now = 0;
  const pace = createPace(() => now);
  return {
    pace,
    push(pushed: number, ms: number) {
      const end = pace.begin();
      now += ms;
      end({ type: 'answered', pushed, pulled: 0 });
    },
    pull(pulled: number, ms: number) {
      const end = pace.begin();
      now += ms;
      end({ type: 'answered', pushed: 0, pulled });
    },
    fail: () => pace.begin()({ type: 'failed' }),
  };
};

test('a push that filled its request sets the next to what the link carries in fifteen seconds', () => {
  const { pace, push } = open();
  const first = pace.push();
  push(first, 7_500);
  expect(pace.push()).toBe(first * 2);
  push(pace.push(), 30_000);
  expect(pace.push()).toBe(first);
});

test('a push that was short says nothing of the link', () => {
  const { pace, push } = open();
  const first = pace.push();
  push(300, 5_000);
  expect(pace.push()).toBe(first);
});

test('a full answer sets the room of the next to four seconds’ worth, a short one says nothing', () => {
  const { pace, pull } = open();
  const first = pace.room();
  pull(first, 1_000);
  expect(pace.room()).toBe(first * 4);
  pull(500, 1_000);
  expect(pace.room()).toBe(first * 4);
});

test('of a link that dropped not more than double is asked after one good exchange', () => {
  const { pace, push, pull, fail } = open();
  fail();
  const [before, room] = [pace.push(), pace.room()];
  push(before, 10);
  pull(room, 10);
  expect([pace.push(), pace.room()]).toEqual([before * 2, room * 2]);
  push(before * 2, 10);
  expect(pace.push()).toBe(before * 4);
});

test('a link that drops gets half, and never too little nor too much', () => {
  const { pace, push, fail } = open();
  const first = pace.push();
  fail();
  expect(pace.push()).toBe(first / 2);
  for (let n = 0; n < 20; n++) fail();
  expect([pace.push(), pace.room()]).toEqual([16_000, 16_000]);
  for (let n = 0; n < 10; n++) push(pace.push(), 1);
  expect(pace.push()).toBe(1_000_000);
});
