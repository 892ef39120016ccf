// Quarantined changes in SQLite, and what the office did with them.
import type { RecordId } from '../../shared/core/ids.ts';
import type { Connection } from './sqlite-connection.ts';
import type { Quarantine, QuarantineAct, Quarantined } from './store.ts';

const insert = `INSERT INTO quarantine (log, id, enrolment, root, record, v, body, at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;
const select = 'SELECT id, enrolment, root, record, v, body, at, held FROM quarantine';
const selectOf = `${select} WHERE log = ? AND enrolment = ? ORDER BY n LIMIT ?`;
const selectOfRoot = `${select} WHERE log = ? AND root = ? ORDER BY n`;
const insertAct = `INSERT INTO quarantine_acts (log, enrolment, act, person, at, changes) VALUES (?, ?, ?, ?, ?, ?)`;
const selectActs = `SELECT act, person, at, changes FROM quarantine_acts WHERE log = ? AND enrolment = ? ORDER BY n DESC`;

type Row = Omit<Quarantined, 'held'> & { readonly held: Quarantined['held'] | null };
type ActRow = { act: QuarantineAct['act']; person: RecordId; at: number; changes: string };

const fromRow = ({ held, ...rest }: Row): Quarantined => (held ? { ...rest, held } : rest);

export const createQuarantine = (c: Connection, log: string): Quarantine => {
  /** Asked for each change that is accepted; in most communes nothing is kept apart. */
  let mayHold: boolean | undefined;
  return {
    async add({ id, enrolment, root, record, v, body, at }) {
      mayHold = true;
      c.run(insert, log, id, enrolment, root, record, v, body, at);
    },
    async holds(enrolment, id) {
      const sql = 'SELECT 1 FROM quarantine WHERE log = ? AND id = ? AND enrolment = ?';
      return c.get(sql, log, id, enrolment) !== undefined;
    },
    async countOf(enrolment) {
      const sql = 'SELECT count(*) AS n FROM quarantine WHERE log = ? AND enrolment = ?';
      return c.get<{ n: number }>(sql, log, enrolment)?.n ?? 0;
    },
    async counts() {
      const sql = 'SELECT enrolment, count(*) AS n FROM quarantine WHERE log = ? GROUP BY enrolment';
      return new Map(c.all<{ enrolment: string; n: number }>(sql, log).map((row) => [row.enrolment, row.n]));
    },
    async of(enrolment, limit = -1) {
      return c.all<Row>(selectOf, log, enrolment, limit).map(fromRow);
    },
    async ofRoot(root) {
      return c.all<Row>(selectOfRoot, log, root).map(fromRow);
    },
    async hold(enrolment, id, held) {
      const sql = 'UPDATE quarantine SET held = ? WHERE log = ? AND id = ? AND enrolment = ?';
      c.run(sql, held, log, id, enrolment);
    },
    async discard(enrolment, id) {
      c.erase('DELETE FROM quarantine WHERE log = ? AND id = ? AND enrolment = ?', log, id, enrolment);
    },
    async settle(id) {
      mayHold ??= c.get('SELECT 1 FROM quarantine WHERE log = ? LIMIT 1', log) !== undefined;
      if (!mayHold) return;
      c.run('DELETE FROM quarantine WHERE log = ? AND id = ?', log, id);
    },
    async erase(root, record) {
      if (root === record) c.erase('DELETE FROM quarantine WHERE log = ? AND root = ?', log, root);
      else c.erase('DELETE FROM quarantine WHERE log = ? AND root = ? AND record = ?', log, root, record);
    },
    async note({ enrolment, act, by, at, changes }) {
      c.run(insertAct, log, enrolment, act, by, at, JSON.stringify(changes));
    },
    async acts(enrolment) {
      return c.all<ActRow>(selectActs, log, enrolment).map(({ act, person: by, at, changes }) => ({
        enrolment,
        act,
        by,
        at,
        changes: JSON.parse(changes) as string[],
      }));
    },
  };
};
