// What the store and the pages know of sync: its status, its calls, and how it is loaded after home is usable.
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ChangeId, RecordId } from '../../shared/core/ids.ts';
import type { Result } from '../../shared/core/result.ts';
import type { ClosedResponse } from '../../shared/protocol/closed.ts';
import type { ErrorType } from '../../shared/protocol/errors.ts';
import type { KeepingResponse } from '../../shared/protocol/keeping.ts';
import type { CodesResponse, DevicesResponse, HistoryResponse } from '../../shared/protocol/office.ts';
import type { QuarantineResponse } from '../../shared/protocol/quarantine.ts';
import type { UnconfirmedResponse } from '../../shared/protocol/unconfirmed.ts';
import type { FileSync } from './files/files-api.ts';
import type { Unreadable } from './heal.ts';
import type { JournalLine } from './journal-line.ts';
import type { SafeCopy } from './safe-copy.ts';

/**
 * - idle: all that could be done is done · waiting: a try failed, the next is at `retryAt` · offline: no network, which
 *   is a state and no error · stopped: nothing more is tried until the person or an update acts
 */
export type SyncPhase = 'idle' | 'offline' | 'sending' | 'receiving' | 'waiting' | 'stopped';

/**
 * - no-network, server-unreachable: the phone has no signal, or has one and the commune's server does not answer
 * - revoked: this phone was taken off the list; what it sends is kept apart for the office
 * - left: the same, because its person was put out of office
 * - signature: the server does not accept this phone's signature or does not know it
 * - clock: the phone's clock is too far off, also after one correction
 * - update-needed: the server's answer is newer than this app understands
 * - storage-full: the phone has no room for what arrives · server-error: anything the server did wrong
 */
export type SyncProblem =
  | 'no-network'
  | 'server-unreachable'
  | 'revoked'
  | 'left'
  | 'signature'
  | 'clock'
  | 'update-needed'
  | 'storage-full'
  | 'server-error';

export type SyncStatus = {
  readonly phase: SyncPhase;
  /** Changes delivered since this run began, and how many it set out with. */
  readonly sent: number;
  readonly toSend: number;
  /** Records and changes that arrived in this run. */
  readonly received: number;
  /** Server time of the last whole run, ms. */
  readonly lastDoneAt?: number;
  /** Some of what is there for this phone has come and some not yet: what is counted here may be too little. */
  readonly isPartial?: true;
  readonly problem?: SyncProblem;
  /** Phone time of the next try, ms. */
  readonly retryAt?: number;
};

/** Why a call to the server gave nothing. */
export type CallFailure =
  | { readonly type: 'no-network' }
  | { readonly type: 'timed-out' }
  | { readonly type: 'bad-answer' }
  /** The person was put out of office: said by an answer, not by an error. */
  | { readonly type: 'left' }
  | { readonly type: ErrorType };

/** What the office asks beside the exchange; each call is signed and needs the network. */
export type OfficeCalls = {
  history(root: RecordId): Promise<Result<HistoryResponse, CallFailure>>;
  /** Whether the commune holds closed minutes of this code. */
  closed(hash: string): Promise<Result<ClosedResponse, CallFailure>>;
  /** A fresh QR token and short code to enrol a phone of this person. */
  codes(person: RecordId): Promise<Result<CodesResponse, CallFailure>>;
  devices(): Promise<Result<DevicesResponse, CallFailure>>;
  revoke(enrolment: string): Promise<Result<DevicesResponse, CallFailure>>;
  /** What lies apart of a device that was stopped, or whose person has left. */
  quarantine(enrolment: string): Promise<Result<QuarantineResponse, CallFailure>>;
  admit(enrolment: string, ids: readonly ChangeId[]): Promise<Result<QuarantineResponse, CallFailure>>;
  discard(enrolment: string, ids: readonly ChangeId[]): Promise<Result<QuarantineResponse, CallFailure>>;
  /** The devices that have not confirmed the erasure of what was withdrawn of a record. */
  unconfirmed(root: RecordId): Promise<Result<UnconfirmedResponse, CallFailure>>;
  /** How the server is kept: its backups and its disk. */
  keeping(): Promise<Result<KeepingResponse, CallFailure>>;
};

/** What became of a new code typed into an open notebook. Only `enrolled` changed anything. */
export type NewCodeAnswer =
  | { readonly type: 'enrolled'; readonly from: string }
  | { readonly type: 'other-person'; readonly name: string }
  | { readonly type: 'other-notebook' };

/** What an open notebook asks of its own phone and commune. */
export type OwnCalls = {
  /** Enrols this notebook anew, with all that is in it. The account is to be opened again after `enrolled`. */
  takeNewCode(code: string): Promise<Result<NewCodeAnswer, CallFailure>>;
  /** The changes that were set aside because they cannot be read; needs no network. */
  unreadable(): Promise<Result<readonly Unreadable[], CallFailure>>;
  /** What of the own changes the commune's backups hold, as it last said; needs no network. */
  safeCopy(): Promise<Result<SafeCopy, CallFailure>>;
  /** The technical log, oldest line first; needs no network. */
  journal(): Promise<Result<readonly JournalLine[], CallFailure>>;
};

export type SyncCalls = OfficeCalls & OwnCalls;

export type Sync = {
  readonly status: ReadonlySignal<SyncStatus>;
  /** Calls something; 'no-network' also where the files that call cannot be loaded. */
  ask<T>(work: (calls: SyncCalls) => Promise<Result<T, CallFailure>>): Promise<Result<T, CallFailure>>;
  /** Tries at once, whatever the back-off says: the button. */
  now(): void;
  /** The way of the account's files; loaded when asked for, and rejects where that fails. */
  files(): Promise<FileSync>;
  stop(): void;
};

/**
 * Nothing done yet in this run of the app. @param doneAt server time when an earlier run left nothing to do, ms
 * @param isPartial an earlier run was cut off in the middle of what it fetched
 */
export const idleStatus = (doneAt: number | undefined, isPartial = false): SyncStatus => ({
  phase: 'idle',
  sent: 0,
  toSend: 0,
  received: 0,
  ...(doneAt !== undefined && { lastDoneAt: doneAt }),
  ...(isPartial && { isPartial }),
});

/**
 * A `Sync` that is there at once and loads the engine with `load` when `start` is called (after home is usable) or when
 * somebody asks something of it. A chunk that cannot be loaded is asked for again at the next call.
 */
export const createSyncPort = (
  load: () => Promise<Sync>,
  doneAt?: number,
  isPartial?: boolean,
): Sync & { start(): void } => {
  const status = signal<SyncStatus>(idleStatus(doneAt, isPartial));
  let loading: Promise<Sync> | undefined;
  let isStopped = false;
  const engine = (): Promise<Sync> => {
    loading ??= load().then(
      (sync) => {
        if (isStopped) sync.stop();
        sync.status.subscribe((value) => {
          status.value = value;
        });
        return sync;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  const start = () => void engine().catch(() => undefined);
  return {
    status,
    start,
    now: () =>
      void engine().then(
        (sync) => sync.now(),
        () => undefined,
      ),
    files: async () => (await engine()).files(),
    stop() {
      isStopped = true;
      void loading?.then(
        (sync) => sync.stop(),
        () => undefined,
      );
    },
    async ask(work) {
      try {
        return await (await engine()).ask(work);
      } catch {
        return { ok: false, error: { type: 'no-network' } };
      }
    },
  };
};
