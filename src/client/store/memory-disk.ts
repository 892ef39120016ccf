// A profile's disk in memory: its rows, the queue of its transactions, and how a commit reaches it.

import { type TableName, tableNames } from './tables.ts';

export type Key = string | number;

/** What a profile on disk would hold. Several tables may be opened on one disk, like tabs. */
export interface MemoryDisk {
  readonly content: Record<TableName, Map<Key, object>>;
  nextNumber: number;
  /** The end of the queue of transactions. */
  tail: Promise<unknown>;
  readonly changeListeners: Set<(tables: ReadonlySet<TableName>) => void>;
}

/** Writes not yet committed: null stands for a deleted row. */
export interface Stage {
  rows: Partial<Record<TableName, Map<Key, object | null>>>;
  readonly cleared: Set<TableName>;
  nextNumber: number;
}

/** An empty profile. */
export function createMemoryDisk(): MemoryDisk {
  const content = Object.fromEntries(tableNames.map((name) => [name, new Map()])) as MemoryDisk['content'];
  return { content, nextNumber: 1, tail: Promise.resolve(), changeListeners: new Set() };
}

/** A copy of the whole profile, as a phone's backup restored on a second phone would make one. */
export function cloneMemoryDisk(disk: MemoryDisk): MemoryDisk {
  const copy = createMemoryDisk();
  // Rows are never altered in place, so that copying the maps is enough.
  for (const name of tableNames)
    for (const [key, row] of disk.content[name]) copy.content[name].set(key, row);
  copy.nextNumber = disk.nextNumber;
  return copy;
}

/** Commits: lays the staged writes over the disk. */
export function applyStage(disk: MemoryDisk, stage: Stage): void {
  for (const name of tableNames) {
    const rows = stage.rows[name];
    if (!rows) continue;
    const content = disk.content[name];
    if (stage.cleared.has(name)) content.clear();
    for (const [key, row] of rows) {
      if (row === null) content.delete(key);
      else content.set(key, row);
    }
  }
  disk.nextNumber = stage.nextNumber;
}
