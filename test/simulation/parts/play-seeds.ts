// Plays many seeds and names those that fail, each with the one line that plays it again.
import { expect } from 'vitest';
import { simulate } from './simulate.ts';

/** Seeds in one run of the tests; SIMULATION_SEEDS plays more, SIMULATION_FIRST others. */
export const seedCount = Number(process.env.SIMULATION_SEEDS ?? 500);
export const firstSeed = Number(process.env.SIMULATION_FIRST ?? 1);

/** Every `step`-th seed from `first` up to `end`, so that two workers share the work. */
export const seedsFrom = (first: number, end: number, step: number): readonly number[] => {
  const seeds: number[] = [];
  for (let seed = first; seed < end; seed += step) seeds.push(seed);
  return seeds;
};

export const playSeeds = async (seeds: readonly number[]): Promise<void> => {
  const failures: string[] = [];
  for (const seed of seeds) {
    try {
      await simulate(seed);
    } catch (error) {
      failures.push(`seed ${seed}: ${String(error).slice(0, 2_000)}\n  ${againWith(seed)}`);
    }
  }
  expect(failures.join('\n')).toBe('');
};

const againWith = (seed: number): string =>
  `SIMULATION_SEED=${seed} npx vitest run --project simulation test/simulation/one-seed.test.ts`;
