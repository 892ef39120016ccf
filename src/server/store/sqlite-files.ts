// The contents of withdrawn files in SQLite.
import type { Connection } from './sqlite-connection.ts';
import type { WithdrawnFiles } from './store.ts';

export const createWithdrawnFiles = (c: Connection, log: string): WithdrawnFiles => ({
  async add(seq, contents) {
    for (const content of contents)
      c.run('INSERT INTO withdrawn_files (log, seq, content) VALUES (?, ?, ?)', log, seq, content);
  },
  async after(seq) {
    const sql = 'SELECT seq, content FROM withdrawn_files WHERE log = ? AND seq > ? ORDER BY seq, content';
    return c.all<{ seq: number; content: string }>(sql, log, seq);
  },
});
