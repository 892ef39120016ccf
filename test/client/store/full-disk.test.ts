// A full phone, in memory and over IndexedDB: the kept list, which can be made again, gives way to what a person writes.
import { describe, expect, it } from 'vitest';
import { keepCatalog } from '../../../src/client/store/catalog-kept.ts';
import { createSearch } from '../../../src/client/store/catalog-search.ts';
import { StorageFailure, type Tables } from '../../../src/client/store/tables.ts';
import { openCommune } from '../../server/commune.ts';
import { calm, newPhone, saved, valuesOf } from '../phone.ts';
import { stores } from '../stores.ts';

const row = { place: 0, touched: 0, app: 'one', box: new Uint8Array([1]) };

/** A disk on which nothing more finds room while the kept list lies there. */
const full = (inner: Tables): Tables => ({
  ...inner,
  write: async (names, work, options) => {
    const isFull = await inner.read(['catalog'], async (tx) => (await tx.count('catalog')) > 0);
    if (isFull && !names.includes('catalog')) throw new StorageFailure('storage-full');
    return inner.write(names, work, options);
  },
});

describe.each(Object.entries(stores))('on a full disk (%s)', (_name, open) => {
  it('a save takes the room of the kept list', async () => {
    const commune = await openCommune();
    const opening = open();
    const phone = await newPhone(commune, commune.officer.phone, {
      openTables: async () => full(await opening()),
    });
    await calm(phone);
    await phone.tables.write(['catalog'], (tx) => tx.put('catalog', row), { durability: 'relaxed' });
    const root = saved(await phone.account.records.create('dialogue', { subject: 'Đường vào bản' }));
    expect(await valuesOf(phone, root)).toMatchObject({ subject: 'Đường vào bản' });
    expect(await phone.tables.read(['catalog'], (tx) => tx.count('catalog'))).toBe(0);
  });

  it('a save says so where that is not room enough', async () => {
    const commune = await openCommune();
    const opening = open();
    let isFull = false;
    const phone = await newPhone(commune, commune.officer.phone, {
      openTables: async () => {
        const inner = await opening();
        return {
          ...inner,
          write: async (names, work, options) => {
            if (isFull && names.includes('changes')) throw new StorageFailure('storage-full');
            return inner.write(names, work, options);
          },
        };
      },
    });
    await calm(phone);
    isFull = true;
    const made = await phone.account.records.create('dialogue', { subject: 'Đường vào bản' });
    expect(made).toEqual({ ok: false, error: { type: 'storage-full' } });
  });

  it('the list is not kept anew, and what was kept before stands', async () => {
    const tables = await open()();
    const commune = await openCommune();
    const { vault } = await newPhone(commune, commune.officer.phone);
    await tables.write(['catalog', 'meta'], (tx) => tx.put('catalog', row), { durability: 'relaxed' });
    const refusing: Tables = {
      ...tables,
      write: async () => {
        throw new StorageFailure('storage-full');
      },
    };
    const parts = { tables: refusing, vault, app: 'one', pause: async () => {}, nowMs: () => 0 };
    expect(await keepCatalog(parts, [], createSearch(), 0)).toBe(true);
    expect(await tables.read(['catalog'], (tx) => tx.range('catalog'))).toEqual([row]);
  });
});
