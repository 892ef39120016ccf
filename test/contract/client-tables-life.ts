// The part of the contract about tabs, restarts and ends: who is told of a write, and what closing leaves behind.
import type { TableName } from '../../src/client/store/tables.ts';
import { box, type ContractCase, equal, fails, record, relaxed, strict } from './client-tables-kit.ts';

export const lifeOfTables: readonly ContractCase[] = [
  {
    name: 'each commit tells which tables it wrote, a failed one and a read tell nothing',
    async run(profile) {
      const tables = await profile.open();
      const seen: TableName[][] = [];
      const stop = tables.onChange((names) => seen.push([...names].sort()));
      await tables.write(
        ['records', 'meta', 'drafts', 'changes', 'parked'],
        async (tx) => {
          // Writing nothing is no write: who waits for changes to send would be woken by each answer.
          await tx.putMany('changes', []);
          await tx.deleteMany('parked', []);
          await tx.put('records', record('a', 1));
          await tx.put('meta', { key: 'k', value: 1 });
          await tx.get('drafts', 'x');
        },
        strict,
      );
      await tables
        .write(
          ['meta'],
          async (tx) => {
            await tx.put('meta', { key: 'k', value: 2 });
            throw new Error('on purpose');
          },
          strict,
        )
        .catch(() => undefined);
      await tables.read(['records'], (tx) => tx.get('records', 'a'));
      equal(seen, [['meta', 'records']], 'told');
      stop();
      await tables.write(['meta'], (tx) => tx.put('meta', { key: 'k', value: 3 }), strict);
      equal(seen.length, 1, 'no longer told');
    },
  },
  {
    name: 'a second tab is told of what the first one writes',
    async run(profile) {
      const tables = await profile.open();
      const other = await profile.open();
      const heard = new Promise<string>((resolve) => other.onChange((names) => resolve([...names].join())));
      await tables.write(['drafts'], (tx) => tx.put('drafts', { id: 'd', touched: 1, box: box(1) }), relaxed);
      equal(await heard, 'drafts', 'heard');
    },
  },
  {
    name: 'closed tables answer storage-closed, and what was under way still ends',
    async run(profile) {
      const tables = await profile.open();
      const underWay = tables.write(
        ['meta'],
        async (tx) => {
          await tx.get('meta', 'k');
          tables.close();
          await tx.put('meta', { key: 'k', value: 'kept' });
        },
        strict,
      );
      await underWay;
      await fails(
        tables.read(['meta'], (tx) => tx.get('meta', 'k')),
        'storage-closed',
        'read',
      );
      await fails(
        tables.write(['meta'], (tx) => tx.clear('meta'), strict),
        'storage-closed',
        'write',
      );
      const again = await profile.open();
      equal((await again.read(['meta'], (tx) => tx.get('meta', 'k')))?.value, 'kept', 'value');
    },
  },
];
