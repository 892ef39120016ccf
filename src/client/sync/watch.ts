// Ends a request on a line that has fallen silent: a slow link is given time, a dead one is not waited for.
import type { SetTimer } from '../store/draft-row.ts';

/** 20 kbps carry 2,500 bytes a second; half of that is still no reason to give up. */
const slowestBytesPerSecond = 1_250;
/** How long a link may be silent: while connecting, while the server works, or between two pieces of an answer. */
export const silenceMs = 40_000;

/** How long sending a body of so many bytes may take, ms. */
export const sendingMs = (bytes: number): number => silenceMs + (bytes / slowestBytesPerSecond) * 1000;

export type Watch = {
  readonly signal: AbortSignal;
  /** Aborts unless it is called again, or ended, within so many ms. */
  allow(ms: number): void;
  isTimedOut(): boolean;
  end(): void;
};

/** @param outer ends the request too */
export const createWatch = (setTimer: SetTimer, outer: AbortSignal | undefined): Watch => {
  const controller = new AbortController();
  let stopTimer: (() => void) | undefined;
  let isTimedOut = false;
  const onOuter = () => controller.abort();
  if (outer?.aborted) controller.abort();
  outer?.addEventListener('abort', onOuter);
  return {
    signal: controller.signal,
    allow(ms) {
      stopTimer?.();
      stopTimer = setTimer(() => {
        isTimedOut = true;
        controller.abort();
      }, ms);
    },
    isTimedOut: () => isTimedOut,
    end() {
      stopTimer?.();
      outer?.removeEventListener('abort', onOuter);
    },
  };
};
