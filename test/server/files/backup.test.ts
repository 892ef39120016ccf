// Backups hold the files too: each content once, and none longer than its record.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from '../../../src/server/admin/back-up.ts';
import { checkBackup } from '../../../src/server/admin/check-backup.ts';
import { listCopies } from '../../../src/server/admin/copies.ts';
import { keepCopy } from '../../../src/server/admin/keep-copy.ts';
import { restore } from '../../../src/server/admin/restore.ts';
import { contentPath, contentsFolder, listContents } from '../../../src/server/files/contents.ts';
import { createFiles } from '../../../src/server/files/files.ts';
import { createRandom, openTestStore } from '../commune.ts';
import { personId } from '../office.ts';
import { ids, jpeg, newFolder, openFileOffice } from './file-office.ts';

const photo = jpeg(3_000);

const start = async () => {
  const dataDir = newFolder();
  const store = await openTestStore({ path: join(dataDir, 'gan-dan.db') });
  const office = await openFileOffice(dataDir, store);
  const ref = await office.name(photo);
  await office.sendFile(office.head, ref, photo);
  const folder = newFolder();
  const copy = async (now = 5) => {
    const made = await backUp(store, folder, now, dataDir);
    if (!made.ok) throw new Error(made.error.type);
    return made.value.path;
  };
  return { ...office, ref, folder, copy };
};

const restored = async (backup: string) => {
  const dataDir = join(newFolder(), 'data');
  const database = join(dataDir, 'gan-dan.db');
  const result = await restore({ backup, dataDir, database, now: () => 5, random: createRandom('again') });
  if (!result.ok) throw new Error(result.error.type);
  return dataDir;
};

test('a file comes back with its record, and is given out again', async () => {
  const { copy, ref, officer } = await start();
  const dataDir = await restored(await copy());
  expect(readFileSync(contentPath(contentsFolder(dataDir), ref.file)).equals(photo)).toBe(true);
  const store = await openTestStore({ path: join(dataDir, 'gan-dan.db') });
  const { scope } = (await store.read((tx) => tx.scopes.current(officer.person))) ?? {};
  const files = createFiles({ store, dataDir, now: () => 9, random: createRandom('files') });
  if (!scope) throw new Error('no scope');
  expect(await files.states(scope, [ref])).toEqual(['held']);
  const file = await files.open(scope, ref);
  expect((await file?.readFile())?.equals(photo)).toBe(true);
  await file?.close();
});

test('the next copy adds only what is new', async () => {
  const { copy, folder, name, sendFile, head, ref } = await start();
  await copy();
  const before = statSync(contentPath(contentsFolder(folder), ref.file));
  const other = jpeg(90);
  const second = await name(other, { row: personId('S') });
  await sendFile(head, second, other);
  await copy(6);
  expect(listContents(contentsFolder(folder))).toEqual([ref.file, second.file].sort());
  expect(statSync(contentPath(contentsFolder(folder), ref.file)).ino).toBe(before.ino);
});

test('a withdrawn file leaves the backups with the next copy; one that merely decayed does not', async () => {
  const { copy, folder, dataDir, ref, leader, push, change, clock, name, sendFile, head } = await start();
  const other = jpeg(90);
  const second = await name(other, { row: personId('S') });
  await sendFile(head, second, other);
  await copy();
  clock.now += 1000;
  await push(leader, [
    change(personId('Z'), ids.dialogue, 'attachment', {}, { record: ids.row, redact: 'other' }),
  ]);
  rmSync(contentPath(contentsFolder(dataDir), second.file));
  await copy(6);
  expect(listContents(contentsFolder(folder))).toEqual([second.file]);
  expect(ref.file).not.toBe(second.file);
});

test('a file that decayed in the backup is left out of what is restored', async () => {
  const { copy, folder, ref } = await start();
  const path = await copy();
  const kept = contentPath(contentsFolder(folder), ref.file);
  // The copy may be a second name of the same bytes: only the folder's own shall decay.
  rmSync(kept);
  writeFileSync(kept, jpeg(3_000, 7));
  const dataDir = await restored(path);
  expect(existsSync(contentPath(contentsFolder(dataDir), ref.file))).toBe(false);
});

test('the daily copies hold them', async () => {
  const { store, dataDir, folder, ref } = await start();
  expect((await keepCopy({ store, dataDir, folder, now: () => 9 })).ok).toBe(true);
  expect(listContents(contentsFolder(folder))).toEqual([ref.file]);
});

test('a file that cannot be copied costs the words neither their copy nor, try by try, the room', async () => {
  const { store, dataDir, folder, ref } = await start();
  const spoilt = contentPath(contentsFolder(dataDir), ref.file);
  rmSync(spoilt);
  mkdirSync(spoilt);
  for (const at of [9, 10, 11])
    expect((await keepCopy({ store, dataDir, folder, now: () => at })).ok).toBe(false);
  expect(listCopies(folder, store.log).map(({ manifest }) => manifest.madeAt)).toEqual([11]);
});

test('a check proves the files too: says how many, which are missing, and which decayed', async () => {
  const { copy, folder, name, sendFile, head, ref } = await start();
  const other = jpeg(90);
  const second = await name(other, { row: personId('S') });
  await sendFile(head, second, other);
  // Named, and not sent before the copy: nobody expects it there.
  await name(jpeg(50, 9), { row: personId('T') });
  const path = await copy();
  const good = { files: 2, bytes: 3_090, missing: 0, damaged: 0 };
  expect(await checkBackup(path)).toMatchObject({ ok: true, value: { files: good } });
  const kept = contentPath(contentsFolder(folder), ref.file);
  rmSync(kept);
  writeFileSync(kept, jpeg(3_000, 7));
  rmSync(contentPath(contentsFolder(folder), second.file));
  expect(await checkBackup(path)).toEqual({
    ok: false,
    error: { type: 'files-damaged', files: 2, bytes: 0, missing: 1, damaged: 1 },
  });
});

test('a check of an older copy does not miss what was withdrawn since', async () => {
  const { copy, folder, ref, leader, push, change, clock } = await start();
  const older = await copy();
  clock.now += 1000;
  await push(leader, [
    change(personId('Z'), ids.dialogue, 'attachment', {}, { record: ids.row, redact: 'other' }),
  ]);
  const newer = await copy(6);
  for (const path of [older, newer])
    expect(await checkBackup(path)).toMatchObject({ ok: true, value: { files: { files: 0 } } });
  // Received again since, for another row, and decayed: it is there, and looked at.
  writeFileSync(contentPath(contentsFolder(folder), ref.file), 'decayed');
  expect(await checkBackup(older)).toMatchObject({ ok: false, error: { files: 1, damaged: 1 } });
});
