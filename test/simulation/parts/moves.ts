// What may happen next in a simulated commune: people act, phones exchange, and everything goes wrong that can.
import type { Chance } from './chance.ts';
import { clonePhone, exchangeOnce, onPhone, openTab, type Phone, restartPhone } from './device.ts';
import { actOn, changeScope, dismissSome, draftSome } from './people.ts';
import { checkOnePhone } from './verdict.ts';
import type { World } from './world.ts';

type Move = (world: World, phone: Phone) => Promise<unknown> | undefined;

/** How often each thing happens, of a thousand moves, in an even world. */
const moves: readonly (readonly [weight: number, name: string, Move])[] = [
  [400, 'act', (world, phone) => several(world, phone, () => actOn(phone, world.commune))],
  [150, 'one exchange', (world, phone) => several(world, phone, () => exchangeOnce(phone))],
  [100, 'whole exchange', (world, phone) => several(world, phone, () => phone.engine.run())],
  [70, 'at once', (world, phone) => atOnce(world, phone)],
  [40, 'two tabs', (world, phone) => inTwoTabs(world, phone)],
  [50, 'scope', (world) => scopeChange(world)],
  [40, 'late request', ({ network }) => network.deliverLate()],
  [
    40,
    'draft',
    (world, phone) => onPhone(world, phone, () => draftSome(phone, world.commune, world.drafted)),
  ],
  [20, 'backup', ({ server }) => server.backUp()],
  [12, 'restore', ({ server }) => server.restore()],
  [8, 'update of the server', ({ server }) => server.update()],
  [20, 'restart or update of a phone', (world, phone) => updatePhone(world, phone)],
  [8, 'clone', (world, phone) => copyProfile(world, phone)],
  [
    6,
    'revoked',
    ({ phones, server }, phone) =>
      phone === phones[0] ? undefined : server.revoke(phone.identity.enrolment),
  ],
  [
    20,
    'kept apart is looked through',
    ({ phones: [admin], server }, { identity }) =>
      admin && server.lookThrough(identity.enrolment, admin.identity.person),
  ],
  [12, 'reasons read', (world, phone) => onPhone(world, phone, () => dismissSome(phone, world.dismissed))],
  [12, 'clock', async (world, phone) => setClock(world, phone)],
  [12, 'checked in the midst', (world, phone) => checkOnePhone(world, phone)],
];

/** How often what goes wrong goes wrong in one world: some things never happen there, others all the time. */
export type Style = { readonly weights: readonly number[]; readonly faults: number };

export const drawStyle = (chance: Chance): Style => ({
  weights: moves.map(([weight], place) => weight * (place < 3 ? 1 : chance.pick([0, 0.5, 1, 1, 2, 4]))),
  faults: chance.pick([0, 0.05, 0.1, 0.1, 0.25]),
});

export const move = async (world: World): Promise<void> => {
  const { chance, style } = world;
  world.time += 1000 + chance.below(chance.happens(0.5) ? 120_000 : 12 * 3600 * 1000);
  const phone = chance.pick(world.phones);
  if (chance.happens(style.faults)) plantFault(world, phone);
  let left = chance.next() * style.weights.reduce((sum, weight) => sum + weight, 0);
  const place = style.weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  const [, name = '', play] = moves[place] ?? [];
  world.count(name);
  world.trace(() => `${phone.name} (${phone.identity.from}, ${phone.identity.enrolment})`);
  await play?.(world, phone);
};

const several = async (world: World, phone: Phone, work: () => Promise<unknown>): Promise<void> => {
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

/** Two tabs that both exchange, as where no lock holds one of them back, while somebody writes in one. */
const inTwoTabs = async (world: World, phone: Phone): Promise<void> => {
  const tab = await openTab(world, phone);
  await Promise.all([
    onPhone(world, phone, () => phone.engine.run()),
    onPhone(world, tab, () => tab.engine.run()),
    onPhone(world, tab, () => actOn(tab, world.commune)),
  ]);
};

const scopeChange = async (world: World): Promise<void> => {
  const [admin] = world.phones;
  if (!admin || world.commune.people.length === 0) return;
  await onPhone(world, admin, () => changeScope(admin, world.commune));
  await onPhone(world, admin, () => admin.engine.run());
};

/** What the next commits of the phone or the server will suffer. */
const plantFault = ({ chance, count, server }: World, phone: Phone): void => {
  const after = chance.below(3);
  const type = chance.pick(['storage-full', 'crash-before-commit', 'crash-after-commit'] as const);
  const ofServer = chance.pick(['before-commit', 'after-commit', 'disk-full'] as const);
  const isOfServer = chance.happens(0.35);
  count(isOfServer ? `server: ${ofServer}` : type);
  if (isOfServer) server.suffer(after, ofServer);
  else phone.fault = { type, after };
};

const updatePhone = (world: World, phone: Phone): Promise<void> => {
  if (world.chance.happens(0.5)) phone.isOld = false;
  return restartPhone(world, phone);
};

const copyProfile = async (world: World, phone: Phone): Promise<void> => {
  if (world.phones.length > 10) return;
  world.phones.push(await clonePhone(world, phone, `${phone.name}-copy`));
};

/** Fast, slow, or minutes, days or twenty years off. */
const setClock = ({ chance, time }: World, phone: Phone): void => {
  const offMs = chance.pick([0, 0, -400, 400, 90_000, -90_000, 20 * 365 * 86_400]) * 1000;
  const rate = chance.pick([1, 1, 1.01, 0.98]);
  phone.clockOf = (now) => Math.max(0, Math.round(time + (now - time) * rate) + offMs);
};
