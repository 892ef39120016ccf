// What an answer brings each person.
import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import type { Entry } from '../../../src/shared/core/change.ts';
import { openCommune } from '../commune.ts';

const dialogue = (villages: readonly string[]) => ({ subject: 'Đường', date: '2026-11-12', villages });
const kindsOf = (bundles: readonly unknown[]) =>
  (bundles as Bundle[]).map((bundle) => bundle.root.kind).sort();
const rootsOf = (items: readonly unknown[]) => (items as Bundle[]).map((bundle) => bundle.root.id);
const idsOf = (entries: readonly unknown[]) => (entries as Entry[]).map((entry) => entry.change.id);

const limits = {
  pageBundles: 200,
  pageChars: 256_000,
  windowEntries: 500,
  windowChars: 256_000,
  wholeChars: 512_000,
};

describe('first sync', () => {
  test('brings the directory and what the person may see, and says that it was whole', async () => {
    const { headA, headB, villageA } = await openCommune();
    const record = headA.phone.create('dialogue', dialogue([villageA.id]));
    const own = await headA.phone.exchange([record]);
    const first = await headB.phone.exchange();
    expect(kindsOf(first.bundles)).toEqual([
      'commune',
      'person',
      'person',
      'person',
      'person',
      'person',
      'village',
      'village',
    ]);
    expect(first).toMatchObject({ whole: true, epoch: 1, scope: { roles: ['head'] } });
    expect(rootsOf(own.bundles)).toContain(record.id);
  });

  test('pages by number of records, keeps cursor and epoch until the last page, and misses nothing written meanwhile', async () => {
    const { headA, officer, villageA, villageB } = await openCommune({ context: { limits } });
    const many = Array.from({ length: 450 }, () => officer.phone.create('dialogue', dialogue([villageA.id])));
    for (let at = 0; at < many.length; at += 150) await officer.phone.exchange(many.slice(at, at + 150));
    const first = await headA.phone.exchange();
    expect(first).toMatchObject({ cursor: 0, epoch: 0, page: expect.any(String) });
    const [moved, edited] = [many[0], many[449]];
    if (!moved || !edited) throw new Error('missing');
    await officer.phone.exchange([
      officer.phone.edit(moved, { villages: [villageB.id] }),
      officer.phone.edit(edited, { subject: 'Mới' }),
    ]);
    const rest = await headA.phone.catchUp();
    const got = new Set([...rootsOf(first.bundles), ...rootsOf(rest.bundles)]);
    for (const { id } of many.slice(1)) expect(got.has(id)).toBe(true);
    expect(rest.drops).toMatchObject([{ root: moved.id }]);
    expect(headA.phone.cursor).toBe((await headA.phone.context.store.read((tx) => tx.entries.head())).seq);
  });
});

