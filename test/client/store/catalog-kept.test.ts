// The list kept sealed between two unlockings: used where it fits, never believed against the records.
import { signal } from '@preact/signals-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCatalog } from '../../../src/client/store/catalog.ts';
import { keepCatalog } from '../../../src/client/store/catalog-kept.ts';
import { createSearch } from '../../../src/client/store/catalog-search.ts';
import { cloneMemoryDisk, type MemoryDisk } from '../../../src/client/store/memory-disk.ts';
import { openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import { noteDropped, takeTouched } from '../../../src/client/store/meta.ts';
import { readHome } from '../../../src/client/store/read-home.ts';
import type { Tables } from '../../../src/client/store/tables.ts';
import type { Vault } from '../../../src/client/store/vault.ts';
import { openCommune } from '../../server/commune.ts';
import { calm, newPhone, saved, type TestPhone } from '../phone.ts';

const relaxed = { durability: 'relaxed' } as const;
const count = 320;
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await pause();
};

/** A start of the app on a disk. `opened` counts the boxes opened per table; `timers` are what it wants to do later. */
const start = async (disk: MemoryDisk, { vault, writer }: { vault: Vault; writer: Writer }, app = 'one') => {
  const tables = openMemoryTables(disk);
  const opened: Record<string, number> = {};
  const timers: (() => void)[] = [];
  const counting = {
    ...vault,
    open: (table: string, key: string, box: Uint8Array) => {
      opened[table] = (opened[table] ?? 0) + 1;
      return vault.open(table, key, box);
    },
  };
  const { touched, total } = await readHome(tables);
  const catalog = createCatalog(
    {
      tables,
      vault: counting,
      writer,
      pause,
      nowMs: () => performance.now(),
      setTimer: (work) => {
        timers.push(work);
        return () => undefined;
      },
      app,
      sending: signal(new Set<string>()),
    },
    { views: [], touched, total },
  );
  await until(() => catalog.ready.value.total > 0 && catalog.ready.value.done === catalog.ready.value.total);
  return { catalog, tables, opened, timers };
};

type Writer = { readonly person: string; readonly from: string };
const keptRows = (tables: Tables) => tables.read(['catalog'], (tx) => tx.count('catalog'));
const titles = ({ catalog }: Awaited<ReturnType<typeof start>>, words = '') =>
  catalog.search(words).map(({ title }) => title);

describe('the kept list', () => {
  let phone: TestPhone;
  let disk: MemoryDisk;
  let who: { vault: Vault; writer: Writer };
  let first: string;

  beforeAll(async () => {
    const commune = await openCommune();
    phone = await newPhone(commune, commune.officer.phone);
    await calm(phone);
    for (let n = 0; n < count; n++) {
      const root = saved(await phone.account.records.create('dialogue', { subject: `Buổi ${n} ở bản Hồng` }));
      first ??= root;
    }
    await calm(phone);
    const { person, from } = phone.account;
    who = { vault: phone.vault, writer: { person, from } };
    const once = await start(phone.disk, who);
    once.timers.at(-1)?.();
    await until(async () => (await keptRows(once.tables)) > 0);
    disk = phone.disk;
  }, 120_000);

  it('lists and finds the same without opening the records again', async () => {
    const again = await start(cloneMemoryDisk(disk), who);
    expect(titles(again)).toHaveLength(count);
    expect(titles(again, 'buoi 7')).toHaveLength(11);
    expect(titles(again, 'buổi 319 hồng')).toEqual(['Buổi 319 ở bản Hồng']);
    expect(again.opened).toEqual({ catalog: Math.ceil(count / 64) });
    expect(again.timers).toEqual([]);
    const all = await start(cloneMemoryDisk(disk), who, 'another build');
    expect(again.catalog.items.value).toEqual(all.catalog.items.value);
    for (let n = 0; n < count; n++) expect(titles(again, `buoi ${n}`)).toEqual(titles(all, `buoi ${n}`));
    expect(all.opened.catalog).toBeUndefined();
  });

  it('shows what was written, left and came back after it was kept', async () => {
    const copy = cloneMemoryDisk(disk);
    const tables = openMemoryTables(copy);
    const rows = await tables.read(['records'], (tx) => tx.range('records', { index: 'touched' }));
    const [gone, back, moved] = rows.filter(({ id }) => id !== first).slice(-3);
    if (!gone || !back || !moved) throw new Error('no rows');
    await tables.write(
      ['records', 'meta'],
      async (tx) => {
        await tx.delete('records', gone.id);
        await noteDropped(tx, [gone.id, back.id]);
        await tx.put('records', { ...back, touched: await takeTouched(tx, 1) });
      },
      relaxed,
    );
    const again = await start(copy, who);
    expect(again.catalog.items.value).toHaveLength(count - 1);
    expect(again.catalog.items.value.map(({ id }) => id)).not.toContain(gone.id);
    expect(again.catalog.items.value.filter(({ id }) => id === back.id)).toHaveLength(1);
    expect(again.opened.records).toBe(1);
  });

  it('a damaged block costs time, nothing else', async () => {
    const copy = cloneMemoryDisk(disk);
    const tables = openMemoryTables(copy);
    await tables.write(
      ['catalog'],
      async (tx) => {
        const row = await tx.get('catalog', 2);
        if (row) await tx.put('catalog', { ...row, box: row.box.map((byte) => byte ^ 1) });
      },
      relaxed,
    );
    const again = await start(copy, who);
    expect(titles(again)).toHaveLength(count);
    expect(titles(again, 'buoi 7')).toHaveLength(11);
    expect(again.opened.records).toBeGreaterThanOrEqual(count);
  });

  it('is not written over a record that was touched meanwhile', async () => {
    const copy = cloneMemoryDisk(disk);
    const tables = openMemoryTables(copy);
    await tables.write(['catalog', 'meta'], (tx) => tx.clear('catalog'), relaxed);
    const { touched } = await readHome(tables);
    await tables.write(['meta'], (tx) => takeTouched(tx, 1), relaxed);
    const parts = { tables, vault: who.vault, app: 'one', pause, nowMs: () => performance.now() };
    expect(await keepCatalog(parts, [], createSearch(), touched)).toBe(false);
    expect(await keptRows(tables)).toBe(0);
  });

  it('says nothing in clear but counters and the build', async () => {
    const [row] = await openMemoryTables(disk).read(['catalog'], (tx) => tx.range('catalog', { limit: 1 }));
    expect(Object.keys(row ?? {}).sort()).toEqual(['app', 'box', 'place', 'touched']);
  });
});
