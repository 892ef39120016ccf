// Files on the phone: kept sealed before the record names them, never let go before the server has them.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { contentOf, openFiles } from '../../../../src/client/store/files/files.ts';
import type { Files, NewFile } from '../../../../src/client/store/files/files-api.ts';
import { forgetFiles } from '../../../../src/client/store/files/forget-files.ts';
import { createMemoryDisk } from '../../../../src/client/store/memory-disk.ts';
import { openMemoryTables } from '../../../../src/client/store/memory-tables.ts';
import type { Records } from '../../../../src/client/store/records-api.ts';
import { createVaultOf } from '../../../../src/client/store/vault.ts';
import type { Values } from '../../../../src/shared/core/write.ts';

const root = 'AAAAAAAAAAAAAAAA';
const row = 'BBBBBBBBBBBBBBBB';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const photo = (text: string): NewFile => ({
  what: 'photo',
  format: 'jpeg',
  content: bytesOf(text),
  thumb: bytesOf(`small ${text}`),
});

let indexedDb: { indexedDB: IDBFactory; IDBKeyRange: typeof globalThis.IDBKeyRange };
let key: CryptoKey;
let rows: Values[];
let now: number;
let usage: number;
let refuses: boolean;

beforeEach(async () => {
  indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange };
  key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  rows = [];
  now = 1_000_000;
  usage = 0;
  refuses = false;
});

const records = {
  async addRow(_root: string, _kind: string, values: Values) {
    if (refuses) return { ok: false, error: { type: 'gone' } };
    rows.push(values);
    return { ok: true, value: row };
  },
  open: async () => ({
    bundle: {
      rows: Object.fromEntries(rows.map((values) => [row, { id: row, kind: 'attachment', values }])),
    },
  }),
} as unknown as Pick<Records, 'addRow' | 'open'>;

const open = (): Promise<Files> =>
  openFiles({
    database: 'gd-test',
    vault: createVaultOf(key),
    records,
    account: openMemoryTables(createMemoryDisk()),
    now: () => now++,
    storage: { estimate: async () => ({ usage, quota: 100_000_000 }) },
    indexedDb,
  });

const kept = (files: Files) => files.tables.files.toCollection().primaryKeys();

describe('a new file', () => {
  it('is named in the record, kept sealed and waits for the server with its small picture', async () => {
    const files = await open();
    expect(await files.add(root, photo('a face'))).toEqual({ ok: true, value: row });
    const [main, thumb] = [await contentOf(bytesOf('a face')), await contentOf(bytesOf('small a face'))];
    expect(rows).toEqual([{ what: 'photo', file: main, thumb, format: 'jpeg', bytes: 6 }]);
    expect(
      (await files.tables.uploads.toArray()).map(({ id, rank, row: of }) => [id, rank, of]).sort(),
    ).toEqual(
      [
        [main, 2, row],
        [thumb, 1, row],
      ].sort(),
    );
    expect(await files.open(main)).toEqual(bytesOf('a face'));
    const boxes = (await files.tables.files.toArray()).map(({ box }) => new TextDecoder().decode(box));
    expect(boxes.join()).not.toContain('a face');
  });

  it('that the record does not take is not sent', async () => {
    const files = await open();
    refuses = true;
    expect(await files.add(root, photo('a face'))).toEqual({ ok: false, error: { type: 'gone' } });
    expect(await files.tables.uploads.count()).toBe(0);
    expect(await kept(files)).toEqual([]);
  });

  it('that is on its way already goes once, for both rows that name it', async () => {
    const files = await open();
    await files.add(root, photo('a face'));
    const main = await contentOf(bytesOf('a face'));
    await files.tables.uploads.update(main, { sent: 3, url: '/api/uploads/1' });
    await files.add('CCCCCCCCCCCCCCCC', photo('a face'));
    expect(await files.tables.uploads.get(main)).toMatchObject({
      root,
      row,
      sent: 3,
      url: '/api/uploads/1',
      others: [{ root: 'CCCCCCCCCCCCCCCC', row }],
    });
    await forgetFiles(files.tables, [main]);
    const next = await files.tables.uploads.get(main);
    expect(next).toMatchObject({ root: 'CCCCCCCCCCCCCCCC', row, sent: 0, others: [] });
    expect(next?.url).toBeUndefined();
    await forgetFiles(files.tables, [main]);
    expect(await kept(files)).toEqual([await contentOf(bytesOf('small a face'))]);
  });

  it('that the server holds for another row is asked about again for this one', async () => {
    const files = await open();
    await files.add(root, photo('a face'));
    const main = await contentOf(bytesOf('a face'));
    await files.tables.uploads.update(main, { held: { gen: 'one', head: 3 } });
    await files.add('CCCCCCCCCCCCCCCC', photo('a face'));
    const upload = await files.tables.uploads.get(main);
    expect(upload).toMatchObject({ root, row, others: [{ root: 'CCCCCCCCCCCCCCCC', row }] });
    expect(upload?.held).toBeUndefined();
  });

  it('is not kept where room would lack for text', async () => {
    const files = await open();
    usage = 90_000_000;
    expect(await files.add(root, photo('a face'))).toEqual({ ok: false, error: { type: 'storage-full' } });
    expect(rows).toEqual([]);
  });
});

describe('a kill between keeping a file and naming it', () => {
  const interrupt = async (named: boolean) => {
    const files = await open();
    await files.add(root, photo('a face'));
    await files.tables.uploads.toCollection().modify({ row: '' });
    if (!named) rows = [];
    files.close();
    now += 61_000;
    return open();
  };

  it('leaves the file with its row, where the record has it', async () => {
    const files = await interrupt(true);
    expect((await files.tables.uploads.toArray()).map((upload) => upload.row)).toEqual([row, row]);
  });

  it('of a row that never reached the record passes the file on to the next row that names it', async () => {
    const files = await open();
    await files.add(root, photo('a face'));
    const other = { root: 'CCCCCCCCCCCCCCCC', row };
    await files.tables.uploads.toCollection().modify({ row: 'DDDDDDDDDDDDDDDD', others: [other] });
    rows = [];
    files.close();
    now += 61_000;
    const again = await open();
    expect(await again.tables.uploads.toArray()).toMatchObject([other, other]);
    expect(await kept(again)).toHaveLength(2);
  });

  it('leaves nothing, where the record has not', async () => {
    const files = await interrupt(false);
    expect(await files.tables.uploads.count()).toBe(0);
    expect(await kept(files)).toEqual([]);
  });
});

describe('what the server holds', () => {
  it('makes room, and what waits for the server stays', async () => {
    const files = await open();
    await files.add(root, photo('mine'));
    const others = bytesOf('another’s');
    await files.keep(await contentOf(others), others);
    expect(await kept(files)).toHaveLength(3);
    usage = 90_000_000;
    expect((await files.add(root, photo('new'))).ok).toBe(false);
    expect(await kept(files)).toEqual(
      expect.arrayContaining([await contentOf(bytesOf('mine')), await contentOf(bytesOf('small mine'))]),
    );
    expect(await files.open(await contentOf(others))).toBeUndefined();
  });

  it('is shown as waiting until its upload is taken off', async () => {
    const files = await open();
    await files.add(root, photo('mine'));
    await files.refresh();
    expect(files.waiting.value.size).toBe(2);
    await files.tables.uploads.clear();
    await files.refresh();
    expect(files.waiting.value.size).toBe(0);
  });
});
