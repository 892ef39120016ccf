// What a revoked device or a person out of office pushes: kept apart, read by the office, admitted or discarded.
import { describe, expect, test } from 'vitest';
import { admit, discard } from '../../../src/server/exchange/admit.ts';
import { readApart, toItem } from '../../../src/server/exchange/quarantined.ts';
import { currentScope } from '../../../src/server/exchange/scopes.ts';
import type { Scope } from '../../../src/shared/access/facts.ts';
import { maxChangeChars } from '../../../src/shared/protocol/change-schema.ts';
import { openCommune, type Phone, type TestCommune } from '../commune.ts';

const dialogue = (villages: readonly string[]) => ({ subject: 'Đường sạt', date: '2026-11-12', villages });

const leave = async (commune: TestCommune, who: TestCommune['headA'], active = false) =>
  commune.admin.exchange([commune.admin.edit(who.change, { active })]);

const decide = async (
  commune: TestCommune,
  act: typeof admit,
  { enrolment }: Phone,
  ids: readonly string[],
  by = commune.officer.phone.enrolment.person,
) => {
  const decided = await act(commune.context, { enrolment, ids, by });
  if (!decided.ok) throw new Error(decided.error.type);
  return decided.value;
};

const listed = (commune: TestCommune, { enrolment }: Phone, scope: Scope) =>
  commune.store.read(async (tx) =>
    (await readApart(tx, await tx.quarantine.of(enrolment.id, 99), enrolment)).map((one) =>
      toItem(scope, one),
    ),
  );

const scopeOf = (commune: TestCommune, person: string) =>
  commune.store.read(async (tx) => (await currentScope(tx, person)).scope);

const inLog = (commune: TestCommune, id: string) => commune.store.read((tx) => tx.entries.byId(id));
const countOf = async (commune: TestCommune, { enrolment }: Phone) =>
  (await commune.store.read((tx) => tx.quarantine.counts())).get(enrolment.id) ?? 0;

describe('a person put out of office', () => {
  test('has his unsent work kept apart, is told so and receives no record', async () => {
    const commune = await openCommune();
    const { headA, villageA } = commune;
    await headA.phone.catchUp();
    await leave(commune, headA);
    const change = headA.phone.create('dialogue', dialogue([villageA.id]));
    const answer = await headA.phone.exchange([change]);
    expect(answer).toMatchObject({ revoked: true, left: true, entries: [], bundles: [] });
    expect(answer.receipts).toEqual([{ id: change.id, quarantined: true }]);
    expect(await inLog(commune, change.id)).toBeUndefined();
  });

  test('who returns sends again what was kept apart, and it waits there no more', async () => {
    const commune = await openCommune();
    const { headA, villageA } = commune;
    await headA.phone.catchUp();
    await leave(commune, headA);
    const change = headA.phone.create('dialogue', dialogue([villageA.id]));
    await headA.phone.exchange([change]);
    await leave(commune, headA, true);
    expect((await headA.phone.exchange([change])).receipts).toMatchObject([{ seq: expect.any(Number) }]);
    expect(await countOf(commune, headA.phone)).toBe(0);
  });
});

test('a visit kept apart is listed without its numbers, which nobody has asked to see', async () => {
  const commune = await openCommune();
  const { officer } = commune;
  await officer.phone.catchUp();
  await leave(commune, officer);
  const session = officer.phone.create('reception', { receiver: 'Lò Văn Dơn', date: '2026-11-12' });
  const visit = officer.phone.create('visit', { phone: '0912345678' }, { root: session.id });
  await officer.phone.exchange([session, visit]);
  const scope: Scope = { person: commune.admin.enrolment.person, roles: ['leader'], villages: [] };
  const items = await listed(commune, officer.phone, scope);
  expect(items.map(({ kind }) => kind)).toEqual(['reception', 'visit']);
  expect(JSON.stringify(items)).not.toContain('0912345678');
});

