// One transaction over memory: reads see the staged writes laid over the disk, nothing touches the disk before the commit.

import type { Key, MemoryDisk, Stage } from './memory-disk.ts';
import {
  type ChangeRow,
  type CountQuery,
  keyColumns,
  type RangeQuery,
  type Rows,
  StorageFailure,
  type TableName,
  type Tx,
} from './tables.ts';

/** The transaction handed to `work`; it stops answering once `live.active` is false. */
export function createMemoryTx(
  disk: MemoryDisk,
  stage: Stage,
  names: readonly TableName[],
  mode: 'read' | 'write',
  live: { active: boolean },
): Tx {
  const check = (table: TableName, writes: boolean) => {
    // Both are mistakes of the caller, which IndexedDB would answer with an exception of its own.
    if (!live.active) throw new Error('The transaction is over');
    if (!names.includes(table)) throw new Error(`Table ${table} is not part of the transaction`);
    if (writes && mode === 'read') throw new Error('The transaction is read-only');
  };
  const one = (table: TableName, key: Key): object | undefined => {
    const staged = stage.rows[table]?.get(key);
    if (staged !== undefined) return staged ?? undefined;
    return stage.cleared.has(table) ? undefined : disk.content[table].get(key);
  };
  const set = (table: TableName, key: Key, row: object | null) => {
    let rows = stage.rows[table];
    if (!rows) {
      rows = new Map();
      stage.rows[table] = rows;
    }
    rows.set(key, row);
  };
  const all = <N extends TableName>(table: N): Rows[N][] => {
    const staged = stage.rows[table];
    const found: object[] = [];
    if (!stage.cleared.has(table)) {
      for (const [key, row] of disk.content[table]) if (!staged?.has(key)) found.push(row);
    }
    if (staged) for (const row of staged.values()) if (row !== null) found.push(row);
    return found as Rows[N][];
  };
  const store = <N extends TableName>(table: N, row: Rows[N]) => {
    const key = keyOf(table, row);
    if (table === 'changes') {
      refuseDuplicate(all('changes'), row as ChangeRow);
      stage.nextNumber = Math.max(stage.nextNumber, (key as number) + 1);
    }
    set(table, key, copyRow(row));
  };

  return {
    get: async <N extends TableName>(table: N, key: Key) => {
      check(table, false);
      return copied(one(table, key) as Rows[N] | undefined);
    },
    getMany: async <N extends TableName>(table: N, keys: readonly Key[]) => {
      check(table, false);
      return keys.map((key) => copied(one(table, key) as Rows[N] | undefined));
    },
    put: async (table, row) => {
      check(table, true);
      store(table, row);
    },
    putMany: async (table, rows) => {
      check(table, true);
      for (const row of rows) store(table, row);
    },
    add: async (table, row) => {
      check(table, true);
      const n = stage.nextNumber;
      store(table, { ...row, n });
      return n;
    },
    delete: async (table, key) => {
      check(table, true);
      set(table, key, null);
    },
    deleteMany: async (table, keys) => {
      check(table, true);
      for (const key of keys) set(table, key, null);
    },
    range: async (table, query = {}) => {
      check(table, false);
      return select(table, all(table), query);
    },
    count: async (table, query = {}) => {
      check(table, false);
      return countRows(table, all(table), query);
    },
    clear: async (table) => {
      check(table, true);
      stage.rows[table] = new Map();
      stage.cleared.add(table);
    },
  };
}

function select<N extends TableName>(table: N, rows: Rows[N][], query: RangeQuery<N>): Rows[N][] {
  const column = query.index ?? keyColumns[table];
  const { lower, upper } = query;
  const found = rows.filter((row) => {
    const value = columnOf(row, column);
    return (
      (lower === undefined || compare(value, lower) >= 0) &&
      (upper === undefined || compare(value, upper) <= 0)
    );
  });
  const sign = query.reverse ? -1 : 1;
  found.sort(
    (a, b) =>
      sign * (compare(columnOf(a, column), columnOf(b, column)) || compare(keyOf(table, a), keyOf(table, b))),
  );
  return (query.limit === undefined ? found : found.slice(0, query.limit)).map(copyRow);
}

function countRows<N extends TableName>(table: N, rows: Rows[N][], query: CountQuery<N>): number {
  if (query.equals === undefined) return rows.length;
  const column = query.index ?? keyColumns[table];
  return rows.filter((row) => columnOf(row, column) === query.equals).length;
}

function refuseDuplicate(rows: ChangeRow[], row: ChangeRow): void {
  if (rows.some((other) => other.id === row.id && other.n !== row.n))
    throw new StorageFailure('storage-duplicate');
}

function keyOf<N extends TableName>(table: N, row: Rows[N]): Key {
  return columnOf(row, keyColumns[table]);
}

function columnOf(row: object, column: string): Key {
  return (row as Record<string, Key>)[column] as Key;
}

// IndexedDB sorts numbers before strings, and strings by code unit.
function compare(a: Key, b: Key): number {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function copied<T extends object>(row: T | undefined): T | undefined {
  return row && copyRow(row);
}

// Boxes are written once and never altered, so that only `meta` values need a deep copy.
function copyRow<T extends object>(row: T): T {
  const copy = { ...row } as T & { value?: unknown };
  if (typeof copy.value === 'object' && copy.value !== null) copy.value = structuredClone(copy.value);
  return copy;
}
