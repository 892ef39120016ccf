// What home's first frame is made of.
import { expect, test } from 'vitest';
import { createMemoryDisk } from '../../../src/client/store/memory-disk.ts';
import { openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import { readHome } from '../../../src/client/store/read-home.ts';
import type { RecordRow } from '../../../src/client/store/tables.ts';

const row = (id: string, touched: number, month: string, pending: 0 | 1 = 0): RecordRow => ({
  ...{ id, touched, month, pending },
  box: new Uint8Array(),
});

const idsOf = async (rows: readonly RecordRow[]): Promise<readonly string[]> => {
  const tables = openMemoryTables(createMemoryDisk());
  await tables.write(['records'], (tx) => tx.putMany('records', rows), { durability: 'relaxed' });
  return (await readHome(tables)).rows.map(({ id }) => id);
};

test('after a first sync, whose oldest records came last, the newest are among it', async () => {
  const old = Array.from({ length: 100 }, (_, n) => row(`old ${n}`, 50 + n, '2019-01'));
  const ids = await idsOf([
    row('village', 1, 'dir'),
    row('new', 2, '2026-11'),
    row('mine', 3, '', 1),
    ...old,
  ]);
  expect(ids).toEqual(expect.arrayContaining(['village', 'new', 'mine']));
  expect(ids.length).toBeLessThan(60);
});

test('what was written last is among it, whatever its date; each record once', async () => {
  const dated = Array.from({ length: 100 }, (_, n) => row(`dated ${n}`, 1 + n, '2026-11'));
  const ids = await idsOf([...dated, row('late', 200, '2001-01', 1), row('village', 201, 'dir')]);
  expect(ids).toEqual(expect.arrayContaining(['village', 'late', 'dated 99']));
  expect(new Set(ids).size).toBe(ids.length);
});
