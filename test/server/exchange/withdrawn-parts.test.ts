// A withdrawn opinion takes what is about it along at the server: its recording and what was done about it.
import { expect, test } from 'vitest';
import { openCommune } from '../commune.ts';

const start = async () => {
  const commune = await openCommune();
  const { headA, leader, villageA, store } = commune;
  const dialogue = headA.phone.create('dialogue', { subject: 'Đối thoại', villages: [villageA.id] });
  const under = { root: dialogue.id };
  const opinion = headA.phone.create('opinion', { text: 'Lời kín' }, under);
  const other = headA.phone.create('opinion', { text: 'Đường xấu' }, under);
  const about = (id: string) => ({
    recording: headA.phone.create(
      'attachment',
      { about: id, what: 'recording', file: 'F'.repeat(51), format: 'ogg', caption: 'Giọng nói kín' },
      under,
    ),
    step: headA.phone.create(
      'follow-up',
      { opinion: id, step: 'assigned', date: '2026-11-12', note: 'Giao kín' },
      under,
    ),
  });
  await headA.phone.exchange([dialogue, opinion, other]);
  await leader.phone.catchUp();
  const bundle = async () => (await store.read((tx) => tx.bundles.get(dialogue.id)))?.bundle;
  const logged = async () =>
    JSON.stringify(
      (await store.read((tx) => tx.entries.ofRoot(dialogue.id))).map(({ payload }) => payload?.change),
    );
  return { ...commune, dialogue, opinion, other, about, bundle, logged };
};

test('what its writer had not seen goes with it from log, record and file store, and every phone hears of it', async () => {
  const { headA, leader, opinion, other, about, bundle, logged, store } = await start();
  const [own, stays] = [about(opinion.id), about(other.id)];
  await headA.phone.exchange([own.recording, own.step, stays.step]);
  // The leader's phone has seen neither of them.
  await leader.phone.exchange([leader.phone.redact(opinion)]);
  for (const { id } of [own.recording, own.step, opinion])
    expect((await bundle())?.rows[id]).toMatchObject({
      values: {},
      redacted: { reason: expect.any(String) },
    });
  expect((await bundle())?.rows[stays.step.id]?.values).toMatchObject({ note: 'Giao kín' });
  expect(await logged()).not.toContain('Giọng nói kín');
  const withdrawn = await store.read((tx) => tx.withdrawnFiles.after(0));
  expect(withdrawn.map(({ content }) => content)).toEqual(['F'.repeat(51)]);
  await headA.phone.catchUp();
  expect(JSON.stringify(headA.phone.last)).toContain(`"record":"${own.recording.id}"`);
});

test('what comes after the withdrawal from one who had not heard of it is refused, and kept nowhere', async () => {
  const { headA, leader, admin, opinion, about, store } = await start();
  const [late, apart] = [about(opinion.id), about(opinion.id)];
  await leader.phone.exchange([leader.phone.redact(opinion)]);
  expect((await headA.phone.exchange([late.recording, late.step])).receipts).toEqual(
    [late.recording, late.step].map(({ id }) => ({ id, refused: 'redacted' })),
  );
  await admin.exchange([admin.edit(headA.change, { active: false })]);
  expect((await headA.phone.exchange([apart.step])).receipts).toEqual([
    { id: apart.step.id, refused: 'redacted' },
  ]);
  expect(await store.read((tx) => tx.quarantine.of(headA.phone.enrolment.id, 99))).toEqual([]);
});

test('what is kept apart goes with it', async () => {
  const { headA, leader, admin, opinion, other, about, store } = await start();
  const [own, stays] = [about(opinion.id), about(other.id)];
  await admin.exchange([admin.edit(headA.change, { active: false })]);
  await headA.phone.exchange([own.step, own.recording, stays.step]);
  await leader.phone.exchange([leader.phone.redact(opinion)]);
  const kept = await store.read((tx) => tx.quarantine.of(headA.phone.enrolment.id, 99));
  expect(kept.map(({ id }) => id)).toEqual([stays.step.id]);
});
