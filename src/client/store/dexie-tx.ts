// One Dexie transaction behind the interface of tables.ts.

import type { Collection, Table, Transaction } from 'dexie';
import { type CountQuery, keyColumns, type RangeQuery, type TableName, type Tx } from './tables.ts';

/** Wraps a running transaction. Its tables are bound to it, whatever promise zone the caller is in. */
export function createDexieTx(transaction: Transaction): Tx {
  // The rows' types are those of tables.ts; Dexie only sees objects.
  const of = (name: TableName): Table => transaction.table(name);
  return {
    get: (name, key) => native(of(name).get(key)),
    getMany: (name, keys) => native(of(name).bulkGet([...keys])),
    put: (name, row) => native(of(name).put(row).then(nothing)),
    putMany: (name, rows) =>
      rows.length === 0
        ? noWrite
        : native(
            of(name)
              .bulkPut([...rows])
              .then(nothing),
          ),
    add: (name, row) => native(of(name).add(row)),
    delete: (name, key) => native(of(name).delete(key)),
    deleteMany: (name, keys) => (keys.length === 0 ? noWrite : native(of(name).bulkDelete([...keys]))),
    range: (name, query = {}) => native(collect(of(name), name, query).toArray()),
    count: (name, query = {}) => native(counted(of(name), name, query)),
    clear: (name) => native(of(name).clear()),
  };
}

function collect(table: Table, name: TableName, query: RangeQuery<TableName>): Collection {
  const { lower, upper } = query;
  const column = query.index ?? keyColumns[name];
  const where = table.where(column);
  let rows: Collection;
  if (lower === undefined && upper === undefined) rows = table.orderBy(column);
  else if (lower === undefined) rows = where.belowOrEqual(upper);
  else if (upper === undefined) rows = where.aboveOrEqual(lower);
  else rows = where.between(lower, upper, true, true);
  if (query.reverse) rows = rows.reverse();
  return query.limit === undefined ? rows : rows.limit(query.limit);
}

function counted(table: Table, name: TableName, query: CountQuery<TableName>) {
  if (query.equals === undefined) return table.count();
  return table
    .where(query.index ?? keyColumns[name])
    .equals(query.equals)
    .count();
}

const nothing = () => undefined;

// Dexie tells every tab of a write of no rows too; what listens for changes to send would be woken by each answer.
const noWrite: Promise<void> = Promise.resolve();

// Dexie's promises keep a transaction alive across `await`; typed as plain ones they stay an affair of this file.
function native<T>(promise: PromiseLike<T>): Promise<T> {
  return promise as Promise<T>;
}
