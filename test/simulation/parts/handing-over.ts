// An office passes from one person to another, as the form for leaving writes it; the new person's phone is let in.
import type { Directory } from '../../../src/client/store/catalog-api.ts';
import type { SaveStep } from '../../../src/client/store/records-api.ts';
import { handoverSteps, handoverUndone, type Successor } from '../../../src/client/ui/admin/handover.ts';
import { currentScope } from '../../../src/server/exchange/scopes.ts';
import type { RecordId } from '../../../src/shared/core/ids.ts';
import type { Chance } from './chance.ts';
import type { Deed } from './daily-life.ts';
import { onPhone, type Phone } from './device.ts';
import { addPhone, enrol } from './enrolling.ts';
import { directoryOn } from './known-directory.ts';
import type { Commune } from './people.ts';
import type { World } from './world.ts';

const mostPhones = 11;

export const handOver: Deed = async (world, { chance, undos }) => {
  const { commune, phones } = world;
  const [admin] = phones;
  if (!admin) return;
  const directory = await directoryOn(admin);
  const inOffice = commune.people.filter((id) => directory.people.get(id)?.active);
  if (inOffice.length === 0) return;
  const leaver = chance.pick(inOffice);
  const { villages = [], roles = [] } = directory.people.get(leaver) ?? {};
  const successor = someSuccessor(chance, commune, directory, leaver);
  const handover = { leaver, villages, roles, day: '2026-11-20', successor };
  const made = await saveAll(world, admin, handoverSteps(handover));
  if (!made) return;
  if (successor.type === 'new') commune.people.push(...made.slice(0, 1));
  undos.push(() => undo(world, admin, handoverUndone(handover, made)));
  await onPhone(world, admin, () => admin.engine.run());
  if (successor.type === 'new' && chance.happens(0.6)) await letInNew(world, chance);
};

const someSuccessor = (
  chance: Chance,
  commune: Commune,
  { people }: Directory,
  leaver: RecordId,
): Successor => {
  const others = [...people].filter(
    ([id, { active }]) => active && id !== leaver && commune.people.includes(id),
  );
  const type = chance.pick(['nobody', 'known', 'known', 'new', 'new'] as const);
  if (type === 'nobody') return { type };
  if (type === 'new' || others.length === 0) return { type: 'new', name: commune.text(), title: '' };
  const [id, { roles, villages }] = chance.pick(others);
  return { type: 'known', id, roles, villages };
};

/** @returns what was made; null where the phone died or was full at it, or the app itself refused */
export const saveAll = async (
  world: World,
  phone: Phone,
  steps: readonly SaveStep[],
): Promise<readonly RecordId[] | null> => {
  let made: readonly RecordId[] | null = null;
  await onPhone(world, phone, async () => {
    const saved = await phone.records.saveAll(steps);
    if (saved.ok) made = saved.value;
  });
  return made;
};

/** As the offer to undo does it. */
export const undo = async (
  world: World,
  phone: Phone,
  { steps, remove }: { steps: readonly SaveStep[]; remove: readonly RecordId[] },
): Promise<void> => {
  await saveAll(world, phone, steps);
  for (const id of remove) await onPhone(world, phone, () => phone.records.remove(id, id));
};

/** A person in office who has no phone yet gets one, once the server knows the person. */
export const letIn: Deed = (world, { chance }) => letInNew(world, chance);

const letInNew = async (world: World, chance: Chance): Promise<void> => {
  const { phones, commune, server } = world;
  const owners = new Set(phones.map((phone) => phone.identity.person));
  const person = commune.people.find((id) => !owners.has(id));
  if (person === undefined || phones.length >= mostPhones) return;
  const { scope } = await server.store().read((tx) => currentScope(tx, person));
  const [role] = scope.roles;
  if (!role) return;
  world.count('a successor let in');
  server.heal();
  await addPhone(world, `${role}-new${phones.length}`, await enrol(world, person, chance), role, chance);
};
