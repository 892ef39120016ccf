// Backup and restore, proven by the log's hash chain; afterwards phones send again what was lost.
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, describe, expect, test } from 'vitest';
import { backUp } from '../../../src/server/admin/back-up.ts';
import { manifestPath } from '../../../src/server/admin/manifest.ts';
import { restore } from '../../../src/server/admin/restore.ts';
import { verifyLog } from '../../../src/server/admin/verify-log.ts';
import { addEnrolment } from '../../../src/server/enrol/enrolments.ts';
import { createRandom, openCommune, openTestStore, Phone } from '../commune.ts';

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'gan-dan-test-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

const dialogue = (villages: readonly string[]) => ({ subject: 'Đường vào bản', villages });

const start = async () => {
  const path = join(folder(), 'gan-dan.db');
  const store = await openTestStore({ path });
  const commune = await openCommune({ store });
  return { path, ...commune };
};

const backedUp = async (store: Parameters<typeof backUp>[0], into = folder()) => {
  const made = await backUp(store, into, 1_700_000_000_000);
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
};

const restored = async (backup: string, seed = 'restore') => {
  const dataDir = join(folder(), 'data');
  const database = join(dataDir, 'gan-dan.db');
  const result = await restore({ backup, dataDir, database, now: () => 5, random: createRandom(seed) });
  return { result, dataDir, database };
};

describe('the log', () => {
  test('proves itself, also with redacted payloads', async () => {
    const { store, headA, leader, villageA } = await start();
    const record = headA.phone.create('dialogue', dialogue([villageA.id]));
    await headA.phone.exchange([record]);
    await leader.phone.exchange([leader.phone.redact(record)]);
    const head = await store.read((tx) => tx.entries.head());
    expect(await store.read(verifyLog)).toMatchObject({ ok: true, value: { seq: head.seq, redacted: 1 } });
    await store.close();
  });

  test.each([
    ['a changed payload', `UPDATE payloads SET body = replace(body, 'Hồng', 'Khác') WHERE seq = 3`],
    ['a changed author', `UPDATE entries SET person = 'X' WHERE seq = 3`],
    ['a changed time', 'UPDATE entries SET at = at + 1 WHERE seq = 3'],
  ])('%s is found', async (_what, sql) => {
    const { store, path } = await start();
    const other = new Database(path);
    other.exec(sql);
    other.close();
    expect(await store.read(verifyLog)).toEqual({ ok: false, error: { type: 'broken-log', seq: 3 } });
    await store.close();
  });
});

describe('a backup', () => {
  test('is made by another connection, and only then are phones told', async () => {
    const { store, path, headA, villageA } = await start();
    await headA.phone.exchange([headA.phone.create('dialogue', dialogue([villageA.id]))]);
    const other = await openTestStore({ path });
    expect(headA.phone.last?.backedUp).toBe(0);
    const { manifest } = await backedUp(other);
    await headA.phone.exchange();
    expect(headA.phone.last?.backedUp).toBe(manifest.head);
    await other.close();
    await store.close();
  });

  test('of a broken log is not made, and nothing is left of it', async () => {
    const { store, path } = await start();
    const other = new Database(path);
    other.exec('UPDATE entries SET at = at + 1 WHERE seq = 2');
    other.close();
    const into = folder();
    expect(await backUp(store, into, 1)).toEqual({ ok: false, error: { type: 'broken-log', seq: 2 } });
    expect(readdirSync(into)).toEqual([]);
    expect(await store.read((tx) => tx.meta.get('backed-up'))).toBe(0);
    await store.close();
  });
});

