// One transaction over memory: reads see the staged writes laid over the disk, nothing touches the disk before the commit.

import type { Key, MemoryDisk, Stage } from './memory-disk.ts';
import {
  type ChangeRow,
  type CountQuery,
  type Keys,
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
  const view = createView(disk, stage);
  const check = (table: TableName, writes: boolean) => {
    // These are mistakes of the caller, which IndexedDB would answer with an exception of its own.
    if (!live.active) throw new Error('The transaction is over');
    if (!names.includes(table)) throw new Error(`Table ${table} is not part of the transaction`);
    if (writes && mode === 'read') throw new Error('The transaction is read-only');
  };
  const reading = <N extends TableName, T>(table: N, work: () => T): Promise<T> =>
    settled(() => {
      check(table, false);
      return work();
    });
  const writing = <T>(table: TableName, work: () => T): Promise<T> =>
    settled(() => {
      check(table, true);
      return work();
    });
  return {
    get: (table, key) => reading(table, () => view.one(table, key)),
    getMany: (table, keys) => reading(table, () => keys.map((key) => view.one(table, key))),
    range: (table, query = {}) => reading(table, () => select(table, view.all(table), query)),
    count: (table, query = {}) => reading(table, () => countRows(table, view.all(table), query)),
    put: (table, row) => writing(table, () => view.store(table, row)),
    putMany: (table, rows) =>
      writing(table, () => {
        for (const row of rows) view.store(table, row);
      }),
    add: (table, row) =>
      writing(table, () => {
        const n = stage.nextNumber;
        view.store(table, { ...row, n });
        return n;
      }),
    delete: (table, key) => writing(table, () => view.set(table, key, null)),
    deleteMany: (table, keys) =>
      writing(table, () => {
        for (const key of keys) view.set(table, key, null);
      }),
    clear: (table) =>
      writing(table, () => {
        stage.rows[table] = new Map();
        stage.cleared.add(table);
      }),
  };
}

// A failing call is a rejected promise, never an exception at the call.
async function settled<T>(work: () => T): Promise<T> {
  return work();
}

/** The staged writes laid over the disk. */
function createView(disk: MemoryDisk, stage: Stage) {
  const one = <N extends TableName>(table: N, key: Keys[N]): Rows[N] | undefined => {
    const staged = stage.rows[table]?.get(key);
    const row =
      staged !== undefined ? staged : stage.cleared.has(table) ? null : disk.content[table].get(key);
    return row ? copyRow(row as Rows[N]) : undefined;
  };
  const set = (table: TableName, key: Key, row: object | null) => {
    const rows = stage.rows[table] ?? new Map<Key, object | null>();
    stage.rows[table] = rows;
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
  return { one, set, all, store };
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

// Boxes are written once and never altered, so that only `meta` values need a deep copy.
function copyRow<T extends object>(row: T): T {
  const copy = { ...row } as T & { value?: unknown };
  if (typeof copy.value === 'object' && copy.value !== null) copy.value = structuredClone(copy.value);
  return copy;
}
