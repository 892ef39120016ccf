// A simulated phone: the client's own records and merge over tables in memory, with a clock and faults of its own.
import { signal } from '@preact/signals-core';
import { type Clock, createClock } from '../../../src/client/store/clock.ts';
import { replayParked } from '../../../src/client/store/deferred.ts';
import { cloneMemoryDisk, createMemoryDisk, type MemoryDisk } from '../../../src/client/store/memory-disk.ts';
import { type CommitFault, type MemoryTables, openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import {
  getIdentityBox,
  getMeta,
  getSyncState,
  type Identity,
  openIdentity,
  putIdentityBox,
  sealIdentity,
} from '../../../src/client/store/meta.ts';
import { type Own, openAllOwn } from '../../../src/client/store/outbox.ts';
import { createRecords } from '../../../src/client/store/records.ts';
import type { Records } from '../../../src/client/store/records-api.ts';
import { type SaveParts, save } from '../../../src/client/store/save.ts';
import { openStored, type StoredRecord } from '../../../src/client/store/stored-record.ts';
import { isStorageFailure } from '../../../src/client/store/tables.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import type { RecordId } from '../../../src/shared/core/ids.ts';
import { asVersion } from './old-app.ts';
import { createPlainVault } from './plain-vault.ts';
import type { Chance } from './random.ts';

const vault = createPlainVault();

export type Phone = {
  readonly name: string;
  readonly disk: MemoryDisk;
  readonly chance: Chance;
  identity: Identity;
  tables: MemoryTables;
  records: Records;
  saveParts: SaveParts;
  clock: Clock;
  /** What its own clock says of a moment, ms. */
  clockOf: (now: number) => number;
  isOld: boolean;
  isRevoked: boolean;
  /** A copy of another phone, or copied itself: its short number stands on two phones. */
  isCloned: boolean;
  /** What the next commits suffer. */
  fault: CommitFault | undefined;
  faultAfter: number;
  /** Ids of its own changes that were seen on its disk. */
  readonly known: Map<string, Change>;
};

type World = { now(): number };

/** A phone just enrolled. */
export const createPhone = async (
  world: World,
  { name, identity, isOld }: Pick<Phone, 'name' | 'identity' | 'isOld'>,
  chance: Chance,
): Promise<Phone> => {
  const disk = createMemoryDisk();
  const tables = openMemoryTables(disk);
  const box = await sealIdentity(vault, identity);
  await tables.write(['meta'], (tx) => putIdentityBox(tx, box), { durability: 'strict' });
  return start(world, { name, disk, chance, identity, isOld, isCloned: false });
};

/** The same profile on a second phone, as a phone's own backup would make it. */
export const clonePhone = (world: World, phone: Phone, name: string): Promise<Phone> => {
  phone.isCloned = true;
  const { identity, isOld } = phone;
  return start(world, { name, disk: cloneMemoryDisk(phone.disk), chance: phone.chance.fork(), identity, isOld, isCloned: true });
};

const start = async (
  world: World,
  kept: Pick<Phone, 'name' | 'disk' | 'chance' | 'identity' | 'isOld' | 'isCloned'>,
): Promise<Phone> => {
  const phone = {
    ...kept,
    clockOf: (now: number) => now,
    isRevoked: false,
    fault: undefined,
    faultAfter: 0,
    known: new Map(),
  } as unknown as Phone;
  await restartPhone(world, phone);
  return phone;
};

/** The app is started: everything comes from the disk. */
export const restartPhone = async (world: World, phone: Phone): Promise<void> => {
  phone.fault = undefined;
  const tables = openMemoryTables(phone.disk, {
    fault: () => {
      if (!phone.fault || phone.faultAfter-- > 0) return undefined;
      const { fault } = phone;
      phone.fault = undefined;
      return fault;
    },
  });
  const kept = await tables.read(['meta'], async (tx) => ({
    box: await getIdentityBox(tx),
    time: await getMeta(tx, 'serverTime'),
  }));
  phone.identity = (await openIdentity(vault, kept.box)) ?? phone.identity;
  phone.tables = tables;
  phone.clock = createClock(() => phone.clockOf(world.now()), kept.time);
  const { person, from } = phone.identity;
  const parts = {
    tables,
    vault,
    writer: { person, from },
    scope: () => phone.identity.scope,
    now: () => phone.clock.now(),
    fillRandom: (bytes: Uint8Array<ArrayBuffer>) => phone.chance.fill(bytes),
  };
  phone.saveParts = parts;
  phone.records = createRecords({
    ...parts,
    letters: () => 'BL',
    sending: signal(new Set<RecordId>()),
    drafts: { hold: async (id) => id, release: () => undefined, forget: () => undefined },
  });
  await asVersion(phone.isOld, () => replayParked(mergeParts(phone), appOf(phone)));
};

export const appOf = (phone: Phone): string => (phone.isOld ? 'old' : 'new');

export const mergeParts = ({ saveParts: { tables, writer } }: Phone) => ({ tables, vault, writer });

/** Runs what the phone does; a kill or a full disk on the way is answered as a person would: start again, try later. */
export const onPhone = async (world: World, phone: Phone, work: () => Promise<void>): Promise<void> => {
  try {
    await asVersion(phone.isOld, work);
  } catch (error) {
    if (!isStorageFailure(error)) throw error;
    if (error.type === 'storage-closed') await restartPhone(world, phone);
    else if (error.type !== 'storage-full') throw error;
  }
  await noteOwn(phone);
};

/** A redaction, as its screen will write it: through the same save as every change. */
export const redact = async (phone: Phone, root: RecordId, record: RecordId, kind: string): Promise<void> => {
  await save(phone.saveParts, root, ({ newId, now, seen, gen }) => ({
    ok: true,
    value: { changes: [{ id: newId(), record, root, kind, seen, gen, at: now(), set: {}, redact: 'mistake' }] },
  }));
};

/** Notes the changes that reached the disk: from now on they must not get lost. */
const noteOwn = async (phone: Phone): Promise<void> => {
  const rows = [...phone.disk.content.changes.values()] as unknown as Parameters<typeof openAllOwn>[1];
  const unknown = rows.filter((row) => !phone.known.has(row.id));
  for (const { change } of await openAllOwn(vault, unknown)) phone.known.set(change.id, change);
};

export type Held = {
  readonly stored: ReadonlyMap<RecordId, StoredRecord>;
  readonly own: readonly Own[];
  readonly parkedRoots: readonly RecordId[];
  readonly sync: Awaited<ReturnType<typeof getSyncState>>;
  /** Every box, as text. */
  readonly text: string;
};

/** Everything on the phone's disk. */
export const heldBy = async (phone: Phone): Promise<Held> => {
  const tables = openMemoryTables(phone.disk);
  const all = await tables.read(['records', 'changes', 'parked', 'drafts', 'meta'], async (tx) => ({
    records: await tx.range('records'),
    changes: await tx.range('changes'),
    parked: await tx.range('parked'),
    drafts: await tx.range('drafts'),
    sync: await getSyncState(tx),
  }));
  const stored = new Map<RecordId, StoredRecord>();
  for (const row of all.records) stored.set(row.id, await openStored(vault, row));
  const decoder = new TextDecoder();
  const boxes = [...all.records, ...all.changes, ...all.parked, ...all.drafts].map((row) => decoder.decode(row.box));
  return {
    stored,
    own: await openAllOwn(vault, all.changes),
    parkedRoots: all.parked.map((row) => row.root),
    sync: all.sync,
    text: boxes.join('\n'),
  };
};
