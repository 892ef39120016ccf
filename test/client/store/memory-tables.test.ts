// The tables in memory keep the contract, and fail on demand as a phone would.

import { describe, expect, it } from 'vitest';
import { cloneMemoryDisk, createMemoryDisk } from '../../../src/client/store/memory-disk.ts';
import { type CommitFault, openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import type { Tx } from '../../../src/client/store/tables.ts';
import { tablesContract } from '../../contract/client-tables.ts';

const strict = { durability: 'strict' } as const;

describe('memory tables', () => {
  for (const fact of tablesContract) {
    it(fact.name, () => {
      const disk = createMemoryDisk();
      return fact.run({ open: async () => openMemoryTables(disk) });
    });
  }

  const put = (value: number) => (tx: Tx) => tx.put('meta', { key: 'k', value });
  const valueOn = async (disk: ReturnType<typeof createMemoryDisk>) =>
    (await openMemoryTables(disk).read(['meta'], (tx) => tx.get('meta', 'k')))?.value;

  it('a full disk writes nothing and the next write may succeed', async () => {
    const disk = createMemoryDisk();
    const faults: CommitFault[] = ['storage-full'];
    const tables = openMemoryTables(disk, { fault: () => faults.shift() });
    await expect(tables.write(['meta'], put(1), strict)).rejects.toMatchObject({ type: 'storage-full' });
    expect(await valueOn(disk)).toBeUndefined();
    await tables.write(['meta'], put(2), strict);
    expect(await valueOn(disk)).toBe(2);
  });

  it('a crash before the commit loses the write, one after it keeps it; both end the tables', async () => {
    for (const [fault, kept] of [
      ['crash-before-commit', undefined],
      ['crash-after-commit', 1],
    ] as const) {
      const disk = createMemoryDisk();
      const tables = openMemoryTables(disk, { fault: () => fault });
      await expect(tables.write(['meta'], put(1), strict)).rejects.toMatchObject({ type: 'storage-closed' });
      await expect(tables.read(['meta'], (tx) => tx.count('meta'))).rejects.toMatchObject({
        type: 'storage-closed',
      });
      expect(await valueOn(disk)).toBe(kept);
    }
  });

  it('a process that dies commits nothing of what was under way', async () => {
    const disk = createMemoryDisk();
    const tables = openMemoryTables(disk);
    const write = tables.write(
      ['meta'],
      async (tx) => {
        await put(1)(tx);
        await tables.end('lost');
      },
      strict,
    );
    await expect(write).rejects.toMatchObject({ type: 'storage-closed' });
    expect(await valueOn(disk)).toBeUndefined();
  });

  it('a cloned profile starts equal and goes its own way', async () => {
    const disk = createMemoryDisk();
    await openMemoryTables(disk).write(['meta'], put(1), strict);
    const copy = cloneMemoryDisk(disk);
    await openMemoryTables(copy).write(['meta'], put(2), strict);
    expect([await valueOn(disk), await valueOn(copy)]).toEqual([1, 2]);
  });

  it('a closing tab may still write its drafts before a newer version takes over', async () => {
    const disk = createMemoryDisk();
    const tables = openMemoryTables(disk);
    const reasons: string[] = [];
    tables.onClosing(async (reason) => {
      reasons.push(reason);
      await tables.write(['meta'], put(9), strict);
    });
    await tables.end('newer-version');
    expect(reasons).toEqual(['newer-version']);
    expect(await valueOn(disk)).toBe(9);
    await expect(tables.read(['meta'], (tx) => tx.count('meta'))).rejects.toMatchObject({
      type: 'storage-closed',
    });
  });
});
