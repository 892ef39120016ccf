// Signals that follow the tables: what is read is read again after every write of any tab, once at a time.
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { isStorageFailure, type TableName, type Tables } from './tables.ts';
import { VaultFailure } from './vault.ts';

export type Live<T> = { readonly value: ReadonlySignal<T>; stop(): void };

/**
 * A signal with what `read` gives, beginning with `first`. When the tables or the vault are closed it keeps its last
 * value: the account is going away.
 * @param begin when to read for the first time
 */
export const liveSignal = <T>(
  tables: Tables,
  names: readonly TableName[],
  first: T,
  read: () => Promise<T>,
  begin: Promise<void>,
): Live<T> => {
  const value = signal(first);
  let isStopped = false;
  let isStale = false;
  let isReading = false;
  const follow = async () => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    try {
      while (isStale && !isStopped) {
        isStale = false;
        const next = await read();
        if (!isStopped && JSON.stringify(next) !== JSON.stringify(value.peek())) value.value = next;
      }
    } catch (error) {
      if (!isStorageFailure(error) && !(error instanceof VaultFailure)) throw error;
    } finally {
      isReading = false;
    }
  };
  const stopTables = tables.onChange((changed) => {
    if (names.some((name) => changed.has(name))) void follow();
  });
  void begin.then(follow);
  return {
    value,
    stop() {
      isStopped = true;
      stopTables();
    },
  };
};
