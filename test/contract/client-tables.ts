// What every implementation of the client's tables must do. Free of vitest's globals, so that a browser can run it too.
import type { Tables, Tx } from '../../src/client/store/tables.ts';
import {
  box,
  type ContractCase,
  change,
  equal,
  fails,
  record,
  relaxed,
  strict,
} from './client-tables-kit.ts';
import { lifeOfTables } from './client-tables-life.ts';

export const tablesContract: readonly ContractCase[] = [
  {
    name: 'what is put is read back, also by a later opening',
    async run(profile) {
      const tables = await profile.open();
      await tables.write(
        ['records', 'meta'],
        async (tx) => {
          await tx.put('records', record('a', 1));
          await tx.put('meta', { key: 'cursor', value: { seq: 7, epoch: 'x' } });
        },
        strict,
      );
      tables.close();
      const again = await profile.open();
      const found = await again.read(['records', 'meta'], async (tx) => [
        await tx.get('records', 'a'),
        await tx.get('records', 'b'),
        await tx.get('meta', 'cursor'),
      ]);
      equal(found, [record('a', 1), undefined, { key: 'cursor', value: { seq: 7, epoch: 'x' } }], 'rows');
    },
  },
  {
    name: 'a kept list is replaced whole, and read in its order part by part',
    async run(profile) {
      const tables = await profile.open();
      const row = (place: number, touched: number) => ({ place, touched, app: 'build', box: box(place) });
      const replace = (rows: readonly ReturnType<typeof row>[]) => async (tx: Tx) => {
        await tx.clear('catalog');
        await tx.putMany('catalog', rows);
      };
      await tables.write(['catalog'], replace([row(2, 1), row(0, 1), row(1, 1), row(3, 1)]), relaxed);
      await tables.write(['catalog'], replace([row(2, 2), row(0, 2), row(1, 2)]), relaxed);
      const parts = await tables.read(['catalog'], async (tx) => [
        await tx.range('catalog', { lower: 0, limit: 2 }),
        await tx.range('catalog', { lower: 2, limit: 2 }),
      ]);
      equal(parts, [[row(0, 2), row(1, 2)], [row(2, 2)]], 'parts');
    },
  },
  {
    name: 'a transaction sees its own writes, others see all of them or none',
    async run(profile) {
      const tables = await profile.open();
      const inside = await tables.write(
        ['records'],
        async (tx) => {
          await tx.putMany('records', [record('a', 1), record('b', 2)]);
          await tx.delete('records', 'a');
          return [await tx.count('records'), (await tx.range('records')).map((row) => row.id)];
        },
        relaxed,
      );
      equal(inside, [1, ['b']], 'inside');
      const broken = tables.write(
        ['records', 'changes'],
        async (tx) => {
          await tx.add('changes', change('c1', 'b'));
          await tx.clear('records');
          throw new RangeError('on purpose');
        },
        strict,
      );
      await fails(broken, 'other', 'the own error comes out');
      const after = await tables.read(['records', 'changes'], async (tx) => [
        await tx.count('records'),
        await tx.count('changes'),
      ]);
      equal(after, [1, 0], 'nothing of it is written');
    },
  },
  {
    name: 'writers follow one another: a counter read and written loses nothing',
    async run(profile) {
      const tables = await profile.open();
      const other = await profile.open();
      const raise = (door: Tables, durability: 'strict' | 'relaxed') =>
        door.write(
          ['meta'],
          async (tx) => {
            const row = await tx.get('meta', 'counter');
            await tx.put('meta', { key: 'counter', value: Number(row?.value ?? 0) + 1 });
          },
          { durability },
        );
      await Promise.all(
        Array.from({ length: 20 }, (_, i) => raise(i % 2 ? tables : other, i % 3 ? 'strict' : 'relaxed')),
      );
      equal((await tables.read(['meta'], (tx) => tx.get('meta', 'counter')))?.value, 20, 'counter');
    },
  },
  {
    name: 'changes are numbered in the order they are added, and a change id is taken once',
    async run(profile) {
      const tables = await profile.open();
      const numbers = await tables.write(
        ['changes'],
        async (tx) => [
          await tx.add('changes', change('c1', 'r')),
          await tx.add('changes', change('c2', 'r')),
        ],
        strict,
      );
      if (!((numbers[0] as number) < (numbers[1] as number))) throw new Error('numbers do not rise');
      await fails(
        tables.write(['changes'], (tx) => tx.add('changes', change('c1', 'r')), strict),
        'storage-duplicate',
        'the same change id again',
      );
      await tables.write(['changes'], (tx) => tx.delete('changes', numbers[1] as number), strict);
      const next = await tables.write(['changes'], (tx) => tx.add('changes', change('c3', 'r')), strict);
      if (next <= (numbers[1] as number)) throw new Error('a number is used twice');
      const rows = await tables.read(['changes'], (tx) => tx.range('changes'));
      equal(
        rows.map((row) => row.id),
        ['c1', 'c3'],
        'order',
      );
      await tables.write(
        ['changes'],
        (tx) => tx.put('changes', { ...change('c1', 'r'), n: numbers[0] as number, state: 'kept', seq: 4 }),
        strict,
      );
      equal(
        await tables.read(['changes'], (tx) => tx.count('changes', { index: 'state', equals: 'kept' })),
        1,
        'kept',
      );
    },
  },
  {
    name: 'ranges go by index with inclusive bounds, limit and direction',
    async run(profile) {
      const tables = await profile.open();
      await tables.write(
        ['records'],
        (tx) =>
          tx.putMany('records', [
            record('d', 1, '2026-09', 1),
            record('a', 4, '2026-10'),
            record('c', 3, '2026-10'),
            record('b', 2, '2026-11', 1),
          ]),
        relaxed,
      );
      const ids = (query: Parameters<typeof rangeOf>[1]) => rangeOf(tables, query);
      equal(await ids({}), 'abcd', 'by key');
      equal(await ids({ reverse: true, limit: 2 }), 'dc', 'by key, backwards');
      equal(await ids({ lower: 'b', upper: 'c' }), 'bc', 'by key, bounds');
      equal(await ids({ index: 'touched', reverse: true, limit: 3 }), 'acb', 'last touched first');
      equal(await ids({ index: 'month', lower: '2026-10', upper: '2026-10' }), 'ac', 'one month');
      equal(
        await ids({ index: 'month', lower: '2026-10', upper: '2026-10', reverse: true }),
        'ca',
        'one month, backwards',
      );
      equal(await ids({ index: 'month', lower: '2026-10' }), 'acb', 'from a month on');
      equal(await ids({ index: 'month', upper: '2026-10' }), 'dac', 'up to a month');
      equal(await ids({ index: 'pending', lower: 1, upper: 1 }), 'bd', 'pending');
      equal(await ids({ limit: 0 }), '', 'limit 0');
      equal(
        await tables.read(['records'], (tx) => tx.count('records', { index: 'pending', equals: 1 })),
        2,
        'count',
      );
      equal(await tables.read(['records'], (tx) => tx.count('records')), 4, 'count of all');
    },
  },
  {
    name: 'many rows are read, written and deleted in the order of the keys',
    async run(profile) {
      const tables = await profile.open();
      await tables.write(
        ['parked', 'drafts'],
        async (tx) => {
          await tx.putMany(
            'parked',
            [5, 3, 9].map((seq) => ({ seq, root: 'r', box: box(seq) })),
          );
          await tx.put('drafts', { id: 'd', touched: 1, box: box(8) });
          await tx.deleteMany('parked', [3, 4]);
        },
        relaxed,
      );
      const many = await tables.read(['parked'], (tx) => tx.getMany('parked', [9, 4, 5]));
      equal(
        many.map((row) => row?.seq),
        [9, undefined, 5],
        'rows',
      );
      await tables.write(['parked'], (tx) => tx.clear('parked'), relaxed);
      const left = await tables.read(['parked', 'drafts'], async (tx) => [
        await tx.count('parked'),
        await tx.count('drafts'),
      ]);
      equal(left, [0, 1], 'cleared');
    },
  },
  {
    name: 'a row handed in or out is a copy',
    async run(profile) {
      const tables = await profile.open();
      const value = { list: [1] };
      await tables.write(['meta'], (tx) => tx.put('meta', { key: 'k', value }), relaxed);
      value.list.push(2);
      const read = () => tables.read(['meta'], (tx) => tx.get('meta', 'k'));
      const first = (await read())?.value as { list: number[] };
      equal(first, { list: [1] }, 'as written');
      first.list.push(3);
      equal((await read())?.value, { list: [1] }, 'as read');
    },
  },
  ...lifeOfTables,
];

type RecordQuery = {
  index?: 'id' | 'touched' | 'month' | 'pending';
  lower?: string | number;
  upper?: string | number;
  limit?: number;
  reverse?: boolean;
};

async function rangeOf(tables: Tables, query: RecordQuery): Promise<string> {
  const rows = await tables.read(['records'], (tx) => tx.range('records', query));
  return rows.map((row) => row.id).join('');
}
