// A backlog that arrives late: of a revoked phone, of one enrolled anew, of what was withdrawn meanwhile; and edits of the wrong record
// (after ODK Central's backlog and processing errors). Neighbours: test/server/exchange/{push,pull,quarantine}.test.ts.
import { describe, expect, test } from 'vitest';
import { admit } from '../../src/server/exchange/admit.ts';
import type { Change } from '../../src/shared/core/change.ts';
import { openCommune, type Phone, type TestCommune } from '../server/commune.ts';
import { chainOf, dialogueIn, editAfter, headOf, logOf, onServer, versionsOf, words } from './chains.ts';

const places = ['Sân trường', 'Nhà văn hóa', 'Sân đình'];

const letIn = async (commune: TestCommune, { enrolment }: Phone, changes: readonly Change[]) => {
  const by = commune.leader.change.id;
  const decided = await admit(commune.context, { enrolment, ids: changes.map(({ id }) => id), by });
  if (!decided.ok) throw new Error(decided.error.type);
  return decided.value.map(({ held }) => held ?? 'accepted');
};

const revoke = ({ store }: TestCommune, { enrolment }: Phone) =>
  store.write((tx) => tx.enrolments.revoke(enrolment.id, 1));

describe('a backlog of a revoked phone', () => {
  test('let in months later stands beside what was written meanwhile, and is not what is shown', async () => {
    const commune = await openCommune();
    const { phone } = commune.headA;
    const { made, edits } = chainOf(commune, phone, places);
    await phone.exchange([made]);
    await revoke(commune, phone);
    expect(words((await phone.exchange(edits)).receipts)).toEqual(Array(3).fill('kept apart'));
    commune.clock.now += 90 * 86_400_000;
    const { officer } = commune;
    await officer.phone.exchange([editAfter(officer.phone, made, { place: 'Trụ sở' })]);
    expect(await letIn(commune, phone, edits)).toEqual(Array(3).fill('accepted'));
    expect(versionsOf((await onServer(commune, made.id)).root, 'place')).toEqual(['Trụ sở', 'Sân đình']);
  });

  test('that reached the office in two halves and in the wrong order is one chain again', async () => {
    const commune = await openCommune();
    const { phone } = commune.headA;
    const { made, edits } = chainOf(commune, phone, places);
    await revoke(commune, phone);
    await phone.exchange(edits.slice(1));
    await phone.exchange([...edits.slice(0, 1), made]);
    expect(await letIn(commune, phone, edits.slice(1))).toEqual(['waits', 'waits']);
    expect(await letIn(commune, phone, [made, ...edits])).toEqual(Array(4).fill('accepted'));
    const { root } = await onServer(commune, made.id);
    expect(versionsOf(root, 'place')).toEqual(['Sân đình']);
  });

  test('that had waited for its record before the phone was revoked is laid down when the record comes', async () => {
    const commune = await openCommune();
    const { headA, officer } = commune;
    const { made, edits } = chainOf(commune, headA.phone, places);
    await headA.phone.exchange(edits);
    await revoke(commune, headA.phone);
    expect(words((await headA.phone.exchange([made])).receipts)).toEqual(['kept apart']);
    expect(await letIn(commune, headA.phone, [made])).toEqual(['accepted']);
    expect((await onServer(commune, made.id)).root.values.place).toBe('Sân đình');
    expect((await officer.phone.catchUp()).bundles).toContainEqual(await onServer(commune, made.id));
  });
});

describe('a notebook enrolled anew in the midst of a chain', () => {
  test('goes on with it: one chain, no other version, and nothing doubled that went up before', async () => {
    const commune = await openCommune();
    const { headA, enrol } = commune;
    const { made, edits } = chainOf(commune, headA.phone, places);
    const sent = [made, ...edits.slice(0, 2)];
    await headA.phone.exchange(sent);
    const renewed = await enrol(headA.change.id);
    expect(words((await renewed.exchange([...sent, ...edits.slice(2)])).receipts)).toEqual(
      Array(4).fill('accepted'),
    );
    const { from } = headA.phone.enrolment;
    expect((await logOf(commune, made.id)).map((line) => line.from)).toEqual([
      ...Array(3).fill(from),
      renewed.enrolment.from,
    ]);
    expect(versionsOf((await onServer(commune, made.id)).root, 'place')).toEqual(['Sân đình']);
  });

  test('its edits that waited under the old number come in under that number, once', async () => {
    const commune = await openCommune();
    const { headA, enrol } = commune;
    const { made, edits } = chainOf(commune, headA.phone, places);
    await headA.phone.exchange(edits);
    const renewed = await enrol(headA.change.id);
    const waiting = await renewed.exchange(edits);
    expect(words(waiting.receipts)).toEqual(Array(3).fill('waits for record'));
    await renewed.exchange([made]);
    expect(await logOf(commune, made.id)).toHaveLength(4);
    expect(versionsOf((await onServer(commune, made.id)).root, 'place')).toEqual(['Sân đình']);
  });
});

