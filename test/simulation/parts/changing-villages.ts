// Villages merge, split and get other names, as the office's forms write it.
import {
  type Becomes,
  endingSteps,
  endingUndone,
  renamingSteps,
} from '../../../src/client/ui/admin/village-changes.ts';
import { headsOf, otherVillages } from '../../../src/client/ui/admin/village-choices.ts';
import type { RecordId } from '../../../src/shared/core/ids.ts';
import type { Chance } from './chance.ts';
import type { Deed } from './daily-life.ts';
import { onPhone } from './device.ts';
import { saveAll, undo } from './handing-over.ts';
import { directoryOn } from './known-directory.ts';

const decided = { day: '2026-11-20', decision: 'NQ' };

export const endVillages: Deed = async (world, { chance, undos }) => {
  const { commune, phones } = world;
  const [admin] = phones;
  if (!admin) return;
  const directory = await directoryOn(admin);
  const standing = otherVillages(directory, '').map(({ value }) => value);
  if (standing.length < 2) return;
  const [ended, becomes] = someEnding(chance, standing, () => commune.text());
  const heads = headsOf(directory, ended).filter(() => chance.happens(0.8));
  const ending = { ...decided, ended, becomes, heads };
  const made = await saveAll(world, admin, endingSteps(ending));
  if (!made) return;
  commune.villages.push(...made.slice(0, becomes.filter(({ type }) => type === 'new').length));
  undos.push(() => undo(world, admin, endingUndone(ending, made)));
  if (chance.happens(0.7)) await onPhone(world, admin, () => admin.engine.run());
};

/** Two into one of both, into another or a new one; or one into two, of which one may be there already. */
const someEnding = (
  chance: Chance,
  standing: readonly RecordId[],
  text: () => string,
): [ended: RecordId[], becomes: Becomes[]] => {
  const one = chance.pick(standing);
  const others = standing.filter((id) => id !== one);
  const other = chance.pick(others);
  const fresh = (): Becomes => ({ type: 'new', name: text() });
  const existing = { type: 'existing', id: other } as const;
  const third = others.find((id) => id !== other);
  switch (chance.below(4)) {
    case 0:
      return [[one], [existing]];
    case 1:
      return [[one, ...(third === undefined ? [] : [third])], [existing]];
    case 2:
      return [[one, other], [fresh()]];
    default:
      return [[one], chance.happens(0.5) ? [fresh(), fresh()] : [existing, fresh()]];
  }
};

export const renameVillage: Deed = async (world, { chance }) => {
  const [admin] = world.phones;
  if (!admin) return;
  const { villages } = await directoryOn(admin);
  if (villages.size === 0) return;
  const [id, before] = chance.pick([...villages]);
  await saveAll(world, admin, renamingSteps(id, { before, after: world.commune.text() }, decided));
};
