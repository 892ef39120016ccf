// One simulated commune, all of it decided by a seed: phones, people, a server, and everything that goes wrong.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChance } from './chance.ts';
import { move } from './moves.ts';
import type { Trace } from './network.ts';
import { calmDown, checkAll } from './verdict.ts';
import { found } from './world.ts';

/** How often each thing happened. */
export type Tally = { readonly [what: string]: number };

/** Plays the seed and checks everything. @throws what is wrong */
export const simulate = async (seed: number, trace: Trace = () => undefined): Promise<Tally> => {
  const folder = mkdtempSync(join(tmpdir(), 'gan-dan-simulation-'));
  try {
    const world = await found(folder, createChance(seed), trace);
    for (let moves = 30 + world.chance.below(50); moves > 0; moves--) await move(world);
    await calmDown(world);
    await checkAll(world);
    await world.server.close();
    return world.tally;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
