// One simulated commune, all of it decided by a seed: phones, people, a server, and everything that goes wrong.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addEnrolment } from '../../../src/server/enrol/enrolments.ts';
import { foundCommune } from '../../../src/server/enrol/found-commune.ts';
import type { Enrolment } from '../../../src/server/store/store.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import type { RecordId } from '../../../src/shared/core/ids.ts';
import type { Role } from '../../../src/shared/kinds/lists.ts';
import { type Chance, createChance } from './chance.ts';
import { clonePhone, createPhone, exchangeOnce, onPhone, type Phone, restartPhone } from './device.ts';
import { heldBy } from './held.ts';
import { createNetwork, type Network, type Trace } from './network.ts';
import {
  checkCaseCodes,
  checkConverged,
  checkErased,
  checkLog,
  checkNothingLost,
  readTruth,
  serverText,
} from './oracle.ts';
import { actOn, type Commune, changeScope, dismissSome } from './people.ts';
import { createServerHost, type ServerHost } from './server-host.ts';

export type Tally = { readonly [what: string]: number };

type World = {
  readonly chance: Chance;
  time: number;
  now(): number;
  readonly server: ServerHost;
  readonly network: Network;
  readonly phones: Phone[];
  readonly villages: RecordId[];
  readonly people: RecordId[];
  readonly commune: Commune;
  readonly dismissed: Set<string>;
  readonly trace: Trace;
  readonly tally: { [what: string]: number };
};

