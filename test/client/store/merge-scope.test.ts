// A scope that changes while a snapshot comes page by page.
import { expect, it } from 'vitest';
import type { SendExchange } from '../../../src/client/sync/round-parts.ts';
import { openCommune } from '../../server/commune.ts';
import { calm, newPhone, saved } from '../phone.ts';

const dialogueIn = (village: string) => ({
  subject: 'Đường vào bản',
  date: '2026-11-02',
  villages: [village],
});

it.each([
  ['a first snapshot', true],
  ['the snapshot of a new scope', false],
])(
  'a scope taken and given back in the midst of %s leaves nothing that left it meanwhile',
  async (_, isFirst) => {
    const limits = {
      pageBundles: 1,
      pageChars: 1e6,
      windowEntries: 500,
      windowChars: 1e6,
      wholeChars: 1e6,
    };
    const commune = await openCommune({ context: { limits } });
    const { admin, headA, villageA, villageB } = commune;
    const officer = await newPhone(commune, commune.officer.phone);
    await calm(officer);
    const root = saved(await officer.account.records.create('dialogue', dialogueIn(villageB.id)));
    await calm(officer);
    const give = (villages: readonly string[]) => admin.exchange([admin.edit(headA.change, { villages })]);
    let isMoved = false;
    const through: (send: SendExchange) => SendExchange = (send) => async (request) => {
      const answer = await send(request);
      const bundles = (answer.ok ? answer.value.bundles : []) as { root: { id: string } }[];
      if (isMoved || !bundles.some((bundle) => bundle.root.id === root)) return answer;
      isMoved = true;
      await give([villageA.id]);
      saved(await officer.account.records.edit(root, root, { villages: [villageA.id] }));
      await calm(officer);
      await give([villageB.id]);
      return answer;
    };
    const head = await newPhone(commune, headA.phone, { through });
    if (!isFirst) await calm(head);
    await give([villageB.id]);
    await calm(head);
    expect(isMoved).toBe(true);
    expect(await head.account.records.open(root)).toBeNull();
  },
);
