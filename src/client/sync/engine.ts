// The sync engine: runs exchanges until nothing more is to be done, and says how it stands. It never deletes or locks
// away what was recorded, whatever the server answers.
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Clock } from '../store/clock.ts';
import { replayParked } from '../store/deferred.ts';
import type { SetTimer } from '../store/draft-row.ts';
import { undoMs } from '../store/drop-unsent.ts';
import { healDamaged, takeUpReadable } from '../store/heal.ts';
import { putMeta } from '../store/meta.ts';
import { type CallFailure, idleStatus, type SyncStatus } from '../store/sync-port.ts';
import { isStorageFailure } from '../store/tables.ts';
import { isDamaged, VaultFailure } from '../store/vault.ts';
import { createNextRound, type NextRound } from './begin-round.ts';
import { runRound } from './exchange.ts';
import type { WithLock } from './lock.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { retryDelayMs } from './retry.ts';
import { nothingWithheld, type RoundParts } from './round-parts.ts';
import { nextStatus, problemOf, type SyncEvent } from './status.ts';
import { type PageEvents, watchTriggers } from './triggers.ts';

export type EngineParts = RoundParts & {
  readonly clock: Clock;
  readonly withLock: WithLock;
  readonly page: PageEvents;
  readonly setTimer: SetTimer;
  /** In [0, 1). */
  readonly chance: () => number;
  readonly doneAt: number | undefined;
  /** Told of what should not happen; sync tries again later. */
  readonly onBroken: (error: unknown) => void;
};

export type Engine = {
  readonly status: ReadonlySignal<SyncStatus>;
  /** Tries at once, whatever the back-off says. */
  now(): void;
  /** Runs once, if nothing is under way, and resolves when it has ended, however. For tests and the simulation. */
  run(): Promise<void>;
  stop(): void;
};

/** @param options.isAutomatic false: only `run` and `now` do anything (the simulation decides when) */
export const createEngine = (parts: EngineParts, options = { isAutomatic: true }): Engine => {
  const status = signal<SyncStatus>(idleStatus(parts.doneAt));
  const ended = new AbortController();
  let failures = 0;
  let stopRetry: (() => void) | undefined;
  const tell = (event: SyncEvent) => {
    if (!ended.signal.aborted) status.value = nextStatus(status.peek(), event);
  };
  const fail = (failure: Failure) => {
    if (!parts.page.isOnline()) return tell({ type: 'offline' });
    const { problem, mayPass } = failure;
    if (!mayPass || !options.isAutomatic) return tell({ type: 'failed', problem });
    failures += 1;
    const delayMs = retryDelayMs(failures, parts.chance());
    stopRetry = parts.setTimer(start, delayMs);
    tell({ type: 'failed', problem, retryAt: parts.clock.phoneNow() + delayMs });
  };
  const attempt = async () => {
    stopRetry?.();
    if (!parts.page.isOnline()) return tell({ type: 'offline' });
    const ending = await runAll(parts, tell, ended.signal);
    if (ending?.type === 'failed') return fail(ending.failure);
    failures = 0;
    if (ending && options.isAutomatic) stopRetry = parts.setTimer(start, undoMs);
  };
  const work = () =>
    attempt().catch((error: unknown) => {
      parts.onBroken(error);
      fail({ problem: 'server-error', mayPass: true });
    });
  const { run, start } = oneAtATime(work, ended.signal);
  const isStopped = () => status.peek().phase === 'stopped';
  const isWaiting = () => status.peek().phase === 'waiting';
  const stopTriggers = options.isAutomatic
    ? watchTriggers(parts, (trigger) => {
        if (trigger === 'network' || (!isStopped() && !(isWaiting() && trigger !== 'visible'))) start();
      })
    : undefined;
  if (options.isAutomatic) start();
  return {
    status,
    now() {
      failures = 0;
      start();
    },
    run,
    stop() {
      ended.abort();
      stopRetry?.();
      stopTriggers?.();
    },
  };
};

type Failure = ReturnType<typeof problemOf>;

/** How a run ended: it failed, or something was held back for as long as it may be undone. */
type Ending = { readonly type: 'failed'; readonly failure: Failure } | { readonly type: 'held' };

/** Exchanges until nothing more is to be done. Undefined: done, or the account is going away. */
const runAll = async (
  parts: EngineParts,
  tell: (event: SyncEvent) => void,
  signal: AbortSignal,
): Promise<Ending | undefined> => {
  try {
    return await parts.withLock(async () => {
      await takeUpReadable(parts);
      await replayParked(parts, parts.app);
      const ending = await exchangeAll(parts, tell, signal);
      // It waits for the end of a snapshot that was under way when the app was updated.
      await replayParked(parts, parts.app);
      return ending;
    }, signal);
  } catch (error) {
    if (signal.aborted) return undefined;
    if (isStorageFailure(error, 'storage-full'))
      return { type: 'failed', failure: { problem: 'storage-full', mayPass: true } };
    // Another tab, an update or the lock took the tables or the key: nothing was lost, nothing is to be said.
    if (isStorageFailure(error) || isLocked(error)) return undefined;
    if (isDamaged(error) && (await healDamaged(parts))) return runAll(parts, tell, signal);
    throw error;
  }
};

const isLocked = (error: unknown): boolean => error instanceof VaultFailure && error.type === 'vault-locked';

const exchangeAll = async (
  parts: EngineParts,
  tell: (event: SyncEvent) => void,
  signal: AbortSignal,
): Promise<Ending | undefined> => {
  const waiting = await parts.tables.read(['changes'], (tx) =>
    tx.count('changes', { index: 'state', equals: 'pending' }),
  );
  tell({ type: 'begin', toSend: waiting });
  const next = createNextRound(signal);
  try {
    return await exchangeUntilDone(parts, tell, signal, next);
  } finally {
    await next.end();
  }
};

const exchangeUntilDone = async (
  parts: EngineParts,
  tell: (event: SyncEvent) => void,
  signal: AbortSignal,
  next: NextRound,
): Promise<Ending | undefined> => {
  const withheld = nothingWithheld();
  for (;;) {
    if (signal.aborted) return undefined;
    const round = await runRound(parts, signal, withheld, next);
    if (!round.ok)
      return signal.aborted
        ? undefined
        : { type: 'failed', failure: problemOf(round.error satisfies CallFailure) };
    const { sent, left, received, more, now } = round.value;
    tell({ type: 'progress', sent, left, received });
    // That it is done is said by the receipts on the disk; when it was is noted behind them.
    if (!more) tell({ type: 'done', at: now });
    await keepTimes(parts, more ? undefined : now);
    if (!more) {
      return withheld.heldFrom < Number.POSITIVE_INFINITY ? { type: 'held' } : undefined;
    }
  }
};

const keepTimes = ({ tables, clock }: EngineParts, doneAt: number | undefined): Promise<void> =>
  tables.write(
    ['meta'],
    async (tx) => {
      const known = clock.known();
      if (known) await putMeta(tx, 'serverTime', known);
      if (doneAt !== undefined) await putMeta(tx, 'doneAt', doneAt);
    },
    { durability: 'relaxed' },
  );