describe('edits of what was withdrawn', () => {
  test('a backlog that waited for the record goes with it, once record and withdrawal are there', async () => {
    const commune = await openCommune();
    const { headA, officer, leader, store } = commune;
    const { made, edits } = chainOf(commune, headA.phone, places);
    const row = headA.phone.create('opinion', { text: 'Chuyện kín' }, { root: made.id });
    const rowEdit = officer.phone.edit(row, { answer: 'Chuyện kín nữa' });
    await officer.phone.exchange([rowEdit]);
    await headA.phone.exchange([made]);
    await leader.phone.exchange([leader.phone.redact(made)]);
    expect(words((await headA.phone.exchange([row, ...edits])).receipts)).toEqual(Array(4).fill('redacted'));
    expect((await officer.phone.exchange()).receipts).toContainEqual({ id: rowEdit.id, refused: 'redacted' });
    expect(await store.read((tx) => tx.parked.waitingFor(made.id))).toEqual([]);
    expect(JSON.stringify(await logOf(commune, made.id))).not.toContain('kín');
  });

  test('a withdrawal that comes before its record waits, and then leaves nothing of it', async () => {
    const commune = await openCommune();
    const { headA, leader } = commune;
    const { made, edits } = chainOf(commune, headA.phone, places);
    expect(words((await leader.phone.exchange([leader.phone.redact(made)])).receipts)).toEqual([
      'waits for record',
    ]);
    await headA.phone.exchange([made]);
    const { root } = await onServer(commune, made.id);
    expect([root.values, root.redacted?.reason]).toEqual([{}, 'denunciation']);
    expect(words((await headA.phone.exchange(edits)).receipts)).toEqual(Array(3).fill('redacted'));
  });
});

describe('an edit of the wrong record', () => {
  test('that names no record waits; one that names a row of another record does not touch it', async () => {
    const commune = await openCommune();
    const { phone } = commune.headA;
    const [mine, other] = [chainOf(commune, phone, []).made, chainOf(commune, phone, []).made];
    const row = phone.create('opinion', { text: 'Cầu hỏng' }, { root: other.id });
    await phone.exchange([mine, other, row]);
    const stray = phone.create('opinion', { text: 'Lạc' }, { root: mine.id, record: row.id });
    const nowhere = phone.create('dialogue', { place: 'Lạc' }, { root: phone.id(), record: phone.id() });
    const { receipts } = await phone.exchange([stray, nowhere]);
    expect(words(receipts)).toEqual(['waits for record', 'waits for record']);
    expect((await onServer(commune, mine.id)).rows).toEqual({});
    expect((await onServer(commune, other.id)).rows[row.id]?.values).toEqual({ text: 'Cầu hỏng' });
  });

  test('under another kind is refused, a row taken for a record too, and nothing changes', async () => {
    const commune = await openCommune();
    const { phone } = commune.officer;
    const made = phone.create('dialogue', dialogueIn(commune.villageA.id));
    const row = phone.create('opinion', { text: 'Cầu hỏng' }, { root: made.id });
    await phone.exchange([made, row]);
    const before = [await headOf(commune), await onServer(commune, made.id)];
    const asPetition = phone.edit(made, { summary: 'Xin điện' }, { kind: 'petition' });
    const asMinutes = phone.edit(made, { place: 'Sân' }, { kind: 'minutes' });
    const rowAsRoot = phone.edit(row, { place: 'Sân' }, { kind: 'dialogue' });
    const otherRow = phone.edit(row, { name: 'Ông Lò' }, { kind: 'attendance' });
    const { receipts } = await phone.exchange([asPetition, asMinutes, rowAsRoot, otherRow]);
    expect(words(receipts)).toEqual(Array(4).fill('invalid'));
    expect([await headOf(commune), await onServer(commune, made.id)]).toEqual(before);
  });

  test('that names itself as its base, or a change of another record, leaves the field with one shown value', async () => {
    const commune = await openCommune();
    const { phone } = commune.headA;
    const [made, other] = [chainOf(commune, phone, []).made, chainOf(commune, phone, ['Nơi khác'])];
    await phone.exchange([made, other.made, ...other.edits]);
    const id = phone.id();
    const itself = phone.edit(made, { place: 'Sân trường' }, { id, bases: { place: [id, made.id] } });
    const strange = phone.edit(made, { chair: 'Bà Thào' }, { bases: { chair: [other.made.id, made.id] } });
    expect(words((await phone.exchange([itself, strange])).receipts)).toEqual(['accepted', 'accepted']);
    const { root } = await onServer(commune, made.id);
    expect(root.values).toMatchObject({ place: 'Sân trường', chair: 'Bà Thào' });
    expect((await onServer(commune, other.made.id)).root.values.place).toBe('Nơi khác');
  });
});
