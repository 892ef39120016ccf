// A phone of a test commune: the client's own store and engine on tables in memory, the server in the same process.

import { openAccount, type SyncGround } from '../../src/client/store/account.ts';
import type { Account } from '../../src/client/store/account-api.ts';
import { createDropUnsent } from '../../src/client/store/drop-unsent.ts';
import { eraseDrafts } from '../../src/client/store/erase-drafts.ts';
import { createMemoryDisk, type MemoryDisk } from '../../src/client/store/memory-disk.ts';
import { type MemoryTablesOptions, openMemoryTables } from '../../src/client/store/memory-tables.ts';
import { getIdentityBox, openIdentity, putIdentityBox, sealIdentity } from '../../src/client/store/meta.ts';
import { createVault } from '../../src/client/store/new-vault.ts';
import type { CallFailure, Sync } from '../../src/client/store/sync-port.ts';
import type { Tables } from '../../src/client/store/tables.ts';
import type { Vault } from '../../src/client/store/vault.ts';
import { createEngine, type Engine } from '../../src/client/sync/engine.ts';
import { createPace } from '../../src/client/sync/pace.ts';
import type { SendExchange } from '../../src/client/sync/round-parts.ts';
import { handleExchange } from '../../src/server/exchange/exchange.ts';
import type { RecordId } from '../../src/shared/core/ids.ts';
import { err, ok } from '../../src/shared/core/result.ts';
import { exchangeResponseSchema } from '../../src/shared/protocol/exchange.ts';
import { createRandom, type Phone, type TestCommune } from '../server/commune.ts';

export type TestPhone = {
  readonly disk: MemoryDisk;
  readonly vault: Vault;
  readonly tables: Tables;
  readonly account: Account;
  readonly engine: Engine;
  readonly broken: unknown[];
  /** Another tab (or the next start) of the same phone. */
  reopen(options?: PhoneOptions): Promise<TestPhone>;
};

export type PhoneOptions = {
  readonly tables?: MemoryTablesOptions;
  readonly openTables?: () => Promise<Tables>;
  readonly app?: string;
  readonly version?: number;
  readonly isOnline?: () => boolean;
  /** Stands between phone and server. */
  readonly through?: (send: SendExchange) => SendExchange;
};

/** The phone of an enrolment, with nothing on it but who it is. */
export const newPhone = async (
  commune: TestCommune,
  { enrolment }: Phone,
  options: PhoneOptions = {},
): Promise<TestPhone> => {
  const random = createRandom(enrolment.id);
  const derive = async () => new Uint8Array(32);
  const { vault } = await createVault({ type: 'pin', secret: '123456' }, { derive, fillRandom: random });
  const disk = createMemoryDisk();
  const tables = (await options.openTables?.()) ?? openMemoryTables(disk);
  const { id, from, person } = enrolment;
  const scope = { person, roles: [], villages: [] };
  const box = await sealIdentity(vault, { serverId: 'A'.repeat(16), enrolment: id, from, person, scope });
  await tables.write(['meta'], (tx) => putIdentityBox(tx, box), { durability: 'strict' });
  return openPhone(commune, id, { disk, vault }, options);
};

/** Straight to the server's own code, as JSON would carry it. */
export const sendTo =
  (commune: TestCommune, enrolment: string): SendExchange =>
  async (request) => {
    const answer = await handleExchange(commune.context, enrolment, JSON.parse(JSON.stringify(request)));
    if (!answer.ok) return err({ type: answer.error.type } as CallFailure);
    return ok(exchangeResponseSchema.parse(JSON.parse(JSON.stringify(answer.value))));
  };

const openPhone = async (
  commune: TestCommune,
  enrolment: string,
  { disk, vault }: { disk: MemoryDisk; vault: Vault },
  options: PhoneOptions,
): Promise<TestPhone> => {
  const tables = (await options.openTables?.()) ?? openMemoryTables(disk, options.tables);
  const broken: unknown[] = [];
  let engine: Engine | undefined;
  const through = options.through ?? ((send) => send);
  const connect = (ground: SyncGround): Sync => {
    engine = createEngine(
      {
        ...ground,
        writer: ground.identity,
        send: through(sendTo(commune, enrolment)),
        app: options.app ?? 'test',
        ...(options.version !== undefined && { version: options.version }),
        withLock: (work) => work(),
        page: {
          isOnline: options.isOnline ?? (() => true),
          onNetwork: () => () => {},
          onVisible: () => () => {},
        },
        setTimer: () => () => {},
        chance: () => 0.5,
        onBroken: (error) => broken.push(error),
        keptApart: new Set(),
        dropUnsent: createDropUnsent({
          ...ground,
          writer: ground.identity,
          now: ground.clock.now,
          nowMs: () => commune.clock.now,
        }),
        cutOff: { push: [] },
        pace: createPace(() => 0),
        onErased: (records) => eraseDrafts(ground.drafts, records),
        onSending: (roots) => {
          ground.sending.value = roots;
        },
      },
      { isAutomatic: false },
    );
    return {
      ...engine,
      ask: async () => err({ type: 'no-network' as const }),
      files: () => Promise.reject(new Error('There are no files here')),
    };
  };
  const opened = await openAccount({
    tables,
    vault,
    phoneNow: () => commune.clock.now,
    nowMs: () => performance.now(),
    setTimer: () => () => {},
    fillRandom: createRandom(`${enrolment} ${Math.random()}`),
    connect,
  });
  if (!opened || !engine) throw new Error('not enrolled');
  return {
    disk,
    vault,
    tables,
    account: opened,
    engine,
    broken,
    reopen: (more = {}) => openPhone(commune, enrolment, { disk, vault }, { ...options, ...more }),
  };
};

/** Syncs phones in turn until nothing moves any more, and each shows the roles that it was told. */
export const calm = async (...phones: TestPhone[]): Promise<void> => {
  for (let turn = 0; turn < 2; turn++) for (const phone of phones) await phone.engine.run();
  for (const phone of phones) await untilRolesShown(phone);
};

const untilRolesShown = async ({ tables, vault, account }: TestPhone): Promise<void> => {
  const isShown = async () => {
    if (vault.locked) return true;
    const identity = await openIdentity(vault, await tables.read(['meta'], getIdentityBox));
    return JSON.stringify(identity?.scope) === JSON.stringify(account.me.value);
  };
  while (!(await isShown())) await new Promise((resolve) => setImmediate(resolve));
};

/** The values shown of a record; undefined when the phone does not have it. */
export const valuesOf = async (phone: TestPhone, root: RecordId) =>
  (await phone.account.records.open(root))?.bundle.root.values;

/** Saves or fails the test. */
export const saved = <T>(result: { ok: true; value: T } | { ok: false; error: { type: string } }): T => {
  if (!result.ok) throw new Error(`not saved: ${JSON.stringify(result.error)}`);
  return result.value;
};
