// What the office is shown of changes kept apart, and decides on, where there are more than one answer lists.
import { expect, test } from 'vitest';
import { mostListed } from '../../../src/server/exchange/admit.ts';
import {
  type QuarantineResponse,
  quarantineResponseSchema,
} from '../../../src/shared/protocol/quarantine.ts';
import { routes } from '../../../src/shared/protocol/routes.ts';
import { openOffice, personId } from '../office.ts';

const last = personId('Z');

/** A stopped phone of a village head, and what it sent: as many changes as one answer lists, then `last`. */
const start = async (each: object, lastOne: object) => {
  const { admin, addPerson, enrol, push, send, store, clock } = await openOffice();
  await addPerson(personId('P'), ['head'], [personId('A')]);
  const head = await enrol(personId('P'));
  const { enrolment } = head;
  await store.write((tx) => tx.enrolments.revoke(enrolment, 1));
  const change = (id: string, more: object) => ({
    ...{ id, record: id, root: id, seen: 0, gen: '', at: clock.now, set: {} },
    ...more,
  });
  const before = Array.from({ length: mostListed }, (_, n) => String(n).padStart(16, '0'));
  const all = [...before.map((id) => change(id, each)), change(last, lastOne)];
  for (let at = 0; at < all.length; at += 200) await push(head, all.slice(at, at + 200));
  const read = (answer: { json(): unknown }) => quarantineResponseSchema.parse(answer.json());
  return {
    before,
    list: async () => read(await send(admin, 'GET', `${routes.quarantine}?enrolment=${enrolment}`)),
    decide: async (path: string, ids: readonly string[]) =>
      read(await send(admin, 'POST', path, { enrolment, ids })),
  };
};

const shows = ({ items }: QuarantineResponse, id: string) => items.some((item) => item.id === id);

test('what stands behind all that the asker may not read is listed, and he may discard it', async () => {
  const { before, list, decide } = await start({ kind: 'petition' }, { kind: 'village', set: { name: 'X' } });
  const first = await list();
  expect(first).toMatchObject({ total: mostListed + 1 });
  expect(first.items).toHaveLength(mostListed);
  expect(shows(first, last)).toBe(true);
  const after = await decide(routes.discard, [last]);
  expect(after).toMatchObject({ total: mostListed, results: [{ id: last }] });
  expect(after.items.map(({ id }) => id)).toEqual(before);
});

test('what stands behind all that could not be admitted is listed, and can be', async () => {
  const dialogue = { kind: 'dialogue', set: { subject: 'Đường sạt', villages: [personId('A')] } };
  const { before, list, decide } = await start({ kind: 'opinion', root: personId('X') }, dialogue);
  expect(shows(await list(), last)).toBe(false);
  const tried = await decide(routes.admit, before);
  expect(tried.results?.every(({ held }) => held === 'waits')).toBe(true);
  expect(tried.items).toHaveLength(mostListed);
  expect(shows(tried, last)).toBe(true);
  const after = await decide(routes.admit, [last]);
  expect(after).toMatchObject({ total: mostListed, results: [{ id: last }] });
});
