// The engine in a real page; loaded after home is usable.
import { newId } from '../../../shared/core/ids.ts';
import type { SyncGround } from '../../store/account.ts';
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
    storage: page.navigator.storage,
    chance: () => Math.random(),
    // The engine says "server-error" by itself; what it met must not be written anywhere, it may hold a text.
    onBroken: () => undefined,
  });
}

function lockOf(
  page: Window & typeof globalThis,
  { tables, fillRandom }: SyncGround,
  name: string,
): WithLock {
  // Read as perhaps missing: Safari before 15.4 and some WebViews have no Web Locks.
  const locks: LockManager | undefined = page.navigator.locks;
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
