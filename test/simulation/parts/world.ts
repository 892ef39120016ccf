// A simulated commune at its beginning: a server, an administrator, villages, people, and a phone or two for each.
import { foundCommune } from '../../../src/server/enrol/found-commune.ts';
import type { RecordId } from '../../../src/shared/core/ids.ts';
import type { Values } from '../../../src/shared/core/write.ts';
import type { Role } from '../../../src/shared/kinds/roles.ts';
import type { Chance } from './chance.ts';
import { drawLife, type Life } from './daily-life.ts';
import type { Phone } from './device.ts';
import { addPhone, device, enrol } from './enrolling.ts';
import { drawStyle, type Style } from './moves.ts';
import { createNetwork, type Network, type Trace } from './network.ts';
import type { Commune, Drafted } from './people.ts';
import { createServerHost, type ServerHost } from './server-host.ts';

export type World = {
  readonly chance: Chance;
  /** Virtual time, ms since 1970. */
  time: number;
  now(): number;
  /** What goes wrong here, and how often. */
  readonly style: Style;
  /** What the office does day by day; undefined where a seed is played as before there was any of it. */
  readonly life: Life | undefined;
  /** The share of phones whose app is from before some fields were added. */
  readonly oldShare: number;
  readonly server: ServerHost;
  readonly network: Network;
  /** The first is the administrator's. */
  readonly phones: Phone[];
  readonly commune: Commune & { readonly villages: RecordId[]; readonly people: RecordId[] };
  /** Refused changes whose reason was read, and which were then forgotten. */
  readonly dismissed: Set<string>;
  /** What stood in drafts, as if it were a change. */
  readonly drafted: Drafted[];
  /** Notes that something happened. */
  count(what: string): void;
  readonly tally: { [what: string]: number };
  readonly trace: Trace;
};

/** @param life decides what the office does, apart from `chance`: with or without it a seed begins with the same commune */
export const found = async (
  folder: string,
  { chance, life }: { chance: Chance; life: Chance | undefined },
  trace: Trace,
): Promise<World> => {
  const clock = { time: 1_793_000_000_000 };
  const now = () => clock.time;
  const server = await createServerHost({ folder, chance: chance.fork(), now, isOld: chance.happens(0.25) });
  const tally: World['tally'] = {};
  let texts = 0;
  const world: World = {
    chance,
    get time() {
      return clock.time;
    },
    set time(time) {
      clock.time = time;
    },
    now,
    style: drawStyle(chance),
    life: life && drawLife(life),
    oldShare: chance.pick([0, 0, 0.25, 0.9]),
    server,
    network: createNetwork({ server, chance: chance.fork(), now, trace }),
    phones: [],
    commune: { villages: [], people: [], text: () => `text-${++texts}.` },
    dismissed: new Set(),
    drafted: [],
    count(what) {
      tally[what] = (tally[what] ?? 0) + 1;
      trace(() => what);
    },
    tally,
    trace,
  };
  await settleIn(world);
  return world;
};

const place = {
  code: '03301',
  name: 'Búng Lao',
  provinceName: 'Điện Biên',
  letters: 'BL',
  villageWord: 'ban',
};

const settleIn = async (world: World): Promise<void> => {
  const { chance, commune, network, server } = world;
  network.isCalm = true;
  const founded = await server
    .store()
    .write((tx) =>
      foundCommune(tx, server.context(), { commune: place, admin: { name: 'Quản Trị', roles: [] }, device }),
    );
  if (!founded.ok) throw new Error(founded.error.type);
  const admin = await addPhone(world, 'admin', founded.value, 'admin');
  await admin.engine.run();
  const villageCount = 2 + chance.below(2);
  for (let n = 0; n < villageCount; n++)
    commune.villages.push(await make(admin, 'village', { name: `Bản ${n}` }));
  const phoneCount = 2 + chance.below(9);
  for (let n = 1; n < phoneCount; n++) {
    const role: Role = n === 1 ? 'leader' : chance.pick(['head', 'head', 'officer']);
    const person = await somePerson(world, admin, role);
    await addPhone(world, `${role}${n}`, await enrol(world, person, chance), role);
  }
  await server.backUp();
  network.isCalm = false;
};

/** A new person, or one who already has a phone. */
const somePerson = async ({ chance, commune }: World, admin: Phone, role: Role): Promise<RecordId> => {
  if (commune.people.length > 0 && chance.happens(0.2)) return chance.pick(commune.people);
  const villages = role === 'head' ? [chance.pick(commune.villages)] : [];
  const person = await make(admin, 'person', {
    name: `Người ${role}`,
    roles: [role],
    villages,
    active: true,
  });
  await admin.engine.run();
  commune.people.push(person);
  return person;
};

const make = async (admin: Phone, kind: string, values: Values): Promise<RecordId> => {
  const id = await admin.records.create(kind, values);
  if (!id.ok) throw new Error(id.error.type);
  return id.value;
};