describe('a restore', () => {
  test('gives the same log with a new generation, and phones send again what it lost', async () => {
    const { store, context, headA, villageA } = await start();
    await headA.phone.catchUp();
    const kept = headA.phone.create('dialogue', dialogue([villageA.id]));
    await headA.phone.exchange([kept]);
    const { path: backup, manifest } = await backedUp(store);
    const lost = headA.phone.create('dialogue', dialogue([villageA.id]));
    await headA.phone.exchange([lost]);
    await store.close();

    const { result, database } = await restored(backup);
    expect(result).toEqual({ ok: true, value: manifest });
    const again = await openTestStore({ path: database });
    expect(again.log).toBe(store.log);
    const phone = Object.assign(new Phone({ ...context, store: again }, headA.phone.enrolment), {
      cursor: headA.phone.cursor,
      epoch: headA.phone.epoch,
      gen: headA.phone.gen,
    });
    const first = await phone.exchange([lost]);
    expect(first).toMatchObject({ genStart: manifest.head, receipts: [], backedUp: manifest.head });
    const { receipts, whole } = await phone.exchange([kept, lost], { cursor: 0, epoch: 0 });
    expect(receipts).toMatchObject([{ seq: manifest.head }, { seq: manifest.head + 1 }]);
    expect(whole).toBe(true);
    expect(await again.read(verifyLog)).toMatchObject({ ok: true, value: { seq: manifest.head + 1 } });
    await again.close();
  });

  test('gives new phones numbers that no phone can have, and ends open codes', async () => {
    const { store, headA } = await start();
    await store.write((tx) => tx.codes.add({ hash: 'h', pair: 'p', opens: 'person', expiresAt: 9 }));
    const { path: backup } = await backedUp(store);
    await store.close();
    const device = { publicKey: 'k', device: 'd', app: 'a' };
    // The same backup twice: what was given between the two restores is known to neither.
    const given = await Promise.all(
      ['first', 'second'].map(async (seed) => {
        const { database } = await restored(backup, seed);
        const again = await openTestStore({ path: database });
        const added = await again.write((tx) =>
          addEnrolment(tx, { person: headA.change.id, device, now: 1, random: createRandom() }),
        );
        expect(await again.read((tx) => tx.codes.find('h'))).toBeUndefined();
        await again.close();
        return added.ok ? added.value.from : '';
      }),
    );
    expect(headA.phone.enrolment.from).toMatch(/^K\d+$/);
    for (const from of given) expect(from).toMatch(/^[KHMPRTVXYN]{3}\d+$/);
    expect(given[0]).not.toBe(given[1]);
  });

  test('needs an empty directory, the manifest, and the log that it speaks of; else nothing is left behind', async () => {
    const { store } = await start();
    const { path: backup } = await backedUp(store);
    await store.close();
    const used = folder();
    writeFileSync(join(used, 'a'), '');
    const options = {
      database: join(used, 'gan-dan.db'),
      dataDir: used,
      now: () => 1,
      random: createRandom(),
    };
    expect(await restore({ backup, ...options })).toEqual({ ok: false, error: { type: 'not-empty' } });

    const place = folder();
    mkdirSync(place, { recursive: true });
    const lonely = join(place, 'lonely.db');
    copyFileSync(backup, lonely);
    expect((await restored(lonely)).result).toEqual({ ok: false, error: { type: 'no-backup' } });

    const manifest = JSON.parse(readFileSync(manifestPath(backup), 'utf8'));
    writeFileSync(manifestPath(lonely), JSON.stringify({ ...manifest, chain: '00' }));
    const other = await restored(lonely);
    expect(other.result).toEqual({ ok: false, error: { type: 'other-log' } });
    expect(readdirSync(other.dataDir)).toEqual([]);

    writeFileSync(manifestPath(lonely), JSON.stringify(manifest));
    const db = new Database(lonely);
    db.exec('UPDATE entries SET at = at + 1 WHERE seq = 2');
    db.close();
    expect((await restored(lonely)).result).toEqual({ ok: false, error: { type: 'damaged' } });
    // Backups of before the digest are proven by their log alone.
    const { sha256: _none, ...old } = manifest;
    writeFileSync(manifestPath(lonely), JSON.stringify(old));
    expect((await restored(lonely)).result).toEqual({ ok: false, error: { type: 'broken-log', seq: 2 } });
  });
});
