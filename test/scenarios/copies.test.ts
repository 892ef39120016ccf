// Two tabs of one phone at once, and a phone that is put back to an older copy of itself (after PouchDB's checkpoint mismatches).
// Neighbours: the lock in test/client/sync/lock.test.ts; tabs one after the other in test/client/sync/dexie.test.ts; merging in merge-race.test.ts.
import { describe, expect, test } from 'vitest';
import { cloneMemoryDisk, type MemoryDisk } from '../../src/client/store/memory-disk.ts';
import { tableNames } from '../../src/client/store/tables.ts';
import { calm, newPhone, saved, type TestPhone, valuesOf } from '../client/phone.ts';
import { stores } from '../client/stores.ts';
import { openCommune } from '../server/commune.ts';
import { dialogueIn, headOf, logOf } from './chains.ts';

const stateOf = async ({ account }: TestPhone, root: string) => (await account.records.open(root))?.state;

describe.each(Object.entries(stores))('two tabs at once (%s)', (_name, open) => {
  const start = async () => {
    const commune = await openCommune();
    // No lock between them: as where a browser has none, and a lease ran out.
    const tab = await newPhone(commune, commune.headA.phone, { openTables: open() });
    const other = await tab.reopen();
    const officer = await newPhone(commune, commune.officer.phone);
    await calm(tab, officer);
    const write = async ({ account }: TestPhone, subject: string) =>
      saved(await account.records.create('dialogue', dialogueIn(commune.villageA.id, subject)));
    const end = (...phones: TestPhone[]) => {
      for (const phone of [tab, other, officer, ...phones]) {
        expect(phone.broken).toEqual([]);
        phone.account.lock();
      }
    };
    return { commune, tab, other, officer, write, end };
  };

  test('that first sync the same notebook end with all of it, once', async () => {
    const limits = { pageBundles: 2, pageChars: 1e6, windowEntries: 2, windowChars: 1e6, wholeChars: 1e6 };
    const commune = await openCommune({ context: { limits } });
    const tab = await newPhone(commune, commune.headA.phone, { openTables: open() });
    const other = await tab.reopen();
    await Promise.all([tab.engine.run(), other.engine.run(), tab.engine.run()]);
    await calm(tab, other);
    const { count } = await tab.tables.read(['records'], async (tx) => ({
      count: await tx.count('records'),
    }));
    expect(count).toBe(8);
    for (const phone of [tab, other]) {
      expect(phone.broken).toEqual([]);
      phone.account.lock();
    }
  });

  test('that send and fetch the same things in one moment send nothing double, and both show the same', async () => {
    const { commune, tab, other, officer, write, end } = await start();
    const theirs = saved(
      await officer.account.records.create('dialogue', dialogueIn(commune.villageA.id, 'Của xã')),
    );
    await officer.engine.run();
    const roots = [await write(tab, 'Một'), await write(other, 'Hai'), await write(tab, 'Ba')];
    const before = await headOf(commune);
    await Promise.all([tab.engine.run(), other.engine.run()]);
    await calm(tab, other);
    expect(await headOf(commune)).toBe(before + 3);
    for (const root of [...roots, theirs])
      for (const phone of [tab, other]) expect(await stateOf(phone, root)).toBe('received');
    end();
  });

  test('one that writes while the other sends: what was written later goes up too, on what it was written on', async () => {
    const { commune, tab, other, officer, write, end } = await start();
    const root = await write(tab, 'Một');
    const edits = async () => {
      for (const place of ['Sân trường', 'Nhà văn hóa', 'Sân đình'])
        saved(await other.account.records.edit(root, root, { place }));
    };
    await Promise.all([tab.engine.run(), edits(), other.engine.run()]);
    await calm(tab, other, officer);
    expect(await logOf(commune, root)).toHaveLength(4);
    for (const phone of [tab, other, officer]) {
      expect(await valuesOf(phone, root)).toMatchObject({ place: 'Sân đình' });
      expect(await stateOf(phone, root)).toBe('received');
    }
    end();
  });

  test('one that dies in the midst of its exchange leaves the other to end it', async () => {
    const { commune, tab, other, write, end } = await start();
    const root = await write(tab, 'Một');
    const dying = await tab.reopen({
      through: (send) => async (request) => {
        const answer = await send(request);
        dying.engine.stop();
        dying.tables.close();
        return answer;
      },
    });
    await Promise.all([dying.engine.run(), other.engine.run()]);
    await other.engine.run();
    expect(await logOf(commune, root)).toHaveLength(1);
    expect(await stateOf(other, root)).toBe('received');
    end();
  });
});