describe('admitting', () => {
  test('a withdrawal leaves it with its phone, which sends it again should the server be restored', async () => {
    const commune = await openCommune();
    const { headA, leader, villageA } = commune;
    const record = headA.phone.create('dialogue', dialogue([villageA.id]));
    await headA.phone.exchange([record]);
    await leader.phone.catchUp();
    await leave(commune, leader);
    const redaction = leader.phone.redact(record);
    const edit = leader.phone.edit(record, { subject: 'Khác' });
    const apart = { id: redaction.id, quarantined: true };
    expect((await leader.phone.exchange([redaction])).receipts).toEqual([apart]);
    expect(await decide(commune, admit, leader.phone, [redaction.id])).toEqual([{ id: redaction.id }]);
    expect((await leader.phone.exchange([redaction, edit])).receipts).toEqual([
      apart,
      { id: edit.id, refused: 'redacted' },
    ]);
  });

  test('judges by the rights the person had, in the order of need, and a repeat changes nothing', async () => {
    const commune = await openCommune();
    const { headA, villageA, villageB, store } = commune;
    await headA.phone.catchUp();
    await leave(commune, headA);
    const mine = headA.phone.create('dialogue', dialogue([villageA.id]));
    const row = headA.phone.create('opinion', { text: 'Xin cầu' }, { root: mine.id });
    const theirs = headA.phone.create('dialogue', dialogue([villageB.id]));
    const orphan = headA.phone.create('opinion', { text: 'Lạc' }, { root: 'Z'.repeat(16) });
    await headA.phone.exchange([row, mine, theirs, orphan]);
    const ids = [row.id, mine.id, theirs.id, orphan.id];
    const results = await decide(commune, admit, headA.phone, ids);
    expect(results).toEqual([
      { id: row.id },
      { id: mine.id },
      { id: theirs.id, held: 'not-allowed' },
      { id: orphan.id, held: 'waits' },
    ]);
    const head = await store.read((tx) => tx.entries.head());
    expect(await inLog(commune, mine.id)).toMatchObject({
      by: headA.change.id,
      from: headA.phone.enrolment.from,
    });
    expect((await store.read((tx) => tx.bundles.get(mine.id)))?.bundle.rows[row.id]?.values.text).toBe(
      'Xin cầu',
    );
    expect(await countOf(commune, headA.phone)).toBe(2);
    expect(await decide(commune, admit, headA.phone, ids)).toEqual(results.slice(2));
    expect(await store.read((tx) => tx.entries.head())).toEqual(head);
    expect(await store.read((tx) => tx.quarantine.acts(headA.phone.enrolment.id))).toMatchObject([
      { act: 'admit', by: commune.officer.change.id, changes: [row.id, mine.id] },
    ]);
  });

  test('overlooks the revocation alone: a person’s rights are those of today', async () => {
    const commune = await openCommune();
    const { headA, villageA, store } = commune;
    await headA.phone.catchUp();
    await store.write((tx) => tx.enrolments.revoke(headA.phone.enrolment.id, 1));
    const change = headA.phone.create('dialogue', dialogue([villageA.id]));
    await headA.phone.exchange([change]);
    await commune.admin.exchange([commune.admin.edit(headA.change, { villages: [] })]);
    expect(await decide(commune, admit, headA.phone, [change.id])).toEqual([
      { id: change.id, held: 'not-allowed' },
    ]);
    const [item] = await listed(commune, headA.phone, await scopeOf(commune, commune.officer.change.id));
    expect(item).toMatchObject({ does: 'create', title: 'Đường sạt', held: 'not-allowed' });
  });
});

