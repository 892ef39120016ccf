// What servers of contenders keep their records in: SQLite as strict as ours, under the order the records came in.
import Database from 'libsql';

export type Kept = { readonly id: string } & { readonly [field: string]: unknown };

export interface KeptRecords {
  /** The last number given out. */
  readonly head: number;
  /** In one transaction, synced when it returns. */
  take(records: readonly Kept[]): void;
  /** JSON texts of what came after a number, oldest first. */
  after(seq: number, limit?: number): readonly { readonly seq: number; readonly body: string }[];
}

/** @param path of a file that is not there yet */
export function openKeptRecords(path: string): KeptRecords {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE records (id TEXT PRIMARY KEY, seq INTEGER NOT NULL UNIQUE, body TEXT NOT NULL)');
  const put = db.prepare('INSERT OR REPLACE INTO records (id, seq, body) VALUES (?, ?, ?)');
  const later = db.prepare('SELECT seq, body FROM records WHERE seq > ? ORDER BY seq LIMIT ?');
  let head = 0;
  const take = db.transaction((records: readonly Kept[]) => {
    for (const record of records) put.run(record.id, ++head, JSON.stringify(record));
  });
  return {
    get head() {
      return head;
    },
    take,
    after: (seq, limit = -1) => later.all(seq, limit) as { seq: number; body: string }[],
  };
}
