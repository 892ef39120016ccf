// The contract over SQLite, and what only SQLite can get wrong: full disks, faults, newer files, erased content.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, describe, expect, test } from 'vitest';
import { first } from '../../../src/server/store/migrations/0001-first.ts';
import { withdrawnFiles } from '../../../src/server/store/migrations/0002-withdrawn-files.ts';
import { migrate } from '../../../src/server/store/migrations/migrate.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import { connect, isRewriteOwedIn } from '../../../src/server/store/sqlite-connection.ts';
import { openCommune, openTestStore } from '../../server/commune.ts';
import { describeStore } from './store-contract.ts';

describeStore('SQLite', () => openTestStore());

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'gan-dan-test-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

/** Puts the word between the cells of a table's leaf, where a row lay before SQLite moved it. */
const leaveCopy = (path: string, word: string): void => {
  const [pageSize, leaf, header] = [4096, 0x0d, 8];
  const file = readFileSync(path);
  for (let at = file.length - pageSize; at > 0; at -= pageSize) {
    const end = at + (file.readUInt16BE(at + 5) || pageSize);
    const gap = at + header + 2 * file.readUInt16BE(at + 3);
    if (file[at] !== leaf || end - gap < word.length) continue;
    file.write(word, end - word.length);
    writeFileSync(path, file);
    return;
  }
  throw new Error('no page has room');
};

