// The log and the current records in SQLite.
import type { Bundle } from '../../shared/core/bundle.ts';
import type { Change } from '../../shared/core/change.ts';
import type { Connection } from './sqlite-connection.ts';
import type { FactsTable } from './sqlite-facts.ts';
import type { BundleMark, Bundles, Entries, LogEntry, Withdrawn } from './store.ts';

type EntryRow = {
  seq: number;
  id: string;
  root: string;
  record: string;
  person: string;
  short: string;
  at: number;
  seen: number | null;
  digest: Uint8Array | ArrayBuffer;
  chain: Uint8Array | ArrayBuffer;
  facts_before: number | null;
  facts_after: number;
  salt: Uint8Array | ArrayBuffer | null;
  body: string | null;
};

const selectEntries = `SELECT e.seq, e.id, e.root, e.record, e.person, e.short, e.at, e.seen, e.digest, e.chain,
  e.facts_before, e.facts_after, p.salt, p.body FROM entries e LEFT JOIN payloads p ON p.log = e.log AND p.seq = e.seq`;
const insertEntry = `INSERT INTO entries (log, seq, id, root, record, person, short, at, seen, digest, chain,
  facts_before, facts_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const eraseOfRoot = `DELETE FROM payloads WHERE log = ? AND seq IN
  (SELECT seq FROM entries WHERE log = ? AND root = ? AND seq <> ?)`;
const eraseOfRecord = `DELETE FROM payloads WHERE log = ? AND seq IN
  (SELECT seq FROM entries WHERE log = ? AND root = ? AND seq <> ? AND record = ?)`;
const selectWithdrawn = `SELECT r.root, r.record, e.at FROM redactions r JOIN entries e ON e.log = r.log AND e.seq = r.seq
  WHERE r.log = ? AND r.seq > ? AND r.seq <= ? ORDER BY r.seq`;

/** libsql gives a blob as a Buffer from `get` and as an ArrayBuffer from `all`. */
const toEntry = (row: EntryRow, facts: FactsTable): LogEntry => ({
  seq: row.seq,
  id: row.id,
  root: row.root,
  record: row.record,
  by: row.person,
  from: row.short,
  at: row.at,
  ...(row.seen !== null && { seen: row.seen }),
  digest: new Uint8Array(row.digest),
  chain: new Uint8Array(row.chain),
  factsBefore: row.facts_before === null ? null : facts.byId(row.facts_before),
  factsAfter: facts.byId(row.facts_after),
  ...(row.salt &&
    row.body && { payload: { salt: new Uint8Array(row.salt), change: JSON.parse(row.body) as Change } }),
});

export const createEntries = (c: Connection, log: string, facts: FactsTable): Entries => {
  const toEntries = (rows: readonly EntryRow[]) => rows.map((row) => toEntry(row, facts));
  let head: { readonly seq: number; readonly chain: Uint8Array } | undefined;
  return {
    async head() {
      const sql = 'SELECT seq, chain FROM entries WHERE log = ? ORDER BY seq DESC LIMIT 1';
      head ??= c.get<NonNullable<typeof head>>(sql, log) ?? { seq: 0, chain: new Uint8Array() };
      return head;
    },
    async byId(id) {
      const row = c.get<EntryRow>(`${selectEntries} WHERE e.log = ? AND e.id = ?`, log, id);
      return row && toEntry(row, facts);
    },
    async append(e) {
      const before = e.factsBefore && facts.idOf(e.factsBefore);
      const lineage = [e.root, e.record, e.by, e.from, e.at, e.seen ?? null, e.digest, e.chain] as const;
      c.run(insertEntry, log, e.seq, e.id, ...lineage, before, facts.idOf(e.factsAfter));
      // Lines come in their order; the contract's tests alone append others.
      head = { seq: e.seq, chain: e.chain };
      if (!e.payload) return;
      const { salt, change } = e.payload;
      c.run(
        'INSERT INTO payloads (log, seq, salt, body) VALUES (?, ?, ?, ?)',
        log,
        e.seq,
        salt,
        JSON.stringify(change),
      );
    },
    async after(cursor, limit) {
      const sql = `${selectEntries} WHERE e.log = ? AND e.seq > ? ORDER BY e.seq LIMIT ?`;
      return toEntries(c.all<EntryRow>(sql, log, cursor, limit));
    },
    async ofRoot(root) {
      const sql = `${selectEntries} WHERE e.log = ? AND e.root = ? ORDER BY e.seq`;
      return toEntries(c.all<EntryRow>(sql, log, root));
    },
    async erase(root, record, by) {
      if (record === root) c.erase(eraseOfRoot, log, log, root, by);
      else c.erase(eraseOfRecord, log, log, root, by, record);
      c.run('INSERT INTO redactions (log, seq, root, record) VALUES (?, ?, ?, ?)', log, by, root, record);
      c.rewriteFile(log);
    },
    async withdrawn(cursor, until) {
      return c.all<Withdrawn>(selectWithdrawn, log, cursor, until);
    },
  };
};

type MarkRow = { id: string; seq: number; facts: number; facts_seq: number; size: number; place: number };
const markColumns = 'id, seq, facts, facts_seq, size, place';
const inList = 'id IN (SELECT value FROM json_each(?))';
const putBundle = `INSERT INTO bundles (log, id, kind, seq, facts, facts_seq, place, size, body)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (log, id) DO UPDATE SET seq = excluded.seq, facts = excluded.facts, facts_seq = excluded.facts_seq,
  place = excluded.place, size = excluded.size, body = excluded.body`;

export const createBundles = (c: Connection, log: string, facts: FactsTable): Bundles => {
  const toMark = (row: MarkRow): BundleMark => ({
    id: row.id,
    seq: row.seq,
    facts: facts.byId(row.facts),
    factsSeq: row.facts_seq,
    size: row.size,
    place: row.place,
  });
  return {
    async get(id) {
      const sql = `SELECT ${markColumns}, body FROM bundles WHERE log = ? AND id = ?`;
      const row = c.get<MarkRow & { body: string }>(sql, log, id);
      return row && { ...toMark(row), bundle: JSON.parse(row.body) as Bundle };
    },
    async put(bundle, { facts: held, factsSeq, place }) {
      const { id, kind } = bundle.root;
      const body = JSON.stringify(bundle);
      c.run(putBundle, log, id, kind, bundle.seq, facts.idOf(held), factsSeq, place, body.length, body);
    },
    async list(after, limit) {
      const sql = `SELECT ${markColumns} FROM bundles WHERE log = ? AND place > ? ORDER BY place LIMIT ?`;
      return c.all<MarkRow>(sql, log, after, limit).map(toMark);
    },
    async marks(ids) {
      const sql = `SELECT ${markColumns} FROM bundles WHERE log = ? AND ${inList}`;
      return new Map(c.all<MarkRow>(sql, log, JSON.stringify(ids)).map((row) => [row.id, toMark(row)]));
    },
    async bodies(ids) {
      const sql = `SELECT id, body FROM bundles WHERE log = ? AND ${inList}`;
      const rows = c.all<{ id: string; body: string }>(sql, log, JSON.stringify(ids));
      return new Map(rows.map((row) => [row.id, JSON.parse(row.body) as Bundle]));
    },
    async mentioning(text) {
      const sql = 'SELECT body FROM bundles WHERE log = ? AND instr(body, ?) > 0 ORDER BY id';
      return c.all<{ body: string }>(sql, log, text).map((row) => JSON.parse(row.body) as Bundle);
    },
    async ofKind(kind) {
      const sql = 'SELECT body FROM bundles WHERE log = ? AND kind = ? ORDER BY id';
      return c.all<{ body: string }>(sql, log, kind).map((row) => JSON.parse(row.body) as Bundle);
    },
  };
};
