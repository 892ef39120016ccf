// A phone without a browser: the app's own store, engine and transport on tables in memory, against a real server.

import { openAccount, type SyncGround } from '../../../src/client/store/account.ts';
import type { Account } from '../../../src/client/store/account-api.ts';
import { createClock } from '../../../src/client/store/clock.ts';
import { createDropUnsent } from '../../../src/client/store/drop-unsent.ts';
import { eraseDrafts } from '../../../src/client/store/erase-drafts.ts';
import { listUnreadable } from '../../../src/client/store/heal.ts';
import { readJournal } from '../../../src/client/store/journal.ts';
import { createMemoryDisk } from '../../../src/client/store/memory-disk.ts';
import { openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import { getIdentityBox, openIdentity } from '../../../src/client/store/meta.ts';
import { createVault } from '../../../src/client/store/new-vault.ts';
import { readSafeCopy } from '../../../src/client/store/safe-copy.ts';
import { openSigningKey, type SigningKey, signingKeyRow } from '../../../src/client/store/signing-key.ts';
import type { Sync } from '../../../src/client/store/sync-port.ts';
import type { Tables } from '../../../src/client/store/tables.ts';
import type { Vault } from '../../../src/client/store/vault.ts';
import { createEngine, type Engine } from '../../../src/client/sync/engine.ts';
import { createEnrolment } from '../../../src/client/sync/enrol.ts';
import { gzip } from '../../../src/client/sync/gzip.ts';
import { takeNewCode as takeCode } from '../../../src/client/sync/new-code.ts';
import { createOfficeCalls } from '../../../src/client/sync/office.ts';
import { createPace } from '../../../src/client/sync/pace.ts';
import { createSendExchange } from '../../../src/client/sync/send-exchange.ts';
import { createTransport, type Transport } from '../../../src/client/sync/transport.ts';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import type { FillRandom, RecordId } from '../../../src/shared/core/ids.ts';
import { ok, type Result } from '../../../src/shared/core/result.ts';
import type { Enrolled, SetupRequest } from '../../../src/shared/protocol/enrol.ts';

export interface NodePhone {
  readonly account: Account;
  readonly engine: Engine;
  readonly tables: Tables;
  readonly enrolled: Enrolled;
  /** Signed calls, as the app makes them. */
  readonly transport: Transport;
  /** What the engine met that should not happen. */
  readonly broken: unknown[];
  /** Without signal nothing is tried. */
  isOnline: boolean;
  /** The same notebook opened again. */
  reopen(): Promise<NodePhone>;
}

interface Kept {
  readonly url: string;
  readonly tables: Tables;
  readonly vault: Vault;
  readonly enrolled: Enrolled;
  readonly paceMs: () => number;
}

export interface NodePhoneParts {
  readonly url: string;
  /** Of the link or as read out. */
  readonly code: string;
  /** Given: the first start of a commune. */
  readonly setUp?: Pick<SetupRequest, 'commune' | 'admin'>;
  /** The clock that the pace of its exchanges goes by, ms. */
  readonly paceMs?: () => number;
}

/** Xã Búng Lao, Điện Biên, as its set-up sends it. */
export const bungLao: SetupRequest['commune'] = {
  code: '03301',
  name: 'Xã Búng Lao',
  provinceName: 'Tỉnh Điện Biên',
  letters: 'BL',
  villageWord: 'ban',
};

/** Enrols a phone by its code and opens its account; nothing has been exchanged yet. */
export async function enrolNodePhone({ url, code, setUp, ...more }: NodePhoneParts): Promise<NodePhone> {
  const { paceMs = () => performance.now() } = more;
  const derive = async () => new Uint8Array(32);
  const { vault } = await createVault({ type: 'pin', secret: '123456' }, { derive, fillRandom });
  const tables = openMemoryTables(createMemoryDisk());
  const parts = { tables, vault, transport: transportTo(url), app: 'test', device: 'Node' };
  const enrolment = createEnrolment(parts);
  const enrolled = said(
    await (setUp ? enrolment.setUp(code, setUp.commune, setUp.admin) : enrolment.confirm(code)),
  );
  return openNodePhone({ url, tables, vault, enrolled, paceMs });
}

/** Opens what is in the tables, as unlocking does; `enrolled` is what the phone was told when it was enrolled. */
async function openNodePhone({ url, tables, vault, enrolled, paceMs }: Kept): Promise<NodePhone> {
  const identity = await openIdentity(vault, await tables.read(['meta'], getIdentityBox));
  if (!identity) throw new Error('not enrolled');
  const { serverId, enrolment, from } = identity;
  const key = await signingKeyOf(tables, vault);
  const transport = transportTo(url, { serverId, enrolment, key });
  const told = { ...enrolled, enrolment, from };
  const phone = { url, tables, enrolled: told, transport, broken: [] as unknown[], isOnline: true, paceMs };
  const reopen = () => openNodePhone({ url, tables, vault, enrolled: told, paceMs });
  return Object.assign(phone, { reopen }, await openEngine(phone, vault));
}

/** The value, or the test fails with the failure's type. */
export function said<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Lets a person's phone in, by a code that the administrator's phone asks for. */
export async function enrolPerson(admin: NodePhone, url: string, person: RecordId): Promise<NodePhone> {
  const { token } = said(await admin.account.sync.ask((calls) => calls.codes(person)));
  return enrolNodePhone({ url, code: token });
}

/** Exchanges of these phones in turn, twice: what one sends in the first round, all have after the second. */
export async function calm(...phones: readonly NodePhone[]): Promise<void> {
  for (let turn = 0; turn < 2; turn++) for (const phone of phones) await phone.engine.run();
  for (const { engine } of phones) {
    const { phase, problem } = engine.status.peek();
    if (phase !== 'idle') throw new Error(`not calm: ${phase} ${problem}`);
  }
}

/** The records of a kind as this phone shows them, by id, read from its tables. */
export async function bundlesOn({ tables, account }: NodePhone, kind: string): Promise<readonly Bundle[]> {
  const rows = await tables.read(['records'], (tx) => tx.range('records'));
  rows.sort((one, other) => (one.id < other.id ? -1 : 1));
  const views = await Promise.all(rows.map(({ id }) => account.records.open(id)));
  return views.flatMap((view) => (view?.bundle.root.kind === kind ? [view.bundle] : []));
}

/** Own changes that have no receipt. */
export const unsentOn = ({ tables }: NodePhone): Promise<number> =>
  tables.read(['changes'], (tx) => tx.count('changes', { index: 'state', equals: 'pending' }));

const fillRandom: FillRandom = (bytes) => void crypto.getRandomValues(bytes);

function transportTo(
  url: string,
  signer?: { readonly serverId: string; readonly enrolment: string; readonly key: SigningKey },
): Transport {
  return createTransport({
    serverUrl: url,
    fetch,
    compress: gzip,
    setTimer,
    clock: createClock(Date.now),
    ...(signer && { signer }),
  });
}

const setTimer = (work: () => void, delayMs: number) => {
  const timer = setTimeout(work, delayMs);
  return () => clearTimeout(timer);
};

async function signingKeyOf(tables: Tables, vault: Vault): Promise<SigningKey> {
  const kept = await tables.read(['meta'], (tx) => tx.get('meta', signingKeyRow));
  if (!(kept?.value instanceof Uint8Array)) throw new Error('no key');
  return openSigningKey(vault, kept.value);
}

type Ground = Pick<NodePhone, 'tables' | 'transport' | 'broken' | 'isOnline'> & Pick<Kept, 'url' | 'paceMs'>;

async function openEngine(phone: Ground, vault: Vault): Promise<{ account: Account; engine: Engine }> {
  let engine: Engine | undefined;
  const connect = (ground: SyncGround): Sync => {
    engine = createEngine(engineParts(phone, ground), { isAutomatic: false });
    const takeNewCode = (code: string) =>
      takeCode({ ...ground, transport: transportTo(phone.url), app: 'test', device: 'Node' }, code);
    const unreadable = async () => ok(await listUnreadable(ground));
    const journal = async () => ok(await readJournal(ground));
    const safeCopy = async () => ok(await readSafeCopy(ground));
    const calls = { ...createOfficeCalls(phone.transport), takeNewCode, unreadable, safeCopy, journal };
    const files = () => Promise.reject(new Error('There are no files here'));
    return { ...engine, files, ask: (work) => work(calls) };
  };
  const account = await openAccount({
    tables: phone.tables,
    vault,
    phoneNow: Date.now,
    nowMs: () => performance.now(),
    setTimer,
    fillRandom,
    connect,
  });
  if (!account || !engine) throw new Error('not enrolled');
  return { account, engine };
}

const engineParts = (phone: Ground, ground: SyncGround): Parameters<typeof createEngine>[0] => ({
  ...ground,
  writer: ground.identity,
  send: createSendExchange(phone.transport),
  app: 'test',
  withLock: (work) => work(),
  page: { isOnline: () => phone.isOnline, onNetwork: () => () => {}, onVisible: () => () => {} },
  setTimer,
  chance: () => 0.5,
  onBroken: (error) => phone.broken.push(error),
  keptApart: new Set(),
  dropUnsent: createDropUnsent({
    ...ground,
    writer: ground.identity,
    now: ground.clock.now,
    nowMs: () => performance.now(),
  }),
  cutOff: { push: [] },
  pace: createPace(phone.paceMs),
  onErased: (records) => eraseDrafts(ground.drafts, records),
  onSending: (roots) => {
    ground.sending.value = roots;
  },
});
