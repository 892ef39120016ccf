// The time, redrawn at an interval: countdowns and "14:32" lines.
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds since 1970, renewed every `everyMs` until `untilMs` has passed (always, when it is left out). */
export function useNow(everyMs: number, untilMs = Number.POSITIVE_INFINITY): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (Date.now() >= untilMs) return undefined;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= untilMs) clearInterval(timer);
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, untilMs]);
  return now;
}

/** '0:27', '14:05': minutes and seconds, rounded up so that it never says 0:00 too early. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
