// A code typed off a paper: known or not, and which record, for those who may see it.
import { expect, test } from 'vitest';
import { closedResponseSchema } from '../../../src/shared/protocol/closed.ts';
import { routes } from '../../../src/shared/protocol/routes.ts';
import { shortHashOf, textOf } from '../../support/closings.ts';
import { type Device, openOffice, personId } from '../office.ts';

const start = async () => {
  const office = await openOffice();
  const { addPerson, enrol, push, send, store, clock } = office;
  await addPerson(personId('F'), ['officer']);
  await addPerson(personId('H'), ['head']);
  const [officer, head] = [await enrol(personId('F')), await enrol(personId('H'))];
  const root = personId('D');
  const base = { record: root, root, kind: 'minutes', seen: 0, gen: '', at: clock.now };
  await push(officer, [{ ...base, id: root, set: { subject: 'Làm đường', date: '2026-11-12' } }]);
  const stored = await store.read((tx) => tx.bundles.get(root));
  if (!stored) throw new Error('no minutes');
  const snapshot = textOf(stored.bundle);
  const hash = shortHashOf(snapshot);
  const id = personId('C');
  await push(officer, [{ ...base, id, record: id, kind: 'closing', set: { snapshot, hash } }]);
  /** Somebody who had not seen the closing closes too. */
  const closeAgain = async () => {
    const other = textOf({
      ...stored.bundle,
      root: { ...stored.bundle.root, values: { ...stored.bundle.root.values, subject: 'Làm cầu' } },
    });
    const [again, code] = [personId('G'), shortHashOf(other)];
    const set = { snapshot: other, hash: code };
    await push(officer, [{ ...base, id: again, record: again, kind: 'closing', set }]);
    return code;
  };
  const ask = (device: Device, code: string) => send(device, 'GET', `${routes.closed}?hash=${code}`);
  const remove = () => push(officer, [{ ...base, id: personId('X'), set: { deleted: true } }]);
  return { officer, head, root, hash, ask, remove, closeAgain, store };
};

test('who may see the minutes is told which; who may not, that they are there', async () => {
  const { officer, head, root, hash, ask, remove, store } = await start();
  const answer = async (device: Device, code = hash) =>
    closedResponseSchema.parse((await ask(device, code)).json());
  expect(await answer(officer)).toMatchObject({ known: 'counts', records: [{ root, counts: hash }] });
  expect(await answer(head)).toMatchObject({ known: 'counts', records: [] });
  expect(await answer(officer, '0000000000')).toMatchObject({ known: 'none', records: [] });
  // Refused: what is closed stays known, as its papers are.
  await remove();
  expect((await store.read((tx) => tx.bundles.get(root)))?.bundle.root.values.deleted).toBeUndefined();
  expect(await answer(officer)).toMatchObject({ known: 'counts', records: [{ root, counts: hash }] });
});

test('the code of a closing that another came before is told apart, to everybody', async () => {
  const { officer, head, root, hash, ask, closeAgain } = await start();
  const other = await closeAgain();
  const answer = async (device: Device, code: string) =>
    closedResponseSchema.parse((await ask(device, code)).json());
  expect(other).not.toBe(hash);
  expect(await answer(officer, other)).toMatchObject({ known: 'other', records: [{ root, counts: hash }] });
  expect(await answer(head, other)).toMatchObject({ known: 'other', records: [] });
  expect(await answer(head, hash)).toMatchObject({ known: 'counts', records: [] });
});

test('what is no code is no question', async () => {
  const { officer, ask } = await start();
  for (const code of ['', 'ABC', 'ABCDE-FGHJK', 'abcdefghjk'])
    expect((await ask(officer, code)).statusCode).toBe(400);
});
