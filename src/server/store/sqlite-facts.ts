// Access facts in SQLite: the same few facts hold for many records, so they are stored and parsed once.
import type { Facts } from '../../shared/access/facts.ts';
import { canonicalJson, type Json } from '../../shared/core/json.ts';
import type { Connection } from './sqlite-connection.ts';

export type FactsTable = {
  idOf(facts: Facts): number;
  byId(id: number): Facts;
  /** After a rollback: forgets what may never have been written. */
  forget(): void;
};

export const createFactsTable = (connection: Connection, log: string): FactsTable => {
  const ids = new Map<string, number>();
  const known = new Map<number, Facts>();
  /** A line and its record hold the same facts. */
  let last: { readonly facts: Facts; readonly id: number } | undefined;
  const insert = (body: string): number => {
    const found = connection.get<{ n: number }>('SELECT n FROM facts WHERE log = ? AND body = ?', log, body);
    if (found) return found.n;
    connection.run('INSERT INTO facts (log, body) VALUES (?, ?)', log, body);
    return connection.get<{ n: number }>('SELECT last_insert_rowid() AS n')?.n ?? 0;
  };
  return {
    idOf(facts) {
      if (last?.facts === facts) return last.id;
      const body = canonicalJson(facts as unknown as Json);
      const id = ids.get(body) ?? insert(body);
      ids.set(body, id);
      last = { facts, id };
      return id;
    },
    byId(id) {
      const facts = known.get(id) ?? load(connection, id);
      known.set(id, facts);
      return facts;
    },
    forget() {
      last = undefined;
      ids.clear();
      known.clear();
    },
  };
};

const load = (connection: Connection, id: number): Facts => {
  const row = connection.get<{ body: string }>('SELECT body FROM facts WHERE n = ?', id);
  if (!row) throw new Error(`facts ${id} are missing`);
  return JSON.parse(row.body) as Facts;
};
