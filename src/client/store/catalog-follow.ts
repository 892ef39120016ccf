// Keeps the catalog up: fills it once, then follows whatever any tab writes, one pass at a time.
import { isStorageFailure, type Tables } from './tables.ts';
import { VaultFailure } from './vault.ts';

/**
 * `fill` and `follow` give the local counter up to which they have seen; `onCalm` is told when a pass left nothing to do.
 * Ends when the tables or the vault close.
 */
export const keepUp = (
  tables: Tables,
  fill: () => Promise<number>,
  follow: (since: number) => Promise<number>,
  onCalm: (since: number) => void,
) => {
  let isStopped = false;
  // What was written before anybody listened here is looked for once, too.
  let isStale = true;
  let since: number | undefined;
  let isRunning = false;
  const pass = async () => {
    while (isStale && !isStopped && since !== undefined) {
      isStale = false;
      since = await follow(since);
    }
    if (!isStopped && since !== undefined) onCalm(since);
  };
  const run = () => {
    isStale = true;
    if (isRunning || since === undefined) return;
    isRunning = true;
    void pass()
      .catch(unlessClosed)
      .finally(() => {
        isRunning = false;
      });
  };
  const stopTables = tables.onChange((changed) => {
    if (changed.has('records') || changed.has('meta')) run();
  });
  void fill()
    .then((seen) => {
      since = seen;
      run();
    })
    .catch(unlessClosed);
  return () => {
    isStopped = true;
    stopTables();
  };
};

/** For `catch`: the account is going away, or its disk is; other errors are thrown on. */
export const unlessClosed = (error: unknown): void => {
  if (!isStorageFailure(error) && !(error instanceof VaultFailure)) throw error;
};
