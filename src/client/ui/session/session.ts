// Who is at the app: nobody yet, somebody before the lock, somebody enrolling, or an open account.
//
//   welcome ──code──▶ enrol ──confirmed──▶ open ──disuse, by hand──▶ lock ──secret──▶ open
//      ▲                │ stop                                        │ "Thêm người"
//      └────────────────┴──── (accounts on this device: lock) ◀───────┘──▶ enrol
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Result } from '../../../shared/core/result.ts';
import { err, ok } from '../../../shared/core/result.ts';
import type { Account } from '../../store/account.ts';
import type { Doors, KnownAccount, UnlockFailure } from './doors.ts';

export type Stage =
  | { readonly type: 'welcome' }
  | { readonly type: 'lock'; readonly chosen?: string }
  | { readonly type: 'enrol'; readonly code?: string }
  | { readonly type: 'open'; readonly account: Account };

/** Remembers outside the databases that somebody was enrolled here, so that an eviction is noticed. */
export interface Marker {
  count(): number;
  set(count: number): void;
}

export interface Session {
  readonly doors: Doors;
  readonly stage: ReadonlySignal<Stage>;
  readonly accounts: ReadonlySignal<readonly KnownAccount[]>;
  /** Accounts were here and all are gone: the browser or somebody cleared them. */
  readonly evicted: ReadonlySignal<boolean>;
  unlock(id: string, secret: string): Promise<Result<void, UnlockFailure>>;
  /** Shows the account just enrolled. */
  enter(account: Account): Promise<void>;
  /** Forgets the keys; the page's address stays, so that opening again comes back to it. */
  lock(): void;
  choose(id: string | undefined): void;
  beginEnrol(code?: string): void;
  stopEnrol(): void;
  remove(id: string): Promise<void>;
  acknowledgeEviction(): void;
}

/** @param found the accounts listed at start @param code an enrolment code the app was opened with */
export function createSession(
  doors: Doors,
  marker: Marker,
  found: readonly KnownAccount[],
  code: string | undefined,
): Session {
  const accounts = signal(found);
  const evicted = signal(found.length === 0 && marker.count() > 0);
  const resting = (): Stage => restingStage(accounts.value);
  const stage = signal<Stage>(code === undefined ? resting() : { type: 'enrol', code });
  const relist = async () => {
    accounts.value = await doors.listAccounts();
  };
  const close = () => {
    if (stage.value.type === 'open') stage.value.account.lock();
  };
  if (found.length > 0) marker.set(found.length);

  return {
    doors,
    stage,
    accounts,
    evicted,
    async unlock(id, secret) {
      const opened = await doors.unlock(id, secret);
      if (opened.ok) stage.value = { type: 'open', account: opened.value };
      await relist();
      return opened.ok ? ok(undefined) : err(opened.error);
    },
    async enter(account) {
      await relist();
      marker.set(accounts.value.length);
      evicted.value = false;
      stage.value = { type: 'open', account };
    },
    lock() {
      const open = stage.value.type === 'open' ? stage.value.account : undefined;
      close();
      const chosen = accounts.value.find((known) => known.label === open?.label)?.id;
      stage.value = chosen === undefined ? resting() : { type: 'lock', chosen };
    },
    choose(id) {
      stage.value = id === undefined ? { type: 'lock' } : { type: 'lock', chosen: id };
    },
    beginEnrol(given) {
      close();
      stage.value = given === undefined ? { type: 'enrol' } : { type: 'enrol', code: given };
    },
    stopEnrol() {
      stage.value = resting();
    },
    async remove(id) {
      await doors.remove(id);
      await relist();
      marker.set(accounts.value.length);
      stage.value = resting();
    },
    acknowledgeEviction() {
      marker.set(0);
      evicted.value = false;
    },
  };
}

function restingStage(accounts: readonly KnownAccount[]): Stage {
  const [only, ...others] = accounts;
  if (!only) return { type: 'welcome' };
  return others.length === 0 ? { type: 'lock', chosen: only.id } : { type: 'lock' };
}