/** The phone's disk becomes what it was: a backup of the whole phone, put back. */
const putBack = (disk: MemoryDisk, copy: MemoryDisk): void => {
  for (const name of tableNames) {
    disk.content[name].clear();
    for (const [key, row] of copy.content[name]) disk.content[name].set(key, row);
  }
  disk.nextNumber = copy.nextNumber;
};

describe('a phone put back to an older copy of itself', () => {
  const start = async () => {
    const commune = await openCommune();
    const head = await newPhone(commune, commune.headA.phone);
    const officer = await newPhone(commune, commune.officer.phone);
    await calm(head, officer);
    const write = async (subject: string) =>
      saved(await head.account.records.create('dialogue', dialogueIn(commune.villageA.id, subject)));
    const back = async (copy: MemoryDisk) => {
      head.engine.stop();
      head.tables.close();
      putBack(head.disk, copy);
      return head.reopen();
    };
    return { commune, head, officer, write, back };
  };

  test('sends again what it had sent since: the log stays as it was, and the phone catches up', async () => {
    const { commune, head, officer, write, back } = await start();
    const unsent = await write('Chưa gửi lúc sao');
    const copy = cloneMemoryDisk(head.disk);
    await calm(head, officer);
    saved(await officer.account.records.edit(unsent, unsent, { place: 'Sân trường' }));
    const later = await write('Viết sau khi sao');
    await calm(officer, head);
    const before = await headOf(commune);
    const again = await back(copy);
    await calm(again);
    expect(await headOf(commune)).toBe(before);
    expect(await valuesOf(again, unsent)).toMatchObject({ place: 'Sân trường' });
    for (const root of [unsent, later]) expect(await stateOf(again, root)).toBe('received');
    expect(again.broken).toEqual([]);
  });

  test('an edit written from the older copy stands beside what its own person wrote since, and loses nothing', async () => {
    const { commune, head, officer, write, back } = await start();
    const root = await write('Đường');
    await calm(head, officer);
    const copy = cloneMemoryDisk(head.disk);
    saved(await head.account.records.edit(root, root, { place: 'Sân trường' }));
    await calm(head);
    const again = await back(copy);
    commune.clock.now += 60_000;
    saved(await again.account.records.edit(root, root, { place: 'Nhà văn hóa' }));
    await calm(again, officer);
    for (const phone of [again, officer]) {
      expect(await valuesOf(phone, root)).toMatchObject({ place: 'Nhà văn hóa' });
      expect(await stateOf(phone, root)).toBe('others');
    }
  });

  test('withdraws again what was withdrawn since the copy', async () => {
    const { commune, head, write, back } = await start();
    const root = await write('Chuyện kín');
    await calm(head);
    const copy = cloneMemoryDisk(head.disk);
    const { phone } = commune.leader;
    await phone.catchUp();
    await phone.exchange([{ ...phone.create('dialogue', {}), record: root, root, redact: 'denunciation' }]);
    await calm(head);
    const again = await back(copy);
    expect(await valuesOf(again, root)).toMatchObject({ subject: 'Chuyện kín' });
    await calm(again);
    expect(await valuesOf(again, root)).toEqual({});
  });
});
