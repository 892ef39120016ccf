// One IndexedDB transaction behind the interface of tables.ts.

import { answer, type IndexedDbParts } from './database.ts';
import { type CountQuery, keyColumns, type RangeQuery, type TableName, type Tx } from './tables.ts';

/** Wraps a running transaction, and notes in `written` which tables it writes. */
export function createIndexedDbTx(
  transaction: IDBTransaction,
  written: Set<TableName>,
  { IDBKeyRange: keyRange }: Pick<IndexedDbParts, 'IDBKeyRange'>,
): Tx {
  const of = (name: TableName) => transaction.objectStore(name);
  const toWrite = (name: TableName) => {
    written.add(name);
    return of(name);
  };
  return {
    get: async (name, key) => answer(of(name).get(key)),
    getMany: (name, keys) => Promise.all(keys.map((key) => answer(of(name).get(key)))),
    put: async (name, row) => void (await answer(toWrite(name).put(row))),
    putMany: async (name, rows) => {
      const table = toWrite(name);
      await last(rows.map((row) => table.put(row)));
    },
    add: async (name, row) => (await answer(toWrite(name).add(row))) as number,
    delete: async (name, key) => answer(toWrite(name).delete(key)),
    deleteMany: async (name, keys) => {
      const table = toWrite(name);
      await last(keys.map((key) => table.delete(key)));
    },
    range: async (name, query = {}) => readRange(ordered(of(name), name, query), query, keyRange),
    count: async (name, query = {}) =>
      answer(
        query.equals === undefined
          ? of(name).count()
          : ordered(of(name), name, query).count(keyRange.only(query.equals)),
      ),
    clear: async (name) => answer(toWrite(name).clear()),
  };
}

/** Requests are answered in their order, and one that fails ends the transaction: the last one speaks for all. */
async function last(requests: readonly IDBRequest[]): Promise<void> {
  const request = requests.at(-1);
  if (request) await answer(request);
}

function ordered<N extends TableName>(
  table: IDBObjectStore,
  name: N,
  { index }: RangeQuery<N> | CountQuery<N>,
): IDBObjectStore | IDBIndex {
  return index === undefined || index === keyColumns[name] ? table : table.index(index);
}

async function readRange<Row>(
  source: IDBObjectStore | IDBIndex,
  { lower, upper, limit, reverse }: RangeQuery<TableName>,
  keyRange: typeof IDBKeyRange,
): Promise<Row[]> {
  if (limit === 0) return []; // which IndexedDB reads as "all"
  let range: IDBKeyRange | null = null;
  if (lower !== undefined && upper !== undefined) range = keyRange.bound(lower, upper);
  else if (lower !== undefined) range = keyRange.lowerBound(lower);
  else if (upper !== undefined) range = keyRange.upperBound(upper);
  if (!reverse) return answer(source.getAll(range, limit));
  if (limit === undefined) return (await answer<Row[]>(source.getAll(range))).reverse();
  return readBackwards(source.openCursor(range, 'prev'), limit);
}

function readBackwards<Row>(request: IDBRequest<IDBCursorWithValue | null>, limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor) rows.push(cursor.value);
      if (cursor && rows.length < limit) cursor.continue();
      else resolve(rows);
    };
  });
}
