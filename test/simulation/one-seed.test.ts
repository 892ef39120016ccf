// Kept seeds, each of which once found a fault; and one seed told step by step: SIMULATION_SEED=7, SIMULATION_TRACE=1.
import { expect, test } from 'vitest';
import { simulate } from './parts/simulate.ts';
import kept from './seeds.json' with { type: 'json' };

const asked = process.env.SIMULATION_SEED;
// As seeds were played before the office's daily life was part of it: SIMULATION_PLAIN=1; in seeds.json `plain`.
const asPlain = process.env.SIMULATION_PLAIN !== undefined;
const trace = process.env.SIMULATION_TRACE ? (line: () => string) => console.info(line()) : undefined;

type Kept = { readonly seed: number; readonly found: string; readonly plain?: boolean };
const all: readonly Kept[] = asked ? [{ seed: Number(asked), found: 'asked for', plain: asPlain }] : kept;

test.each(all)(
  'seed $seed stays clean ($found)',
  async ({ seed, plain }) => {
    const tally = await simulate(seed, trace, { plain });
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
