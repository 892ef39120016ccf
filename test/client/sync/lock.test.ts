// The lease, where there are no Web Locks: one tab at a time, and none for ever.
import { describe, expect, it } from 'vitest';
import { createMemoryDisk } from '../../../src/client/store/memory-disk.ts';
import { openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import { leaseLock } from '../../../src/client/sync/lock.ts';

const open = () => {
  const disk = createMemoryDisk();
  let now = 0;
  const sleep = async (ms: number, signal: AbortSignal) => {
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) throw new Error('called off');
    // The holder's renewal lies further away than any look of those who wait.
    if (ms < 10_000) now += ms;
    else
      await new Promise<void>((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error('ended'))),
      );
  };
  const tab = (owner: string) => leaseLock({ tables: openMemoryTables(disk), owner, now: () => now, sleep });
  return { disk, tab, pass: (ms: number) => (now += ms) };
};

describe('the lease', () => {
  it('lets one work after the other', async () => {
    const { tab } = open();
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      for (let n = 0; n < 20; n++) await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
    };
    const { signal } = new AbortController();
    await Promise.all([tab('a')(work('a'), signal), tab('b')(work('b'), signal)]);
    const [first, second] = order[0]?.startsWith('a') ? ['a', 'b'] : ['b', 'a'];
    expect(order).toEqual([`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`]);
  });

  it('of a tab that died runs out', async () => {
    const { disk, tab } = open();
    await openMemoryTables(disk).write(
      ['meta'],
      (tx) => tx.put('meta', { key: 'lease', value: { owner: 'dead', untilMs: 60_000 } }),
      { durability: 'relaxed' },
    );
    expect(await tab('a')(async () => 'done', new AbortController().signal)).toBe('done');
  });
});
