// A record and its edits that reach the server in any order, doubled or with gaps (after ODK Central's offline entities).
// Neighbours: every order of heads in test/shared/core/properties.test.ts; a row before its record in test/server/exchange/push.test.ts.
import { expect, test } from 'vitest';
import { retryAtStart } from '../../src/server/exchange/parked.ts';
import type { Change } from '../../src/shared/core/change.ts';
import { openCommune } from '../server/commune.ts';
import {
  chainOf,
  dialogueIn,
  editAfter,
  headOf,
  logOf,
  onServer,
  orders,
  versionsOf,
  words,
} from './chains.ts';

const places = ['Sân trường', 'Nhà văn hóa', 'Sân đình'];

test('a record and three edits give the same record in every order of arrival, in one push or in four', async () => {
  const commune = await openCommune();
  const { phone } = commune.headA;
  const results = new Set<string>();
  for (const place of orders([0, 1, 2, 3]).keys())
    for (const isOnePush of [true, false]) {
      const { made, edits } = chainOf(commune, phone, places);
      const order = orders([made, ...edits])[place] ?? [];
      const pushes = isOnePush ? [order] : order.map((one) => [one]);
      for (const push of pushes) await phone.exchange(push);
      const { root } = await onServer(commune, made.id);
      results.add(JSON.stringify([root.values.place, versionsOf(root, 'place'), root.gone ?? {}]));
      expect(await logOf(commune, made.id), `order ${place}`).toHaveLength(4);
    }
  expect([...results]).toEqual([JSON.stringify(['Sân đình', ['Sân đình'], {}])]);
});

test('edits that come before their record make none: they wait, and nobody sees anything', async () => {
  const commune = await openCommune();
  const { phone } = commune.headA;
  const { made, edits } = chainOf(commune, phone, places);
  await commune.officer.phone.catchUp();
  const before = await headOf(commune);
  const { receipts } = await phone.exchange(edits.toReversed());
  expect(words(receipts)).toEqual(Array(3).fill('waits for record'));
  expect(await headOf(commune)).toBe(before);
  expect((await commune.officer.phone.exchange()).entries).toEqual([]);
  expect(await commune.store.read((tx) => tx.bundles.get(made.id))).toBeUndefined();
});

test('what waits for its record waits for months and over restarts of the server, and is not turned into a record', async () => {
  const commune = await openCommune();
  const { phone } = commune.headA;
  const { made, edits } = chainOf(commune, phone, places);
  await phone.exchange(edits);
  for (let month = 0; month < 3; month++) {
    commune.clock.now += 30 * 86_400_000;
    expect((await retryAtStart(commune.context)).ok).toBe(true);
    expect(await commune.store.read((tx) => tx.bundles.get(made.id))).toBeUndefined();
  }
  const { receipts } = await phone.exchange([made]);
  expect(words(receipts)[0]).toBe('accepted');
  const { root } = await onServer(commune, made.id);
  expect(versionsOf(root, 'place')).toEqual(['Sân đình']);
});

test('a gap in a chain of edits holds up nothing, and the missing edit brings no old value back', async () => {
  const commune = await openCommune();
  const { phone } = commune.headA;
  const { made, edits } = chainOf(commune, phone, places);
  const [first, missing, last] = edits as [Change, Change, Change];
  expect(words((await phone.exchange([made, first, last])).receipts)).toEqual(Array(3).fill('accepted'));
  // The first is replaced by what has not come: until then it stands beside the last.
  expect((await onServer(commune, made.id)).root.values.place).toBe('Sân đình');
  commune.clock.now += 90 * 86_400_000;
  expect(words((await phone.exchange([missing])).receipts)).toEqual(['accepted']);
  const { root } = await onServer(commune, made.id);
  expect(versionsOf(root, 'place')).toEqual(['Sân đình']);
});

test('a chain whose first edit never comes goes on: only its own field is open, nothing waits', async () => {
  const commune = await openCommune();
  const { phone } = commune.headA;
  const { made, edits } = chainOf(commune, phone, places);
  const [, second, third] = edits as [Change, Change, Change];
  const other = editAfter(phone, made, { chair: 'Bà Thào' });
  const { receipts } = await phone.exchange([made, third, other, second]);
  expect(words(receipts)).toEqual(Array(4).fill('accepted'));
  const { root } = await onServer(commune, made.id);
  expect(root.values).toMatchObject({ place: 'Sân đình', chair: 'Bà Thào' });
  expect(versionsOf(root, 'chair')).toEqual(['Bà Thào']);
  await phone.exchange([editAfter(phone, third, { place: 'Trụ sở' })]);
  expect((await onServer(commune, made.id)).root.values.place).toBe('Trụ sở');
});

test('the same edit twice in one push, in a second push and from two pushes at once is one line with one receipt', async () => {
  const commune = await openCommune();
  const { phone } = commune.headA;
  const { made, edits } = chainOf(commune, phone, places);
  const [edit] = edits as [Change];
  const first = await phone.exchange([made, edit, made, edit]);
  expect(first.receipts[2]).toEqual(first.receipts[0]);
  expect(first.receipts[3]).toEqual(first.receipts[1]);
  const head = await headOf(commune);
  const both = await Promise.all([phone.exchange([edit, made]), phone.exchange([edit])]);
  for (const { receipts } of both) expect(receipts[0]).toEqual(first.receipts[1]);
  expect(await headOf(commune)).toBe(head);
  expect(await logOf(commune, made.id)).toHaveLength(2);
});

test('an edit that waits, sent again and again, waits once', async () => {
  const commune = await openCommune();
  const { phone } = commune.headA;
  const { made, edits } = chainOf(commune, phone, places);
  for (let times = 0; times < 3; times++)
    expect(words((await phone.exchange([...edits, ...edits])).receipts)).toEqual(
      Array(6).fill('waits for record'),
    );
  await phone.exchange([made]);
  expect((await logOf(commune, made.id)).map(({ id }) => id)).toEqual([made, ...edits].map(({ id }) => id));
});

test('a held-back backlog is laid down in the order it was written in, by each phone, whoever sent first', async () => {
  const commune = await openCommune();
  const { phone } = commune.headA;
  const { officer } = commune;
  const { made, edits } = chainOf(commune, phone, places);
  const theirs = editAfter(officer.phone, made, { chair: 'Bà Thào' });
  const later = editAfter(officer.phone, theirs, { chair: 'Ông Lò' });
  await officer.phone.exchange([theirs]);
  await phone.exchange(edits);
  await officer.phone.exchange([later]);
  await phone.exchange([made]);
  const ids = (await logOf(commune, made.id)).map(({ id }) => id);
  expect(ids).toEqual([made, theirs, ...edits, later].map(({ id }) => id));
  const { root } = await onServer(commune, made.id);
  expect([versionsOf(root, 'place'), versionsOf(root, 'chair')]).toEqual([['Sân đình'], ['Ông Lò']]);
});

test('who sent an edit ahead of the record learns its number when the record has come', async () => {
  const commune = await openCommune();
  const { headA, officer, villageA } = commune;
  await officer.phone.catchUp();
  const made = headA.phone.create('dialogue', dialogueIn(villageA.id));
  const edit = editAfter(officer.phone, made, { place: 'Sân trường' });
  await officer.phone.exchange([edit]);
  await headA.phone.exchange([made]);
  const told = await officer.phone.exchange();
  const lines = (told.entries as { seq: number; change: Change }[]).map(({ change }) => change.id);
  const numbers = told.receipts.map(({ id }) => id);
  expect([...lines, ...numbers].sort()).toEqual([made.id, edit.id].sort());
});
