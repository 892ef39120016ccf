// Withdrawing on a phone: what goes from it at once, what the server and the other phones keep of it, who may.

import { expect, test } from 'vitest';
import { startDraft } from '../../../src/client/store/begin-draft.ts';
import type { SendExchange } from '../../../src/client/sync/round-parts.ts';
import { redactReasons } from '../../../src/client/ui/redact/reasons.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import type { RecordId } from '../../../src/shared/core/ids.ts';
import { changeSchema } from '../../../src/shared/protocol/change-schema.ts';
import { openCommune } from '../../server/commune.ts';
import { shortHashOf, textOf } from '../../support/closings.ts';
import { calm, newPhone, saved, type TestPhone } from '../phone.ts';

const start = async () => {
  const commune = await openCommune();
  const leader = await newPhone(commune, commune.leader.phone);
  const officer = await newPhone(commune, commune.officer.phone);
  await calm(leader, officer);
  const values = { subject: 'Chuyện kín', villages: [commune.villageA.id] };
  const rows = [{ kind: 'opinion', values: { text: 'Lời kín' } }];
  return { commune, leader, officer, values, rows };
};

const redact = ({ account }: TestPhone, root: RecordId, record = root) =>
  account.records.saveAll([{ type: 'redact', root, record, reason: 'denunciation' }]);

/** Everything of the phone's own that is not the server's word: unsent changes and drafts, opened. */
const ownWords = async ({ tables, vault }: TestPhone): Promise<string> => {
  const [changes, drafts] = await tables.read(['changes', 'drafts'], async (tx) => [
    (await tx.range('changes')).filter(({ state }) => state !== 'kept'),
    await tx.range('drafts'),
  ]);
  const opened = [
    ...(await Promise.all((changes ?? []).map(({ id, box }) => vault.open('changes', String(id), box)))),
    ...(await Promise.all((drafts ?? []).map(({ id, box }) => vault.open('drafts', String(id), box)))),
  ];
  return JSON.stringify(opened);
};

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
};

const shown = async ({ account }: TestPhone, root: RecordId) =>
  (await account.records.open(root))?.bundle ?? null;

test('it shows at once without the server, and drafts and unsent edits of it are gone from the phone', async () => {
  const { leader, officer, values, rows } = await start();
  const root = saved(await officer.account.records.create('dialogue', values, { rows }));
  await calm(officer, leader);
  saved(await leader.account.records.edit(root, root, { place: 'Nhà kín' }));
  saved(await leader.account.records.addRow(root, 'opinion', { text: 'Thêm lời kín' }));
  const draft = startDraft(leader.account.drafts, 'opinion', undefined, root);
  leader.account.drafts.update(draft, { text: 'Nháp kín' });
  await leader.account.drafts.flush(true);
  const other = startDraft(leader.account.drafts, 'dialogue');
  leader.account.drafts.update(other, { subject: 'Việc khác' });
  await leader.account.drafts.flush(true);

  for (const { account } of [leader, officer]) await until(() => account.catalog.search('kín').length > 0);
  saved(await redact(leader, root));
  expect(await shown(leader, root)).toMatchObject({
    root: { values: {}, redacted: { reason: 'denunciation' } },
    rows: {},
  });
  const words = await ownWords(leader);
  expect(words).not.toContain('kín');
  expect(words).toContain('Việc khác');
  expect(words).toContain('"redact":"denunciation"');

  await calm(leader, officer);
  for (const phone of [leader, officer])
    expect(await shown(phone, root)).toMatchObject({ root: { values: {}, redacted: {} }, rows: {} });
  for (const { account } of [leader, officer]) {
    await until(() => account.catalog.items.value.some(({ id, redacted }) => id === root && redacted));
    await until(() => account.catalog.search('kín').length === 0);
    expect(JSON.stringify(account.catalog.items.value)).not.toContain('kín');
  }
  expect(leader.account.work.value).toMatchObject({ unsent: 0, parked: 0, refused: 0 });
  expect([...leader.broken, ...officer.broken]).toEqual([]);
});

test('one row is withdrawn alone, with what was unsent of it and nothing else', async () => {
  const { leader, officer, values, rows } = await start();
  const root = saved(await officer.account.records.create('dialogue', values, { rows }));
  await calm(officer, leader);
  const row = Object.keys((await shown(leader, root))?.rows ?? {})[0] ?? '';
  saved(await leader.account.records.edit(root, row, { text: 'Lời kín hơn' }));
  saved(await leader.account.records.edit(root, root, { place: 'Nhà văn hóa' }));
  saved(await redact(leader, root, row));
  expect(await ownWords(leader)).not.toContain('Lời kín');
  await calm(leader, officer);
  const bundle = await shown(officer, root);
  expect(bundle?.root).toMatchObject({ values: { subject: 'Chuyện kín', place: 'Nhà văn hóa' } });
  expect(bundle?.rows[row]).toMatchObject({ values: {}, redacted: { reason: 'denunciation' } });
});

