// Several saves in one transaction: all of them or none, whatever happens in between.

import { describe, expect, it } from 'vitest';
import { startDraft } from '../../../src/client/store/begin-draft.ts';
import type { SaveStep } from '../../../src/client/store/records-api.ts';
import { isStorageFailure } from '../../../src/client/store/tables.ts';
import type { RecordId } from '../../../src/shared/core/ids.ts';
import { openCommune } from '../../server/commune.ts';
import { calm, newPhone, saved, type TestPhone, valuesOf } from '../phone.ts';

const open = async () => {
  const commune = await openCommune();
  const phone = await newPhone(commune, commune.officer.phone);
  await calm(phone);
  const { records } = phone.account;
  const values = { subject: 'Đối thoại', date: '2026-11-02', villages: [commune.villageA.id] };
  const root = saved(
    await records.create('dialogue', values, { rows: [{ kind: 'opinion', values: { text: 'Cầu hỏng' } }] }),
  );
  const row = Object.keys((await records.open(root))?.bundle.rows ?? {})[0] ?? '';
  await calm(phone);
  return { commune, phone, records, root, row };
};

const toPetition = (root: RecordId, row: RecordId): readonly SaveStep[] => [
  {
    type: 'create',
    kind: 'petition',
    values: { type: 'proposal', received: '2026-11-02', summary: 'Cầu hỏng', origin: { root, row } },
  },
  { type: 'edit', root, record: row, values: ([petition = '']) => ({ petition: { root: petition } }) },
];

const linkOf = async (phone: TestPhone, root: RecordId, row: RecordId) =>
  (await phone.account.records.open(root))?.bundle.rows[row]?.values.petition;

const petitionsOn = async (phone: TestPhone): Promise<readonly string[]> => {
  const rows = await phone.tables.read(['records'], (tx) => tx.range('records'));
  const bundles = await Promise.all(rows.map(({ id }) => phone.account.records.open(id)));
  return bundles.flatMap((view) => (view?.bundle.root.kind === 'petition' ? [view.bundle.root.id] : []));
};

describe('saves made together', () => {
  it('may name what the ones before them made, and arrive', async () => {
    const { commune, phone, records, root, row } = await open();
    const [petition = '', opinion] = saved(await records.saveAll(toPetition(root, row)));
    expect(opinion).toBe(row);
    expect(await linkOf(phone, root, row)).toEqual({ root: petition });
    expect(await valuesOf(phone, petition)).toMatchObject({ origin: { root, row } });
    const leader = await newPhone(commune, commune.leader.phone);
    await calm(phone, leader);
    expect(await linkOf(leader, root, row)).toEqual({ root: petition });
    expect(await records.open(petition)).toMatchObject({ state: 'received', unsent: 0 });
  });

  it('of a new record, its rows may name the rows made before them', async () => {
    const { records, phone } = await open();
    const made = saved(
      await records.create(
        'minutes',
        { subject: 'Họp lại' },
        {
          rows: [
            { kind: 'item', values: { title: 'Rà soát hộ nghèo' } },
            { kind: 'option', values: ([item = '']) => ({ label: 'Lò Thị Mai', item }) },
          ],
        },
      ),
    );
    await calm(phone);
    const rows = Object.values((await records.open(made))?.bundle.rows ?? {});
    const item = rows.find(({ kind }) => kind === 'item');
    expect(rows.find(({ kind }) => kind === 'option')?.values.item).toBe(item?.id);
    expect(item).toBeDefined();
  });

  it('stand on one another when they write to one record', async () => {
    const { phone, records, root } = await open();
    const edit = (values: { readonly [field: string]: string }): SaveStep => ({
      type: 'edit',
      root,
      record: root,
      values,
    });
    saved(await records.saveAll([edit({ place: 'Sân' }), edit({ place: 'Nhà văn hóa', chair: 'Lò' })]));
    await calm(phone);
    const view = await records.open(root);
    expect(view?.bundle.root.values).toMatchObject({ place: 'Nhà văn hóa', chair: 'Lò' });
    expect(view?.state).toBe('received');
  });

  it('number their cases one after another', async () => {
    const { phone, records } = await open();
    const create: SaveStep = {
      type: 'create',
      kind: 'petition',
      values: { type: 'proposal', received: '2026-11-02', summary: 'Cầu' },
    };
    const roots = saved(await records.saveAll([create, create]));
    const codes = await Promise.all(roots.map(async (root) => String((await valuesOf(phone, root))?.code)));
    expect(codes.map((code) => code.slice(-3))).toEqual(['001', '002']);
  });

  it('are none of them written when one may not be', async () => {
    const { phone, records, root, row } = await open();
    const [create] = toPetition(root, row);
    const before = await phone.tables.read(['changes'], (tx) => tx.count('changes'));
    const wrong: SaveStep = { type: 'edit', root, record: root, values: { date: 'mai' } };
    expect(await records.saveAll(create ? [create, wrong] : [])).toEqual({
      ok: false,
      error: { type: 'invalid', fields: ['date'] },
    });
    const gone: SaveStep = { type: 'edit', root: 'A'.repeat(16), record: 'A'.repeat(16), values: {} };
    expect(await records.saveAll(create ? [create, gone] : [])).toMatchObject({ error: { type: 'gone' } });
    expect(await phone.tables.read(['changes'], (tx) => tx.count('changes'))).toBe(before);
    expect(await petitionsOn(phone)).toEqual([]);
  });

  it('use their draft up with them, and keep it when they fail', async () => {
    const { phone, records, root, row } = await open();
    const { drafts } = phone.account;
    const draft = startDraft(drafts, 'petition');
    drafts.update(draft, { summary: 'Cầu' });
    await drafts.flush(true);
    const wrong: SaveStep = { type: 'edit', root, record: root, values: { date: 'mai' } };
    expect((await records.saveAll([wrong], { draft })).ok).toBe(false);
    expect(await drafts.list()).toHaveLength(1);
    saved(await records.saveAll(toPetition(root, row), { draft }));
    expect(await drafts.list()).toEqual([]);
  });
});

it.each(['crash-before-commit', 'crash-after-commit'] as const)(
  'a phone that dies while an opinion becomes a petition has both sides of the link or neither: %s',
  async (fault) => {
    const { phone, root, row } = await open();
    const dying = await phone.reopen({ tables: { fault: () => fault } });
    const result = await dying.account.records.saveAll(toPetition(root, row)).catch((error: unknown) => {
      if (!isStorageFailure(error)) throw error;
      return { ok: false };
    });
    expect(result.ok).toBe(false);
    const again = await phone.reopen({ tables: {} });
    const made = await petitionsOn(again);
    const isMade = fault === 'crash-after-commit';
    expect(made).toHaveLength(isMade ? 1 : 0);
    expect(await linkOf(again, root, row)).toEqual(isMade ? { root: made[0] } : undefined);
    // What was made whole goes on its way like any other work.
    await calm(again);
    expect((await again.account.records.open(root))?.state).toBe('received');
  },
);
