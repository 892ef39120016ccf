// Opens the session on this device: the list of accounts, what was lost since last time, and the ways in.
import { err } from '../../../shared/core/result.ts';
import { openAccount } from '../../store/account.ts';
import type { Account } from '../../store/account-api.ts';
import { type AccountParts, finishRemovals, type OpenAccount } from '../../store/accounts.ts';
import { browserDeriveParts, createDeriveKey } from '../../store/derive-key.ts';
import { openDevice } from '../../store/device.ts';
import { openDexieTables } from '../../store/dexie-tables.ts';
import { askToPersist, findLosses, type Trace } from '../../store/persistence.ts';
import { createSyncPort } from '../../store/sync-port.ts';
import type { ClosingReason } from '../../store/tables.ts';
import { appVersion } from '../../version.ts';
import { loadTexts } from '../text/t.ts';
import { accountLabel } from './account-label.ts';
import { createDoors } from './browser-doors.ts';
import type { ServerCalls } from './server-calls.ts';
import { createSession, type Session } from './session.ts';
import { timerOf } from './timers.ts';

type Page = Window & typeof globalThis;

export interface OpenSessionParts {
  readonly page: Page;
  /** The enrolment code the app was opened with. */
  readonly code: string | undefined;
  /** An open account's tables are closing by themselves. */
  readonly onClosing: (reason: ClosingReason) => void;
}

/** @throws StorageFailure when the browser does not open the device's own list */
export async function openSession({ page, code, onClosing }: OpenSessionParts): Promise<Session> {
  const store = await openStore(page);
  await finishRemovals(store);
  const { accounts } = await store.device.list();
  const losses = await findLosses(accounts, store.trace, (name) => store.openTables(name, false));
  const loadCalls = async (): Promise<ServerCalls> =>
    (await import('./server-calls.ts')).createServerCalls(page);
  const doors = createDoors({
    store,
    losses,
    serverUrl: page.location.origin,
    enrolmentOf: async (opened) => (await loadCalls()).enrolmentOf(opened),
    openAccount: (opened) => enterAccount(page, opened, onClosing),
    look: (typed) => ask(loadCalls, (calls) => calls.look(typed)),
    searchUnits: (query) => ask(loadCalls, (calls) => calls.searchUnits(query)),
    label: accountLabel,
    onEnrolled: () => void askToPersist(page.navigator.storage),
  });
  return createSession(doors, await doors.listAccounts(), code);
}

/** The calls are a file of their own; where that cannot be loaded there is no network. */
async function ask<T>(load: () => Promise<ServerCalls>, work: (calls: ServerCalls) => Promise<T>) {
  const calls = await load().catch(() => undefined);
  return calls ? work(calls) : err({ type: 'no-network' as const });
}

async function openStore(page: Page): Promise<AccountParts> {
  return {
    device: await openDevice(),
    tools: {
      derive: createDeriveKey(browserDeriveParts),
      fillRandom: (bytes) => void page.crypto.getRandomValues(bytes),
    },
    openTables: (name, create) => openDexieTables({ name, create }),
    deleteDatabase: async (name) => (await import('../../store/remove-account.ts')).deleteDatabase(name),
    trace: traceOf(page),
    now: () => Date.now(),
  };
}

async function enterAccount(
  page: Page,
  { account: { database }, ...opened }: OpenAccount,
  onClosing: (reason: ClosingReason) => void,
): Promise<Account> {
  const account = await openAccount({
    ...opened,
    app: appVersion,
    phoneNow: () => Date.now(),
    nowMs: () => page.performance.now(),
    setTimer: timerOf(page),
    fillRandom: (bytes) => void page.crypto.getRandomValues(bytes),
    openFiles: async (needs) =>
      (await import('../../store/files/files.ts')).filesOf({
        ...needs,
        database,
        now: () => Date.now(),
        storage: page.navigator.storage,
      }),
    connect(ground) {
      const port = createSyncPort(
        async () => {
          // What stands in the way of sending is said in words that are not there from the start.
          const words = loadTexts().catch(() => undefined);
          const [{ default: connectBrowser }] = await Promise.all([import('./browser-sync.ts'), words]);
          return connectBrowser(page, ground, database);
        },
        ground.doneAt,
        ground.isPartial,
      );
      void ground.homeDrawn.then(port.start);
      return port;
    },
  });
  if (!account) throw new Error('An account without identity was listed as enrolled');
  opened.tables.onClosing(onClosing);
  return account;
}

/** Outside IndexedDB: an eviction of the databases may leave it. */
function traceOf(page: Window): Trace {
  const key = 'gd-accounts';
  return {
    read: () => page.localStorage.getItem(key),
    write: (text) => page.localStorage.setItem(key, text),
  };
}