/** Plays the seed and checks everything. Throws what is wrong. @returns how often each thing happened */
export const simulate = async (seed: number, trace: Trace = () => undefined): Promise<Tally> => {
  const folder = mkdtempSync(join(tmpdir(), 'gan-dan-simulation-'));
  try {
    const world = await found(folder, createChance(seed), trace);
    const moves = 30 + world.chance.below(50);
    for (let move = 0; move < moves; move++) await step(world);
    await calmDown(world);
    await checkAll(world);
    await world.server.close();
    return world.tally;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const count = (world: Pick<World, 'tally' | 'trace'>, what: string): void => {
  world.tally[what] = (world.tally[what] ?? 0) + 1;
  world.trace(() => what);
};

const device = { publicKey: 'A'.repeat(87), device: 'simulation', app: 'simulation' };
const letters = {
  code: '03301',
  name: 'Búng Lao',
  provinceName: 'Điện Biên',
  letters: 'BL',
  villageWord: 'ban',
};

const found = async (folder: string, chance: Chance, trace: Trace): Promise<World> => {
  const clock = { time: 1_793_000_000_000 };
  const now = () => clock.time;
  const server = await createServerHost({ folder, chance: chance.fork(), now, isOld: chance.happens(0.2) });
  let texts = 0;
  const villages: RecordId[] = [];
  const people: RecordId[] = [];
  const world: World = {
    chance,
    get time() {
      return clock.time;
    },
    set time(time) {
      clock.time = time;
    },
    now,
    server,
    network: createNetwork({ server, chance: chance.fork(), now, trace }),
    trace,
    phones: [],
    villages,
    people,
    commune: { villages, people, text: () => `text-${++texts}.` },
    dismissed: new Set(),
    tally: {},
  };
  await settleIn(world);
  return world;
};

/** The set-up: an administrator, villages, people, and a phone or two for each. */
const settleIn = async (world: World): Promise<void> => {
  const { chance, server } = world;
  const founded = await server.store().write((tx) =>
    foundCommune(tx, server.context(), {
      commune: letters,
      admin: { name: 'Quản Trị', roles: [] },
      device,
    }),
  );
  if (!founded.ok) throw new Error(founded.error.type);
  world.network.isCalm = true;
  const admin = await addPhone(world, 'admin', founded.value, ['admin']);
  await admin.engine.run();
  const villageCount = 2 + chance.below(2);
  for (let n = 0; n < villageCount; n++)
    world.villages.push(await made(admin, 'village', { name: `Bản ${n}` }));
  const phoneCount = 2 + chance.below(9);
  for (let n = 1; n < phoneCount; n++) {
    const role: Role = n === 1 ? 'leader' : chance.pick(['head', 'head', 'officer']);
    const villages = role === 'head' ? [chance.pick(world.villages)] : [];
    const isSecondPhone = world.people.length > 0 && chance.happens(0.2);
    const person = isSecondPhone
      ? chance.pick(world.people)
      : await made(admin, 'person', { name: `Người ${n}`, roles: [role], villages, active: true });
    if (!isSecondPhone) world.people.push(person);
    await admin.engine.run();
    const enrolled = await server
      .store()
      .write((tx) =>
        addEnrolment(tx, { person, device, now: world.now(), random: (bytes) => chance.fill(bytes) }),
      );
    if (!enrolled.ok) throw new Error(enrolled.error.type);
    await addPhone(world, `${role}${n}`, enrolled.value, [role]);
  }
  await server.backUp();
  world.network.isCalm = false;
};

const made = async (
  admin: Phone,
  kind: string,
  values: Parameters<Phone['records']['create']>[1],
): Promise<RecordId> => {
  const id = await admin.records.create(kind, values);
  if (!id.ok) throw new Error(id.error.type);
  return id.value;
};

const addPhone = async (
  world: World,
  name: string,
  { id, person, from }: Enrolment,
  roles: readonly Role[],
): Promise<Phone> => {
  const scope = { person, roles, villages: [] };
  const identity = { serverId: world.server.store().log, enrolment: id, from, person, scope };
  const isOld = name !== 'admin' && world.chance.happens(0.15);
  const phone = await createPhone(world, { name, identity, isOld }, world.chance.fork());
  world.phones.push(phone);
  return phone;
};

const step = async (world: World): Promise<void> => {
  const { chance, network } = world;
  world.time += 1000 + chance.below(chance.happens(0.5) ? 120_000 : 12 * 3600 * 1000);
  const phone = chance.pick(world.phones);
  if (chance.happens(0.1)) trouble(world, phone);
  const draw = chance.next();
  world.trace(() => `${phone.name} (${phone.identity.from}, ${phone.identity.enrolment}) ${draw.toFixed(2)}`);
  if (draw < 0.42) return many(world, phone, () => actOn(phone, world.commune));
  if (draw < 0.6) return many(world, phone, () => exchangeOnce(phone));
  if (draw < 0.72) return many(world, phone, () => phone.engine.run());
  if (draw < 0.8) return atOnce(world, phone);
  if (draw < 0.86) return scopeChange(world);
  if (draw < 0.9) return network.deliverLate();
  return rare(world, phone);
};

const many = async (world: World, phone: Phone, work: () => Promise<unknown>): Promise<void> => {
  for (let times = 1 + world.chance.below(3); times > 0; times--) await onPhone(world, phone, work);
};

/** A save and an exchange in the midst of each other, and another phone's exchange beside them. */
const atOnce = async (world: World, phone: Phone): Promise<void> => {
  const other = world.chance.pick(world.phones);
  await Promise.all([
    onPhone(world, phone, () => exchangeOnce(phone)),
    onPhone(world, phone, () => actOn(phone, world.commune)),
    ...(other === phone ? [] : [onPhone(world, other, () => exchangeOnce(other))]),
  ]);
};

const scopeChange = async (world: World): Promise<void> => {
  const [admin] = world.phones;
  if (!admin || world.people.length === 0) return;
  count(world, 'scope');
  await onPhone(world, admin, () => changeScope(admin, world.commune));
  await onPhone(world, admin, () => admin.engine.run());
};

/** What the next commits of the phone or the server will suffer. */
const trouble = (world: World, phone: Phone): void => {
  const { chance, server } = world;
  if (chance.happens(0.35)) {
    count(world, 'server crash');
    server.suffer(chance.below(3), chance.pick(['before-commit', 'after-commit', 'disk-full']));
    return;
  }
  const fault = chance.pick(['storage-full', 'crash-before-commit', 'crash-after-commit'] as const);
  count(world, fault);
  phone.fault = { type: fault, after: chance.below(3) };
};

const rare = async (world: World, phone: Phone): Promise<void> => {
  const { chance, server } = world;
  const draw = chance.next();
  if (draw < 0.2) {
    count(world, 'backup');
    return server.backUp();
  }
  if (draw < 0.3) {
    count(world, 'restore');
    return server.restore();
  }
  if (draw < 0.4) {
    count(world, 'update of the server');
    return server.update();
  }
  if (draw < 0.5) {
    if (phone.isOld) count(world, 'update of a phone');
    phone.isOld = false;
    return restartPhone(world, phone);
  }
  if (draw < 0.56 && world.phones.length < 11) {
    count(world, 'clone');
    world.phones.push(await clonePhone(world, phone, `${phone.name}-copy`));
    return;
  }
  if (draw < 0.62 && phone !== world.phones[0]) {
    count(world, 'revoked');
    return server.revoke(phone.identity.enrolment);
  }
  if (draw < 0.75) {
    for (const id of await dismissSome(phone)) world.dismissed.add(id);
    return;
  }
  count(world, 'clock');
  const drift = chance.pick([0, 0, -400, 400, 90_000, -90_000, 20 * 365 * 86_400]) * 1000;
  const rate = chance.pick([1, 1, 1.01, 0.98]);
  const since = world.time;
  phone.clockOf = (now) => Math.max(0, Math.round(since + (now - since) * rate) + drift);
};

/** No more faults; everything is updated; all phones exchange until nothing moves. */
const calmDown = async (world: World): Promise<void> => {
  const { server, network } = world;
  await server.update();
  for (let n = 0; n < 40; n++) await network.deliverLate();
  network.isCalm = true;
  server.heal();
  for (const phone of world.phones) {
    phone.isOld = false;
    await restartPhone(world, phone);
  }
  for (let round = 0; round < 3; round++)
    for (const phone of world.phones) await onPhone(world, phone, () => phone.engine.run());
};

const checkAll = async (world: World): Promise<void> => {
  const { server, phones } = world;
  const changes = new Map<string, Change>(phones.flatMap((phone) => [...phone.known]));
  const truth = await readTruth(
    { store: server.store(), path: server.path },
    [...world.people, ...phones.map((phone) => phone.identity.person)],
    changes.keys(),
  );
  checkLog(truth);
  const holding = await Promise.all(phones.map(heldBy));
  checkNothingLost(truth, holding, { dismissed: world.dismissed, repeated: world.network.repeated });
  const inUse = holding.filter(({ phone }) => !phone.isRevoked);
  for (const held of inUse) checkConverged(truth, held);
  checkErased(truth, changes.values(), [
    { name: "the server's disk", text: serverText(server.path) },
    ...inUse.map(({ phone, text }) => ({ name: phone.name, text })),
  ]);
  checkCaseCodes(phones);
  world.tally.changes = changes.size;
  world.tally.accepted = truth.log.length;
};
