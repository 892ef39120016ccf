// Opens the session on this device: the list of accounts, what was lost since last time, and the ways in.
import { err, ok } from '../../../shared/core/result.ts';
import { openAccount } from '../../store/account.ts';
import type { Account } from '../../store/account-api.ts';
import { type AccountParts, finishRemovals, type OpenAccount } from '../../store/accounts.ts';
import { createClock } from '../../store/clock.ts';
import { deleteDatabase } from '../../store/database.ts';
import { browserDeriveParts, createDeriveKey } from '../../store/derive-key.ts';
import { openDevice } from '../../store/device.ts';
import { openDexieTables } from '../../store/dexie-tables.ts';
import type { SetTimer } from '../../store/draft-row.ts';
import { askToPersist, findLosses, type Trace } from '../../store/persistence.ts';
import type { ClosingReason } from '../../store/tables.ts';
import { createEnrolment, lookUp } from '../../sync/enrol.ts';
import { gzip } from '../../sync/gzip.ts';
import { searchUnits } from '../../sync/office.ts';
import { createTransport, type Transport } from '../../sync/transport.ts';
import { appVersion } from '../../version.ts';
import { accountLabel } from './account-label.ts';
import { createDoors } from './browser-doors.ts';
import { toEnrolFailure } from './enrol-failure.ts';
import { describeDevice } from './environment.ts';
import { createSession, type Session } from './session.ts';

export interface OpenSessionParts {
  readonly page: Window & typeof globalThis;
  /** The enrolment code the app was opened with. */
  readonly code: string | undefined;
  /** An open account's tables are closing by themselves. */
  readonly onClosing: (reason: ClosingReason) => void;
}

/** @throws StorageFailure when the browser does not open the device's own list */
export async function openSession({ page, code, onClosing }: OpenSessionParts): Promise<Session> {
  const store = await openStore(page);
  await finishRemovals(store);
  const trace = traceOf(page);
  const { accounts } = await store.device.list();
  const losses = await findLosses(accounts, trace, (name) => store.openTables(name, false));
  const transport = unsignedTransport(page);
  const doors = createDoors({
    store,
    trace,
    losses,
    serverUrl: page.location.origin,
    enrolmentOf: ({ tables, vault }) =>
      createEnrolment({ tables, vault, transport, app: appVersion, device: describeDevice(page.navigator.userAgent) }),
    openAccount: (opened) => enterAccount(page, opened, onClosing),
    async look(typed) {
      const seen = await lookUp(transport, typed);
      return seen.ok ? seen : err(toEnrolFailure(seen.error));
    },
    async searchUnits(query) {
      const units = await searchUnits(transport, query);
      return units.ok ? ok(units.value) : err(toEnrolFailure(units.error));
    },
    label: accountLabel,
    onEnrolled: () => void askToPersist(page.navigator.storage),
  });
  return createSession(doors, await doors.listAccounts(), code);
}

async function openStore(page: Window & typeof globalThis): Promise<AccountParts> {
  return {
    device: await openDevice(),
    tools: {
      derive: createDeriveKey(browserDeriveParts),
      fillRandom: (bytes) => void page.crypto.getRandomValues(bytes),
    },
    openTables: (name, create) => openDexieTables({ name, create }),
    deleteDatabase,
    now: () => Date.now(),
  };
}

async function enterAccount(
  page: Window & typeof globalThis,
  { tables, vault }: OpenAccount,
  onClosing: (reason: ClosingReason) => void,
): Promise<Account> {
  const account = await openAccount({
    tables,
    vault,
    phoneNow: () => Date.now(),
    nowMs: () => page.performance.now(),
    setTimer: setTimerOf(page),
    fillRandom: (bytes) => void page.crypto.getRandomValues(bytes),
    connect: (ground) => createSyncPort(ground, browserConnectParts(page, appVersion)),
  });
  if (!account) throw new Error('An account without identity was listed as enrolled');
  tables.onClosing(onClosing);
  return account;
}

function unsignedTransport(page: Window & typeof globalThis): Transport {
  return createTransport({
    serverUrl: '',
    fetch: page.fetch.bind(page),
    compress: gzip,
    setTimer: setTimerOf(page),
    clock: createClock(() => Date.now()),
  });
}

function setTimerOf(page: Window): SetTimer {
  return (work, delayMs) => {
    const timer = page.setTimeout(work, delayMs);
    return () => page.clearTimeout(timer);
  };
}

/** Outside IndexedDB: an eviction of the databases may leave it. */
function traceOf(page: Window): Trace {
  const key = 'gd-accounts';
  return {
    read: () => page.localStorage.getItem(key),
    write: (text) => page.localStorage.setItem(key, text),
  };
}
