// What is deleted before it ever left the phone: not sent, not kept, and still to be undone for a while.
import { describe, expect, it } from 'vitest';
import { noteSending, undoMs } from '../../../src/client/store/drop-unsent.ts';
import { rowsOf } from '../../../src/shared/core/bundle.ts';
import type { RecordId } from '../../../src/shared/core/ids.ts';
import type { ExchangeRequest } from '../../../src/shared/protocol/exchange.ts';
import { openCommune } from '../../server/commune.ts';
import { calm, newPhone, saved, type TestPhone } from '../phone.ts';

const secret = 'Tố cáo ông trưởng bản';

const open = async () => {
  const commune = await openCommune();
  const requests: ExchangeRequest[] = [];
  let isCut = false;
  const phone = await newPhone(commune, commune.headA.phone, {
    through: (send) => async (request) => {
      requests.push(request);
      const answer = await send(request);
      return isCut ? { ok: false, error: { type: 'timed-out' } } : answer;
    },
  });
  await calm(phone);
  const values = { subject: 'Họp bản', date: '2026-11-02', villages: [commune.villageA.id] };
  const { records } = phone.account;
  return {
    commune,
    phone,
    records,
    create: async () => saved(await records.create('dialogue', values)),
    addOpinion: async (root: RecordId, text: string) =>
      saved(await records.addRow(root, 'opinion', { text })),
    pass: (ms = undoMs) => {
      commune.clock.now += ms;
    },
    cut: (is: boolean) => {
      isCut = is;
    },
    sent: () => JSON.stringify(requests.flatMap(({ push }) => push)),
  };
};

const countChanges = ({ tables }: TestPhone) => tables.read(['changes'], (tx) => tx.count('changes'));

describe('what was deleted before it left the phone', () => {
  it('a row is not sent, and the rest of its record is', async () => {
    const { phone, records, create, addOpinion, pass, sent } = await open();
    const root = await create();
    const row = await addOpinion(root, secret);
    await addOpinion(root, 'Cầu hỏng');
    saved(await records.edit(root, row, { text: `${secret} lần nữa` }));
    saved(await records.remove(root, row));
    pass();
    await phone.engine.run();
    expect(sent()).toContain('Cầu hỏng');
    expect(sent()).not.toContain(secret);
    expect(sent()).not.toContain(row);
    const view = await records.open(root);
    expect(view?.state).toBe('received');
    expect(view && rowsOf(view.bundle, 'opinion').map(({ values }) => values.text)).toEqual(['Cầu hỏng']);
    expect(view?.bundle.rows[row]).toBeUndefined();
    expect(await countChanges(phone)).toBe(2);
  });

  it('is held back while its deletion may be undone, and sent once it is', async () => {
    const { phone, records, create, addOpinion, pass, sent } = await open();
    const root = await create();
    const row = await addOpinion(root, 'Bấm nhầm');
    saved(await records.remove(root, row));
    pass(undoMs - 1);
    await phone.engine.run();
    expect(sent()).not.toContain('Bấm nhầm');
    saved(await records.restore(root, row));
    pass();
    await phone.engine.run();
    const view = await records.open(root);
    expect(view?.state).toBe('received');
    expect(view && rowsOf(view.bundle, 'opinion').map(({ values }) => values.text)).toEqual(['Bấm nhầm']);
  });

  it('a deletion goes up where its record may have been sent, though no answer came', async () => {
    const { phone, records, create, addOpinion, pass, cut, sent } = await open();
    const root = await create();
    await phone.engine.run();
    const row = await addOpinion(root, 'Đã gửi');
    cut(true);
    await phone.engine.run();
    cut(false);
    saved(await records.remove(root, row));
    pass();
    await phone.engine.run();
    expect(JSON.parse(sent()).at(-1)).toMatchObject({ record: row, set: { deleted: true } });
    expect((await records.open(root))?.state).toBe('received');
  });

  it('a record is sent with its deletion: it can be had back', async () => {
    const { phone, records, create, pass, sent } = await open();
    const root = await create();
    saved(await records.remove(root, root));
    pass();
    await phone.engine.run();
    expect(JSON.parse(sent())).toMatchObject([{ id: root }, { record: root, set: { deleted: true } }]);
    saved(await records.restore(root, root));
    expect((await records.open(root))?.bundle.root.values).toMatchObject({ subject: 'Họp bản' });
  });

  it('is not sent either where more was written after it, which waits as long', async () => {
    const { phone, records, create, addOpinion, pass, sent } = await open();
    const root = await create();
    await phone.engine.run();
    const row = await addOpinion(root, secret);
    saved(await records.remove(root, row));
    await addOpinion(root, 'Cầu hỏng');
    await phone.engine.run();
    expect(sent()).not.toContain('Cầu hỏng');
    expect(phone.engine.status.value).toMatchObject({ phase: 'idle' });
    pass();
    await phone.engine.run();
    expect(sent()).toContain('Cầu hỏng');
    expect(sent()).not.toContain(secret);
    expect(await records.open(root)).toMatchObject({ state: 'received' });
  });

  it('is held back as long where the clock is set right meanwhile, and no longer', async () => {
    const { phone, commune, records, create, addOpinion, pass, sent } = await open();
    const root = await create();
    await phone.engine.run();
    const row = await addOpinion(root, secret);
    saved(await records.remove(root, row));
    const kept = await addOpinion(root, 'Cầu hỏng');
    commune.clock.now -= 600_000;
    await phone.engine.run();
    expect(sent()).not.toContain(kept);
    pass();
    await phone.engine.run();
    expect(sent()).toContain(kept);
    expect(sent()).not.toContain(secret);
  });

  it('nothing is noted as sent that was taken off the phone meanwhile', async () => {
    const { phone, records, create } = await open();
    const root = await create();
    const [row] = await phone.tables.read(['changes'], (tx) => tx.range('changes'));
    saved(await records.remove(root, root));
    await phone.tables.write(['changes'], (tx) => tx.delete('changes', row?.n ?? 0), {
      durability: 'strict',
    });
    expect(await noteSending(phone.tables, [{ n: row?.n ?? 0 }])).toBe(false);
    expect(await phone.tables.read(['meta'], (tx) => tx.get('meta', 'sentThrough'))).toBeUndefined();
  });
});
