// The right to close minutes at the server's door: whose closing is taken, and what is left of one that is not.
import { expect, test } from 'vitest';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import { closedOf } from '../../../src/shared/kinds/closed-minutes.ts';
import { shortHashOf, textOf } from '../../support/closings.ts';
import { openCommune, type Phone } from '../commune.ts';

const taken = { seq: expect.any(Number) };

/** Minutes that the head of village A opened; the leader and an officer have seen them. */
const start = async () => {
  const commune = await openCommune();
  const { headA, leader, officer, villageA, store } = commune;
  const minutes = headA.phone.create('minutes', {
    form: 'village-meeting',
    subject: 'Làm đường',
    date: '2026-11-12',
    villages: [villageA.id],
  });
  const opened = headA.phone.edit(minutes, { closer: headA.phone.enrolment.from });
  await headA.phone.exchange([minutes, opened]);
  const bundle = async (): Promise<Bundle> => {
    const stored = await store.read((tx) => tx.bundles.get(minutes.id));
    if (!stored) throw new Error('no minutes');
    return stored.bundle;
  };
  const closingOn = async (phone: Phone): Promise<Change> => {
    const snapshot = textOf(await bundle());
    const set = { date: '2026-11-12', snapshot, hash: shortHashOf(snapshot) };
    return phone.create('closing', set, { root: minutes.id });
  };
  const takeOver = (phone: Phone, last: Change): Change =>
    phone.edit(minutes, { closer: phone.enrolment.from }, { bases: { closer: [last.id] } });
  await leader.phone.catchUp();
  await officer.phone.catchUp();
  return { ...commune, minutes, opened, bundle, closingOn, takeOver };
};

test('who does not hold the right is refused by name, and the minutes stay open as they were', async () => {
  const { leader, headA, bundle, closingOn } = await start();
  const before = await bundle();
  const closing = await closingOn(leader.phone);
  expect((await leader.phone.exchange([closing])).receipts).toEqual([
    { id: closing.id, refused: 'not-holder' },
  ]);
  expect(await bundle()).toEqual(before);
  expect((await headA.phone.exchange([await closingOn(headA.phone)])).receipts).toMatchObject([taken]);
});

test('one who has not heard of the meeting’s opening holds nothing by that', async () => {
  const { leader, closingOn } = await start();
  const closing = { ...(await closingOn(leader.phone)), seen: 0 };
  expect((await leader.phone.exchange([closing])).receipts).toMatchObject([{ refused: 'not-holder' }]);
});

test('refused, it is taken over and closed anew: the same words, another closing', async () => {
  const { leader, opened, bundle, closingOn, takeOver } = await start();
  const [first, second] = [await closingOn(leader.phone), await closingOn(leader.phone)];
  await leader.phone.exchange([first]);
  const over = takeOver(leader.phone, opened);
  expect((await leader.phone.exchange([over, second])).receipts).toMatchObject([taken, taken]);
  expect(closedOf(await bundle())?.row.id).toBe(second.id);
});

test('who held the right and had not heard that it was taken over is not refused; who had is', async () => {
  const { leader, headA, opened, bundle, closingOn, takeOver } = await start();
  const over = takeOver(leader.phone, opened);
  const unaware = await closingOn(headA.phone);
  expect((await leader.phone.exchange([over])).receipts).toMatchObject([taken]);
  expect((await headA.phone.exchange([unaware])).receipts).toMatchObject([taken]);
  const aware = await closingOn(headA.phone);
  expect((await headA.phone.exchange([aware])).receipts).toMatchObject([{ refused: 'not-holder' }]);
  expect(closedOf(await bundle())?.row.id).toBe(unaware.id);
});

test('two who took the right without seeing each other both hold it', async () => {
  const { leader, officer, opened, closingOn, takeOver } = await start();
  const [one, other] = [takeOver(leader.phone, opened), takeOver(officer.phone, opened)];
  const [first, second] = [await closingOn(leader.phone), await closingOn(officer.phone)];
  await leader.phone.exchange([one]);
  await officer.phone.exchange([other]);
  expect((await leader.phone.exchange([first])).receipts).toMatchObject([taken]);
  expect((await officer.phone.exchange([second])).receipts).toMatchObject([taken]);
});

test('a notebook that was enrolled anew still closes what its old number held', async () => {
  const { headA, closingOn, enrol } = await start();
  const closing = await closingOn(headA.phone);
  const renewed = await enrol(headA.change.id);
  expect(renewed.enrolment.from).not.toBe(headA.phone.enrolment.from);
  expect((await renewed.exchange([closing])).receipts).toMatchObject([taken]);
});

test('minutes that nobody opened in the app are closed by anybody who may write them', async () => {
  const { leader, headA, minutes, opened, closingOn } = await start();
  const given = headA.phone.edit(minutes, { closer: null }, { bases: { closer: [opened.id] } });
  await headA.phone.exchange([given]);
  expect((await leader.phone.exchange([await closingOn(leader.phone)])).receipts).toMatchObject([taken]);
});
