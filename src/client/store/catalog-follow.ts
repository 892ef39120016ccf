// Keeps the catalog up: fills it once, then follows whatever any tab writes, one pass at a time.
import { isStorageFailure, type Tables } from './tables.ts';
import { VaultFailure } from './vault.ts';

/** `fill` and `follow` give the local counter up to which they have seen. Ends when the tables or the vault close. */
export const keepUp = (
  tables: Tables,
  fill: (onFirstPage: () => void) => Promise<number>,
  follow: (since: number) => Promise<number>,
) => {
  let isStopped = false;
  let isStale = false;
  let since: number | undefined;
  let isRunning = false;
  const pass = async () => {
    while (isStale && !isStopped && since !== undefined) {
      isStale = false;
      since = await follow(since);
    }
  };
  const run = () => {
    isStale = true;
    if (isRunning) return;
    isRunning = true;
    void pass()
      .catch((error: unknown) => {
        if (!isClosed(error)) throw error;
      })
      .finally(() => {
        isRunning = false;
      });
  };
  const stopTables = tables.onChange((changed) => {
    if (changed.has('records') || changed.has('meta')) run();
  });
  let onStarted: () => void = () => undefined;
  let onFailed: (error: unknown) => void = () => undefined;
  const started = new Promise<void>((resolve, reject) => {
    onStarted = resolve;
    onFailed = reject;
  });
  const filled = fill(onStarted).then((touched) => {
    since = touched;
    if (isStale) run();
  });
  filled.catch(onFailed);
  started.catch(() => undefined);
  return {
    started,
    filled,
    stop() {
      isStopped = true;
      stopTables();
    },
  };
};

const isClosed = (error: unknown): boolean => isStorageFailure(error) || error instanceof VaultFailure;
