// One automatic backup into a second place: what it leaves there, what it records, and what phones are told.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readRecord } from '../../../src/server/admin/backup-record.ts';
import { checkBackup } from '../../../src/server/admin/check-backup.ts';
import { listCopies } from '../../../src/server/admin/copies.ts';
import { keepCopy } from '../../../src/server/admin/keep-copy.ts';
import { manifestPath } from '../../../src/server/admin/manifest.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { newId } from '../../../src/shared/core/ids.ts';
import { createRandom, openCommune, openTestStore } from '../commune.ts';

const dayMs = 86_400_000;
const folders: string[] = [];
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

const start = async (seed = 'one') => {
  const home = mkdtempSync(join(tmpdir(), 'gan-dan-test-'));
  folders.push(home);
  const [dataDir, folder] = [join(home, 'data'), join(home, 'usb')];
  for (const made of [dataDir, folder]) mkdirSync(made);
  const random = createRandom(seed);
  const store = await openTestStore({
    path: join(dataDir, 'gan-dan.db'),
    newId: () => newId(random),
  });
  const { headA, clock } = await openCommune({ store });
  const keep = (more: { store?: Store } = {}) =>
    keepCopy({ store, dataDir, folder, now: () => clock.now, ...more });
  return { store, headA, clock, dataDir, folder, keep, record: () => readRecord(dataDir, folder) };
};

/** A store whose copy ends half way, as on a full disk, or a stick that is pulled out. */
const failing = (store: Store, code: string): Store => ({
  ...store,
  async copyTo(path) {
    writeFileSync(path, 'half');
    throw Object.assign(new Error('failed'), { code });
  },
});

describe('an automatic backup', () => {
  test('is proven, recorded, and phones may let go of what it holds', async () => {
    const { store, headA, clock, folder, keep, record } = await start();
    const made = await keep();
    const [copy] = listCopies(folder, store.log);
    expect(made).toEqual({ ok: true, value: copy });
    const { head, file } = copy?.manifest ?? { head: 0, file: '' };
    expect(record()).toEqual({ folder, good: { at: clock.now, head, file }, sameDisk: true });
    await headA.phone.exchange();
    expect(headA.phone.last?.backedUp).toBe(head);
    expect(await checkBackup(copy?.path ?? '')).toMatchObject({ ok: true, value: { manifest: { head } } });
    await store.close();
  });

  test('thins out the older ones, and touches nothing else in the folder', async () => {
    const { store, clock, folder, keep } = await start();
    writeFileSync(join(folder, 'photo.jpg'), '');
    for (let day = 0; day < 30; day++) {
      clock.now += dayMs;
      expect((await keep()).ok).toBe(true);
    }
    const copies = listCopies(folder, store.log);
    expect(copies.length).toBeLessThan(14);
    expect(copies[0]?.manifest.madeAt).toBe(clock.now);
    const files = copies.flatMap(({ path }) => [path, manifestPath(path)]);
    expect(new Set(readdirSync(folder).map((name) => join(folder, name)))).toEqual(
      new Set([...files, join(folder, 'photo.jpg')]),
    );
    await store.close();
  });

  test('stays, though the clock was set back since an earlier one of the day', async () => {
    const { store, headA, clock, folder, keep } = await start();
    await keep();
    await headA.phone.exchange([headA.phone.create('dialogue', { subject: 'Đường' })]);
    clock.now -= 60_000;
    const made = await keep();
    if (!made.ok) throw new Error(made.error.type);
    expect(listCopies(folder, store.log)).toContainEqual(made.value);
    expect(existsSync(made.value.path)).toBe(true);
    clock.now += 120_000;
    expect((await keep({ store: failing(store, 'EIO') })).ok).toBe(false);
    expect(existsSync(made.value.path)).toBe(true);
    await store.close();
  });

  test('leaves the copies of another commune alone', async () => {
    const { store, clock, folder, keep } = await start();
    const other = await start('other');
    other.clock.now -= 900 * dayMs;
    const theirs = await other.keep();
    if (!theirs.ok) throw new Error(theirs.error.type);
    const moved = join(folder, theirs.value.manifest.file);
    renameSync(theirs.value.path, moved);
    renameSync(manifestPath(theirs.value.path), manifestPath(moved));
    clock.now += dayMs;
    await keep();
    expect(existsSync(moved)).toBe(true);
    expect(listCopies(folder, store.log)).toHaveLength(1);
    await store.close();
    await other.store.close();
  });
});

