// The engine by itself: what makes it try, how it waits after a failure, and that stopping ends it.

import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { createClock } from '../../../src/client/store/clock.ts';
import { createMemoryDisk } from '../../../src/client/store/memory-disk.ts';
import { openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import { createVault } from '../../../src/client/store/new-vault.ts';
import { createEngine } from '../../../src/client/sync/engine.ts';
import { createPace } from '../../../src/client/sync/pace.ts';
import type { SendExchange } from '../../../src/client/sync/round-parts.ts';
import type { ExchangeResponse } from '../../../src/shared/protocol/exchange.ts';
import { createRandom } from '../../server/commune.ts';

const answer: ExchangeResponse = {
  v: 1,
  now: 1_000,
  gen: 'G',
  epoch: 1,
  receipts: [],
  entries: [],
  bundles: [],
  drops: [],
  cursor: 7,
  backedUp: 0,
};

const open = async (result: () => Awaited<ReturnType<SendExchange>>) => {
  const tables = openMemoryTables(createMemoryDisk());
  const derive = async () => new Uint8Array(32);
  const { vault } = await createVault({ type: 'pin', secret: '1' }, { derive, fillRandom: createRandom() });
  const timers: { work: () => void; ms: number }[] = [];
  const network = signal(true);
  const listeners: Record<string, () => void> = {};
  const calls = signal(0);
  const broken: unknown[] = [];
  const engine = createEngine({
    tables,
    vault,
    writer: { person: 'P', from: 'K7' },
    clock: createClock(() => 500),
    send: async () => {
      calls.value += 1;
      return result();
    },
    app: '1',
    withLock: (work) => work(),
    page: {
      isOnline: () => network.value,
      onNetwork: (listener) => {
        listeners.network = listener;
        return () => delete listeners.network;
      },
      onVisible: (listener) => {
        listeners.visible = listener;
        return () => delete listeners.visible;
      },
    },
    setTimer: (work, ms) => {
      const timer = { work, ms };
      timers.push(timer);
      return () => {
        const at = timers.indexOf(timer);
        if (at >= 0) timers.splice(at, 1);
      };
    },
    chance: () => 0,
    doneAt: undefined,
    onBroken: (error) => broken.push(error),
    onSending: () => undefined,
    keptApart: new Set(),
    // Whatever waits may still be undone: it is not what these tests send.
    dropUnsent: async () => 0,
    cutOff: { push: [] },
    pace: createPace(() => 0),
    onErased: () => undefined,
  });
  const settle = async (phase: string) => {
    while (engine.status.value.phase !== phase) await new Promise((resolve) => setImmediate(resolve));
    for (let n = 0; n < 3; n++) await new Promise((resolve) => setImmediate(resolve));
  };
  return { engine, tables, timers, network, listeners, calls, broken, settle };
};

const good = () => ({ ok: true, value: answer }) as const;
const bad = () => ({ ok: false, error: { type: 'timed-out' } }) as const;
const put = (tables: ReturnType<typeof openMemoryTables>, id: string, state: 'pending' | 'kept') =>
  tables.write(
    ['changes'],
    (tx) => tx.add('changes', { id, root: id, state, seq: 99, box: new Uint8Array() }),
    { durability: 'relaxed' },
  );

describe('the engine by itself', () => {
  it('tries at start, after a save, when the page is shown, and from time to time', async () => {
    const { tables, timers, listeners, calls, broken, settle } = await open(good);
    while (calls.value === 0) await new Promise((resolve) => setImmediate(resolve));
    await settle('idle');
    await put(tables, 'A', 'pending');
    await put(tables, 'B', 'pending');
    const saves = timers.filter(({ ms }) => ms === 1_500);
    expect(saves).toHaveLength(1);
    saves[0]?.work();
    await settle('idle');
    expect(calls.value).toBe(2);
    listeners.visible?.();
    while (calls.value < 3) await new Promise((resolve) => setImmediate(resolve));
    await settle('idle');
    timers.find(({ ms }) => ms === 300_000)?.work();
    while (calls.value < 4) await new Promise((resolve) => setImmediate(resolve));
    expect(broken).toEqual([]);
  });

  it('is not woken by what an answer wrote: nothing waits', async () => {
    const { tables, timers, listeners, calls, settle } = await open(good);
    while (calls.value === 0) await new Promise((resolve) => setImmediate(resolve));
    await settle('idle');
    await put(tables, 'A', 'kept');
    timers.find(({ ms }) => ms === 1_500)?.work();
    await settle('idle');
    listeners.visible?.();
    while (calls.value < 2) await new Promise((resolve) => setImmediate(resolve));
    await settle('idle');
    expect(calls.value).toBe(2);
  });

  it('waits longer after each failure; the button and the network do not wait', async () => {
    const { engine, timers, listeners, calls, settle } = await open(bad);
    await settle('waiting');
    expect(engine.status.value).toMatchObject({ problem: 'server-unreachable', retryAt: 500 + 2_500 });
    timers.find(({ ms }) => ms === 2_500)?.work();
    while (!timers.some(({ ms }) => ms === 5_000)) await new Promise((resolve) => setImmediate(resolve));
    listeners.network?.();
    while (!timers.some(({ ms }) => ms === 10_000)) await new Promise((resolve) => setImmediate(resolve));
    expect(timers.some(({ ms }) => ms === 5_000)).toBe(false);
    await settle('waiting');
    engine.now();
    while (calls.value < 4) await new Promise((resolve) => setImmediate(resolve));
  });

  it('is offline while there is no network, and goes on when it is back', async () => {
    const { engine, network, listeners, calls, settle } = await open(good);
    while (calls.value === 0) await new Promise((resolve) => setImmediate(resolve));
    await settle('idle');
    network.value = false;
    listeners.network?.();
    await settle('offline');
    expect(engine.status.value).not.toHaveProperty('problem');
    network.value = true;
    listeners.network?.();
    while (calls.value < 2) await new Promise((resolve) => setImmediate(resolve));
  });

  it('an answer it cannot use is a problem, not a loss', async () => {
    const wrong = { ...answer, entries: [{ nothing: true }] };
    const { engine, settle } = await open(() => ({ ok: true, value: wrong }));
    await settle('waiting');
    expect(engine.status.value.problem).toBe('update-needed');
  });

  it('stopped, it does nothing any more', async () => {
    const { engine, timers, listeners, calls, settle } = await open(good);
    while (calls.value === 0) await new Promise((resolve) => setImmediate(resolve));
    await settle('idle');
    engine.stop();
    engine.now();
    await new Promise((resolve) => setImmediate(resolve));
    expect([timers.length, Object.keys(listeners).length, calls.value]).toEqual([0, 0, 1]);
  });
});
