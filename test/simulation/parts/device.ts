// A simulated phone: the client's own records, merge and engine over tables in memory, with a clock and faults of its own.

import { signal } from '@preact/signals-core';
import { type Clock, createClock } from '../../../src/client/store/clock.ts';
import { createDropUnsent } from '../../../src/client/store/drop-unsent.ts';
import { cloneMemoryDisk, createMemoryDisk, type MemoryDisk } from '../../../src/client/store/memory-disk.ts';
import {
  type CommitFault,
  type MemoryTables,
  openMemoryTables,
} from '../../../src/client/store/memory-tables.ts';
import {
  getIdentityBox,
  getMeta,
  type Identity,
  openIdentity,
  putIdentityBox,
  sealIdentity,
} from '../../../src/client/store/meta.ts';
import { openAllOwn } from '../../../src/client/store/outbox.ts';
import type { SaveParts } from '../../../src/client/store/plan-all.ts';
import { createRecords } from '../../../src/client/store/records.ts';
import type { Records } from '../../../src/client/store/records-api.ts';
import { readAhead, save } from '../../../src/client/store/save.ts';
import { isStorageFailure } from '../../../src/client/store/tables.ts';
import { createEngine, type Engine } from '../../../src/client/sync/engine.ts';
import { runRound } from '../../../src/client/sync/exchange.ts';
import { createPace } from '../../../src/client/sync/pace.ts';
import type { RoundParts } from '../../../src/client/sync/round-parts.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import type { RecordId } from '../../../src/shared/core/ids.ts';
import type { Chance } from './chance.ts';
import type { Network } from './network.ts';
import { asVersion } from './old-app.ts';
import { createPlainVault } from './plain-vault.ts';

export const vault = createPlainVault();

/** What of the world a phone feels. */
export type Surroundings = { now(): number; readonly network: Network };

/** What outlives the app on the phone, and what the simulation knows of it. */
type Kept = {
  readonly name: string;
  readonly disk: MemoryDisk;
  readonly chance: Chance;
  identity: Identity;
  /** The app is from before some fields were added. */
  isOld: boolean;
  isRevoked: boolean;
  /** Its person is out of office, as far as it knows. */
  hasLeft: boolean;
  /** The server was restored from before it was let in, and its person may not be let in again. */
  isUnknown: boolean;
  /** A code for it that was not used up yet, as far as it knows. */
  code: string | undefined;
  /** A copy of another phone, or copied itself: its short number stands on two phones. */
  isCloned: boolean;
  /** What its own clock says of a moment, ms. */
  clockOf(now: number): number;
  /** Own changes that were seen on its disk: from then on they must not get lost. */
  readonly known: Map<string, Change>;
};

/** The app as it runs since the last start. */
type Running = {
  tables: MemoryTables;
  records: Records;
  save: SaveParts;
  round: RoundParts;
  engine: Engine;
  fault: { type: CommitFault; after: number } | undefined;
  isDead: boolean;
  broken: unknown;
};

export type Phone = Kept & Running;

/** A phone just enrolled. */
export const createPhone = async (
  around: Surroundings,
  { name, identity, isOld }: Pick<Phone, 'name' | 'identity' | 'isOld'>,
  chance: Chance,
): Promise<Phone> => {
  const disk = createMemoryDisk();
  const box = await sealIdentity(vault, identity);
  await openMemoryTables(disk).write(['meta'], (tx) => putIdentityBox(tx, box), { durability: 'strict' });
  return begin(around, { name, disk, chance, identity, isOld, isCloned: false });
};

/** The same profile on a second phone, as a phone's own backup would make it. */
export const clonePhone = (around: Surroundings, phone: Phone, name: string): Promise<Phone> => {
  phone.isCloned = true;
  const { identity, isOld } = phone;
  return begin(around, {
    name,
    disk: cloneMemoryDisk(phone.disk),
    chance: phone.chance.fork(),
    identity,
    isOld,
    isCloned: true,
  });
};

const begin = async (
  around: Surroundings,
  fresh: Pick<Kept, 'name' | 'disk' | 'chance' | 'identity' | 'isOld' | 'isCloned'>,
): Promise<Phone> => {
  const kept: Kept = {
    ...fresh,
    isRevoked: false,
    hasLeft: false,
    isUnknown: false,
    code: undefined,
    clockOf: (now) => now,
    known: new Map(),
  };
  const phone = kept as Phone;
  await restartPhone(around, phone);
  return phone;
};

/** Another tab of the same app over the same disk. */
export const openTab = async (around: Surroundings, phone: Phone): Promise<Phone> => {
  const tab = { ...phone };
  await restartPhone(around, tab);
  return tab;
};

