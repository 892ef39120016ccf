// GET /api/files: the bytes for who may see the record, harmless to a browser; and what a withdrawal takes away.
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { handleExchange } from '../../../src/server/exchange/exchange.ts';
import { createFiles } from '../../../src/server/files/files.ts';
import { personId } from '../office.ts';
import { ids, jpeg, nameOf, openFileOffice } from './file-office.ts';

const photo = jpeg(3_000);

const held = async () => {
  const office = await openFileOffice();
  const ref = await office.name(photo);
  await office.sendFile(office.head, ref, photo);
  return { ...office, ref };
};

test('gives the bytes with headers by which a browser neither shows nor keeps them', async () => {
  const { officer, ref, fetchFile } = await held();
  const answer = await fetchFile(officer, ref);
  expect([answer.statusCode, answer.rawPayload.equals(photo)]).toEqual([200, true]);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'accept-ranges': 'bytes',
    'content-length': '3000',
  });
  expect(answer.headers['content-encoding']).toBeUndefined();
});

test('goes on from where a download was cut', async () => {
  const { officer, ref, fetchFile } = await held();
  const rest = await fetchFile(officer, ref, 'bytes=1000-');
  expect([rest.statusCode, rest.headers['content-range']]).toEqual([206, 'bytes 1000-2999/3000']);
  expect(rest.rawPayload.equals(photo.subarray(1_000))).toBe(true);
  expect((await fetchFile(officer, ref, 'bytes=10-19')).rawPayload.equals(photo.subarray(10, 20))).toBe(true);
  const beyond = await fetchFile(officer, ref, 'bytes=3000-');
  expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, 'bytes */3000']);
  expect((await fetchFile(officer, ref, 'lines=1-2')).rawPayload.length).toBe(3_000);
});

test('is the same 404 for who may not see the record, for a row that does not name it, and for what is not there', async () => {
  const { officer, admin, addPerson, enrol, ref, name, fetchFile } = await held();
  await addPerson(personId('E'), ['head']);
  const missing = await name(jpeg(77), { by: officer, row: personId('S') });
  const answers = [
    await fetchFile(await enrol(personId('E')), ref),
    await fetchFile(admin, ref),
    await fetchFile(officer, { ...ref, row: personId('S') }),
    await fetchFile(officer, missing),
  ];
  for (const answer of answers) expect([answer.statusCode, answer.json().error]).toEqual([404, 'not-found']);
});

test('who wrote the row but may not see the record any more reads nothing', async () => {
  const { admin, head, push, change, clock, ref, fetchFile } = await held();
  expect((await fetchFile(head, ref)).statusCode).toBe(200);
  clock.now += 1000;
  await push(admin, [
    change(personId('W'), personId('H'), 'person', { villages: [] }, { record: personId('H'), seen: 99 }),
  ]);
  expect((await fetchFile(head, ref)).statusCode).toBe(404);
});

const withdraw = async (office: Awaited<ReturnType<typeof held>>, record: string, kind: string) => {
  office.clock.now += 1000;
  const redaction = office.change(
    personId('Z'),
    ids.dialogue,
    kind,
    {},
    { record, seen: 99, redact: 'other' },
  );
  const { receipts } = await office.push(office.leader, [redaction]);
  expect(receipts[0].seq).toBeGreaterThan(0);
};

test('a withdrawn row’s file, and all files of a withdrawn record, are off the disk when the answer comes', async () => {
  for (const [record, kind] of [
    [ids.row, 'attachment'],
    [ids.dialogue, 'dialogue'],
  ] as const) {
    const office = await held();
    const { ref, pathOf, officer, fetchFile, states } = office;
    expect(existsSync(pathOf(ref.file))).toBe(true);
    await withdraw(office, record, kind);
    expect(existsSync(pathOf(ref.file))).toBe(false);
    expect((await fetchFile(officer, ref)).statusCode).toBe(404);
    expect(await states(officer, [ref])).toEqual(['gone']);
  }
});

test('a file that was replaced in its row goes with the row', async () => {
  const office = await held();
  const { ref, head, push, change, clock, pathOf } = office;
  clock.now += 1000;
  const set = { file: nameOf(jpeg(60)) };
  await push(head, [change(personId('K'), ids.dialogue, 'attachment', set, { record: ids.row, seen: 99 })]);
  expect(existsSync(pathOf(ref.file))).toBe(true);
  await withdraw(office, ids.row, 'attachment');
  expect(existsSync(pathOf(ref.file))).toBe(false);
});

test('a content that another row names stays, and is read there', async () => {
  const office = await held();
  const { ref, officer, name, fetchFile, pathOf } = office;
  const other = await name(photo, { by: officer, row: personId('S') });
  await withdraw(office, ids.row, 'attachment');
  expect(existsSync(pathOf(ref.file))).toBe(true);
  expect((await fetchFile(officer, other)).statusCode).toBe(200);
  expect((await fetchFile(officer, ref)).statusCode).toBe(404);
});

test('what a kill left after a withdrawal goes at the next start', async () => {
  const office = await held();
  const { ref, leader, context, dataDir, change, pathOf, clock, store } = office;
  clock.now += 1000;
  const redaction = change(
    personId('Z'),
    ids.dialogue,
    'attachment',
    {},
    { record: ids.row, redact: 'other' },
  );
  const request = { v: 1, app: '1', gen: '', cursor: 0, epoch: 0, push: [redaction] };
  expect((await handleExchange(context, leader.enrolment, request)).ok).toBe(true);
  expect(existsSync(pathOf(ref.file))).toBe(true);
  await createFiles({ ...context, store, dataDir }).tidy();
  expect(existsSync(pathOf(ref.file))).toBe(false);
});
