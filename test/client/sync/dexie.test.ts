// The same engine and records over IndexedDB: transactions stay open across their awaits, and two tabs see each other.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { openDexieTables } from '../../../src/client/store/dexie-tables.ts';
import { openCommune } from '../../server/commune.ts';
import { newPhone, saved, valuesOf } from '../phone.ts';

it('saves, delivers, receives and finds again over IndexedDB', async () => {
  const commune = await openCommune();
  const parts = { indexedDB: new IDBFactory(), IDBKeyRange };
  let isMade = false;
  const openTables = async () => {
    const tables = await openDexieTables({ name: 'gd-0000000000000000', create: !isMade, parts });
    isMade = true;
    return tables;
  };
  const head = await newPhone(commune, commune.headA.phone, { openTables });
  const tab = await head.reopen();
  const officer = await newPhone(commune, commune.officer.phone);
  for (const phone of [head, officer]) await phone.engine.run();
  const values = { subject: 'Đường vào bản', date: '2026-11-02', villages: [commune.villageA.id] };
  const { records } = head.account;
  const root = saved(
    await records.create('dialogue', values, { rows: [{ kind: 'opinion', values: { text: 'Cầu' } }] }),
  );
  const texts = ['một', 'hai', 'ba'];
  await Promise.all(
    texts.map(async (text, n) =>
      saved(await (n % 2 ? records : tab.account.records).addRow(root, 'opinion', { text })),
    ),
  );
  await tab.engine.run();
  await officer.engine.run();
  saved(await officer.account.records.edit(root, root, { place: 'Sân trường' }));
  await officer.engine.run();
  await head.engine.run();
  expect(await records.open(root)).toMatchObject({ state: 'received', unsent: 0, parked: 0 });
  expect(await valuesOf(head, root)).toMatchObject({ ...values, place: 'Sân trường' });
  expect(Object.keys((await officer.account.records.open(root))?.bundle.rows ?? {})).toHaveLength(4);
  const { catalog } = tab.account;
  while (catalog.search('san truong').length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(catalog.items.value[0]).toMatchObject({ id: root, rows: 4, state: 'received' });
  expect([head.broken, tab.broken, officer.broken]).toEqual([[], [], []]);
  for (const phone of [head, tab, officer]) phone.account.lock();
});