describe('a backup that fails', () => {
  test('into a folder that is missing makes none there, and keeps what is known of the last good one', async () => {
    const { store, clock, folder, keep, record } = await start();
    await keep();
    const { good } = record();
    rmSync(folder, { recursive: true });
    clock.now += dayMs;
    expect(await keep()).toEqual({ ok: false, error: { type: 'place-missing' } });
    expect(existsSync(folder)).toBe(false);
    expect(record()).toEqual({ folder, good, failed: { at: clock.now, type: 'place-missing' } });
    mkdirSync(folder);
    expect((await keep()).ok).toBe(true);
    expect(record().failed).toBeUndefined();
    await store.close();
  });

  test.each([
    ['storage-full', 'SQLITE_FULL'],
    ['storage-full', 'ENOSPC'],
    ['place-missing', 'EIO'],
    ['place-refused', 'EROFS'],
    ['failed', 'SQLITE_IOERR'],
  ])('is %s on %s, leaves no file, and tells phones nothing', async (type, code) => {
    const { store, folder, keep, record } = await start();
    expect(await keep({ store: failing(store, code) })).toEqual({ ok: false, error: { type } });
    expect(readdirSync(folder)).toEqual([]);
    expect(record().failed).toMatchObject({ type });
    expect(await store.read((tx) => tx.meta.get('backed-up'))).toBe(0);
    await store.close();
  });
});

describe('what a kill leaves behind', () => {
  test('is no copy, and is cleared away once no run can be at it any more', async () => {
    const { store, clock, folder, keep } = await start();
    const left = [
      '.unfinished-5.db',
      '.unfinished-5.db-journal',
      'gan-dan-a-1.json',
      'gan-dan-b-1.json.unfinished',
    ];
    const age = (ms: number) => {
      for (const name of left) utimesSync(join(folder, name), new Date(ms), new Date(ms));
    };
    for (const name of left) writeFileSync(join(folder, name), '{');
    writeFileSync(join(folder, 'gan-dan-c-1.db'), 'a copy without a manifest is not ours to remove');
    age(clock.now - 3_600_000);
    expect(listCopies(folder, store.log)).toEqual([]);
    await keep();
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(left));
    age(clock.now - 4 * 3_600_000);
    await keep();
    expect(readdirSync(folder).filter((name) => left.includes(name))).toEqual([]);
    expect(existsSync(join(folder, 'gan-dan-c-1.db'))).toBe(true);
    expect(listCopies(folder, store.log)).toHaveLength(1);
    await store.close();
  });
});

describe('a check', () => {
  test('finds a single changed byte, a missing manifest and a file that is none', async () => {
    const { store, folder, keep } = await start();
    const made = await keep();
    await store.close();
    if (!made.ok) throw new Error(made.error.type);
    const { path, manifest } = made.value;
    const before = readdirSync(folder);
    expect(await checkBackup(path)).toMatchObject({ ok: true, value: { manifest, files: { files: 0 } } });
    expect(readdirSync(folder)).toEqual(before);
    appendFileSync(path, '.');
    expect(await checkBackup(path)).toEqual({ ok: false, error: { type: 'damaged' } });
    const { sha256: _none, ...old } = manifest;
    writeFileSync(manifestPath(path), JSON.stringify(old));
    writeFileSync(path, 'not a database, though long enough to be read as one'.repeat(20));
    expect(await checkBackup(path)).toEqual({ ok: false, error: { type: 'damaged' } });
    rmSync(manifestPath(path));
    expect(await checkBackup(path)).toEqual({ ok: false, error: { type: 'no-backup' } });
  });

  test('of a backup beside another’s manifest says so', async () => {
    const { store, headA, folder, keep, clock } = await start();
    const first = await keep();
    await headA.phone.exchange([headA.phone.create('dialogue', { subject: 'Đường' })]);
    clock.now += dayMs;
    const second = await keep();
    await store.close();
    if (!first.ok || !second.ok) throw new Error('no backup');
    const { sha256: _none, ...manifest } = first.value.manifest;
    writeFileSync(manifestPath(second.value.path), JSON.stringify(manifest));
    expect(await checkBackup(second.value.path)).toEqual({ ok: false, error: { type: 'other-log' } });
    expect(readdirSync(folder)).toHaveLength(4);
  });
});
