// Kept seeds, each of which once found a fault; and one seed told step by step: SIMULATION_SEED=7, SIMULATION_TRACE=1.
import { expect, test } from 'vitest';
import { simulate } from './parts/simulate.ts';
import kept from './seeds.json' with { type: 'json' };

const asked = process.env.SIMULATION_SEED;
const trace = process.env.SIMULATION_TRACE ? (line: () => string) => console.info(line()) : undefined;

test.each(asked ? [{ seed: Number(asked), found: 'asked for' }] : kept)(
  'seed $seed stays clean ($found)',
  async ({ seed }) => {
    const tally = await simulate(seed, trace);
    expect(tally.accepted).toBeGreaterThan(0);
  },
  600_000,
);

test('a seed always tells the same story', async () => {
  const stories = await Promise.all(
    [1, 2].map(async () => {
      const lines: string[] = [];
      await simulate(4711, (line) => lines.push(line()));
      return lines;
    }),
  );
  expect(stories[0]?.length).toBeGreaterThan(50);
  expect(stories[1]).toEqual(stories[0]);
}, 600_000);