describe('the log after the cursor', () => {
  test('brings others’ changes as entries and leaves out one’s own of this push', async () => {
    const { headA, officer, villageA } = await openCommune();
    await headA.phone.catchUp();
    await officer.phone.catchUp();
    const record = headA.phone.create('dialogue', dialogue([villageA.id]));
    expect((await headA.phone.exchange([record])).entries).toEqual([]);
    const edit = officer.phone.edit(record, { place: 'Nhà văn hóa' });
    expect(idsOf((await officer.phone.exchange([edit])).entries)).toEqual([record.id]);
    expect(idsOf((await headA.phone.exchange()).entries)).toEqual([edit.id]);
  });

  test('a record that moves leaves one village whole and enters the other whole', async () => {
    const { headA, headB, officer, villageA, villageB } = await openCommune();
    const record = officer.phone.create('dialogue', dialogue([villageA.id]));
    await officer.phone.exchange([record]);
    await headA.phone.catchUp();
    await headB.phone.catchUp();
    await officer.phone.exchange([officer.phone.edit(record, { villages: [villageB.id] })]);
    const left = await headA.phone.exchange();
    expect(left).toMatchObject({ entries: [], bundles: [], drops: [{ root: record.id }] });
    const entered = await headB.phone.exchange();
    expect(entered).toMatchObject({ entries: [], drops: [] });
    expect(rootsOf(entered.bundles)).toEqual([record.id]);
  });

  test('who serves the village that others were merged into is given their records, and nobody else', async () => {
    const { admin, headA, headB, officer, villageA, villageB } = await openCommune();
    const record = officer.phone.create('dialogue', dialogue([villageA.id]));
    await officer.phone.exchange([record]);
    await headA.phone.catchUp();
    await headB.phone.catchUp();
    await admin.catchUp();
    await admin.exchange([admin.edit(villageA, { ended: '2026-12-01', successors: [villageB.id] })]);
    const entered = await headB.phone.catchUp();
    expect(rootsOf(entered.bundles)).toContain(record.id);
    expect(rootsOf((await headA.phone.catchUp()).bundles)).not.toContain(record.id);
    const later = headA.phone.create('dialogue', dialogue([villageB.id]));
    expect((await headA.phone.exchange([later])).receipts).toMatchObject([{ refused: 'not-allowed' }]);
  });

  test('a head sees of petitions his own and those shared with him', async () => {
    const { headA, headB, officer } = await openCommune();
    const own = headA.phone.create('petition', {
      type: 'proposal',
      summary: 'Xin điện',
      received: '2026-11-12',
    });
    await headA.phone.exchange([own]);
    await headB.phone.catchUp();
    expect(idsOf((await headB.phone.exchange()).entries)).toEqual([]);
    await officer.phone.exchange([officer.phone.edit(own, { shared: [headB.change.id] })]);
    expect(rootsOf((await headB.phone.exchange()).bundles)).toEqual([own.id]);
  });

  test('a gained village arrives as a snapshot of what is new, a lost one as drops', async () => {
    const { admin, headA, officer, villageA, villageB } = await openCommune();
    const [a, b] = [villageA, villageB].map((v) => officer.phone.create('dialogue', dialogue([v.id])));
    await officer.phone.exchange([a, b]);
    await headA.phone.catchUp();
    await admin.exchange([admin.edit(headA.change, { villages: [villageB.id] })]);
    const { bundles, drops } = await headA.phone.catchUp();
    expect(rootsOf(bundles)).toContain(b?.id);
    expect(drops).toMatchObject([{ root: a?.id }]);
    expect(headA.phone.epoch).toBe(2);
  });

  test('a person made inactive keeps nothing', async () => {
    const { admin, headA } = await openCommune();
    const before = rootsOf((await headA.phone.catchUp()).bundles);
    await admin.exchange([admin.edit(headA.change, { active: false })]);
    const { drops, bundles } = await headA.phone.catchUp();
    expect(bundles).toEqual([]);
    expect((drops as { root: string }[]).map((drop) => drop.root).sort()).toEqual([...before].sort());
  });

  test('a long log comes in windows', async () => {
    const { headA, officer, villageA } = await openCommune({ context: { limits } });
    await headA.phone.catchUp();
    const text = 'x'.repeat(15_000);
    const many = Array.from({ length: 40 }, () =>
      officer.phone.create('dialogue', { ...dialogue([villageA.id]), conclusion: text }),
    );
    await officer.phone.exchange(many);
    const { entries, pages } = await headA.phone.catchUp();
    expect(idsOf(entries)).toEqual(many.map((change) => change.id));
    expect(pages).toBeGreaterThan(1);
  });
});

describe('the room a phone asks for', () => {
  const fill = async () => {
    const commune = await openCommune();
    const { headA, officer, villageA } = commune;
    const set = { ...dialogue([villageA.id]), conclusion: 'x'.repeat(2_000) };
    await headA.phone.catchUp();
    await officer.phone.catchUp();
    await officer.phone.exchange(Array.from({ length: 30 }, () => officer.phone.create('dialogue', set)));
    return { ...commune, set };
  };

  test('is kept, but for a least and a most', async () => {
    const { headA, headB } = await fill();
    const few = await headA.phone.exchange([], { room: 20_000 });
    expect(few.entries.length).toBeGreaterThan(5);
    expect(few).toMatchObject({ more: true });
    expect((await headA.phone.exchange([], { room: 0 })).entries.length).toBeGreaterThan(5);
    expect(await headA.phone.exchange([], { room: 1e9 })).not.toHaveProperty('more');
    expect(await headB.phone.exchange([], { room: 1 })).toHaveProperty('bundles');
  });

  test('is not used up by what the phone itself has just pushed: it does not come back', async () => {
    const { officer, set } = await fill();
    const many = Array.from({ length: 30 }, () => officer.phone.create('dialogue', set));
    const answer = await officer.phone.exchange(many, { room: 16_000 });
    expect(answer.entries).toEqual([]);
    expect(answer).not.toHaveProperty('more');
  });
});

