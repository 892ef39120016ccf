// The other half of the simulated communes; see odd-seeds.test.ts.
import { expect, test } from 'vitest';
import { firstSeed, playSeeds, seedCount, seedsFrom } from './parts/play-seeds.ts';

test('nothing is lost, doubled or shown to the wrong person, whatever goes wrong (even places)', async () => {
  console.info(`seeds ${firstSeed} to ${firstSeed + seedCount - 1}, every second`);
  await playSeeds(seedsFrom(firstSeed + 1, firstSeed + seedCount, 2));
  expect(seedCount).toBeGreaterThan(0);
}, 3_600_000);
