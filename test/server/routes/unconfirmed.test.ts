// The devices that have not confirmed the erasure of a withdrawn record: who is told, and who is on the list.
import { expect, test } from 'vitest';
import { routes } from '../../../src/shared/protocol/routes.ts';
import { unconfirmedResponseSchema } from '../../../src/shared/protocol/unconfirmed.ts';
import { type Device, openOffice, personId } from '../office.ts';

const start = async () => {
  const office = await openOffice();
  const { addPerson, enrol, push, send, clock } = office;
  await addPerson(personId('F'), ['officer']);
  await addPerson(personId('M'), ['leader']);
  const [officer, leader] = [await enrol(personId('F')), await enrol(personId('M'))];
  // Let in, and never in contact.
  await enrol(personId('F'));
  const record = personId('D');
  const base = { record, root: record, kind: 'petition', seen: 0, gen: '', at: clock.now };
  await push(officer, [{ ...base, id: record, set: { type: 'proposal', summary: 'Đường' } }]);
  await push(leader, []);
  const path = `${routes.unconfirmed}?root=${record}`;
  const ask = async (device: Device) => (await send(device, 'GET', path)).json();
  const redact = () => push(leader, [{ ...base, id: personId('R'), set: {}, redact: 'personal' }]);
  /** A contact of a phone that has stored everything up to `cursor`. */
  const contact = async (device: Device, cursor: number) =>
    send(device, 'POST', routes.exchange, { v: 1, app: '1', gen: '', cursor, epoch: 0, push: [] });
  return { ...office, officer, leader, ask, redact, contact };
};

test('a device is on the list until it asks for what comes after the withdrawal', async () => {
  const { admin, officer, leader, ask, redact, contact } = await start();
  const { cursor: before, receipts } = await redact();
  const seq = receipts[0].seq;
  await contact(officer, seq - 1);
  const enrolments = async () => {
    const answer = unconfirmedResponseSchema.parse(await ask(leader));
    return { names: answer.devices.map(({ enrolment }) => enrolment).sort(), confirmed: answer.confirmed };
  };
  const all = [admin, officer, leader].map(({ enrolment }) => enrolment).sort();
  expect(before).toBeLessThanOrEqual(seq);
  expect(await enrolments()).toEqual({ names: all, confirmed: 0 });
  await contact(officer, seq);
  expect(await enrolments()).toEqual({
    names: all.filter((one) => one !== officer.enrolment),
    confirmed: 1,
  });
});

test('a stopped device stays on it, marked', async () => {
  const { officer, leader, ask, redact, store, clock } = await start();
  await redact();
  await store.write((tx) => tx.enrolments.revoke(officer.enrolment, clock.now));
  const { devices } = unconfirmedResponseSchema.parse(await ask(leader));
  expect(devices.find(({ enrolment }) => enrolment === officer.enrolment)).toMatchObject({
    person: personId('F'),
    revokedAt: clock.now,
  });
});

test('only who may withdraw the record is told, and nothing is said of one that was not withdrawn', async () => {
  const { admin, officer, leader, ask, redact, send } = await start();
  expect((await ask(leader)).error).toBe('not-found');
  await redact();
  expect((await ask(officer)).error).toBe('not-allowed');
  expect((await ask(admin)).error).toBe('not-allowed');
  expect((await send(leader, 'GET', `${routes.unconfirmed}?root=${personId('Z')}`)).json().error).toBe(
    'not-allowed',
  );
  expect((await send(leader, 'GET', `${routes.unconfirmed}?root=x`)).json().error).toBe('not-allowed');
});
