// What other tabs and a typing hand do between the reading and the writing of an answer, in memory and over IndexedDB.

import { describe, expect, it } from 'vitest';
import { startDraft } from '../../../src/client/store/begin-draft.ts';
import { startOver } from '../../../src/client/store/merge-plan.ts';
import { getSyncState, putMeta } from '../../../src/client/store/meta.ts';
import type { Tables } from '../../../src/client/store/tables.ts';
import type { ExchangeRequest } from '../../../src/shared/protocol/exchange.ts';
import { openCommune } from '../../server/commune.ts';
import { calm, newPhone, saved } from '../phone.ts';
import { stores } from '../stores.ts';

const relaxed = { durability: 'relaxed' } as const;

/** An officer's phone; what stands in `before` is done once, just before an answer is written. */
const start = async (open: () => Promise<Tables>) => {
  const commune = await openCommune();
  const requests: ExchangeRequest[] = [];
  const before: { work?: (tables: Tables) => Promise<unknown> } = {};
  const openTables = async (): Promise<Tables> => {
    const inner = await open();
    return {
      ...inner,
      write: async (names, work, options) => {
        const isAnswer = names.includes('parked') && names.includes('drafts');
        const meanwhile = isAnswer ? before.work : undefined;
        if (meanwhile) delete before.work;
        await meanwhile?.(inner);
        return inner.write(names, work, options);
      },
    };
  };
  const officer = await newPhone(commune, commune.officer.phone, {
    openTables,
    through: (send) => (request) => {
      requests.push(request);
      return send(request);
    },
  });
  await calm(officer);
  return { commune, officer, before, requests };
};

describe.each(Object.entries(stores))('an answer being stored (%s)', (_name, open) => {
  it('takes a draft of a withdrawn record along that was written after the drafts were read', async () => {
    const { commune, officer, before } = await start(open());
    const root = saved(await officer.account.records.create('dialogue', { subject: 'Chuyện kín' }));
    await calm(officer);
    const { phone } = commune.leader;
    await phone.catchUp();
    await phone.exchange([{ ...phone.create('dialogue', {}), record: root, root, redact: 'denunciation' }]);
    const draft = { kind: 'dialogue', record: root, root, values: { place: 'Nhà kín' }, startedAt: 1 };
    const other = { kind: 'dialogue', values: { subject: 'Việc khác' }, startedAt: 1 };
    before.work = async (tables) => {
      const [mine, kept] = ['0000000000000001', '0000000000000002'];
      const rows = [
        { id: mine, touched: 1, box: await officer.vault.seal('drafts', mine, draft) },
        { id: kept, touched: 1, box: await officer.vault.seal('drafts', kept, other) },
      ];
      await tables.write(['drafts'], (tx) => tx.putMany('drafts', rows), relaxed);
    };
    await officer.engine.run();
    expect(before.work).toBeUndefined();
    expect((await officer.account.drafts.list()).map(({ values }) => values)).toEqual([other.values]);
  });

  it('ends the draft that is being typed of a withdrawn record, whether or not the disk has it', async () => {
    const { commune, officer, before } = await start(open());
    const root = saved(await officer.account.records.create('dialogue', { subject: 'Chuyện kín' }));
    await calm(officer);
    const { phone } = commune.leader;
    await phone.catchUp();
    await phone.exchange([{ ...phone.create('dialogue', {}), record: root, root, redact: 'denunciation' }]);
    const { drafts } = officer.account;
    before.work = async () => drafts.update(startDraft(drafts, 'dialogue', root, root), { place: 'Nhà kín' });
    await officer.engine.run();
    expect(before.work).toBeUndefined();
    await drafts.flush(true);
    expect(await officer.tables.read(['drafts'], (tx) => tx.count('drafts'))).toBe(0);
  });

  it('is not written where the exchange was sent back to its beginning meanwhile, though no record moved', async () => {
    const { commune, officer, before, requests } = await start(open());
    const { phone } = commune.headB;
    await phone.exchange([phone.create('petition', { type: 'proposal', villages: [commune.villageB.id] })]);
    requests.length = 0;
    before.work = (tables) =>
      tables.write(['meta'], async (tx) => putMeta(tx, 'sync', startOver(await getSyncState(tx))), relaxed);
    await officer.engine.run();
    expect(before.work).toBeUndefined();
    expect(requests.map(({ cursor }) => cursor > 0)).toEqual([true, false]);
    expect(officer.broken).toEqual([]);
  });
});
