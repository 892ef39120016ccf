// The contents of files that withdrawn records named.

export const withdrawnFiles = `
CREATE TABLE withdrawn_files (
  log TEXT NOT NULL, seq INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (log, seq, content),
  FOREIGN KEY (log, seq) REFERENCES entries
) WITHOUT ROWID;
`;