test.each([
  ['another person withdraws it', false],
  ['its own person withdraws it, and the server has not heard of that', true],
])('a form that another tab has open writes nothing of it back: %s', async (_, isOwn) => {
  const { leader, officer, values, rows } = await start();
  const writer = isOwn ? leader : officer;
  const root = saved(await officer.account.records.create('dialogue', values, { rows }));
  await calm(officer, leader);
  const { drafts } = (await writer.reopen()).account;
  const kept = startDraft(drafts, 'opinion', undefined, root);
  drafts.update(kept, { text: 'Nháp kín' });
  await drafts.flush(true);
  drafts.update(kept, { text: 'Nháp kín, viết tiếp' });

  saved(await redact(leader, root));
  if (!isOwn) await calm(leader, officer);
  expect(await drafts.flush(true)).toEqual({ ok: false, error: { type: 'withdrawn' } });
  drafts.update(kept, { text: 'Nháp kín, viết thêm nữa' });
  const edit = startDraft(drafts, 'dialogue', root);
  drafts.update(edit, { subject: 'Sửa lời kín' });
  await drafts.flush(true);
  expect(await ownWords(writer)).not.toContain('kín');
  expect(JSON.stringify(await drafts.list())).not.toContain('kín');
});

test('a withdrawal that the server refuses leaves the record to be written on', async () => {
  const { leader, officer, values } = await start();
  const refusing =
    (send: SendExchange): SendExchange =>
    async (request) => {
      const answer = await send({ ...request, push: [] });
      const receipts = request.push.map((raw) => ({
        id: (raw as Change).id,
        refused: 'not-allowed' as const,
      }));
      return answer.ok ? { ok: true, value: { ...answer.value, receipts } } : answer;
    };
  const root = saved(await officer.account.records.create('dialogue', values));
  await calm(officer, leader);
  const refused = await leader.reopen({ through: refusing });
  saved(await redact(refused, root));
  await refused.engine.run();
  const draft = startDraft(refused.account.drafts, 'dialogue', root);
  refused.account.drafts.update(draft, { place: 'Nhà văn hóa' });
  expect((await refused.account.drafts.flush(true)).ok).toBe(true);
  expect(await ownWords(refused)).toContain('Nhà văn hóa');
});

test('what never left the phone is told to the server empty, so that it can be withdrawn there', async () => {
  const { commune, leader, officer, values, rows } = await start();
  const root = saved(await leader.account.records.create('dialogue', values, { rows }));
  saved(await redact(leader, root));
  expect(await ownWords(leader)).not.toContain('kín');
  await calm(leader, officer);
  expect(leader.account.work.value).toMatchObject({ unsent: 0, parked: 0, refused: 0 });
  expect(await shown(officer, root)).toMatchObject({ root: { values: {}, redacted: {} } });
  const lines = await commune.store.read((tx) => tx.entries.ofRoot(root));
  expect(lines.map(({ payload }) => payload?.change.redact)).toEqual([undefined, 'denunciation']);
});

test('what the server refuses to make leaves nothing behind once its writer has read why', async () => {
  const { commune, values, rows } = await start();
  const refusing =
    (send: SendExchange): SendExchange =>
    async (request) => {
      const answer = await send({ ...request, push: [] });
      const receipts = request.push.map((raw) => {
        const { id, record, root } = raw as Change;
        return id === root
          ? { id, refused: 'not-allowed' as const }
          : { id, parked: 'record' as const, record };
      });
      return answer.ok ? { ok: true, value: { ...answer.value, receipts } } : answer;
    };
  const leader = await newPhone(commune, commune.leader.phone, { through: refusing });
  await calm(leader);
  const withdrawn = saved(await leader.account.records.create('dialogue', values, { rows }));
  saved(await redact(leader, withdrawn));
  const other = saved(await leader.account.records.create('dialogue', values, { rows }));
  expect((await leader.account.records.open(other))?.unmade).toBeUndefined();
  await leader.engine.run();
  // Nothing can be written to it any more, a withdrawal neither: pages offer to delete it here.
  expect((await leader.account.records.open(other))?.unmade).toBe(true);
  expect(await redact(leader, other)).toEqual({ ok: false, error: { type: 'gone' } });
  for (const root of [withdrawn, other])
    for (const { change } of (await leader.account.records.open(root))?.refused ?? [])
      await leader.account.records.dismissRefused(change.id);
  expect(await leader.tables.read(['changes'], (tx) => tx.range('changes'))).toEqual([]);
  expect(await leader.account.records.open(other)).toBeNull();
});