describe('redaction', () => {
  test('erases every payload of the record, tells all who could see it, and refuses late edits', async () => {
    const { headA, leader, officer, villageA, store } = await openCommune();
    const record = headA.phone.create('dialogue', dialogue([villageA.id]));
    const row = headA.phone.create('opinion', { text: 'Tố cáo' }, { root: record.id });
    await officer.phone.catchUp();
    await headA.phone.exchange([record, row]);
    const erase = leader.phone.redact(record);
    expect((await leader.phone.exchange([erase])).receipts).toMatchObject([{ seq: expect.any(Number) }]);
    const lines = await store.read((tx) => tx.entries.ofRoot(record.id));
    expect(lines.map((line) => line.payload?.change.id)).toEqual([undefined, undefined, erase.id]);
    const told = await headA.phone.exchange([headA.phone.edit(row, { text: 'Sửa' })]);
    expect(told.receipts).toMatchObject([{ refused: 'redacted' }]);
    const withdrawn = [{ root: record.id, record: record.id, at: expect.any(Number) }];
    expect(told.withdrawn).toEqual(withdrawn);
    const late = await officer.phone.exchange();
    expect(late.withdrawn).toEqual(withdrawn);
    expect(late.bundles).toMatchObject([
      { root: { values: {}, redacted: { reason: 'denunciation' } }, rows: {} },
    ]);
    expect((await headA.phone.exchange([row])).receipts).toEqual([{ id: row.id, refused: 'redacted' }]);
  });

  test('reaches who cannot see the record any more: his unsent changes and drafts may hold it', async () => {
    const { headA, leader, officer, villageA, villageB } = await openCommune();
    const record = headA.phone.create('dialogue', dialogue([villageA.id]));
    await headA.phone.exchange([record]);
    await officer.phone.exchange([officer.phone.edit(record, { villages: [villageB.id] })]);
    await headA.phone.catchUp();
    await leader.phone.exchange([leader.phone.redact(record)]);
    const told = await headA.phone.exchange();
    expect([told.withdrawn?.length, told.entries, told.bundles]).toEqual([1, [], []]);
    expect((await headA.phone.exchange()).withdrawn).toBeUndefined();
  });

  test('what no version here knows is discarded at the door too', async () => {
    const { headA, leader, villageA, store } = await openCommune();
    const record = headA.phone.create('dialogue', dialogue([villageA.id]));
    await headA.phone.exchange([record]);
    await leader.phone.exchange([leader.phone.redact(record)]);
    headA.phone.v = 9;
    const late = [headA.phone.edit(record, { mood: 'x' }), { ...headA.phone.edit(record, {}), shape: 'new' }];
    const { receipts } = await headA.phone.exchange(late);
    expect(receipts).toMatchObject([{ refused: 'redacted' }, { refused: 'redacted' }]);
    expect(await store.read((tx) => tx.parked.waitingForUpdate())).toEqual([]);
  });

  test('an officer may not redact', async () => {
    const { headA, officer, villageA } = await openCommune();
    const record = headA.phone.create('dialogue', dialogue([villageA.id]));
    await headA.phone.exchange([record]);
    const { receipts } = await officer.phone.exchange([officer.phone.redact(record)]);
    expect(receipts).toMatchObject([{ refused: 'not-allowed' }]);
  });
});

describe('generations', () => {
  test('a phone of another generation learns what was lost, and nothing else is done', async () => {
    const { headA, villageA, store } = await openCommune();
    await headA.phone.catchUp();
    const head = await store.read((tx) => tx.entries.head());
    await store.write((tx) => tx.generations.begin({ id: 'SECOND', start: head.seq - 2, beganAt: 1 }));
    const change = headA.phone.create('dialogue', dialogue([villageA.id]));
    const answer = await headA.phone.exchange([change]);
    expect(answer).toMatchObject({ gen: 'SECOND', genStart: head.seq - 2, receipts: [], entries: [] });
    const again = await headA.phone.exchange([change], { cursor: 0, epoch: 0 });
    expect(again.receipts).toMatchObject([{ id: change.id, seq: head.seq + 1, seen: head.seq - 2 }]);
    expect((await headA.phone.exchange([], { gen: 'NEVERSEEN' })).genStart).toBe(0);
  });
});
