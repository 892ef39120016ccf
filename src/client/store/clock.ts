// The phone's clock against the server's: corrected time, and whether the clock is off (decision 18).
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ClockState } from './account-api.ts';

export type ServerTime = {
  /** The newest server time heard, ms. */
  readonly serverMs: number;
  /** Server time minus phone time when it was heard, ms. */
  readonly offsetMs: number;
};

export type Clock = {
  /** Corrected time, ms: never before the newest server time known. */
  now(): number;
  /** The phone's own time, ms. */
  phoneNow(): number;
  readonly state: ReadonlySignal<ClockState>;
  /** Takes in the server's time from an answer to a request that left at `askedAt` (phone time). */
  hear(serverMs: number, askedAt: number): void;
  /** What to keep in `meta`; undefined before any server time is known. */
  known(): ServerTime | undefined;
};

/** A minute of travel on a slow link is no reason to ask; five minutes may change a date. */
export const clockOffMs = 5 * 60 * 1000;

/**
 * @param kept what an earlier run knew. Its offset is not trusted, since the person may have set the clock right; that
 * the time is not before the last known server time always holds.
 */
export const createClock = (phoneNow: () => number, kept?: ServerTime): Clock => {
  let serverMs = kept?.serverMs ?? 0;
  let offsetMs = 0;
  let measured: ServerTime | undefined = kept;
  const behindMs = serverMs - phoneNow();
  const state = signal<ClockState>(
    behindMs > clockOffMs ? { off: true, offsetMs: behindMs } : { off: false, offsetMs: 0 },
  );
  return {
    now: () => Math.max(phoneNow() + offsetMs, serverMs),
    phoneNow,
    state,
    hear(heardMs, askedAt) {
      const answeredAt = phoneNow();
      const travelMs = Math.max(0, answeredAt - askedAt);
      const difference = heardMs - (answeredAt - Math.round(travelMs / 2));
      // Within the travel time nothing can be told apart.
      offsetMs = Math.abs(difference) <= travelMs + 1000 ? 0 : difference;
      // The last word counts, not the highest: a server whose clock ran ahead may have been set right.
      serverMs = heardMs;
      measured = { serverMs, offsetMs };
      const off = Math.abs(offsetMs) > clockOffMs;
      if (state.peek().off !== off || state.peek().offsetMs !== offsetMs) state.value = { off, offsetMs };
    },
    known: () => measured,
  };
};
