// One simulated commune, all of it decided by a seed: phones, people, a server, and everything that goes wrong.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChance } from './chance.ts';
import { live } from './daily-life.ts';
import { move } from './moves.ts';
import type { Trace } from './network.ts';
import { calmDown, checkAll } from './verdict.ts';
import { found } from './world.ts';

/** How often each thing happened. */
export type Tally = { readonly [what: string]: number };

/** The office's daily life draws from a stream of its own. */
const lifeSeed = 0x6c696665;

/**
 * Plays the seed and checks everything.
 * @param options plain: as seeds were played before the office had a daily life, so that what they found stays what they find
 * @throws what is wrong
 */
export const simulate = async (
  seed: number,
  trace: Trace = () => undefined,
  options: { readonly plain?: boolean | undefined } = {},
): Promise<Tally> => {
  const folder = mkdtempSync(join(tmpdir(), 'gan-dan-simulation-'));
  try {
    const life = options.plain ? undefined : createChance(seed ^ lifeSeed);
    const world = await found(folder, { chance: createChance(seed), life }, trace);
    for (let moves = 30 + world.chance.below(50); moves > 0; moves--) {
      await move(world);
      await live(world);
    }
    await calmDown(world);
    await checkAll(world);
    await world.server.close();
    return world.tally;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
