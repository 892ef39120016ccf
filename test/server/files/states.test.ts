// POST /api/files: what the server has, wants, does not know, or must not have.
import { expect, test } from 'vitest';
import { personId } from '../office.ts';
import { ids, jpeg, nameOf, openFileOffice } from './file-office.ts';

const photo = jpeg(2_000);

test('a file is unknown before its row, wanted after it, and held once it is there', async () => {
  const { states, name, head, sendFile } = await openFileOffice();
  const ref = { root: ids.dialogue, row: ids.row, file: nameOf(photo) };
  expect(await states(head, [ref])).toEqual(['unknown']);
  await name(photo);
  expect(await states(head, [ref])).toEqual(['wanted']);
  expect((await sendFile(head, ref, photo)).statusCode).toBe(204);
  expect(await states(head, [ref])).toEqual(['held']);
});

test('answers come in the order of the questions', async () => {
  const { states, name, head } = await openFileOffice();
  const ref = await name(photo);
  const other = { ...ref, file: nameOf(jpeg(9)) };
  expect(await states(head, [other, ref, other])).toEqual(['unknown', 'wanted', 'unknown']);
});

test('a content that the row does not name, another row and another record are unknown', async () => {
  const { states, name, head } = await openFileOffice();
  const ref = await name(photo);
  const wrong = [
    { ...ref, file: nameOf(jpeg(9)) },
    { ...ref, row: personId('S') },
    { ...ref, root: personId('S') },
  ];
  expect(await states(head, wrong)).toEqual(['unknown', 'unknown', 'unknown']);
});

test('the small picture is asked for like the file', async () => {
  const { states, name, head } = await openFileOffice();
  const small = nameOf(jpeg(50));
  const ref = await name(photo, { set: { thumb: small } });
  expect(await states(head, [{ ...ref, file: small }])).toEqual(['wanted']);
});

test('the same content named by another row is held at once', async () => {
  const { states, name, head, officer, sendFile } = await openFileOffice();
  await sendFile(head, await name(photo), photo);
  const again = await name(photo, { by: officer, row: personId('S') });
  expect(await states(officer, [again])).toEqual(['held']);
});

test('who may not see the record learns nothing; who wrote the row may deliver it all the same', async () => {
  const { states, name, head, officer, admin, push, addPerson, enrol, change, clock, sendFile } =
    await openFileOffice();
  const ref = await name(photo);
  await addPerson(personId('E'), ['head']);
  expect(await states(await enrol(personId('E')), [ref])).toEqual(['unknown']);
  clock.now += 1000;
  const { receipts } = await push(admin, [
    { ...change(personId('W'), personId('H'), 'person', { villages: [] }), record: personId('H'), seen: 99 },
  ]);
  expect(receipts[0].seq).toBeGreaterThan(0);
  expect(await states(head, [ref])).toEqual(['wanted']);
  const others = await name(jpeg(70), { by: officer, row: personId('S') });
  expect(await states(head, [others])).toEqual(['unknown']);
  expect((await sendFile(head, ref, photo)).statusCode).toBe(204);
  expect(await states(officer, [ref])).toEqual(['held']);
});

test('a file of a deleted row or record is not taken, and wanted again when that is undone', async () => {
  const { states, name, head, push, change, clock } = await openFileOffice();
  const ref = await name(photo);
  const remove = async (id: string, record: string, kind: string, deleted: boolean, bases: string[] = []) => {
    clock.now += 1000;
    const more = { record, seen: 99, ...(bases.length > 0 && { bases: { deleted: bases } }) };
    await push(head, [change(id, ids.dialogue, kind, { deleted }, more)]);
    return states(head, [ref]);
  };
  expect(await remove(personId('1'), ids.row, 'attachment', true)).toEqual(['unknown']);
  const undone = await remove(personId('2'), ids.row, 'attachment', false, [personId('1')]);
  expect(undone).toEqual(['wanted']);
  expect(await remove(personId('3'), ids.dialogue, 'dialogue', true)).toEqual(['unknown']);
});

test('of a denunciation nothing is taken, also when its row was written before it became one', async () => {
  const { states, officer, push, change, clock, create } = await openFileOffice();
  const petition = personId('Q');
  await push(officer, [
    change(petition, petition, 'petition', { type: 'complaint' }),
    change(ids.row, petition, 'attachment', { what: 'paper', file: nameOf(photo) }),
  ]);
  const ref = { root: petition, row: ids.row, file: nameOf(photo) };
  expect(await states(officer, [ref])).toEqual(['wanted']);
  clock.now += 1000;
  const { receipts } = await push(officer, [
    change(personId('T'), petition, 'petition', { type: 'denunciation' }, { record: petition, seen: 99 }),
  ]);
  expect(receipts[0].refused).toBe('classified');
  expect(await states(officer, [ref])).toEqual(['wanted']);
  const secret = personId('X');
  const pushed = await push(officer, [
    change(secret, secret, 'petition', { type: 'denunciation' }),
    change(personId('Y'), secret, 'attachment', { what: 'paper', file: nameOf(photo) }),
  ]);
  expect(pushed.receipts[1].refused).toBe('classified');
  const refused = { root: secret, row: personId('Y'), file: nameOf(photo) };
  expect(await states(officer, [refused])).toEqual(['unknown']);
  expect((await create(officer, refused, photo.length)).statusCode).toBe(404);
});

test('two hundred are answered at once, one more is refused', async () => {
  const { states, name, head, call } = await openFileOffice();
  const ref = await name(photo);
  expect(await states(head, Array(200).fill(ref))).toHaveLength(200);
  const body = { files: Array(201).fill(ref) };
  expect((await call(head, 'POST', '/api/files', { body })).statusCode).toBe(400);
});
