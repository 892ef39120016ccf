// Parked changes in SQLite.
import type { RefusalType } from '../../shared/access/judge.ts';
import type { Connection } from './sqlite-connection.ts';
import type { Parked, ParkedChanges } from './store.ts';

const columns = 'id, enrolment, root, record, wait, v, body';
const selectWaiting = `SELECT ${columns} FROM parked WHERE log = ? AND outcome_seq IS NULL`;
const selectOutcomes = `SELECT id, enrolment, refused, outcome_seq AS seq FROM parked
  WHERE log = ? AND enrolment = ? AND outcome_seq >= ? AND outcome_seq <= ? ORDER BY n`;

const selectAnyWaiting = `SELECT 1 FROM parked WHERE log = ? AND outcome_seq IS NULL AND wait = 'record' LIMIT 1`;

export const createParked = (c: Connection, log: string): ParkedChanges => {
  /** Asked after each creation; in most communes nothing ever waits. */
  let mayWait: boolean | undefined;
  return {
    async get(id) {
      return c.get<Parked>(`SELECT ${columns} FROM parked WHERE log = ? AND id = ?`, log, id);
    },
    async add(p) {
      mayWait = true;
      const sql = `INSERT INTO parked (log, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
      c.run(sql, log, p.id, p.enrolment, p.root, p.record, p.wait, p.v, p.body);
    },
    async remove(id) {
      c.erase('DELETE FROM parked WHERE log = ? AND id = ?', log, id);
    },
    async waitingFor(root) {
      mayWait ??= c.get(selectAnyWaiting, log) !== undefined;
      if (!mayWait) return [];
      return c.all<Parked>(`${selectWaiting} AND root = ? AND wait = 'record' ORDER BY n`, log, root);
    },
    async waitingForUpdate() {
      return c.all<Parked>(`${selectWaiting} AND wait = 'update' ORDER BY n`, log);
    },
    async countOf(enrolment) {
      const sql = 'SELECT count(*) AS n FROM parked WHERE log = ? AND enrolment = ? AND outcome_seq IS NULL';
      return c.get<{ n: number }>(sql, log, enrolment)?.n ?? 0;
    },
    async settle({ id, refused, seq }) {
      const sql = `UPDATE parked SET body = '', refused = ?, outcome_seq = ? WHERE log = ? AND id = ?`;
      c.erase(sql, refused ?? null, seq, log, id);
    },
    async outcomes(enrolment, from, to) {
      type OutcomeRow = { id: string; enrolment: string; refused: RefusalType | null; seq: number };
      return c
        .all<OutcomeRow>(selectOutcomes, log, enrolment, from, to)
        .map(({ refused, ...rest }) => (refused ? { ...rest, refused } : rest));
    },
    async ofRecord(root, record) {
      if (root === record) return c.all<Parked>(`${selectWaiting} AND root = ? ORDER BY n`, log, root);
      return c.all<Parked>(`${selectWaiting} AND root = ? AND record = ? ORDER BY n`, log, root, record);
    },
  };
};
