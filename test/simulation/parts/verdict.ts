// Calm, and the verdict: nothing lost, nothing twice, all agree, nobody holds what he may not.
import { undoMs } from '../../../src/client/store/drop-unsent.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import { onPhone, type Phone, restartPhone } from './device.ts';
import { heldBy } from './held.ts';
import { checkKeptList, hasKeptList } from './kept-list.ts';
import { isKnown, renewUnknown } from './new-codes.ts';
import {
  checkCaseCodes,
  checkConverged,
  checkErased,
  checkLog,
  checkNothingLost,
  checkOnce,
  checkWaiting,
  readTruth,
  serverText,
  type Truth,
} from './oracle.ts';
import { checkRights } from './rights.ts';
import type { World } from './world.ts';

/** No more faults; everything is updated; all phones exchange until nothing moves. */
export const calmDown = async (world: World): Promise<void> => {
  const { server, network, phones } = world;
  await server.update();
  for (let n = 0; n < 40; n++) await network.deliverLate();
  network.isCalm = true;
  server.heal();
  for (const phone of phones) {
    phone.isOld = false;
    await restartPhone(world, phone);
  }
  await startFromKept(world);
  await exchangeAll(world);
  if (await renewUnknown(world)) await exchangeAll(world);
};

/** Every phone that kept its list. */
const startFromKept = async ({ phones, tally }: World): Promise<void> => {
  for (const phone of phones.filter(hasKeptList)) {
    tally['started from a kept list'] = (tally['started from a kept list'] ?? 0) + 1;
    await checkKeptList(phone);
  }
};

const exchangeAll = async (world: World): Promise<void> => {
  for (let round = 0; round < 3; round++) {
    for (const phone of world.phones) await onPhone(world, phone, () => phone.engine.run());
    // What was just deleted may not be undone any more.
    world.time += undoMs;
  }
};

/** @throws what is wrong */
export const checkAll = async (world: World): Promise<void> => {
  const { server, phones, dismissed, network } = world;
  const changes = new Map<string, Change>(phones.flatMap((phone) => [...phone.known]));
  const truth = await readNow(world, changes.keys());
  checkLog(truth);
  checkWaiting(truth);
  checkOnce(truth);
  const held = await Promise.all(phones.map(heldBy));
  checkNothingLost(truth, held, { dismissed, ...network });
  const inUse = held.filter(({ phone }) => !phone.isRevoked && !phone.isUnknown);
  for (const one of inUse) checkConverged(truth, one);
  for (const one of inUse) {
    const { past, shared } = checkRights(truth, one);
    if (past > 0) world.tally['held of a village that is no more'] = past;
    if (shared > 0) world.tally['held because it is shared'] = shared;
  }
  for (const { phone } of inUse) mustBeIdle(phone);
  await startFromKept(world);
  checkErased(
    truth,
    [...changes.values(), ...world.drafted],
    [
      { name: "the server's disk", text: serverText(server.path) },
      ...inUse.map(({ phone, text }) => ({ name: phone.name, text })),
    ],
  );
  checkCaseCodes(phones);
  world.tally.changes = changes.size;
  world.tally.accepted = truth.log.length;
};

/** One phone finds calm in the midst of it all: then it agrees with the server at once. */
export const checkOnePhone = async (world: World, phone: Phone): Promise<void> => {
  const { network, server, phones, drafted } = world;
  server.heal();
  phone.fault = undefined;
  network.isCalm = true;
  await onPhone(world, phone, () => phone.engine.run());
  network.isCalm = false;
  if (phone.isRevoked || !(await isKnown(world, phone))) return;
  mustBeIdle(phone);
  const truth = await readNow(world, []);
  const held = await heldBy(phone);
  // An old app may wait with what it does not understand, but not with erasing.
  if (!phone.isOld) checkConverged(truth, held);
  const changes = phones.flatMap((one) => [...one.known.values()]);
  checkErased(truth, [...changes, ...drafted], [{ name: phone.name, text: held.text }]);
};

const mustBeIdle = (phone: Phone): void => {
  const { phase, problem } = phone.engine.status.peek();
  if (phone.hasLeft && problem === 'left') return;
  if (phase !== 'idle') throw new Error(`${phone.name} is ${phase}: ${problem}`);
};

const readNow = ({ server, commune, phones }: World, known: Iterable<string>): Promise<Truth> =>
  readTruth(
    { store: server.store(), path: server.path, maxWaiting: server.maxWaiting },
    [...commune.people, ...phones.map((phone) => phone.identity.person)],
    known,
  );
