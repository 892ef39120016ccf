// What the server holds stays on the phone until a backup holds it too, and goes to a restored server that lost it.
import { beforeEach, expect, it } from 'vitest';
import { firstSyncState, putMeta } from '../../../../src/client/store/meta.ts';
import { bytesOf, type FilePhone, openPhone } from './file-phone.ts';
import { createUploadServer } from './upload-server.ts';

let server: ReturnType<typeof createUploadServer>;
let phone: FilePhone;

beforeEach(async () => {
  server = createUploadServer();
  phone = await openPhone(server.fetch);
  await hear({ gen: 'one', backedUp: 0 });
});

/** What an exchange told. */
const hear = (told: { gen: string; backedUp: number }) =>
  phone.tables.write(['meta'], (tx) => putMeta(tx, 'sync', { ...firstSyncState, ...told }), {
    durability: 'relaxed',
  });
const requests = () => server.log.splice(0);

it('stays, and is asked about no more, while no later backup is told of', async () => {
  server.head = 7;
  const id = await phone.wait(bytesOf(100));
  await phone.start().run();
  expect(await phone.held()).toMatchObject([{ id, held: { gen: 'one', head: 7 } }]);
  requests();
  // A backup up to that head may have been made before the file came.
  await hear({ gen: 'one', backedUp: 7 });
  await phone.start().run();
  expect(await phone.held()).toHaveLength(1);
  await hear({ gen: 'one', backedUp: 8 });
  await phone.start().run();
  expect(await phone.held()).toEqual([]);
  expect(requests()).toEqual([]);
  expect(await phone.kept()).toEqual([id]);
});

it('stays also where asking told that the server has it', async () => {
  const bytes = bytesOf(100);
  server.head = 9;
  server.held.set(await phone.wait(bytes), Buffer.from(bytes));
  await phone.start().run();
  expect(await phone.held()).toMatchObject([{ held: { gen: 'one', head: 9 } }]);
});

it('is not let go for others while no backup holds it, and is afterwards', async () => {
  const id = await phone.wait(bytesOf(100));
  await phone.start().run();
  phone.storage.usage = 990_000_000;
  const others = bytesOf(50, 2);
  await phone.files.keep('S'.repeat(51), others);
  expect(await phone.kept()).toContain(id);
  await hear({ gen: 'one', backedUp: 2 });
  await phone.start().run();
  await phone.files.keep('T'.repeat(51), others);
  expect(await phone.kept()).not.toContain(id);
});

it('goes again to a restored server that lost it, and costs no byte where that has it', async () => {
  const [kept, lost] = [bytesOf(40_000, 1), bytesOf(50_000, 2)];
  const ids = [await phone.wait(kept), await phone.wait(lost)];
  await phone.start().run();
  expect(await phone.uploads()).toEqual([]);
  server.held.delete(ids[1] ?? '');
  server.pieces.length = 0;
  requests();
  server.head = 3;
  // What the restored server was backed up to counts for it alone.
  await hear({ gen: 'two', backedUp: 3 });
  await phone.start().run();
  expect(server.pieces.reduce((sum, bytes) => sum + bytes, 0)).toBe(lost.length);
  expect(requests().slice(0, 2)).toEqual(['POST /api/files', 'POST /api/uploads']);
  expect([...server.held.keys()].sort()).toEqual([...ids].sort());
  expect((await phone.held()).map(({ held }) => held)).toEqual([
    { gen: 'two', head: 3 },
    { gen: 'two', head: 3 },
  ]);
});

it('is not counted among what is still to be sent', async () => {
  await phone.wait(bytesOf(100));
  const sync = phone.start();
  await sync.run();
  await phone.files.refresh();
  expect(sync.progress.value).toBeNull();
  expect(phone.files.waiting.value.size).toBe(0);
});

it('whose row was withdrawn is asked about for another row that names it', async () => {
  const other = { root: 'CCCCCCCCCCCCCCCC', row: 'DDDDDDDDDDDDDDDD' };
  const id = await phone.wait(bytesOf(100), { others: [other] });
  await phone.start().run();
  server.states.set(id, 'gone');
  await hear({ gen: 'two', backedUp: 0 });
  await phone.start().run();
  expect(await phone.uploads()).toMatchObject([{ id, ...other, others: [] }]);
});
