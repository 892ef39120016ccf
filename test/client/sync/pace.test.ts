// How much an answer may carry, by what the link carried before.
import { expect, test } from 'vitest';
import { createPace } from '../../../src/client/sync/pace.ts';

const open = () => {
  let now = 0;
  const pace = createPace(() => now);
  const exchange = (pushed: number, pulled: number, ms: number) => {
    const end = pace.begin();
    now += ms;
    end({ type: 'answered', pushed, pulled });
  };
  return {
    pace,
    exchange,
    pull: (pulled: number, ms: number) => exchange(0, pulled, ms),
    fail: () => pace.begin()({ type: 'failed' }),
  };
};

test('a full answer sets the room of the next to four seconds’ worth, a short one says nothing', () => {
  const { pace, pull } = open();
  const first = pace.room();
  pull(first, 1_000);
  expect(pace.room()).toBe(first * 4);
  pull(500, 1_000);
  expect(pace.room()).toBe(first * 4);
});

test('an answer that came after a push says nothing: the time went on the way up', () => {
  const { pace, exchange } = open();
  const first = pace.room();
  exchange(100_000, first, 60_000);
  expect(pace.room()).toBe(first);
});

test('of a link that dropped not more than double is asked after one good exchange', () => {
  const { pace, pull, fail } = open();
  fail();
  const room = pace.room();
  pull(room, 10);
  expect(pace.room()).toBe(room * 2);
  pull(room * 2, 10);
  expect(pace.room()).toBe(room * 4);
});

test('a link that drops gets half, and never too little nor too much', () => {
  const { pace, pull, fail } = open();
  const first = pace.room();
  fail();
  expect(pace.room()).toBe(first / 2);
  for (let n = 0; n < 20; n++) fail();
  expect(pace.room()).toBe(16_000);
  for (let n = 0; n < 10; n++) pull(pace.room(), 1);
  expect(pace.room()).toBe(1_000_000);
});
