// How often a fault is tried and from which seed: few in CI, many on demand, and the same again by the printed seed.
import { createPick, type Pick } from '../../../src/shared/demo/pick.ts';

/** Ten of each fault, unless FAULT_KILLS says otherwise. */
export const faultKills = Number(process.env.FAULT_KILLS ?? 10);

/** What a test may take: `eachMs` for every kill beyond a fixed start. */
export const limitMs = (eachMs: number): number => 120_000 + faultKills * eachMs;

/** FAULT_SEED repeats the choices of a run; what meets them on a real machine is never quite the same. */
export function openDice(name: string): Pick {
  const seed = Number(process.env.FAULT_SEED ?? Date.now() & 0x7fffffff);
  console.info(`${name}: FAULT_SEED=${seed} FAULT_KILLS=${faultKills}`);
  return createPick(seed);
}

/** Lets so much real time pass: a fault at a random moment needs one. */
export const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
