// Ours: the app's own store, engine and transport in a real page; only the pages that people see are left out.
import { openAccount, type SyncGround } from '../../../src/client/store/account.ts';
import type { Account } from '../../../src/client/store/account-api.ts';
import { createClock } from '../../../src/client/store/clock.ts';
import { openDexieTables } from '../../../src/client/store/dexie-tables.ts';
import { createVault } from '../../../src/client/store/new-vault.ts';
import type { Sync } from '../../../src/client/store/sync-port.ts';
import type { Tables } from '../../../src/client/store/tables.ts';
import { yieldToMain } from '../../../src/client/store/yielding.ts';
import { connectSync } from '../../../src/client/sync/connect.ts';
import { createEnrolment } from '../../../src/client/sync/enrol.ts';
import { gzip } from '../../../src/client/sync/gzip.ts';
import { createTransport } from '../../../src/client/sync/transport.ts';
import { type FillRandom, newId, type RecordId } from '../../../src/shared/core/ids.ts';
import type { Values } from '../../../src/shared/core/write.ts';
import type { Peer } from './contender.ts';

/** As long as one of the app's own builds'. */
const app = '0.1.0+01234567';
const kind = 'petition';
const stepsAtOnce = 100;

interface Open {
  readonly account: Account;
  readonly tables: Tables;
  /** Runs the engine until there is nothing more to do. */
  readonly exchange: () => Promise<void>;
}

const fillRandom: FillRandom = (bytes) => void crypto.getRandomValues(bytes);
const setTimer = (work: () => void, delayMs: number) => {
  const timer = setTimeout(work, delayMs);
  return () => clearTimeout(timer);
};

let open: Open | undefined;
const opened = (): Open => {
  if (!open) throw new Error('Not opened');
  return open;
};
const ids = new Map<string, RecordId>();

/** Enrols and unlocks; the key of the secret is not what is measured, so it is not derived. */
async function openPhone(code: string): Promise<Open> {
  const tables = await openDexieTables({ name: `gd-${newId(fillRandom)}`, create: true });
  const derive = async () => new Uint8Array(32);
  const { vault } = await createVault({ type: 'pin', secret: '246813' }, { derive, fillRandom });
  const line = { serverUrl: '', fetch: fetch.bind(window), compress: gzip, setTimer };
  const transport = createTransport({ ...line, clock: createClock(Date.now) });
  said(await createEnrolment({ tables, vault, transport, app, device: 'Android 13 · Chrome' }).confirm(code));
  let ground: SyncGround | undefined;
  const account = await openAccount({
    tables,
    vault,
    app,
    phoneNow: Date.now,
    nowMs: () => performance.now(),
    setTimer,
    fillRandom,
    connect: (given) => {
      ground = given;
      return silent(given);
    },
  });
  if (!account || !ground) throw new Error('Not enrolled');
  const joined = ground;
  return { account, tables, exchange: () => exchange(joined, line) };
}

/** The port that pages hold: here nobody presses the button. */
const silent = ({ doneAt }: SyncGround): Sync => ({
  status: { value: { phase: 'idle', sent: 0, toSend: 0, received: 0, lastDoneAt: doneAt } } as Sync['status'],
  ask: async () => ({ ok: false, error: { type: 'no-network' } }),
  now: () => undefined,
  files: () => Promise.reject(new Error('There are no files here')),
  stop: () => undefined,
});

type Line = Pick<Parameters<typeof createTransport>[0], 'serverUrl' | 'fetch' | 'compress' | 'setTimer'>;

/** The engine begins by itself when it is joined, as after unlocking; it is stopped before it would begin again. */
async function exchange(ground: SyncGround, line: Line): Promise<void> {
  const sync = await connectSync(ground, {
    ...line,
    app,
    device: 'Android 13 · Chrome',
    page: { isOnline: () => true, onNetwork: () => () => undefined, onVisible: () => () => undefined },
    withLock: (work) => work(),
    files: { exist: async () => false, withLock: (work) => work(), storage: undefined },
    chance: () => 0.5,
    onBroken: (error) => console.error(error),
  });
  await new Promise<void>((resolve, reject) => {
    let isUnderWay = false;
    sync.status.subscribe(({ phase, problem }) => {
      if (phase === 'waiting' || phase === 'stopped' || phase === 'offline')
        reject(new Error(`${phase}: ${problem}`));
      if (phase === 'idle' && isUnderWay) resolve();
      isUnderWay ||= phase !== 'idle';
    });
  }).finally(sync.stop);
}

function said<T>(result: { ok: true; value: T } | { ok: false; error: { type: string } }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const peer: Peer = {
  async open(code) {
    open = await openPhone(code);
  },
  async write(records) {
    const { account } = opened();
    for (let at = 0; at < records.length; at += stepsAtOnce) {
      const part = records.slice(at, at + stepsAtOnce);
      const steps = part.map(({ values }) => ({ type: 'create' as const, kind, values: values as Values }));
      const made = said(await account.records.saveAll(steps));
      part.forEach(({ values }, n) => {
        ids.set(values.code, made[n] ?? '');
      });
    }
  },
  async edit(edits) {
    for (const { code, values } of edits) {
      const id = ids.get(code) ?? '';
      said(await opened().account.records.edit(id, id, values as Values));
    }
  },
  push: () => opened().exchange(),
  pull: () => opened().exchange(),
  async contents() {
    const { account, tables } = opened();
    const rows = await tables.read(['records'], (tx) => tx.range('records'));
    const views = await Promise.all(rows.map(({ id }) => account.records.open(id)));
    return views.flatMap((view) => (view?.bundle.root.kind === kind ? [view.bundle.root.values] : []));
  },
  async search(query) {
    const { catalog } = opened().account;
    while (catalog.ready.value.done < catalog.ready.value.total) await yieldToMain();
    return catalog.search(query, { kind }).length;
  },
};
globalThis.peer = peer;
