// Half of the simulated communes; the other half is in even-seeds.test.ts, so that two processors share the work.
import { expect, test } from 'vitest';
import { firstSeed, playSeeds, seedCount, seedsFrom } from './parts/play-seeds.ts';

test('nothing is lost, doubled or shown to the wrong person, whatever goes wrong (odd places)', async () => {
  console.info(`seeds ${firstSeed} to ${firstSeed + seedCount - 1}, every second`);
  await playSeeds(seedsFrom(firstSeed, firstSeed + seedCount, 2));
  expect(seedCount).toBeGreaterThan(0);
}, 3_600_000);
