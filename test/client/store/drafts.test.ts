// Drafts: written at once and while typing goes on, in order, surely every five seconds; several at once; two tabs.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { deriveArgon2id } from '../../../src/client/store/argon2.ts';
import { openDraft, startDraft } from '../../../src/client/store/begin-draft.ts';
import type { DraftFailure } from '../../../src/client/store/draft-row.ts';
import { createDrafts, type Drafts } from '../../../src/client/store/drafts.ts';
import { createMemoryDisk, type MemoryDisk } from '../../../src/client/store/memory-disk.ts';
import { type CommitFault, openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import { createVault } from '../../../src/client/store/new-vault.ts';
import type { Vault } from '../../../src/client/store/vault.ts';

const fillRandom = (bytes: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(bytes);
const derive: typeof deriveArgon2id = async (secret) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', secret));
const setTimer = (work: () => void, delayMs: number) => {
  const timer = setTimeout(work, delayMs);
  return () => clearTimeout(timer);
};
const { vault } = await createVault({ type: 'pin', secret: '284617' }, { derive, fillRandom });

interface Tab {
  readonly drafts: Drafts;
  readonly writes: string[];
  readonly states: (DraftFailure | null)[];
  faults: CommitFault[];
}

// WebCrypto answers from another thread, which fake timers do not drive: the box is "sealed" at once instead.
const instant = {
  locked: false,
  seal: async (_table: string, key: string, json: unknown) =>
    new TextEncoder().encode(`${key}${JSON.stringify(json)}`),
  open: async (_table: string, key: string, box: Uint8Array) =>
    JSON.parse(new TextDecoder().decode(box).slice(key.length)),
  lock: () => undefined,
} as Vault;

function openTab(disk: MemoryDisk, tabVault: Vault = instant): Tab {
  const tab = { writes: [] as string[], states: [] as (DraftFailure | null)[], faults: [] as CommitFault[] };
  const tables = openMemoryTables(disk, {
    fault: (_, { durability }) => {
      const fault = tab.faults.shift();
      tab.writes.push(fault ?? durability);
      return fault;
    },
  });
  const onState = (_: string, failure: DraftFailure | null) => void tab.states.push(failure);
  const parts = { tables, vault: tabVault, now: Date.now, setTimer, fillRandom, onState };
  return Object.assign(tab, { drafts: createDrafts(parts) });
}

const textsOf = async (tab: Tab) => (await tab.drafts.list()).map((draft) => draft.values.text);
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('drafts', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('the first keystroke is on disk at once, and the next ones within half a second', async () => {
    const disk = createMemoryDisk();
    const tab = openTab(disk);
    const id = startDraft(tab.drafts, 'petition');
    expect(disk.content.drafts.size).toBe(0);
    tab.drafts.update(id, { text: 'Đ' });
    await settle();
    expect(await textsOf(openTab(disk))).toEqual(['Đ']);
    for (const text of ['Đư', 'Đườ', 'Đường']) {
      await vi.advanceTimersByTimeAsync(75);
      tab.drafts.update(id, { text });
    }
    expect(await textsOf(openTab(disk))).toEqual(['Đ']);
    await vi.advanceTimersByTimeAsync(100);
    expect(await textsOf(openTab(disk))).toEqual(['Đường']);
    expect(tab.writes).toEqual(['relaxed', 'relaxed']);
  });

  it('while typing never stops, no keystroke is off the disk for half a second, and it is sure every five', async () => {
    const disk = createMemoryDisk();
    const tab = openTab(disk);
    const id = startDraft(tab.drafts, 'petition');
    let sureAt = Date.now();
    for (let i = 1; i <= 300; i++) {
      tab.drafts.update(id, { at: Date.now() });
      await vi.advanceTimersByTimeAsync(50);
      const [onDisk] = await openTab(disk).drafts.list();
      expect(Date.now() - Number(onDisk?.values.at)).toBeLessThanOrEqual(350);
      if (tab.writes.includes('strict')) {
        sureAt = Date.now();
        expect(tab.writes.length).toBeLessThan(20);
        tab.writes.length = 0;
      }
      expect(Date.now() - sureAt).toBeLessThanOrEqual(5000);
    }
  });

  it('typing that stops is made sure within five seconds, then the draft is left alone', async () => {
    const tab = openTab(createMemoryDisk());
    tab.drafts.update(startDraft(tab.drafts, 'minutes'), { text: 'x' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(tab.writes).toEqual(['relaxed', 'strict']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tab.writes).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaving the page makes sure at once, and twice writes nothing more', async () => {
    const tab = openTab(createMemoryDisk());
    tab.drafts.update(startDraft(tab.drafts, 'minutes'), { text: 'x' });
    expect(await tab.drafts.flush(true)).toEqual({ ok: true, value: undefined });
    await tab.drafts.flush(true);
    expect(tab.writes).toEqual(['relaxed', 'strict']);
  });

  it('several drafts are kept apart, last written first', async () => {
    const disk = createMemoryDisk();
    const tab = openTab(disk);
    const ids = ['a', 'b', 'c'].map((text) => {
      const id = startDraft(tab.drafts, 'dialogue', `record-${text}`, 'root');
      tab.drafts.update(id, { text });
      return id;
    });
    await settle();
    await vi.advanceTimersByTimeAsync(1000);
    tab.drafts.update(ids[0] as string, { text: 'a2' });
    await settle();
    const later = openTab(disk);
    expect((await textsOf(later)).sort()).toEqual(['a2', 'b', 'c']);
    expect((await textsOf(later))[0]).toBe('a2');
    expect(await openDraft(later.drafts, ids[1] as string)).toMatchObject({
      id: ids[1],
      kind: 'dialogue',
      record: 'record-b',
      root: 'root',
      values: { text: 'b' },
    });
    await later.drafts.discard(ids[1] as string);
    expect((await textsOf(later)).sort()).toEqual(['a2', 'c']);
    expect(await openDraft(later.drafts, ids[1] as string)).toBeUndefined();
  });

  it('a save may take the draft in its own transaction: nothing is written after it holds it', async () => {
    const disk = createMemoryDisk();
    const tab = openTab(disk);
    const id = startDraft(tab.drafts, 'petition');
    tab.drafts.update(id, { text: 'x' });
    tab.drafts.update(id, { text: 'xy' });
    const key = await tab.drafts.hold(id);
    await openMemoryTables(disk).write(['drafts'], (tx) => tx.delete('drafts', key), {
      durability: 'strict',
    });
    tab.drafts.forget(id);
    tab.drafts.update(id, { text: 'late' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(disk.content.drafts.size).toBe(0);
  });

  it('when the save fails, the draft goes on with what was typed meanwhile', async () => {
    const disk = createMemoryDisk();
    const tab = openTab(disk);
    const id = startDraft(tab.drafts, 'petition');
    tab.drafts.update(id, { text: 'x' });
    await tab.drafts.hold(id);
    tab.drafts.update(id, { text: 'xy' });
    await vi.advanceTimersByTimeAsync(10_000);
    tab.drafts.release(id);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await textsOf(openTab(disk))).toEqual(['xy']);
    expect(tab.writes.at(-1)).toBe('strict');
  });

  it('a full disk is told, the text stays, and is written when there is room', async () => {
    const disk = createMemoryDisk();
    const tab = openTab(disk);
    tab.faults = ['storage-full', 'storage-full'];
    const id = startDraft(tab.drafts, 'petition');
    tab.drafts.update(id, { text: 'x' });
    expect(await tab.drafts.flush(true)).toEqual({ ok: false, error: { type: 'storage-full' } });
    expect(tab.states.at(-1)).toEqual({ type: 'storage-full' });
    expect(await textsOf(tab)).toEqual(['x']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(tab.states.at(-1)).toBeNull();
    expect(await textsOf(openTab(disk))).toEqual(['x']);
  });

  it('two tabs that go on with the same draft keep both texts', async () => {
    const disk = createMemoryDisk();
    const one = openTab(disk);
    const id = startDraft(one.drafts, 'petition');
    one.drafts.update(id, { text: 'start' });
    await settle();
    const two = openTab(disk);
    await openDraft(two.drafts, id);
    await vi.advanceTimersByTimeAsync(400);
    two.drafts.update(id, { text: 'two' });
    await settle();
    one.drafts.update(id, { text: 'one' });
    await settle();
    expect((await textsOf(openTab(disk))).sort()).toEqual(['one', 'two']);
    expect((await textsOf(one)).sort()).toEqual(['one', 'two']);
  });

  it('an old tab writes its drafts before it closes for a newer version', async () => {
    const disk = createMemoryDisk();
    const tables = openMemoryTables(disk);
    const drafts = createDrafts({ tables, vault: instant, now: Date.now, setTimer, fillRandom });
    const id = startDraft(drafts, 'petition');
    drafts.update(id, { text: 'x' });
    await settle();
    drafts.update(id, { text: 'xyz' });
    await tables.end('newer-version');
    expect(await textsOf(openTab(disk))).toEqual(['xyz']);
  });

  it('a clock that is set back does not stop the writing', async () => {
    const disk = createMemoryDisk();
    const tab = openTab(disk);
    const id = startDraft(tab.drafts, 'petition');
    tab.drafts.update(id, { text: 'x' });
    await settle();
    vi.setSystemTime(Date.now() - 86_400_000);
    tab.drafts.update(id, { text: 'xy' });
    await vi.advanceTimersByTimeAsync(400);
    expect(await textsOf(openTab(disk))).toEqual(['xy']);
  });
});

describe('drafts in the vault', () => {
  it('are sealed on disk, and a damaged one hides no other', async () => {
    const disk = createMemoryDisk();
    const tab = openTab(disk, vault);
    const ids = ['một', 'hai'].map((text) => {
      const id = startDraft(tab.drafts, 'petition');
      tab.drafts.update(id, { text });
      return id;
    });
    await tab.drafts.flush(true);
    const rows = [...disk.content.drafts.values()] as { id: string; box: Uint8Array }[];
    for (const row of rows) expect(Buffer.from(row.box).toString('utf8')).not.toContain('petition');
    const damaged = rows.find((row) => row.id === ids[0]) as { box: Uint8Array };
    damaged.box[20] = (damaged.box[20] as number) ^ 1;
    const later = openTab(disk, vault);
    expect(await textsOf(later)).toEqual(['hai']);
    expect(await openDraft(later.drafts, ids[0] as string)).toBeUndefined();
  });

  it('a later text is never overwritten by an earlier one, however long each seal takes', async () => {
    const disk = createMemoryDisk();
    let calls = 0;
    const uneven = {
      ...instant,
      seal: async (...args: Parameters<Vault['seal']>) => {
        const waits = calls++ % 2 ? 1 : 30;
        await new Promise((resolve) => setTimeout(resolve, waits));
        return instant.seal(...args);
      },
    } as Vault;
    const tab = openTab(disk, uneven);
    const id = startDraft(tab.drafts, 'petition');
    for (let i = 0; i < 6; i++) {
      tab.drafts.update(id, { text: i });
      void tab.drafts.flush(i % 2 === 0);
      await Promise.resolve();
    }
    await tab.drafts.flush(true);
    expect(await textsOf(openTab(disk))).toEqual([5]);
  });

  it('a locked vault is told, and loses nothing that was written before', async () => {
    const disk = createMemoryDisk();
    const made = await createVault({ type: 'pin', secret: '284617' }, { derive, fillRandom });
    const tab = openTab(disk, made.vault);
    const id = startDraft(tab.drafts, 'petition');
    tab.drafts.update(id, { text: 'x' });
    await tab.drafts.flush(true);
    made.vault.lock();
    tab.drafts.update(id, { text: 'xy' });
    expect(await tab.drafts.flush(true)).toEqual({ ok: false, error: { type: 'vault-locked' } });
    expect(disk.content.drafts.size).toBe(1);
    tab.drafts.forget(id);
  });
});