test('of a row with a key of its own, what was refused is gone at once too', async () => {
  const { commune, leader } = await start();
  const minutes = { subject: 'Họp bản', villages: [commune.villageA.id] };
  const root = saved(await leader.account.records.create('minutes', minutes));
  const household = '0'.repeat(16);
  const attendance = { household, name: 'Tên kín' };
  const row = saved(await leader.account.records.addRow(root, 'attendance', attendance));
  await calm(leader);
  saved(await leader.account.records.edit(root, row, { name: 'Tên kín khác' }));
  await leader.tables.write(
    ['changes'],
    async (tx) => {
      for (const one of await tx.range('changes', { index: 'state', lower: 'pending', upper: 'pending' }))
        await tx.put('changes', { ...one, state: 'refused' });
    },
    { durability: 'strict' },
  );
  saved(await redact(leader, root, row));
  expect((await leader.account.records.open(root))?.refused).toEqual([]);
  expect(await ownWords(leader)).not.toContain('kín');
});

test('only a leader may, and only once', async () => {
  const { leader, officer, values } = await start();
  const root = saved(await officer.account.records.create('dialogue', values));
  expect(await redact(officer, root)).toEqual({ ok: false, error: { type: 'not-allowed' } });
  await calm(officer, leader);
  saved(await redact(leader, root));
  expect(await redact(leader, root)).toEqual({ ok: false, error: { type: 'gone' } });
});

test.each(redactReasons)('the reason %s is a code that a change may carry', (reason) => {
  const id = '0123456789ABCDEF';
  const change = { id, record: id, root: id, kind: 'petition', seen: 0, gen: '', at: 0, set: {} };
  expect(changeSchema.safeParse({ ...change, redact: reason }).success).toBe(true);
});

test('a row of closed minutes goes with the closing that quotes it, in one act, from every phone', async () => {
  const { commune, leader, officer } = await start();
  const values = { subject: 'Họp bản', date: '2026-11-12', villages: [commune.villageA.id] };
  const rows = [{ kind: 'item', values: { title: 'Lời kín' } }];
  const root = saved(await officer.account.records.create('minutes', values, { rows }));
  const open = await shown(officer, root);
  const snapshot = open ? textOf(open) : '';
  const set = { date: '2026-11-12', snapshot, hash: shortHashOf(snapshot) };
  const closing = saved(await officer.account.records.addRow(root, 'closing', set));
  await calm(officer, leader);
  const before = await shown(leader, root);
  const item = Object.values(before?.rows ?? {}).find(({ kind }) => kind === 'item')?.id ?? '';
  expect(await redact(leader, root, item)).toEqual({ ok: false, error: { type: 'not-allowed' } });
  const steps = [closing, item].map(
    (record) => ({ type: 'redact', root, record, reason: 'personal' }) as const,
  );
  saved(await leader.account.records.saveAll(steps));
  await calm(leader, officer);
  for (const phone of [leader, officer]) {
    const bundle = await shown(phone, root);
    expect(JSON.stringify(bundle)).not.toContain('kín');
    expect(bundle?.rows[closing]).toMatchObject({ values: {}, redacted: { reason: 'personal' } });
    expect(await ownWords(phone)).not.toContain('kín');
  }
});

test('what was recorded beside an opinion goes with it from the server and every phone, and none comes in after it', async () => {
  const { commune, leader, officer, values, rows } = await start();
  const root = saved(await officer.account.records.create('dialogue', values, { rows }));
  const opinion = Object.values((await shown(officer, root))?.rows ?? {})[0]?.id ?? '';
  const recordingOf = (digit: string) => ({
    what: 'recording',
    about: opinion,
    file: digit.repeat(51),
    format: 'webm',
    caption: 'Lời kín bằng tiếng Thái',
  });
  const recording = saved(await officer.account.records.addRow(root, 'attachment', recordingOf('A')));
  await calm(officer, leader);

  const steps = [recording, opinion].map(
    (record) => ({ type: 'redact', root, record, reason: 'denunciation' }) as const,
  );
  saved(await leader.account.records.saveAll(steps));
  // Another phone recorded more before it heard of it.
  const late = saved(await officer.account.records.addRow(root, 'attachment', recordingOf('B')));
  await calm(leader, officer);
  for (const phone of [leader, officer]) {
    const bundle = await shown(phone, root);
    expect(JSON.stringify(bundle)).not.toContain('Lời kín');
    expect(bundle?.rows[recording]).toMatchObject({ values: {}, redacted: { reason: 'denunciation' } });
    expect(bundle?.rows[late]).toBeUndefined();
    expect(await ownWords(phone)).not.toContain('Lời kín');
  }
  const withdrawn = await commune.store.read((tx) => tx.withdrawnFiles.after(0));
  expect(JSON.stringify(withdrawn)).toContain('A'.repeat(51));
});
