// A full disk is said as such, what came before stays, and the upload goes on when there is room.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createContents } from '../../../src/server/files/contents.ts';
import { createUploadFolder } from '../../../src/server/files/upload-folder.ts';
import { createUploads } from '../../../src/server/files/uploads.ts';
import { newId } from '../../../src/shared/core/ids.ts';
import { routes } from '../../../src/shared/protocol/routes.ts';
import { createRandom } from '../commune.ts';
import { jpeg, openFileOffice } from './file-office.ts';

const photo = jpeg(3_000);
const full = () => {
  throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
};

/** Uploads on a disk that is full while `disk.full`; `ask` sends one request as the officer. */
const start = async () => {
  const { dataDir, store, name, officer } = await openFileOffice();
  const random = createRandom('full');
  const disk = { full: false, placeFull: false };
  const folder = createUploadFolder(join(dataDir, 'uploads'));
  const contents = createContents(join(dataDir, 'files'));
  const uploads = createUploads(
    {
      store,
      contents: { ...contents, place: (...asked) => (disk.placeFull ? full() : contents.place(...asked)) },
      uploads: {
        ...folder,
        create: (kept) => (disk.full ? full() : folder.create(kept)),
        append: async (...asked) => (disk.full ? full() : folder.append(...asked)),
      },
    },
    () => newId(random),
  );
  const ref = await name(photo);
  const caller = await store.read(async (tx) => {
    const enrolment = await tx.enrolments.get(officer.enrolment);
    const scope = (await tx.scopes.current(officer.person))?.scope;
    if (!enrolment || !scope) throw new Error('not enrolled');
    return { enrolment, scope };
  });
  const ask = (method: string, url: string, headers: object, body: Buffer<ArrayBuffer> = Buffer.alloc(0)) =>
    uploads.answer(caller, { method, url, headers: { 'tus-resumable': '1.0.0', ...headers }, body });
  const metadata = Object.entries(ref)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const create = () => ask('POST', routes.uploads, { 'upload-length': '3000', 'upload-metadata': metadata });
  const patch = (url: string, at: number, bytes: Buffer<ArrayBuffer>) =>
    ask(
      'PATCH',
      url,
      { 'upload-offset': String(at), 'content-type': 'application/offset+octet-stream' },
      bytes,
    );
  const begin = async () => {
    const created = await create();
    if ('error' in created) throw new Error(created.error);
    return created.headers.location ?? '';
  };
  return { disk, contents, ref, ask, create, begin, patch };
};

test('while an upload begins, and while a piece comes', async () => {
  const { disk, create, begin, patch, ask, contents, ref } = await start();
  disk.full = true;
  expect(await create()).toEqual({ error: 'storage-full' });
  disk.full = false;
  const url = await begin();
  await patch(url, 0, photo.subarray(0, 1_000));
  disk.full = true;
  expect(await patch(url, 1_000, photo.subarray(1_000))).toEqual({ error: 'storage-full' });
  disk.full = false;
  expect(await ask('HEAD', url, {})).toMatchObject({ headers: { 'upload-offset': '1000' } });
  expect(await patch(url, 1_000, photo.subarray(1_000))).toMatchObject({ status: 204 });
  expect(contents.has(ref.file)).toBe(true);
});

test('while the whole file is put in its place: an empty last piece ends it later', async () => {
  const { disk, begin, patch, contents, ref } = await start();
  const url = await begin();
  disk.placeFull = true;
  expect(await patch(url, 0, photo)).toEqual({ error: 'storage-full' });
  expect(contents.has(ref.file)).toBe(false);
  disk.placeFull = false;
  expect(await patch(url, 3_000, photo.subarray(3_000))).toMatchObject({ status: 204 });
  expect(contents.has(ref.file)).toBe(true);
});
