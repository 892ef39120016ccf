// The page's timers, in the shapes that store, sync and session ask for.
import type { SetTimer } from '../../store/draft-row.ts';

/** setTimeout that gives the way to call it off. */
export function timerOf(page: Window): SetTimer {
  return (work, delayMs) => {
    const timer = page.setTimeout(work, delayMs);
    return () => page.clearTimeout(timer);
  };
}

/** setInterval that gives the way to stop. */
export function intervalOf(page: Window): (ms: number, work: () => void) => () => void {
  return (ms, work) => {
    const timer = page.setInterval(work, ms);
    return () => page.clearInterval(timer);
  };
}
