// Who is at the app: nobody yet, somebody before the lock, somebody enrolling, or an open account.
//
//   welcome ──code──▶ enrol ──confirmed──▶ open ──disuse, by hand──▶ lock ──secret──▶ open
//      ▲                │ stop                                        │ "Thêm người"
//      └────────────────┴──── (accounts on this device: lock) ◀───────┘──▶ enrol
import { type ReadonlySignal, signal } from '@preact/signals';
import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { Account } from '../../store/account-api.ts';
import type { Doors, Entered, KnownAccount, UnlockFailure } from './doors.ts';

export type Stage =
  | { readonly type: 'welcome' }
  | { readonly type: 'lock'; readonly chosen?: string }
  | { readonly type: 'enrol'; readonly code?: string }
  | { readonly type: 'open'; readonly id: string; readonly account: Account };

export interface Session {
  readonly doors: Doors;
  readonly stage: ReadonlySignal<Stage>;
  readonly accounts: ReadonlySignal<readonly KnownAccount[]>;
  /** Accounts were here and all are gone: the browser or somebody cleared them. */
  readonly lostAll: ReadonlySignal<boolean>;
  unlock(id: string, secret: string): Promise<Result<void, UnlockFailure>>;
  /** Shows the account just enrolled. */
  enter(entered: Entered): Promise<void>;
  /** Forgets the keys; the page's address stays, so that opening again comes back to it. */
  lock(): void;
  choose(id: string | undefined): void;
  beginEnrol(code?: string): void;
  stopEnrol(): Promise<void>;
  remove(id: string): Promise<void>;
  acknowledgeLoss(): void;
}

/** @param found the accounts listed at start @param code an enrolment code the app was opened with */
export function createSession(
  doors: Doors,
  found: readonly KnownAccount[],
  code: string | undefined,
): Session {
  const accounts = signal(found);
  const lostAll = signal(doors.lostAll());
  const stage = signal<Stage>(code === undefined ? restingStage(found) : { type: 'enrol', code });
  const rest = async () => {
    accounts.value = await doors.listAccounts();
    stage.value = restingStage(accounts.value);
  };
  const close = () => (stage.value.type === 'open' ? stage.value.account.lock() : undefined);
  return {
    doors,
    stage,
    accounts,
    lostAll,
    async unlock(id, secret) {
      const opened = await doors.unlock(id, secret);
      // The list says how long to wait after a wrong one; after a right one nobody sees it.
      const listed = doors.listAccounts().then((known) => {
        accounts.value = known;
      });
      if (!opened.ok) {
        await listed;
        return err(opened.error);
      }
      listed.catch(() => undefined);
      stage.value = { type: 'open', ...opened.value };
      return ok(undefined);
    },
    async enter(entered) {
      accounts.value = await doors.listAccounts();
      lostAll.value = false;
      stage.value = { type: 'open', ...entered };
    },
    lock() {
      close();
      const { value } = stage;
      if (value.type === 'open') stage.value = { type: 'lock', chosen: value.id };
    },
    choose(id) {
      stage.value = id === undefined ? { type: 'lock' } : { type: 'lock', chosen: id };
    },
    beginEnrol(given) {
      close();
      stage.value = given === undefined ? { type: 'enrol' } : { type: 'enrol', code: given };
    },
    stopEnrol: rest,
    async remove(id) {
      await doors.remove(id);
      await rest();
    },
    acknowledgeLoss() {
      doors.forgetLoss();
      lostAll.value = false;
    },
  };
}

function restingStage(accounts: readonly KnownAccount[]): Stage {
  const [only, ...others] = accounts;
  if (!only) return { type: 'welcome' };
  return others.length === 0 ? { type: 'lock', chosen: only.id } : { type: 'lock' };
}
