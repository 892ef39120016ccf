// Keeps the screen on while something is read to a room, where the browser can; elsewhere nothing happens.
import { useEffect } from 'preact/hooks';

/** Taken again when the page is seen again: the browser lets go of it whenever the page is hidden. */
export function useAwake(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return undefined;
    let lock: WakeLockSentinel | undefined;
    let isLeft = false;
    const take = () => {
      if (document.visibilityState !== 'visible') return;
      void navigator.wakeLock.request('screen').then(
        (taken) => {
          if (isLeft) void taken.release();
          else lock = taken;
        },
        // A low battery may refuse it: the screen then goes dark as always.
        () => undefined,
      );
    };
    take();
    document.addEventListener('visibilitychange', take);
    return () => {
      isLeft = true;
      document.removeEventListener('visibilitychange', take);
      void lock?.release();
    };
  }, [isWanted]);
}
