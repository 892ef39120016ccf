// A phone whose closing of minutes the commune refused: it has lost nothing, says why, and closes anew once it has the right.
import { expect, test } from 'vitest';
import { closedOf } from '../../../src/shared/kinds/closed-minutes.ts';
import { openCommune } from '../../server/commune.ts';
import { shortHashOf, textOf } from '../../support/closings.ts';
import { calm, newPhone, saved, type TestPhone } from '../phone.ts';

const shown = async (phone: TestPhone, root: string) => {
  const view = await phone.account.records.open(root);
  if (!view) throw new Error('no minutes');
  return view;
};

const close = async (phone: TestPhone, root: string) => {
  const snapshot = textOf((await shown(phone, root)).bundle);
  const values = { date: '2026-11-12', snapshot, hash: shortHashOf(snapshot) };
  saved(await phone.account.records.addRow(root, 'closing', values));
};

test('a refused closing leaves the minutes open with every word, and is closed anew after taking the right over', async () => {
  const commune = await openCommune();
  const head = await newPhone(commune, commune.headA.phone);
  const leader = await newPhone(commune, commune.leader.phone);
  await calm(head, leader);
  const root = saved(
    await head.account.records.create('minutes', {
      form: 'village-meeting',
      subject: 'Làm đường',
      date: '2026-11-12',
      villages: [commune.villageA.id],
      closer: commune.headA.phone.enrolment.from,
    }),
  );
  await calm(head, leader);
  saved(await leader.account.records.addRow(root, 'item', { title: 'Đóng góp' }));
  await close(leader, root);
  await leader.engine.run();
  const refused = await shown(leader, root);
  expect(refused).toMatchObject({ state: 'refused', unsent: 0, refused: [{ reason: 'not-holder' }] });
  expect(closedOf(refused.bundle)).toBeUndefined();
  expect(Object.values(refused.bundle.rows).map(({ values }) => values.title)).toEqual(['Đóng góp']);
  expect(String(refused.refused[0]?.change.set.snapshot)).toContain('Đóng góp');

  saved(await leader.account.records.edit(root, root, { closer: commune.leader.phone.enrolment.from }));
  await close(leader, root);
  await calm(leader, head);
  for (const phone of [leader, head])
    expect(closedOf((await shown(phone, root)).bundle)?.snapshot.values.subject).toBe('Làm đường');
});
