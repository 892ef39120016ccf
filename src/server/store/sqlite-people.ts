// Scopes, enrolments and codes in SQLite.
import type { Scope } from '../../shared/access/facts.ts';
import type { Connection } from './sqlite-connection.ts';
import type { Code, Codes, Enrolment, Enrolments, ScopeEpoch, Scopes } from './store.ts';

type ScopeRow = { epoch: number; seq: number; body: string };
const toScope = (row: ScopeRow | undefined): ScopeEpoch | undefined =>
  row && { scope: JSON.parse(row.body) as Scope, epoch: row.epoch, seq: row.seq };

export const createScopes = (c: Connection, log: string): Scopes => {
  const known = new Map<string, ScopeEpoch | undefined>();
  return {
    async current(person) {
      const sql =
        'SELECT epoch, seq, body FROM scopes WHERE log = ? AND person = ? ORDER BY epoch DESC LIMIT 1';
      if (!known.has(person)) known.set(person, toScope(c.get<ScopeRow>(sql, log, person)));
      return known.get(person);
    },
    async at(person, epoch) {
      const sql = 'SELECT epoch, seq, body FROM scopes WHERE log = ? AND person = ? AND epoch = ?';
      return toScope(c.get<ScopeRow>(sql, log, person, epoch));
    },
    async add({ scope, epoch, seq }) {
      known.delete(scope.person);
      const sql = 'INSERT INTO scopes (log, person, epoch, seq, body) VALUES (?, ?, ?, ?, ?)';
      c.run(sql, log, scope.person, epoch, seq, JSON.stringify(scope));
    },
  };
};

type EnrolmentRow = {
  id: string;
  person: string;
  short: string;
  public_key: string;
  device: string;
  app: string;
  enrolled_at: number;
  last_seen_at: number | null;
  cursor: number;
  unsent: number | null;
  files: number | null;
  oldest_unsent_at: number | null;
  free_mb: number | null;
  clock_off_min: number | null;
  revoked_at: number | null;
};
const enrolmentColumns = `id, person, short, public_key, device, app, enrolled_at, last_seen_at, cursor, unsent,
  oldest_unsent_at, free_mb, clock_off_min, revoked_at, files`;
const insertEnrolment = `INSERT INTO enrolments (log, id, person, short, public_key, device, app, enrolled_at, cursor)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const seeEnrolment = `UPDATE enrolments SET app = ?, cursor = ?, unsent = ?, oldest_unsent_at = ?, free_mb = ?, clock_off_min = ?,
  files = ?, last_seen_at = ? WHERE log = ? AND id = ?`;

const toEnrolment = (row: EnrolmentRow): Enrolment => ({
  id: row.id,
  person: row.person,
  from: row.short,
  publicKey: row.public_key,
  device: row.device,
  app: row.app,
  enrolledAt: row.enrolled_at,
  cursor: row.cursor,
  ...(row.last_seen_at !== null && { lastSeenAt: row.last_seen_at }),
  ...(row.unsent !== null && { unsent: row.unsent }),
  ...(row.files !== null && { files: row.files }),
  ...(row.oldest_unsent_at !== null && { oldestUnsentAt: row.oldest_unsent_at }),
  ...(row.free_mb !== null && { freeMb: row.free_mb }),
  ...(row.clock_off_min !== null && { clockOffMin: row.clock_off_min }),
  ...(row.revoked_at !== null && { revokedAt: row.revoked_at }),
});

export const createEnrolments = (c: Connection, log: string): Enrolments => ({
  async get(id) {
    const row = c.get<EnrolmentRow>(
      `SELECT ${enrolmentColumns} FROM enrolments WHERE log = ? AND id = ?`,
      log,
      id,
    );
    return row && toEnrolment(row);
  },
  async list() {
    const sql = `SELECT ${enrolmentColumns} FROM enrolments WHERE log = ? ORDER BY enrolled_at, id`;
    return c.all<EnrolmentRow>(sql, log).map(toEnrolment);
  },
  async add(e) {
    c.run(insertEnrolment, log, e.id, e.person, e.from, e.publicKey, e.device, e.app, e.enrolledAt, e.cursor);
  },
  async see(id, seen) {
    const { unsent, oldestUnsentAt, freeMb, clockOffMin, files } = seen;
    const report = [unsent, oldestUnsentAt, freeMb, clockOffMin, files].map((number) => number ?? null);
    c.run(seeEnrolment, seen.app, seen.cursor, ...report, seen.lastSeenAt, log, id);
  },
  async revoke(id, at) {
    c.run(
      'UPDATE enrolments SET revoked_at = ? WHERE log = ? AND id = ? AND revoked_at IS NULL',
      at,
      log,
      id,
    );
  },
});

type CodeRow = {
  hash: string;
  pair: string;
  opens: Code['opens'];
  person: string | null;
  expires_at: number;
  used_by: string | null;
};

export const createCodes = (c: Connection, log: string): Codes => ({
  async find(hash) {
    const sql = 'SELECT hash, pair, opens, person, expires_at, used_by FROM codes WHERE log = ? AND hash = ?';
    const row = c.get<CodeRow>(sql, log, hash);
    if (!row) return undefined;
    const { pair, opens, person, expires_at: expiresAt, used_by: usedBy } = row;
    return { hash, pair, opens, expiresAt, ...(person && { person }), ...(usedBy && { usedBy }) };
  },
  async add(code) {
    const sql = 'INSERT INTO codes (log, hash, pair, opens, person, expires_at) VALUES (?, ?, ?, ?, ?, ?)';
    c.run(sql, log, code.hash, code.pair, code.opens, code.person ?? null, code.expiresAt);
  },
  async use(pair, enrolment) {
    c.run('UPDATE codes SET used_by = ? WHERE log = ? AND pair = ?', enrolment, log, pair);
  },
  async endUnused(opens) {
    const sql = 'DELETE FROM codes WHERE log = ? AND used_by IS NULL';
    if (opens) c.run(`${sql} AND opens = ?`, log, opens);
    else c.run(sql, log);
  },
});