/** The app is started: everything comes from the disk. */
export const restartPhone = async (around: Surroundings, phone: Phone): Promise<void> => {
  const tables = openMemoryTables(phone.disk, { fault: () => faultOf(phone) });
  const kept = await tables.read(['meta'], async (tx) => ({
    box: await getIdentityBox(tx),
    time: await getMeta(tx, 'serverTime'),
  }));
  phone.identity = (await openIdentity(vault, kept.box)) ?? phone.identity;
  const { person, from, enrolment } = phone.identity;
  const clock = createClock(() => phone.clockOf(around.now()), kept.time);
  const ground = { tables, vault, writer: { person, from } };
  const fillRandom = (bytes: Uint8Array<ArrayBuffer>) => phone.chance.fill(bytes);
  const savePart = { ...ground, scope: () => phone.identity.scope, now: clock.now, fillRandom };
  const round = roundParts(around, phone, { ...ground, clock, enrolment });
  Object.assign(phone, {
    tables,
    save: savePart,
    round,
    records: createRecords({
      ...savePart,
      letters: () => 'BL',
      sending: signal(new Set<RecordId>()),
      drafts: { hold: async (id) => id, release: () => undefined, forget: () => undefined },
    }),
    engine: engineOf(phone, round, clock),
    fault: undefined,
    isDead: false,
    broken: undefined,
  } satisfies Running);
};

const roundParts = (
  { network, now }: Surroundings,
  phone: Phone,
  {
    enrolment,
    clock,
    ...ground
  }: Pick<SaveParts, 'tables' | 'vault' | 'writer'> & { enrolment: string; clock: Clock },
): RoundParts => {
  const send = network.sendFor(enrolment, () => !phone.isDead);
  return {
    ...ground,
    async send(request) {
      const askedAt = clock.phoneNow();
      const answer = await send(request);
      if (answer.ok) clock.hear(answer.value.now, askedAt);
      if (answer.ok) phone.hasLeft = answer.value.left === true;
      if (answer.ok) phone.isRevoked = answer.value.revoked === true && !phone.hasLeft;
      return answer;
    },
    app: phone.isOld ? 'old' : 'new',
    onSending: () => undefined,
    keptApart: new Set(),
    dropUnsent: createDropUnsent({ ...ground, now: clock.now, nowMs: now }),
    cutOff: { push: [] },
    pace: createPace(() => 0),
    onErased: () => undefined,
  };
};

const engineOf = (phone: Phone, round: RoundParts, clock: Clock): Engine =>
  createEngine(
    {
      ...round,
      clock,
      withLock: (work) => work(),
      page: { isOnline: () => true, onNetwork: () => () => undefined, onVisible: () => () => undefined },
      setTimer: () => () => undefined,
      chance: () => 0.5,
      doneAt: undefined,
      onBroken: (error) => {
        phone.broken = error;
      },
    },
    { isAutomatic: false },
  );

const faultOf = (phone: Phone): CommitFault | undefined => {
  if (!phone.fault || phone.fault.after-- > 0) return undefined;
  const { type } = phone.fault;
  phone.fault = undefined;
  if (type !== 'storage-full') phone.isDead = true;
  return type;
};

/** Runs what the phone does. After a kill the app is started again; after a full disk the person tries later. */
export const onPhone = async (
  around: Surroundings,
  phone: Phone,
  work: () => Promise<unknown>,
): Promise<void> => {
  const { tables } = phone;
  try {
    await asVersion(phone.isOld, work);
  } catch (error) {
    if (!isStorageFailure(error)) throw error;
    // Of two things under way the other one may have started the app again already.
    const isKilled = phone.isDead || phone.tables !== tables;
    if (error.type !== 'storage-full' && !isKilled) throw error;
  }
  if (phone.broken) throw phone.broken;
  if (phone.isDead) await restartPhone(around, phone);
  await refreshScope(phone);
  await noteOwn(phone);
};

/** One exchange alone, as when the app is closed after it. */
export const exchangeOnce = (phone: Phone): Promise<unknown> => runRound(phone.round);

/** What the account keeps in a signal. */
const refreshScope = async (phone: Phone): Promise<void> => {
  const box = await openMemoryTables(phone.disk).read(['meta'], getIdentityBox);
  phone.identity = (await openIdentity(vault, box)) ?? phone.identity;
};

/** A redaction, as its screen will write it: through the same save as every change. */
export const redact = (phone: Phone, root: RecordId, record: RecordId, kind: string): Promise<unknown> =>
  save({ ...phone.save, ahead: readAhead(phone.save) }, [
    {
      root,
      plan: ({ newId, now, seen, gen }) => ({
        ok: true,
        value: {
          changes: [{ id: newId(), record, root, kind, seen, gen, at: now(), set: {}, redact: 'mistake' }],
          record,
        },
      }),
    },
  ]);

const noteOwn = async (phone: Phone): Promise<void> => {
  const rows = [...phone.disk.content.changes.values()] as unknown as Parameters<typeof openAllOwn>[1];
  const unknown = rows.filter((row) => !phone.known.has(row.id));
  for (const { change } of await openAllOwn(vault, unknown)) phone.known.set(change.id, change);
};
