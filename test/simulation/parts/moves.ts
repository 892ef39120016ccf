// What may happen next in a simulated commune: people act, phones exchange, and everything goes wrong that can.
import { clonePhone, exchangeOnce, onPhone, openTab, type Phone, restartPhone } from './device.ts';
import { actOn, changeScope, dismissSome, draftSome } from './people.ts';
import { checkOnePhone } from './verdict.ts';
import type { World } from './world.ts';

export const move = async (world: World): Promise<void> => {
  const { chance, network } = world;
  world.time += 1000 + chance.below(chance.happens(0.5) ? 120_000 : 12 * 3600 * 1000);
  const phone = chance.pick(world.phones);
  if (chance.happens(0.1)) plantFault(world, phone);
  const draw = chance.next();
  world.trace(() => `${phone.name} (${phone.identity.from}, ${phone.identity.enrolment}) ${draw.toFixed(2)}`);
  if (draw < 0.42) return several(world, phone, () => actOn(phone, world.commune));
  if (draw < 0.58) return several(world, phone, () => exchangeOnce(phone));
  if (draw < 0.68) return several(world, phone, () => phone.engine.run());
  if (draw < 0.76) return atOnce(world, phone);
  if (draw < 0.8) return inTwoTabs(world, phone);
  if (draw < 0.86) return scopeChange(world);
  if (draw < 0.9) return network.deliverLate();
  return rare(world, phone);
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
  world.count('two tabs');
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
  world.count('scope');
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

const rare = async (world: World, phone: Phone): Promise<void> => {
  const { chance, count, server } = world;
  const [rest, ...chances] = [chance.next(), 0.14, 0.08, 0.08, 0.14, 0.06, 0.06, 0.1, 0.1, 0.12];
  let left = rest ?? 0;
  const place = chances.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  switch (place) {
    case 0:
      count('backup');
      return server.backUp();
    case 1:
      count('restore');
      return server.restore();
    case 2:
      count('update of the server');
      return server.update();
    case 3:
      if (phone.isOld) count('update of a phone');
      phone.isOld = false;
      return restartPhone(world, phone);
    case 4:
      return copyProfile(world, phone);
    case 5:
      count('revoked');
      return phone === world.phones[0] ? undefined : server.revoke(phone.identity.enrolment);
    case 6:
      for (const id of await dismissSome(phone)) world.dismissed.add(id);
      return;
    case 7:
      count('checked in the midst');
      return checkOnePhone(world, phone);
    case 8:
      world.drafted.push(...(await draftSome(phone, world.commune)));
      return;
    default:
      count('clock');
      return setClock(world, phone);
  }
};

const copyProfile = async (world: World, phone: Phone): Promise<void> => {
  if (world.phones.length > 10) return;
  world.count('clone');
  world.phones.push(await clonePhone(world, phone, `${phone.name}-copy`));
};

/** Fast, slow, or minutes, days or twenty years off. */
const setClock = ({ chance, time }: World, phone: Phone): void => {
  const offMs = chance.pick([0, 0, -400, 400, 90_000, -90_000, 20 * 365 * 86_400]) * 1000;
  const rate = chance.pick([1, 1, 1.01, 0.98]);
  phone.clockOf = (now) => Math.max(0, Math.round(time + (now - time) * rate) + offMs);
};
