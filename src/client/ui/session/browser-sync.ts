// The engine in a real page; loaded after home is usable.
import { newId } from '../../../shared/core/ids.ts';
import type { SyncGround } from '../../store/account.ts';
import { hasFileDatabase } from '../../store/files/file-database.ts';
import type { Sync } from '../../store/sync-port.ts';
import { connectSync } from '../../sync/connect.ts';
import { leaseLock, type WithLock, webLock } from '../../sync/lock.ts';
import { pageEvents } from '../../sync/triggers.ts';
import { appVersion } from '../../version.ts';
import { describeDevice } from './device-words.ts';
import { timerOf } from './timers.ts';

/** @param name the account's database: opaque, and the same in every tab */
export default function connectBrowser(
  page: Window & typeof globalThis,
  ground: SyncGround,
  name: string,
): Promise<Sync> {
  return connectSync(ground, {
    serverUrl: '',
    app: appVersion,
    device: describeDevice(page.navigator.userAgent),
    fetch: page.fetch.bind(page),
    setTimer: timerOf(page),
    page: pageEvents(page),
    withLock: lockOf(page, ground, name),
    files: {
      exist: () => hasFileDatabase(name),
      // Without Web Locks two tabs may send the same file; the server takes each piece once.
      withLock: locksOf(page) ? webLock(page.navigator.locks, `${name}-files`) : (work) => work(),
      storage: page.navigator.storage,
    },
    chance: () => Math.random(),
    // The engine says "server-error" by itself; what it met must not be written anywhere, it may hold a text.
    onBroken: () => undefined,
  });
}

/** Perhaps missing: Safari before 15.4 and some WebViews have no Web Locks. */
const locksOf = (page: Window): LockManager | undefined => page.navigator.locks;

function lockOf(
  page: Window & typeof globalThis,
  { tables, fillRandom }: SyncGround,
  name: string,
): WithLock {
  const locks = locksOf(page);
  if (locks) return webLock(locks, name);
  return leaseLock({ tables, owner: newId(fillRandom), now: () => Date.now(), sleep: sleepOf(page) });
}

const sleepOf = (page: Window) => (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = page.setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      page.clearTimeout(timer);
      reject(signal.reason);
    });
  });
