// A first sync of many pages: of use from the first one, and gone on with where it was when the app was closed.
import { expect, test } from 'vitest';
import type { SendExchange } from '../../../src/client/sync/round-parts.ts';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import { err } from '../../../src/shared/core/result.ts';
import { openCommune } from '../../server/commune.ts';
import { newPhone } from '../phone.ts';

const limits = { pageBundles: 10, pageChars: 1e6, windowEntries: 500, windowChars: 1e6, wholeChars: 1e6 };
const count = 60;

const fill = async () => {
  const commune = await openCommune({ context: { limits } });
  const { phone } = commune.officer;
  await phone.catchUp();
  const petition = (n: number) => ({ type: 'proposal', summary: `Đơn ${n}`, received: '2026-11-12' });
  await phone.exchange(Array.from({ length: count }, (_, n) => phone.create('petition', petition(n))));
  return { ...commune, other: await commune.enrol(commune.officer.change.id) };
};

/** Lets so many requests through, and notes which records their answers brought. */
const cutAfter = (requests: number, brought: string[]) => {
  let left = requests;
  return (send: SendExchange): SendExchange =>
    async (request, signal) => {
      if (left-- <= 0) return err({ type: 'no-network' });
      const answer = await send(request, signal);
      if (answer.ok) brought.push(...(answer.value.bundles as Bundle[]).map(({ root }) => root.id));
      return answer;
    };
};

test('the first pages hold the directory and the newest of what waits, and are shown', async () => {
  const commune = await fill();
  const phone = await newPhone(commune, commune.other, { through: cutAfter(2, []) });
  await phone.engine.run();
  await expect
    .poll(() => phone.account.catalog.items.value.map(({ title }) => title).sort())
    .toContain(`Đơn ${count - 1}`);
  const { directory, items } = phone.account.catalog;
  expect(directory.value.commune?.values.name).toBe('Búng Lao');
  expect(directory.value.villages.size).toBe(2);
  expect(items.value.map(({ title }) => title)).not.toContain('Đơn 0');
});

test.each([1, 2, 4, 6])(
  'closed after %i pages it goes on there: nothing comes twice, nothing is missing',
  async (pages) => {
    const commune = await fill();
    const brought: string[] = [];
    const phone = await newPhone(commune, commune.other, { through: cutAfter(pages, brought) });
    await phone.engine.run();
    const before = brought.length;
    expect(before).toBe(pages * limits.pageBundles);
    const again = await phone.reopen({ through: cutAfter(Number.POSITIVE_INFINITY, brought) });
    await again.engine.run();
    expect(again.broken).toEqual([]);
    expect(new Set(brought).size).toBe(brought.length);
    const rows = await again.tables.read(['records'], (tx) => tx.range('records'));
    expect(rows.map(({ id }) => id).sort()).toEqual([...brought].sort());
    expect(rows.length).toBeGreaterThan(count);
  },
);
