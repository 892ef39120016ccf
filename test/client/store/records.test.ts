// Saving and reading records through the outbox, in one tab and in two.

import { describe, expect, it } from 'vitest';
import { openDraft, startDraft } from '../../../src/client/store/begin-draft.ts';
import { caseCode, caseYear } from '../../../src/client/store/case-code.ts';
import { openCommune } from '../../server/commune.ts';
import { calm, newPhone, type PhoneOptions, saved, type TestPhone, valuesOf } from '../phone.ts';

const open = async (who: 'headA' | 'officer' | 'leader', options: PhoneOptions = {}) => {
  const commune = await openCommune();
  const phone = await newPhone(commune, commune[who].phone, options);
  await calm(phone);
  await phone.account.catalog.ready;
  return { commune, phone, records: phone.account.records };
};

const counts = (phone: TestPhone) =>
  phone.tables.read(['changes', 'drafts', 'records'], async (tx) => ({
    changes: await tx.count('changes'),
    drafts: await tx.count('drafts'),
    records: await tx.count('records'),
  }));

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
};

describe('case codes', () => {
  it('carry commune, year in Vietnam, short number and counter', () => {
    expect(caseCode('BL', '26', 'K7', 14)).toBe('BL-26-K7-014');
    expect(caseCode('BL', '26', 'K7', 1234)).toBe('BL-26-K7-1234');
    expect(caseCode('', '26', 'K7', 1)).toBe('26-K7-001');
    // 31 December, 17:30 in Greenwich, is the new year in Vietnam.
    expect(caseYear(Date.UTC(2026, 11, 31, 16, 59))).toBe('26');
    expect(caseYear(Date.UTC(2026, 11, 31, 17, 0))).toBe('27');
  });

  it('are given one after another, also to two tabs at once', async () => {
    const { phone, records } = await open('officer');
    const other = await phone.reopen();
    await until(() => other.account.catalog.directory.value.commune !== undefined);
    await until(() => phone.account.catalog.directory.value.commune !== undefined);
    const values = { type: 'proposal', received: '2026-11-02', summary: 'Cầu hỏng' };
    const tabs = [records, other.account.records, records, other.account.records];
    const roots = (await Promise.all(tabs.map((tab) => tab.create('petition', values)))).map(saved);
    const codes = await Promise.all(roots.map(async (root) => (await valuesOf(phone, root))?.code));
    expect(new Set(codes).size).toBe(4);
    expect([...codes].sort()[0]).toMatch(/^BL-\d\d-K\d-001$/);
    expect([...codes].sort()[3]).toMatch(/-004$/);
  });
});

