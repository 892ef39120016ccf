// Files that are fetched: whole and right or not at all, over a line that is cut and in an app that is closed.
import { beforeEach, describe, expect, it } from 'vitest';
import { downloadParts } from '../../../../src/client/store/files/download-parts.ts';
import { bytesOf, type FilePhone, openPhone, root, row } from './file-phone.ts';
import { createUploadServer, nameOf } from './upload-server.ts';

let server: ReturnType<typeof createUploadServer>;
let phone: FilePhone;

beforeEach(async () => {
  server = createUploadServer();
  phone = await openPhone(server.fetch);
});

/** An answer of some bytes that ends as a cut line ends it. */
const cutAfter = (bytes: Uint8Array, status: number): Response => {
  let isGiven = false;
  const body = new ReadableStream({
    pull(controller) {
      // What it holds is lost when it fails before it was read.
      if (isGiven) return controller.error(new TypeError('cut'));
      isGiven = true;
      controller.enqueue(bytes);
    },
  });
  return new Response(body, { status });
};

describe('a file that is asked for', () => {
  it('is fetched once, and kept', async () => {
    const bytes = bytesOf(30_000);
    const file = server.hold(bytes);
    const sync = phone.start();
    const both = await Promise.all([sync.fetch({ root, row, file }), sync.fetch({ root, row, file })]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(server.gets()).toHaveLength(1);
    expect(await phone.files.open(file)).toEqual(bytes);
  });

  it('is gone on with where the line was cut', async () => {
    const bytes = bytesOf(10_000);
    const file = server.hold(bytes);
    const asked: (string | null)[] = [];
    let at = 0;
    const cutting = (async (url: string, init: RequestInit) => {
      asked.push(new Headers(init.headers).get('range'));
      if (asked.length > 4) return server.fetch(url, init);
      at += 1_000;
      return cutAfter(bytes.slice(at - 1_000, at), at > 1_000 ? 206 : 200);
    }) as typeof fetch;
    const other = await openPhone(cutting);
    expect(await other.start().fetch({ root, row, file })).toEqual({ ok: true, value: undefined });
    expect(asked).toEqual([null, 'bytes=1000-', 'bytes=2000-', 'bytes=3000-', 'bytes=4000-']);
    expect(await other.files.open(file)).toEqual(bytes);
  });

  it('is gone on with after the app was closed, sealed until then, and leaves nothing behind', async () => {
    const bytes = bytesOf(200_000);
    const file = server.hold(bytes);
    const asked: (string | null)[] = [];
    let isAlive = true;
    const cutting = (async (url: string, init: RequestInit) => {
      if (!isAlive) throw new TypeError('cut');
      asked.push(new Headers(init.headers).get('range'));
      if (asked.length > 1) return server.fetch(url, init);
      isAlive = false;
      return cutAfter(bytes.slice(0, 90_000), 200);
    }) as typeof fetch;
    const other = await openPhone(cutting);
    expect((await other.start().fetch({ root, row, file })).ok).toBe(false);
    const parts = await other.files.tables.pieces.toArray();
    expect(parts.map(({ n, box }) => [n, box.length > 90_000])).toEqual([[1, true]]);
    expect(Buffer.from(parts[0]?.box ?? []).includes(Buffer.from(bytes.slice(0, 64)))).toBe(false);
    isAlive = true;
    expect((await other.start().fetch({ root, row, file })).ok).toBe(true);
    expect(asked).toEqual([null, 'bytes=90000-']);
    expect(await other.files.open(file)).toEqual(bytes);
    expect(await other.files.tables.pieces.count()).toBe(0);
  });

  it('begins anew where what was here of it does not fit', async () => {
    const bytes = bytesOf(50_000);
    const file = server.hold(bytes);
    const parts = downloadParts({ tables: phone.files.tables, vault: phone.vault }, file);
    await parts.write(0, bytesOf(40_000, 9));
    const sync = phone.start();
    expect((await sync.fetch({ root, row, file })).ok).toBe(false);
    expect((await sync.fetch({ root, row, file })).ok).toBe(true);
    expect(await phone.files.open(file)).toEqual(bytes);
  });

  it('is given up after three tries that bring nothing', async () => {
    const file = server.hold(bytesOf(100));
    let tries = 0;
    server.cut = () => {
      tries += 1;
      return 'before';
    };
    expect(await phone.start().fetch({ root, row, file })).toEqual({
      ok: false,
      error: { type: 'no-network' },
    });
    expect(tries).toBe(3);
  });

  it('is not kept when it is another content, or nobody gives it', async () => {
    const file = nameOf(bytesOf(100, 1));
    const sync = phone.start();
    expect(await sync.fetch({ root, row, file })).toEqual({ ok: false, error: { type: 'not-found' } });
    server.held.set(file, Buffer.from(bytesOf(100, 2)));
    expect(await sync.fetch({ root, row, file })).toEqual({ ok: false, error: { type: 'server-error' } });
    expect(await phone.kept()).toEqual([]);
  });
});
