// The first tables. A log id leads every key, so that communes can merge into one server.

export const first = `
CREATE TABLE logs (log TEXT PRIMARY KEY, made_at INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE generations (
  log TEXT NOT NULL REFERENCES logs, n INTEGER NOT NULL, id TEXT NOT NULL, start INTEGER NOT NULL,
  began_at INTEGER NOT NULL, PRIMARY KEY (log, n)
) WITHOUT ROWID;

CREATE TABLE meta (log TEXT NOT NULL REFERENCES logs, key TEXT NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (log, key))
WITHOUT ROWID;

CREATE TABLE facts (
  n INTEGER PRIMARY KEY AUTOINCREMENT, log TEXT NOT NULL REFERENCES logs, body TEXT NOT NULL, UNIQUE (log, body)
);

CREATE TABLE entries (
  log TEXT NOT NULL REFERENCES logs, seq INTEGER NOT NULL, id TEXT NOT NULL, root TEXT NOT NULL, record TEXT NOT NULL,
  person TEXT NOT NULL, short TEXT NOT NULL, at INTEGER NOT NULL, seen INTEGER, digest BLOB NOT NULL,
  chain BLOB NOT NULL, facts_before INTEGER REFERENCES facts, facts_after INTEGER NOT NULL REFERENCES facts,
  PRIMARY KEY (log, seq)
) WITHOUT ROWID;
CREATE UNIQUE INDEX entries_by_id ON entries (log, id);
CREATE INDEX entries_by_root ON entries (log, root, seq);

CREATE TABLE payloads (
  log TEXT NOT NULL, seq INTEGER NOT NULL, salt BLOB NOT NULL, body TEXT NOT NULL, PRIMARY KEY (log, seq),
  FOREIGN KEY (log, seq) REFERENCES entries
);

CREATE TABLE redactions (
  log TEXT NOT NULL, seq INTEGER NOT NULL, root TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (log, seq),
  FOREIGN KEY (log, seq) REFERENCES entries
) WITHOUT ROWID;

CREATE TABLE bundles (
  log TEXT NOT NULL REFERENCES logs, id TEXT NOT NULL, kind TEXT NOT NULL, seq INTEGER NOT NULL,
  facts INTEGER NOT NULL REFERENCES facts, facts_seq INTEGER NOT NULL, size INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (log, id)
);
CREATE INDEX bundles_by_kind ON bundles (log, kind);

CREATE TABLE parked (
  n INTEGER PRIMARY KEY AUTOINCREMENT, log TEXT NOT NULL REFERENCES logs, id TEXT NOT NULL, enrolment TEXT NOT NULL,
  root TEXT NOT NULL, record TEXT NOT NULL, wait TEXT NOT NULL, v INTEGER NOT NULL, body TEXT NOT NULL,
  refused TEXT, outcome_seq INTEGER, UNIQUE (log, id)
);
CREATE INDEX parked_by_root ON parked (log, root);
CREATE INDEX parked_by_outcome ON parked (log, enrolment, outcome_seq);

CREATE TABLE quarantine (
  n INTEGER PRIMARY KEY AUTOINCREMENT, log TEXT NOT NULL REFERENCES logs, id TEXT NOT NULL, enrolment TEXT NOT NULL,
  root TEXT NOT NULL, record TEXT NOT NULL, v INTEGER NOT NULL, body TEXT NOT NULL, at INTEGER NOT NULL, held TEXT,
  UNIQUE (log, id, enrolment)
);

CREATE TABLE quarantine_acts (
  n INTEGER PRIMARY KEY AUTOINCREMENT, log TEXT NOT NULL REFERENCES logs, enrolment TEXT NOT NULL, act TEXT NOT NULL,
  person TEXT NOT NULL, at INTEGER NOT NULL, changes TEXT NOT NULL
);

CREATE TABLE scopes (
  log TEXT NOT NULL REFERENCES logs, person TEXT NOT NULL, epoch INTEGER NOT NULL, seq INTEGER NOT NULL,
  body TEXT NOT NULL, PRIMARY KEY (log, person, epoch)
) WITHOUT ROWID;

CREATE TABLE enrolments (
  log TEXT NOT NULL REFERENCES logs, id TEXT NOT NULL, person TEXT NOT NULL, short TEXT NOT NULL,
  public_key TEXT NOT NULL, device TEXT NOT NULL, app TEXT NOT NULL, enrolled_at INTEGER NOT NULL,
  last_seen_at INTEGER, cursor INTEGER NOT NULL, unsent INTEGER, oldest_unsent_at INTEGER, free_mb INTEGER,
  clock_off_min INTEGER, revoked_at INTEGER, PRIMARY KEY (log, id), UNIQUE (log, short)
) WITHOUT ROWID;

CREATE TABLE codes (
  log TEXT NOT NULL REFERENCES logs, hash TEXT NOT NULL, pair TEXT NOT NULL, opens TEXT NOT NULL, person TEXT,
  expires_at INTEGER NOT NULL, used_by TEXT, PRIMARY KEY (log, hash)
) WITHOUT ROWID;
CREATE INDEX codes_by_pair ON codes (log, pair);
`;