describe('saving', () => {
  it('stores an incomplete record', async () => {
    const { records } = await open('officer');
    const root = saved(await records.create('dialogue', { subject: 'Họp' }));
    expect((await records.open(root))?.bundle.root.values).toEqual({ subject: 'Họp' });
  });

  it('says at once what the server would refuse', async () => {
    const { commune, records } = await open('headA');
    const [own, others] = [[commune.villageA.id], [commune.villageB.id]];
    const errorOf = async (kind: string, values: object) => {
      const result = await records.create(kind, values as never);
      return result.ok ? 'saved' : result.error;
    };
    expect(await errorOf('dialogue', { subject: 'Họp', villages: others })).toEqual({ type: 'not-allowed' });
    expect(await errorOf('dialogue', { subject: 'Họp', date: 'mai', villages: own })).toEqual({
      type: 'invalid',
      fields: ['date'],
    });
    expect(await errorOf('petition', { type: 'denunciation', received: '2026-11-02' })).toEqual({
      type: 'not-allowed',
    });
    expect(await errorOf('village', { name: 'Bản Mới' })).toEqual({ type: 'not-allowed' });
  });

  it('a denunciation holds nothing that names a person', async () => {
    const { phone, records } = await open('officer');
    const values = { type: 'denunciation', received: '2026-11-02', sender: 'Người tố cáo' };
    expect(await records.create('petition', values)).toEqual({ ok: false, error: { type: 'classified' } });
    expect(await counts(phone)).toMatchObject({ changes: 0 });
  });

  it('uses its draft up in the same transaction, and keeps it when the disk is full', async () => {
    let isFull = false;
    const { phone } = await open('officer');
    const again = await phone.reopen({
      tables: { fault: (tables) => (isFull && tables.includes('changes') ? 'storage-full' : undefined) },
    });
    const { records, drafts } = again.account;
    const draft = startDraft(drafts, 'dialogue');
    drafts.update(draft, { subject: 'Họp' });
    await drafts.flush(true);
    isFull = true;
    const full = await records.create('dialogue', { subject: 'Họp' }, { draft });
    expect(full).toEqual({ ok: false, error: { type: 'storage-full' } });
    drafts.update(draft, { subject: 'Họp bản' });
    await drafts.flush(true);
    expect((await openDraft(drafts, draft))?.values).toEqual({ subject: 'Họp bản' });
    isFull = false;
    saved(await records.create('dialogue', { subject: 'Họp bản' }, { draft }));
    await drafts.flush(true);
    expect(await counts(again)).toMatchObject({ changes: 1, drafts: 0 });
  });

  it('writes only what differs, and nothing when nothing does', async () => {
    const { phone, records } = await open('officer');
    const root = saved(await records.create('dialogue', { subject: 'Họp', place: 'Sân' }));
    saved(await records.edit(root, root, { subject: 'Họp', place: 'Sân' }));
    expect((await counts(phone)).changes).toBe(1);
    saved(await records.edit(root, root, { subject: 'Họp', place: '' }));
    const view = await records.open(root);
    expect(view).toMatchObject({ unsent: 2, bundle: { root: { values: { subject: 'Họp', place: null } } } });
  });

  it('deletes, undoes, and refuses to write to what is deleted or was never here', async () => {
    const { records } = await open('officer');
    const root = saved(await records.create('dialogue', { subject: 'Họp' }));
    const row = saved(await records.addRow(root, 'opinion', { text: 'Cầu hỏng' }));
    saved(await records.remove(root, row));
    expect(await records.edit(root, row, { text: 'khác' })).toEqual({ ok: false, error: { type: 'gone' } });
    saved(await records.restore(root, row));
    saved(await records.edit(root, row, { text: 'khác' }));
    saved(await records.remove(root, row));
    saved(await records.restore(root, row));
    expect((await records.open(root))?.bundle.rows[row]?.values.text).toBe('khác');
    const nowhere = await records.edit('0000000000000000', '0000000000000000', { text: 'x' });
    expect(nowhere).toEqual({ ok: false, error: { type: 'gone' } });
  });

  it('of an event that is only ever added nothing is rewritten', async () => {
    const { records } = await open('officer');
    const root = saved(
      await records.create('petition', { type: 'proposal', received: '2026-11-02', summary: 'Cầu' }),
    );
    const row = saved(await records.addRow(root, 'event', { step: 'answered', date: '2026-11-03' }));
    expect(await records.edit(root, row, { note: 'sửa' })).toEqual({
      ok: false,
      error: { type: 'not-allowed' },
    });
    expect(await records.remove(root, row)).toEqual({ ok: false, error: { type: 'not-allowed' } });
  });

  it('after locking says that the store is closed', async () => {
    const { phone, records } = await open('officer');
    phone.account.lock();
    await until(() => phone.vault.locked);
    expect(await records.create('dialogue', { subject: 'x' })).toEqual({
      ok: false,
      error: { type: 'storage-closed' },
    });
  });

  it('two tabs add rows to the same record at once and both rows stay', async () => {
    const { phone, records } = await open('officer');
    const other = await phone.reopen();
    const root = saved(await records.create('dialogue', { subject: 'Họp' }));
    const texts = ['một', 'hai', 'ba', 'bốn'];
    const tabs = [records, other.account.records];
    await Promise.all(
      texts.map(async (text, n) => saved(await (tabs[n % 2] ?? records).addRow(root, 'opinion', { text }))),
    );
    const rows = Object.values((await records.open(root))?.bundle.rows ?? {});
    expect(rows.map((row) => row.values.text).sort()).toEqual([...texts].sort());
  });

  it('a watched record is redrawn when another tab writes, and when it is on its way', async () => {
    const { phone, records } = await open('officer');
    const root = saved(await records.create('dialogue', { subject: 'Họp' }));
    const other = await phone.reopen();
    const { view, stop } = other.account.records.watch(root);
    await until(() => view.value !== undefined);
    saved(await records.edit(root, root, { place: 'Sân' }));
    await until(() => view.value?.bundle.root.values.place === 'Sân');
    const states = new Set<string>();
    view.subscribe((value) => states.add(value?.state ?? ''));
    await other.engine.run();
    await until(() => view.value?.state === 'received');
    expect([...states]).toEqual(expect.arrayContaining(['unsent', 'received']));
    stop();
    saved(await records.edit(root, root, { place: 'Nhà' }));
    await phone.account.records.open(root);
    expect(view.value?.bundle.root.values.place).toBe('Sân');
  });

  it('a save during an exchange is neither lost nor sent as if it had seen the answer', async () => {
    const commune = await openCommune();
    const during: (() => Promise<void>)[] = [];
    const phone = await newPhone(commune, commune.officer.phone, {
      through: (send) => async (request) => {
        const answer = await send(request);
        for (const work of during.splice(0)) await work();
        return answer;
      },
    });
    await calm(phone);
    const { records } = phone.account;
    const root = saved(await records.create('dialogue', { subject: 'Họp' }));
    during.push(async () => void saved(await records.edit(root, root, { place: 'Sân' })));
    await phone.engine.run();
    expect(await records.open(root)).toMatchObject({ state: 'received', unsent: 0 });
    expect(await valuesOf(phone, root)).toMatchObject({ subject: 'Họp', place: 'Sân' });
  });
});