describe('SQLite only', () => {
  test('the file is in WAL mode, commits are synced, erased content is overwritten and copied in memory only', () => {
    const { db } = connect({ path: join(folder(), 'a.db') });
    const pragma = (name: string) => Object.values((db.pragma(name) as object[])[0] ?? {})[0];
    expect([
      pragma('journal_mode'),
      pragma('synchronous'),
      pragma('secure_delete'),
      pragma('foreign_keys'),
      pragma('temp_store'),
    ]).toEqual(['wal', 2, 1, 1, 2]);
    db.close();
  });

  test('a full disk is told as such, and leaves nothing half-written', async () => {
    const path = join(folder(), 'a.db');
    const store = await openTestStore({ path });
    const { villageA, headA } = await openCommune({ store });
    await store.close();
    let full = false;
    const fault = () => {
      if (full) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    };
    const again = await openTestStore({ path, fault });
    full = true;
    const written = await again.write(async (tx) => tx.meta.set('backed-up', 5));
    expect(written).toEqual({ ok: false, error: { type: 'storage-full' } });
    full = false;
    expect(await again.read((tx) => tx.meta.get('backed-up'))).toBe(0);
    expect(villageA && headA).toBeTruthy();
    await again.close();
  });

  test('SQLite’s own "disk full" undoes the transaction, and the store goes on', async () => {
    const connection = connect({ path: join(folder(), 'a.db') });
    connection.db.exec('CREATE TABLE t (a TEXT)');
    connection.db.pragma('max_page_count = 20');
    const { orStorageFull } = await import('../../../src/server/store/sqlite-connection.ts');
    const fill = () =>
      connection.transaction('write', async () => {
        for (let n = 0; n < 100; n++) connection.run('INSERT INTO t VALUES (?)', 'x'.repeat(3000));
      });
    expect(await orStorageFull(fill)).toEqual({ ok: false, error: { type: 'storage-full' } });
    await connection.transaction('write', async () => connection.run('INSERT INTO t VALUES (?)', 'y'));
    expect(connection.all('SELECT a FROM t')).toEqual([{ a: 'y' }]);
    await connection.close();
  });

  test('an error after the commit loses only the answer', async () => {
    let fail = false;
    const fault = (point: string) => {
      if (fail && point === 'after-commit') throw new Error('power cut');
    };
    const store = await openTestStore({ fault });
    fail = true;
    await expect(store.write((tx) => tx.meta.set('backed-up', 5))).rejects.toThrow('power cut');
    expect(await store.read((tx) => tx.meta.get('backed-up'))).toBe(5);
    await store.close();
  });

  test('a database newer than the code is refused and left alone', async () => {
    const path = join(folder(), 'a.db');
    await (await openTestStore({ path })).close();
    const db = new Database(path);
    db.exec('PRAGMA user_version = 99');
    db.close();
    const opened = await openSqliteStore({ path, newId: () => '', now: () => 0 });
    expect(opened).toEqual({ ok: false, error: { type: 'newer-database', version: 99 } });
  });

  test('a migration that fails leaves the version it found', () => {
    const { db } = connect({ path: ':memory:' });
    expect(() => migrate(db, ['CREATE TABLE a (x)', 'CREATE NONSENSE'])).toThrow();
    expect(db.pragma('user_version')).toEqual([{ user_version: 0 }]);
    expect(migrate(db, ['CREATE TABLE a (x)'])).toEqual({ ok: true, value: 1 });
    expect(migrate(db, ['CREATE TABLE a (x)', 'CREATE TABLE b (x)'])).toEqual({ ok: true, value: 2 });
    db.close();
  });

  test('records of a database from before places have theirs: the directory first, the newest of each first', () => {
    const { db } = connect({ path: ':memory:' });
    migrate(db, [first, withdrawnFiles]);
    db.exec("INSERT INTO logs VALUES ('L', 1); INSERT INTO facts (n, log, body) VALUES (1, 'L', '{}')");
    const kinds = ['petition', 'person', 'dialogue', 'petition'];
    for (const [at, kind] of kinds.entries()) {
      const line = [at + 1, `C${at}`, `R${at}`, `R${at}`];
      db.prepare(
        "INSERT INTO entries VALUES ('L', ?, ?, ?, ?, 'P', 'K1', 1, NULL, x'00', x'00', NULL, 1)",
      ).run(line);
      db.prepare("INSERT INTO bundles VALUES ('L', ?, ?, 9, 1, 1, 2, '{}')").run([`R${at}`, kind]);
    }
    migrate(db);
    const placed = db.prepare('SELECT id FROM bundles WHERE place > 0 ORDER BY place').all([]) as {
      id: string;
    }[];
    expect(placed.map(({ id }) => id)).toEqual(['R1', 'R3', 'R0', 'R2']);
    db.close();
  });

  test('a reopened file is the same log', async () => {
    const path = join(folder(), 'a.db');
    const first = await openTestStore({ path });
    await first.close();
    const second = await openTestStore({ path, newId: () => 'OTHER' });
    expect(second.log).toBe(first.log);
    await second.close();
  });

  /** A store of a commune, in which the leader may withdraw a record whose text stands in a file. */
  const withText = async (fault?: (point: string) => void) => {
    const place = folder();
    const path = join(place, 'a.db');
    const store = await openTestStore({ path, ...(fault && { fault }) });
    const commune = await openCommune({ store });
    const { headA, leader, villageA } = commune;
    const word = 'Bimatkhongdelo';
    const record = headA.phone.create('dialogue', { subject: word, villages: [villageA.id] });
    const row = headA.phone.create('opinion', { text: `${word} `.repeat(2000) }, { root: record.id });
    const lost = headA.phone.edit({ ...row, record: headA.phone.id() }, { text: word });
    const holds = () => readdirSync(place).some((name) => readFileSync(join(place, name)).includes(word));
    const write = () => headA.phone.exchange([record, row, lost]);
    return { ...commune, store, path, write, holds, word, redaction: leader.phone.redact(record) };
  };

  test('after a redaction no file of the store holds the text', async () => {
    const { store, leader, write, holds, redaction } = await withText();
    await write();
    expect(holds()).toBe(true);
    await leader.phone.exchange([redaction]);
    expect(holds()).toBe(false);
    await store.close();
  });

  test('nor the copies that SQLite leaves behind when it moves rows', async () => {
    const { store, path, leader, write, holds, word, redaction } = await withText();
    await write();
    await store.consolidate();
    leaveCopy(path, word);
    await leader.phone.exchange([redaction]);
    expect(holds()).toBe(false);
    const reader = new Database(path);
    expect(isRewriteOwedIn(reader)).toBe(false);
    reader.close();
    await store.close();
  });

  test('nor after one that had waited for its record', async () => {
    const { store, leader, write, holds, redaction } = await withText();
    expect((await leader.phone.exchange([redaction])).receipts).toMatchObject([{ parked: 'record' }]);
    await write();
    expect((await leader.phone.exchange([redaction])).receipts).toMatchObject([{ seq: expect.any(Number) }]);
    expect(holds()).toBe(false);
    await store.close();
  });

  test('a process that reads an older state delays it no longer than it reads', async () => {
    const { store, path, leader, write, holds, redaction } = await withText();
    await write();
    const backup = new Database(path);
    backup.exec('BEGIN');
    backup.prepare('SELECT count(*) FROM payloads').get();
    await leader.phone.exchange([redaction]);
    expect(holds()).toBe(true);
    backup.exec('COMMIT');
    await store.read(async () => undefined);
    expect(holds()).toBe(false);
    backup.close();
    await store.close();
  });

  test('a disk without room for a rewriting is not asked for it by every transaction, but until it is done', async () => {
    const connection = connect({ path: join(folder(), 'a.db'), synchronous: 'off' });
    migrate(connection.db);
    const exec = connection.db.exec.bind(connection.db);
    let tries = 0;
    let isFull = true;
    connection.db.exec = (sql) => {
      if (sql !== 'VACUUM') return exec(sql);
      tries += 1;
      if (isFull) throw new Error('database or disk is full');
      return exec(sql);
    };
    connection.db.exec("INSERT INTO logs (log, made_at) VALUES ('L', 1)");
    await connection.transaction('write', async () => connection.rewriteFile('L'));
    const read = () => connection.transaction('read', async () => undefined);
    for (let n = 0; n < 2000; n++) await read();
    expect(tries).toBeGreaterThan(8);
    expect(tries).toBeLessThan(20);
    isFull = false;
    for (let n = 0; n < 300; n++) await read();
    expect(isRewriteOwedIn(connection.db)).toBe(false);
    const done = tries;
    for (let n = 0; n < 300; n++) await read();
    expect(tries).toBe(done);
    await connection.close();
  });

  test('a kill between the commit and the emptying of the log is made good at the next start', async () => {
    let isKilled = false;
    const { store, path, leader, write, holds, word, redaction } = await withText((point) => {
      if (isKilled && point === 'after-commit') throw new Error('killed');
    });
    await write();
    await store.consolidate();
    leaveCopy(path, word);
    isKilled = true;
    await expect(leader.phone.exchange([redaction])).rejects.toThrow('killed');
    leaveCopy(path, word);
    expect(holds()).toBe(true);
    const again = await openTestStore({ path });
    expect(holds()).toBe(false);
    await again.close();
    await store.close();
  });
});
