// What an office does day by day, with what the app's own forms write: petitions are shared and taken back, offices handed
// over, villages merged, split and renamed, records withdrawn, phones let in. All of it in a stream of chance of its own.
import type { Chance } from './chance.ts';
import { endVillages, renameVillage } from './changing-villages.ts';
import { onPhone, type Phone } from './device.ts';
import { handOver, letIn } from './handing-over.ts';
import { keepList } from './kept-list.ts';
import { takeCode } from './new-codes.ts';
import { shareOrTakeBack, withdraw } from './sharing.ts';
import type { World } from './world.ts';

export type Life = {
  readonly chance: Chance;
  /** After what share of the moves something of this happens. */
  readonly often: number;
  readonly weights: readonly number[];
  /** The ways back that are offered, the newest last. */
  readonly undos: (() => Promise<unknown>)[];
};

/** One thing done on the phone, which may be killed or full at it. */
export type Deed = (world: World, life: Life, phone: Phone) => Promise<unknown>;

const deeds: readonly (readonly [weight: number, name: string, Deed])[] = [
  [40, 'shared or taken back', shareOrTakeBack],
  [15, 'handed over', handOver],
  [10, 'let in', letIn],
  [15, 'merged or split', endVillages],
  [8, 'renamed', renameVillage],
  [10, 'given a new code', takeCode],
  [20, 'list kept', keepList],
  [3, 'withdrawn', withdraw],
  [12, 'undone', (_, { undos }) => undos.pop()?.() ?? Promise.resolve()],
];

export const drawLife = (chance: Chance): Life => ({
  chance,
  often: chance.pick([0, 0.1, 0.25, 0.5]),
  weights: deeds.map(([weight]) => weight * chance.pick([0, 1, 1, 3])),
  undos: [],
});

/** Now and then something happens at the office, and some phones exchange right after it. */
export const live = async (world: World): Promise<void> => {
  const { life, phones } = world;
  if (!life?.chance.happens(life.often)) return;
  const { chance, weights } = life;
  let left = chance.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const place = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  const phone = chance.pick(phones);
  const [, name = '', deed] = deeds[place] ?? [];
  if (!deed) return;
  world.count(name);
  world.trace(() => `${phone.name} (${phone.identity.from}, ${phone.identity.enrolment})`);
  await deed(world, life, phone);
  if (chance.happens(0.4)) await onPhone(world, phone, () => phone.engine.run());
};
