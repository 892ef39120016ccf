// Phones are let in: an enrolment at the server, and the app on a phone that begins with it.
import { addEnrolment } from '../../../src/server/enrol/enrolments.ts';
import type { Enrolment } from '../../../src/server/store/store.ts';
import type { RecordId } from '../../../src/shared/core/ids.ts';
import type { Role } from '../../../src/shared/kinds/roles.ts';
import type { Chance } from './chance.ts';
import { createPhone, type Phone } from './device.ts';
import type { World } from './world.ts';

export const device = { publicKey: 'A'.repeat(87), device: 'simulation', app: 'simulation' };

export const enrol = async ({ server, now }: World, person: RecordId, chance: Chance): Promise<Enrolment> => {
  const random = (bytes: Uint8Array) => chance.fill(bytes);
  const enrolled = await server
    .store()
    .write((tx) => addEnrolment(tx, { person, device, now: now(), random }));
  if (!enrolled.ok) throw new Error(enrolled.error.type);
  return enrolled.value;
};

export const addPhone = async (
  world: World,
  name: string,
  enrolment: Enrolment,
  role: Role,
  chance: Chance = world.chance,
): Promise<Phone> => {
  const { id, person, from } = enrolment;
  // What the confirmation answers; the first exchange brings the rest.
  const scope = { person, roles: [role], villages: [] };
  const identity = { serverId: world.server.store().log, enrolment: id, from, person, scope };
  const isOld = name !== 'admin' && chance.happens(world.oldShare);
  const phone = await createPhone(world, { name, identity, isOld }, chance.fork());
  world.phones.push(phone);
  return phone;
};
