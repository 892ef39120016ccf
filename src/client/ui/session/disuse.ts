// Locks after disuse: ten minutes without a touch, or five minutes out of sight; a short look away costs no PIN.

const idleMs = 10 * 60_000;
const hiddenMs = 5 * 60_000;
/** A look away this short (the camera, a call) counts as use. */
const graceMs = 90_000;
const lookEveryMs = 15_000;

export interface DisuseParts {
  readonly document: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
  readonly now: () => number;
  /** As setInterval; returns the way to stop. */
  readonly every: (ms: number, work: () => void) => () => void;
}

const signsOfUse = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/** Calls `lock` once disuse is certain. Timers rest while a phone sleeps, so it also looks on waking. */
export function watchDisuse({ document, now, every }: DisuseParts, lock: () => void): () => void {
  let lastUse = now();
  let hiddenAt = document.visibilityState === 'hidden' ? now() : undefined;
  const used = () => {
    lastUse = now();
  };
  const look = () => {
    const awayMs = hiddenAt === undefined ? 0 : now() - hiddenAt;
    const idle = now() - lastUse > idleMs && (hiddenAt === undefined || awayMs > graceMs);
    if (awayMs > hiddenMs || idle) lock();
  };
  const turned = () => {
    look();
    if (document.visibilityState === 'hidden') hiddenAt = now();
    else {
      hiddenAt = undefined;
      used();
    }
  };
  const stopTimer = every(lookEveryMs, look);
  document.addEventListener('visibilitychange', turned);
  for (const sign of signsOfUse) document.addEventListener(sign, used, { passive: true, capture: true });
  return () => {
    stopTimer();
    document.removeEventListener('visibilitychange', turned);
    for (const sign of signsOfUse) document.removeEventListener(sign, used, { capture: true });
  };
}
