// The tables in plain memory: what the simulation and unit tests run on, with faults on demand. Same contract as dexie-tables.

import { applyStage, type MemoryDisk, type Stage } from './memory-disk.ts';
import { createMemoryTx } from './memory-tx.ts';
import {
  type ClosingReason,
  StorageFailure,
  type TableName,
  type Tables,
  type Tx,
  type WriteOptions,
} from './tables.ts';

/** What may go wrong at a commit: a full disk, or the process dying just before or just after it. */
export type CommitFault = 'storage-full' | 'crash-before-commit' | 'crash-after-commit';

export interface MemoryTablesOptions {
  /** Asked once before each commit that writes. After a crash these tables stay closed; open new ones on the same disk. */
  readonly fault?: (tables: readonly TableName[], options: WriteOptions) => CommitFault | undefined;
}

export interface MemoryTables extends Tables {
  /**
   * Plays what another tab or the browser may do: tells the listeners, waits for them, closes. 'lost' is the process
   * dying at this moment: what is not committed never will be.
   */
  end(reason: ClosingReason): Promise<void>;
}

/** Opens tables on `disk`. Transactions of one disk run one after another. */
export function openMemoryTables(disk: MemoryDisk, options: MemoryTablesOptions = {}): MemoryTables {
  const closingListeners = new Set<(reason: ClosingReason) => void | Promise<void>>();
  // As in IndexedDB: closing refuses new transactions and lets those asked for before end; dying ends all.
  let closed = false;
  let dead = false;

  const queued = <T>(job: () => Promise<T>): Promise<T> => {
    if (closed) return Promise.reject(new StorageFailure('storage-closed'));
    const result = disk.tail.then(() => {
      refuseDead();
      return job();
    });
    disk.tail = result.catch(() => undefined);
    return result;
  };
  const die = () => {
    closed = true;
    dead = true;
  };
  const refuseDead = () => {
    if (dead) throw new StorageFailure('storage-closed');
  };

  const commit = (stage: Stage, names: readonly TableName[], write: WriteOptions) => {
    const written = names.filter((name) => stage.rows[name] !== undefined);
    if (written.length === 0) return;
    const fault = options.fault?.(written, write);
    if (fault === 'storage-full') throw new StorageFailure('storage-full');
    if (fault === 'crash-before-commit') die();
    refuseDead();
    applyStage(disk, stage);
    if (fault === 'crash-after-commit') die();
    refuseDead();
    for (const listener of [...disk.changeListeners]) listener(new Set(written));
  };

  return {
    read: (names, work) => queued(() => run(disk, names, 'read', work, () => undefined)),
    write: (names, work, write) =>
      queued(() => run(disk, names, 'write', work, (stage) => commit(stage, names, write))),
    onChange: (listener) => {
      const guarded = (tables: ReadonlySet<TableName>) => {
        if (!closed) listener(tables);
      };
      disk.changeListeners.add(guarded);
      return () => disk.changeListeners.delete(guarded);
    },
    onClosing: (listener) => {
      closingListeners.add(listener);
      return () => closingListeners.delete(listener);
    },
    close: () => {
      closed = true;
    },
    end: async (reason) => {
      if (reason === 'lost') die();
      await Promise.allSettled([...closingListeners].map(async (listener) => listener(reason)));
      closed = true;
    },
  };
}

async function run<T>(
  disk: MemoryDisk,
  names: readonly TableName[],
  mode: 'read' | 'write',
  work: (tx: Tx) => Promise<T>,
  finish: (stage: Stage) => void,
): Promise<T> {
  const stage: Stage = { rows: {}, cleared: new Set(), nextNumber: disk.nextNumber };
  const live = { active: true };
  try {
    const value = await work(createMemoryTx(disk, stage, names, mode, live));
    finish(stage);
    return value;
  } finally {
    live.active = false;
  }
}
