// Closed minutes at the server's door: what fits is taken, what does not is refused by name, and a code is found again.
import { expect, test } from 'vitest';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import { closedOf } from '../../../src/shared/kinds/closed-minutes.ts';
import { shortHashOf, textOf } from '../../support/closings.ts';
import { openCommune } from '../commune.ts';

const start = async () => {
  const commune = await openCommune();
  const { headA, villageA, store } = commune;
  const minutes = headA.phone.create('minutes', {
    form: 'village-meeting',
    subject: 'Làm đường',
    date: '2026-11-12',
    villages: [villageA.id],
  });
  const item = headA.phone.create('item', { title: 'Đóng góp' }, { root: minutes.id });
  await headA.phone.exchange([minutes, item]);
  const bundle = async (): Promise<Bundle> => {
    const stored = await store.read((tx) => tx.bundles.get(minutes.id));
    if (!stored) throw new Error('no minutes');
    return stored.bundle;
  };
  const closing = async (more: Change['set'] = {}): Promise<Change> => {
    const snapshot = textOf(await bundle());
    const set = { date: '2026-11-12', snapshot, hash: shortHashOf(snapshot), ...more };
    return headA.phone.create('closing', set, { root: minutes.id });
  };
  return { ...commune, minutes, item, bundle, closing };
};

test('a closing is taken, and a repeat or a second one changes nothing', async () => {
  const { headA, closing, bundle } = await start();
  const first = await closing();
  expect((await headA.phone.exchange([first])).receipts).toMatchObject([{ seq: expect.any(Number) }]);
  expect((await headA.phone.exchange([first])).receipts).toMatchObject([{ seq: expect.any(Number) }]);
  const second = await closing();
  expect((await headA.phone.exchange([second])).receipts).toMatchObject([{ seq: expect.any(Number) }]);
  expect(closedOf(await bundle())).toMatchObject({ row: { id: first.id }, later: [] });
});

test('one whose code is not its text’s, or that is not written canonically, is refused by name', async () => {
  const { headA, closing } = await start();
  const { snapshot } = (await closing()).set;
  const loose = `${snapshot} `;
  const wrong = [
    await closing({ hash: '0000000000' }),
    await closing({ snapshot: String(snapshot).replace('Làm', 'Lam') }),
    await closing({ snapshot: loose, hash: shortHashOf(loose) }),
  ];
  expect((await headA.phone.exchange(wrong)).receipts).toEqual(
    wrong.map(({ id }) => ({ id, refused: 'wrong-seal' })),
  );
});

test('a withdrawn row takes the closing with it; a closing that still quotes it is discarded when it comes', async () => {
  const { headA, leader, item, closing, store } = await start();
  const [first, late] = [await closing(), await closing()];
  await headA.phone.exchange([first]);
  await leader.phone.exchange();
  const alone = leader.phone.redact(item);
  expect((await leader.phone.exchange([alone])).receipts).toEqual([{ id: alone.id, refused: 'sealed' }]);
  const both = [leader.phone.redact(first), leader.phone.redact(item)];
  expect((await leader.phone.exchange(both)).receipts).toMatchObject(
    both.map(() => ({ seq: expect.any(Number) })),
  );
  expect(await store.read((tx) => tx.bundles.mentioning('Đóng góp'))).toEqual([]);
  const lines = await store.read((tx) => tx.entries.ofRoot(item.root));
  expect(JSON.stringify(lines.map(({ payload }) => payload?.change))).not.toContain('Đóng góp');
  expect((await headA.phone.exchange([late])).receipts).toEqual([{ id: late.id, refused: 'redacted' }]);
});

test('what a revoked phone closed is kept apart no longer than what it quotes, nor comes in after it', async () => {
  const { headA, leader, admin, item, closing, store } = await start();
  const [first, late] = [await closing(), await closing()];
  await leader.phone.catchUp();
  await headA.phone.catchUp();
  await admin.exchange([admin.edit(headA.change, { active: false })]);
  const other = headA.phone.create('item', { title: 'Việc khác' }, { root: item.root });
  expect((await headA.phone.exchange([first, other])).receipts).toEqual(
    [first, other].map(({ id }) => ({ id, quarantined: true })),
  );
  const kept = () => store.read((tx) => tx.quarantine.of(headA.phone.enrolment.id, 99));
  expect((await kept()).map(({ id }) => id)).toEqual([first.id, other.id]);
  await leader.phone.exchange([leader.phone.redact(item)]);
  expect((await kept()).map(({ id }) => id)).toEqual([other.id]);
  expect((await headA.phone.exchange([late])).receipts).toEqual([{ id: late.id, refused: 'redacted' }]);
  expect(JSON.stringify(await kept())).not.toContain('Đóng góp');
});

test('a closing that waits for a newer server goes with what it quotes', async () => {
  const { headA, leader, item, closing, store } = await start();
  const newer = { ...(await closing()), kind: 'closing-of-tomorrow' } as Change;
  await store.write((tx) =>
    tx.parked.add({
      id: newer.id,
      enrolment: headA.phone.enrolment.id,
      root: item.root,
      record: newer.record,
      wait: 'update',
      v: 99,
      body: JSON.stringify(newer),
    }),
  );
  await leader.phone.catchUp();
  await leader.phone.exchange([leader.phone.redact(item)]);
  expect(await store.read((tx) => tx.parked.waitingForUpdate())).toEqual([]);
});
