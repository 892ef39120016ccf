// How long wrong secrets make wait. Delays only: nothing is ever erased.

const minuteMs = 60_000;
const delaysMs = [0, 0, 0, 0, 0, 0.5, 1, 2, 5, 10, 15, 30].map((minutes) => minutes * minuteMs);

/** How long to wait after that many wrong secrets in a row, milliseconds: nothing for four, then up to half an hour. */
export function delayAfter(wrongCount: number): number {
  return delaysMs[Math.min(Math.max(wrongCount, 0), delaysMs.length - 1)] as number;
}

/** Wrong secrets in a row; kept in the device database. */
export interface Attempts {
  readonly count: number;
  /** Milliseconds since 1970 by this phone's clock, 0 when there is nothing to wait for. */
  readonly nextAllowedAt: number;
}

export const noAttempts: Attempts = { count: 0, nextAllowedAt: 0 };

/** One more wrong secret at `now`. */
export function addAttempt(attempts: Attempts, now: number): Attempts {
  const count = attempts.count + 1;
  const delay = delayAfter(count);
  return { count, nextAllowedAt: delay === 0 ? 0 : now + delay };
}

/**
 * The same attempts with a wait that fits the clock: where the clock was set back, the wait would outlast its delay
 * and could lock someone out for years, so it starts anew from `now`.
 */
export function fitToClock(attempts: Attempts, now: number): Attempts {
  const longest = now + delayAfter(attempts.count);
  return attempts.nextAllowedAt > longest ? { ...attempts, nextAllowedAt: longest } : attempts;
}
