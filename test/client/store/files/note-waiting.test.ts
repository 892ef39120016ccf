// What home is told of files without opening their database: never fewer than wait, and none fewer before the receipt.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { contentOf, openFiles } from '../../../../src/client/store/files/files.ts';
import type { NewFile } from '../../../../src/client/store/files/files-api.ts';
import { noteHeld, settleHeld } from '../../../../src/client/store/files/held-files.ts';
import { createMemoryDisk } from '../../../../src/client/store/memory-disk.ts';
import { openMemoryTables } from '../../../../src/client/store/memory-tables.ts';
import { countOwnWork } from '../../../../src/client/store/outbox.ts';
import type { Records } from '../../../../src/client/store/records-api.ts';
import { createVaultOf } from '../../../../src/client/store/vault.ts';

const root = 'AAAAAAAAAAAAAAAA';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const photo = (text: string): NewFile => ({
  what: 'photo',
  format: 'jpeg',
  content: bytesOf(text),
  thumb: bytesOf(`small ${text}`),
});

const openPhone = async () => {
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange };
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const account = openMemoryTables(createMemoryDisk());
  const work = () => account.read(['changes', 'meta'], countOwnWork);
  const named: { readonly values: unknown; readonly unsent: number | undefined }[] = [];
  const records = {
    async addRow(_root: string, _kind: string, values: unknown) {
      named.push({ values, unsent: (await work()).files?.unsent });
      return { ok: true, value: `ROW${named.length}` };
    },
    open: async () => null,
  } as unknown as Pick<Records, 'addRow' | 'open'>;
  const open = () =>
    openFiles({
      database: 'gd-test',
      vault: createVaultOf(key),
      records,
      account,
      now: () => 1000,
      indexedDb,
    });
  const until = async (isSo: (files: NonNullable<Awaited<ReturnType<typeof work>>['files']>) => boolean) => {
    for (;;) {
      const { files } = await work();
      if (files && isSo(files)) return files;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { open, named, work, until };
};

it('a phone that never had a file says nothing of files', async () => {
  const phone = await openPhone();
  await phone.open();
  expect((await phone.work()).files).toBeUndefined();
});

it('a photo is counted, once with its small picture, before its record names it', async () => {
  const phone = await openPhone();
  const files = await phone.open();
  await files.add(root, photo('one'));
  await files.add(root, photo('two'));
  expect(phone.named.map(({ unsent }) => unsent)).toEqual([1, 2]);
  await files.refresh();
  expect((await phone.work()).files).toMatchObject({ unsent: 2, oldestAt: 1000 });
});

it('it is counted off only when the receipts of both are stored, and named as in no backup until one has it', async () => {
  const phone = await openPhone();
  const files = await phone.open();
  await files.add(root, photo('one'));
  const [main, thumb] = [await contentOf(bytesOf('one')), await contentOf(bytesOf('small one'))];
  await noteHeld(files.tables, [thumb], { gen: 'g', head: 1 }, 5);
  await files.refresh();
  expect((await phone.work()).files).toMatchObject({ unsent: 1 });
  await noteHeld(files.tables, [main], { gen: 'g', head: 1 }, 5);
  await phone.until(({ unsent, uncovered }) => unsent === 0 && uncovered === 1);
  await settleHeld(files.tables, { gen: 'g', backedUp: 2 });
  await phone.until(({ uncovered }) => uncovered === 0);
});

it('a recording that a kill cut off is counted, kept at the next opening whatever record it belongs to, and told until it was seen', async () => {
  const phone = await openPhone();
  const first = await phone.open();
  const begun = await first.recordings.begin({ root, format: 'webm' });
  if (!begun.ok) throw new Error('It did not begin');
  expect((await phone.work()).files).toMatchObject({ inPieces: 1 });
  await begun.value.write(bytesOf('sound'), 1000);
  first.close();
  const again = await phone.open();
  const files = await phone.until(({ found }) => found.length > 0);
  expect(files).toMatchObject({ found: [root], inPieces: 0, unsent: 1 });
  expect(phone.named).toMatchObject([{ values: { what: 'recording' } }]);
  await again.told(root);
  expect((await phone.work()).files?.found).toEqual([]);
});

it('a recording whose row was withdrawn does not come back from the pieces that a kill left', async () => {
  const phone = await openPhone();
  const first = await phone.open();
  const begun = await first.recordings.begin({ root, format: 'webm' });
  if (!begun.ok) throw new Error('It did not begin');
  await begun.value.write(bytesOf('sound'), 1000);
  const pieces = await first.tables.pieces.toArray();
  await begun.value.keep();
  // The kill came before they went.
  await first.tables.pieces.bulkPut(pieces);
  first.close();
  const again = await phone.open();
  await phone.until(({ inPieces }) => inPieces === 0);
  expect(await again.tables.pieces.count()).toBe(0);
  expect(phone.named).toHaveLength(1);
});
