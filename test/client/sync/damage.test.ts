// One box that cannot be opened any more holds nothing else up: own changes are set aside, the server's come again.
import { describe, expect, it } from 'vitest';
import { listUnreadable } from '../../../src/client/store/heal.ts';
import { openMemoryTables } from '../../../src/client/store/memory-tables.ts';
import type { ChangeRow } from '../../../src/client/store/tables.ts';
import { openCommune } from '../../server/commune.ts';
import { newPhone, saved, type TestPhone, valuesOf } from '../phone.ts';

const start = async () => {
  const commune = await openCommune();
  const enrolled = await newPhone(commune, commune.headA.phone);
  await enrolled.engine.run();
  const phone = await enrolled.reopen();
  const write = async (subject: string) => {
    commune.clock.now += 60_000;
    const values = { subject, date: '2026-11-02', villages: [commune.villageA.id] };
    return saved(await phone.account.records.create('dialogue', values));
  };
  return { commune, phone, write };
};

/** What a failing memory chip does to a box: another byte in its middle. */
const spoil = (box: Uint8Array): Uint8Array => {
  const spoilt = Uint8Array.from(box);
  spoilt[20] = (spoilt[20] ?? 0) ^ 1;
  return spoilt;
};

const spoilChange = ({ disk }: TestPhone, id: string) =>
  openMemoryTables(disk).write(
    ['changes'],
    async (tx) => {
      const [row] = await tx.range('changes', { index: 'id', lower: id, upper: id });
      if (row) await tx.put('changes', { ...row, box: spoil(row.box) });
    },
    { durability: 'strict' },
  );

const spoilRecord = ({ disk }: TestPhone, id: string) =>
  openMemoryTables(disk).write(
    ['records'],
    async (tx) => {
      const row = await tx.get('records', id);
      if (row) await tx.put('records', { ...row, box: spoil(row.box) });
    },
    { durability: 'strict' },
  );

const changesOf = ({ disk }: TestPhone): Promise<ChangeRow[]> =>
  openMemoryTables(disk).read(['changes'], (tx) => tx.range('changes'));

const isDone = ({ engine, broken }: TestPhone) => {
  expect(engine.status.value.phase).toBe('idle');
  expect(broken).toEqual([]);
};

describe('a damaged change of the outbox', () => {
  it('is set aside, counted and placed in time; the others are delivered', async () => {
    const { commune, phone, write } = await start();
    const [first, damaged, last] = [await write('Một'), await write('Hai'), await write('Ba')];
    await spoilChange(phone, damaged);
    await phone.engine.run();
    isDone(phone);
    for (const id of [first, last])
      expect(await commune.store.read((tx) => tx.entries.byId(id))).toBeDefined();
    expect(await commune.store.read((tx) => tx.entries.byId(damaged))).toBeUndefined();
    const again = await phone.reopen();
    expect(again.account.work.value).toMatchObject({ unsent: 0, unreadable: 1 });
    const kept = (await changesOf(phone)).find(({ id }) => id === damaged);
    expect(kept).toMatchObject({ state: 'damaged', root: damaged });
    const [one, ...more] = await listUnreadable(phone);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      root: damaged,
      after: commune.clock.now - 120_000,
      before: commune.clock.now,
    });
  });

  it('is sent after all once it opens again', async () => {
    const { commune, phone, write } = await start();
    const damaged = await write('Hai');
    await spoilChange(phone, damaged);
    await phone.engine.run();
    // The same byte again: as it was.
    await spoilChange(phone, damaged);
    const again = await phone.reopen();
    await again.engine.run();
    isDone(again);
    expect(await commune.store.read((tx) => tx.entries.byId(damaged))).toBeDefined();
    expect(await listUnreadable(again)).toEqual([]);
  });

  it('does not keep later work on its record, or the next start, from going on', async () => {
    const { phone, write } = await start();
    const root = await write('Một');
    await phone.engine.run();
    saved(await phone.account.records.edit(root, root, { subject: 'Hai' }));
    const edit = (await changesOf(phone)).find(({ state }) => state === 'pending')?.id ?? '';
    await spoilChange(phone, edit);
    saved(await phone.account.records.edit(root, root, { conclusion: 'Xong' }));
    const again = await phone.reopen();
    await again.engine.run();
    isDone(again);
    expect(await valuesOf(again, root)).toMatchObject({ subject: 'Một', conclusion: 'Xong' });
  });

  it('stays set aside when a restored server asks for all again', async () => {
    const { commune, phone, write } = await start();
    const [kept, whole] = [await write('Một'), await write('Hai')];
    await phone.engine.run();
    await spoilChange(phone, kept);
    await commune.store.write((tx) =>
      tx.generations.begin({ id: 'G'.repeat(16), start: 0, beganAt: commune.clock.now }),
    );
    await phone.engine.run();
    isDone(phone);
    const states = new Map((await changesOf(phone)).map(({ id, state }) => [id, state]));
    expect([states.get(kept), states.get(whole)]).toEqual(['damaged', 'kept']);
  });
});

describe('a damaged record', () => {
  it('that an answer names comes whole from the server, and nothing unsent is lost', async () => {
    const { commune, phone, write } = await start();
    const root = await write('Một');
    await phone.engine.run();
    const { officer } = commune;
    await officer.phone.catchUp();
    const target = officer.phone.create('dialogue', {}, { id: root });
    await officer.phone.exchange([officer.phone.edit(target, { conclusion: 'Xã ghi' })]);
    saved(await phone.account.records.edit(root, root, { place: 'Nhà văn hóa' }));
    const other = await write('Hai');
    await spoilRecord(phone, root);
    await phone.engine.run();
    isDone(phone);
    expect(await valuesOf(phone, root)).toMatchObject({
      subject: 'Một',
      conclusion: 'Xã ghi',
      place: 'Nhà văn hóa',
    });
    expect(await commune.store.read((tx) => tx.entries.byId(other))).toBeDefined();
    expect((await changesOf(phone)).map(({ state }) => state)).toEqual(['kept', 'kept', 'kept']);
  });

  it('that no answer names is found when the notebook is opened', async () => {
    const { phone, write } = await start();
    const root = await write('Một');
    await phone.engine.run();
    await spoilRecord(phone, root);
    const again = await phone.reopen();
    await expect
      .poll(() =>
        again.account.records.open(root).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    await again.engine.run();
    isDone(again);
    expect(await valuesOf(again, root)).toMatchObject({ subject: 'Một' });
  });

  it('that waits for an update of the app comes again too', async () => {
    const { commune, phone, write } = await start();
    const root = await write('Một');
    await phone.engine.run();
    await openMemoryTables(phone.disk).write(
      ['parked'],
      (tx) => tx.put('parked', { seq: 3, root, box: new Uint8Array(40) }),
      { durability: 'strict' },
    );
    const { officer } = commune;
    await officer.phone.catchUp();
    const target = officer.phone.create('dialogue', {}, { id: root });
    await officer.phone.exchange([officer.phone.edit(target, { conclusion: 'Xã ghi' })]);
    await phone.engine.run();
    isDone(phone);
    expect(await valuesOf(phone, root)).toMatchObject({ conclusion: 'Xã ghi' });
    expect(await openMemoryTables(phone.disk).read(['parked'], (tx) => tx.count('parked'))).toBe(0);
  });
});