describe('what is kept apart', () => {
  test('is read only by who may see such a record, and only they may discard it', async () => {
    const commune = await openCommune();
    const { headA, officer, admin } = commune;
    await headA.phone.catchUp();
    await leave(commune, headA);
    const change = headA.phone.create('petition', {
      type: 'complaint',
      summary: 'Đất bị lấn',
      sender: 'Ông Tư',
    });
    await headA.phone.exchange([change]);
    const [hidden] = await listed(commune, headA.phone, await scopeOf(commune, admin.enrolment.person));
    expect(hidden).toMatchObject({ kind: 'petition', does: 'create', hidden: 'rights' });
    expect(JSON.stringify(hidden)).not.toContain('lấn');
    expect(await decide(commune, discard, headA.phone, [change.id], admin.enrolment.person)).toEqual([
      { id: change.id, held: 'not-allowed' },
    ]);
    const [shown] = await listed(commune, headA.phone, await scopeOf(commune, officer.change.id));
    expect(shown).toMatchObject({ title: 'Đất bị lấn' });
    expect(JSON.stringify(shown)).not.toContain('Ông Tư');
    expect(await decide(commune, discard, headA.phone, [change.id])).toEqual([{ id: change.id }]);
    expect(await decide(commune, discard, headA.phone, [change.id])).toEqual([]);
    expect(await countOf(commune, headA.phone)).toBe(0);
    expect(await inLog(commune, change.id)).toBeUndefined();
  });

  test('and thrown away stays so, however often the device sends it again', async () => {
    const commune = await openCommune();
    const { headA, villageA, enrol } = commune;
    await headA.phone.catchUp();
    await commune.store.write((tx) => tx.enrolments.revoke(headA.phone.enrolment.id, 1));
    const [thrown, other] = [dialogue([villageA.id]), dialogue([villageA.id])].map((set) =>
      headA.phone.create('dialogue', set),
    );
    if (!thrown || !other) throw new Error('no changes');
    await headA.phone.exchange([thrown]);
    expect(await decide(commune, discard, headA.phone, [thrown.id])).toEqual([{ id: thrown.id }]);
    const again = await headA.phone.exchange([thrown, other]);
    expect(again.receipts).toEqual([thrown, other].map(({ id }) => ({ id, quarantined: true })));
    expect(await countOf(commune, headA.phone)).toBe(1);
    const renewed = await enrol(headA.change.id);
    expect((await renewed.exchange([thrown])).receipts).toMatchObject([{ seq: expect.any(Number) }]);
  });

  test('is no longer than any change may be', async () => {
    const commune = await openCommune();
    const { headA } = commune;
    await headA.phone.catchUp();
    await commune.store.write((tx) => tx.enrolments.revoke(headA.phone.enrolment.id, 1));
    const id = 'B'.repeat(16);
    const { receipts } = await headA.phone.exchange([{ id, text: 'x'.repeat(maxChangeChars) }]);
    expect(receipts).toEqual([{ id, refused: 'invalid' }]);
    expect(await countOf(commune, headA.phone)).toBe(0);
  });

  test('says of a denunciation only what it is, also where it became one later', async () => {
    const commune = await openCommune();
    const { officer } = commune;
    await officer.phone.catchUp();
    await leave(commune, officer);
    const change = officer.phone.create('petition', { type: 'complaint', summary: 'Ông Bảy nhận tiền' });
    const turned = officer.phone.edit(change, { type: 'denunciation', paperCode: 'HS-7' });
    await officer.phone.exchange([change, turned]);
    const leader = await scopeOf(commune, commune.leader.change.id);
    const items = await listed(commune, officer.phone, leader);
    expect(items).toMatchObject([{ hidden: 'classified' }, { hidden: 'classified' }]);
    expect(JSON.stringify(items)).not.toMatch(/Bảy|HS-7/);
  });

  test('goes with a redaction of its record, a row’s with the row', async () => {
    const commune = await openCommune();
    const { headA, villageA, leader } = commune;
    await headA.phone.catchUp();
    const record = headA.phone.create('dialogue', dialogue([villageA.id]));
    const row = headA.phone.create('opinion', { text: 'Xin cầu' }, { root: record.id });
    await headA.phone.exchange([record, row]);
    await leave(commune, headA);
    const [ofRow, ofRecord] = [
      headA.phone.edit(row, { text: 'Khác' }),
      headA.phone.edit(record, { subject: 'X' }),
    ];
    await headA.phone.exchange([ofRow, ofRecord]);
    expect(await countOf(commune, headA.phone)).toBe(2);
    await leader.phone.catchUp();
    await leader.phone.exchange([leader.phone.redact(row)]);
    expect(await countOf(commune, headA.phone)).toBe(1);
    await leader.phone.exchange([leader.phone.redact(record)]);
    expect(await countOf(commune, headA.phone)).toBe(0);
    await headA.phone.exchange([ofRecord]);
    expect(await countOf(commune, headA.phone)).toBe(0);
  });

  test('that nobody can read here is said, kept, and may be discarded', async () => {
    const commune = await openCommune();
    const { headA, admin } = commune;
    await leave(commune, headA);
    const broken = { id: 'B'.repeat(16), nonsense: true };
    headA.phone.v = 9;
    await headA.phone.exchange([broken]);
    expect(await listed(commune, headA.phone, await scopeOf(commune, admin.enrolment.person))).toMatchObject([
      { hidden: 'unreadable' },
    ]);
    expect(await decide(commune, admit, headA.phone, [broken.id])).toEqual([
      { id: broken.id, held: 'waits' },
    ]);
    expect(await decide(commune, discard, headA.phone, [broken.id])).toEqual([{ id: broken.id }]);
  });
});
