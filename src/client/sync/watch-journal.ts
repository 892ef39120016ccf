// Watches sync for the technical log: what each exchange took and gave, how runs ended, what the clock and the room say.
import type { ReadonlySignal } from '@preact/signals-core';
import type { ExchangeRequest, ExchangeResponse } from '../../shared/protocol/exchange.ts';
import type { ClockState } from '../store/account-api.ts';
import type { SetTimer } from '../store/draft-row.ts';
import { type JournalCode, type JournalEvent, type JournalLine, lineOf } from '../store/journal-line.ts';
import type { SyncStatus } from '../store/sync-port.ts';
import { StorageFailure } from '../store/tables.ts';
import { VaultFailure } from '../store/vault.ts';
import type { Report } from './report.ts';
import type { SendExchange } from './round-parts.ts';

export type WatchParts = {
  readonly setTimer: SetTimer;
  /** Phone time and a steady clock, ms. */
  readonly phoneNow: () => number;
  readonly nowMs: () => number;
  /** Adds lines to the log on the disk. */
  readonly keep: (lines: readonly JournalLine[]) => Promise<void>;
};

export type Watch = {
  note(event: JournalEvent): void;
  sending(send: SendExchange): SendExchange;
  report(report: Report): Report;
  broken(error: unknown): void;
  /** Follows the two until `stop`. */
  follow(status: ReadonlySignal<SyncStatus>, clock: ReadonlySignal<ClockState>): void;
  /** Writes what is not written yet. */
  keep(): Promise<void>;
  stop(): Promise<void>;
};

/** Lines are written together: the log must not cost a transaction for each of them, nor lose what led to a reload. */
const togetherMs = 200;
const minuteMs = 60_000;

export const createWatch = (parts: WatchParts): Watch => {
  let lines: JournalLine[] = [];
  let stopTimer: (() => void) | undefined;
  let stops: (() => void)[] = [];
  let freeMb: number | undefined;
  let last: JournalEvent['type'] | undefined;
  // Where the disk takes nothing the log is the last that matters: these lines are lost, the next are tried.
  const write = async () => {
    stopTimer?.();
    stopTimer = undefined;
    const waiting = lines;
    lines = [];
    if (waiting.length > 0) await parts.keep(waiting).catch(() => undefined);
  };
  const note = (event: JournalEvent) => {
    const line = lineOf(event, parts.phoneNow());
    if (line) lines.push(line);
    last = event.type;
    stopTimer ??= parts.setTimer(() => void write(), togetherMs);
  };
  return {
    note,
    sending: (send) => async (request, signal) => {
      const from = parts.nowMs();
      const answer = await send(request, signal);
      const ms = parts.nowMs() - from;
      if (!signal?.aborted)
        note(
          answer.ok
            ? exchangeEvent(request, answer.value, ms)
            : { type: 'failed', ms, times: 1, code: answer.error.type },
        );
      return answer;
    },
    report(report) {
      if (report.freeMb !== undefined && report.freeMb !== freeMb)
        note({ type: 'room', free: report.freeMb });
      freeMb = report.freeMb;
      return report;
    },
    broken: (error) => note({ type: 'broken', code: codeOf(error) }),
    follow(status, clock) {
      const isTold = () => last === 'failed' || last === 'broken';
      const now = parts.phoneNow;
      stops = [followPhase({ status, note, now, isTold }), followClock(clock, note)];
    },
    keep: write,
    stop() {
      for (const stop of stops) stop();
      return write();
    },
  };
};

const exchangeEvent = (
  { push }: ExchangeRequest,
  { receipts, entries, bundles, drops }: ExchangeResponse,
  ms: number,
): JournalEvent => {
  const received = entries.length + bundles.length + drops.length;
  if (push.length === 0 && received === 0) return { type: 'quiet', ms, times: 1 };
  const refused = receipts.filter((receipt) => receipt.refused).length;
  return { type: 'exchange', ms, sent: push.length, refused, received };
};

const followPhase = (parts: {
  readonly status: ReadonlySignal<SyncStatus>;
  readonly note: Watch['note'];
  readonly now: () => number;
  readonly isTold: () => boolean;
}) => {
  const { status, note, now, isTold } = parts;
  let before = status.peek().phase;
  return status.subscribe(({ phase, problem, retryAt = 0 }) => {
    if (phase === before) return;
    before = phase;
    const code = problem ?? 'unknown';
    if (phase === 'offline') note({ type: phase });
    if (phase === 'stopped') note({ type: phase, code });
    // A failed call has said so itself; a full disk is known only from here.
    if (phase === 'waiting' && !isTold())
      note({ type: phase, code, seconds: Math.max(0, retryAt - now()) / 1000 });
  });
};

const followClock = (clock: ReadonlySignal<ClockState>, note: Watch['note']) => {
  let before = 0;
  return clock.subscribe(({ off, offsetMs }) => {
    const minutes = off ? Math.round(offsetMs / minuteMs) : 0;
    if (minutes !== before) note({ type: 'clock', minutes });
    before = minutes;
  });
};

/** Only the closed types; what an unknown error says may hold a text. */
const codeOf = (error: unknown): JournalCode =>
  error instanceof StorageFailure || error instanceof VaultFailure ? error.type : 'unknown';
