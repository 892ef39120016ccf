// The engine against the server's own code: deliver, receive, refuse, restart, restore.

import { describe, expect, it } from 'vitest';
import { startDraft } from '../../../src/client/store/begin-draft.ts';
import { judgeShape } from '../../../src/shared/access/judge.ts';
import type { ExchangeRequest } from '../../../src/shared/protocol/exchange.ts';
import { openCommune } from '../../server/commune.ts';
import { calm, newPhone, saved, valuesOf } from '../phone.ts';

const dialogueIn = (village: string) => ({
  subject: 'Đường vào bản',
  date: '2026-11-02',
  villages: [village],
});

const two = async () => {
  const commune = await openCommune();
  const head = await newPhone(commune, commune.headA.phone);
  const officer = await newPhone(commune, commune.officer.phone);
  await calm(head, officer);
  return { commune, head, officer, village: commune.villageA.id };
};

describe('the engine', () => {
  it('delivers a record written offline and another phone reads it', async () => {
    const { head, officer, village } = await two();
    const rows = [{ kind: 'opinion', values: { speaker: 'Lò Văn A', text: 'Cầu hỏng' } }];
    const root = saved(await head.account.records.create('dialogue', dialogueIn(village), { rows }));
    expect((await head.account.records.open(root))?.state).toBe('unsent');
    await head.engine.run();
    expect(head.engine.status.value).toMatchObject({ phase: 'idle', sent: 2, toSend: 2 });
    await officer.engine.run();
    expect(await head.account.records.open(root)).toMatchObject({ state: 'received', unsent: 0, mine: true });
    const view = await officer.account.records.open(root);
    expect(view?.bundle.root.values).toMatchObject(dialogueIn(village));
    expect(Object.values(view?.bundle.rows ?? {}).map((row) => row.values.text)).toEqual(['Cầu hỏng']);
    expect(view?.mine).toBe(false);
    expect(head.broken).toEqual([]);
  });

  it('keeps both texts of a field that two wrote without seeing each other, and a choice settles it', async () => {
    const { commune, head, officer, village } = await two();
    const root = saved(await head.account.records.create('dialogue', dialogueIn(village)));
    await calm(head, officer);
    saved(await head.account.records.edit(root, root, { place: 'Nhà văn hoá' }));
    commune.clock.now += 1000;
    saved(await officer.account.records.edit(root, root, { place: 'Sân trường', chair: 'Bà Thào' }));
    await calm(head, officer, head);
    for (const phone of [head, officer]) {
      const view = await phone.account.records.open(root);
      expect(view?.state).toBe('others');
      expect(view?.bundle.root.values).toMatchObject({ place: 'Sân trường', chair: 'Bà Thào' });
    }
    saved(await head.account.records.edit(root, root, { place: 'Nhà văn hoá' }, { settled: ['place'] }));
    await calm(head, officer);
    for (const phone of [head, officer]) {
      expect((await phone.account.records.open(root))?.state).toBe('received');
      expect(await valuesOf(phone, root)).toMatchObject({ place: 'Nhà văn hoá' });
    }
  });

  it('what the server has no room to let wait stays unsent, holds up nothing, and goes up in a later run', async () => {
    const requests: ExchangeRequest[] = [];
    const unknown: typeof judgeShape = (change, rootKind) =>
      'place' in change.set ? { type: 'unknown-shape' } : judgeShape(change, rootKind);
    const commune = await openCommune({ context: { maxWaiting: 0, judgeShape: unknown } });
    const head = await newPhone(commune, commune.headA.phone, {
      version: 2,
      through: (send) => (request) => {
        requests.push(request);
        return send(request);
      },
    });
    await calm(head);
    const create = () => head.account.records.create('dialogue', dialogueIn(commune.villageA.id));
    const first = saved(await create());
    saved(await head.account.records.edit(first, first, { place: 'Sân trường' }));
    await head.engine.run();
    const since = commune.clock.now;
    commune.clock.now += 1000;
    const second = saved(await create());
    requests.length = 0;
    await head.engine.run();
    expect(head.engine.status.value).toMatchObject({ phase: 'idle', sent: 1 });
    expect((await head.account.records.open(first))?.state).toBe('unsent');
    expect((await head.account.records.open(second))?.state).toBe('received');
    expect(requests.map(({ unsent, oldestUnsentAt }) => [unsent, oldestUnsentAt])).toEqual([
      [undefined, undefined],
    ]);
    const [device] = (await commune.store.read((tx) => tx.enrolments.list())).filter(({ unsent }) => unsent);
    expect(device).toMatchObject({ unsent: 1, oldestUnsentAt: since });
    Object.assign(commune.context, { maxWaiting: 1 });
    await head.engine.run();
    expect((await head.account.records.open(first))?.unsent).toBe(0);
    const devices = await commune.store.read((tx) => tx.enrolments.list());
    expect(devices.filter(({ unsent, oldestUnsentAt }) => unsent || oldestUnsentAt)).toEqual([]);
  });

  it('a whole answer that is lost is repeated and changes nothing twice', async () => {
    const commune = await openCommune();
    let isCut = false;
    const head = await newPhone(commune, commune.headA.phone, {
      through: (send) => async (request) => {
        const answer = await send(request);
        return isCut ? { ok: false, error: { type: 'timed-out' } } : answer;
      },
    });
    await calm(head);
    const root = saved(await head.account.records.create('dialogue', dialogueIn(commune.villageA.id)));
    isCut = true;
    await head.engine.run();
    expect(head.engine.status.value).toMatchObject({ problem: 'server-unreachable' });
    expect((await head.account.records.open(root))?.state).toBe('unsent');
    isCut = false;
    await calm(head);
    expect((await head.account.records.open(root))?.state).toBe('received');
    const answer = await commune.leader.phone.catchUp();
    expect(
      answer.bundles.filter((bundle) => (bundle as { root: { id: string } }).root.id === root),
    ).toHaveLength(1);
  });

  it('a head who loses a village loses its records, and gets those of the new one', async () => {
    const { commune, head, officer, village } = await two();
    const inA = saved(await officer.account.records.create('dialogue', dialogueIn(village)));
    const inB = saved(await officer.account.records.create('dialogue', dialogueIn(commune.villageB.id)));
    await calm(officer, head);
    expect(await valuesOf(head, inA)).toBeDefined();
    expect(await valuesOf(head, inB)).toBeUndefined();
    const person = commune.headA.change;
    await commune.admin.exchange([commune.admin.edit(person, { villages: [commune.villageB.id] })]);
    await calm(head);
    expect(await valuesOf(head, inA)).toBeUndefined();
    expect(await valuesOf(head, inB)).toBeDefined();
    expect(head.account.me.value.villages).toEqual([commune.villageB.id]);
  });

  it('a record withdrawn after it left the view leaves nothing behind: kept changes, refused ones, drafts', async () => {
    const { commune, head, officer, village } = await two();
    const root = saved(await head.account.records.create('dialogue', dialogueIn(village)));
    await calm(head, officer);
    const draft = startDraft(head.account.drafts, 'dialogue', root, root);
    head.account.drafts.update(draft, { subject: 'Đường vào bản, sửa' });
    await head.account.drafts.flush(true);
    saved(await officer.account.records.edit(root, root, { villages: [commune.villageB.id] }));
    await officer.engine.run();
    saved(await head.account.records.edit(root, root, { place: 'Nhà văn hoá' }));
    await head.engine.run();
    const held = () =>
      head.tables.read(['changes', 'drafts', 'records'], async (tx) => [
        (await tx.range('changes', { index: 'root', lower: root, upper: root })).length,
        (await tx.range('drafts')).length,
        (await tx.get('records', root)) !== undefined,
      ]);
    expect(await held()).toEqual([2, 1, true]);
    const { phone } = commune.leader;
    await phone.catchUp();
    await phone.exchange([{ ...phone.create('dialogue', {}), record: root, root, redact: 'denunciation' }]);
    await head.engine.run();
    expect(await held()).toEqual([0, 0, false]);
  });

  it('a withdrawn record is erased with everything of it, drafts and unsent changes too', async () => {
    const { commune, head, officer, village } = await two();
    const root = saved(await head.account.records.create('dialogue', dialogueIn(village)));
    await calm(head, officer);
    saved(await officer.account.records.edit(root, root, { conclusion: 'chưa gửi' }));
    const draft = startDraft(officer.account.drafts, 'dialogue', root, root);
    officer.account.drafts.update(draft, { place: 'đang gõ' });
    await officer.account.drafts.flush(true);
    await commune.leader.phone.catchUp();
    const { phone } = commune.leader;
    const redaction = { ...phone.create('dialogue', {}), record: root, root, redact: 'denunciation' };
    await phone.exchange([redaction]);
    const kept = { place: 0, touched: 1, app: 'build', box: new Uint8Array([1]) };
    await officer.tables.write(['catalog'], (tx) => tx.put('catalog', kept), { durability: 'relaxed' });
    await calm(officer, head);
    expect(await officer.tables.read(['catalog'], (tx) => tx.count('catalog'))).toBe(0);
    for (const one of [officer, head]) {
      const view = await one.account.records.open(root);
      expect(view?.bundle.root.redacted).toBeDefined();
      expect(view?.bundle.root.values).toEqual({});
      expect(view?.unsent).toBe(0);
      const own = await one.tables.read(['changes', 'drafts'], async (tx) => [
        ...(await tx.range('changes', { index: 'root', lower: root, upper: root })),
        ...(await tx.range('drafts')),
      ]);
      expect(own).toEqual([]);
    }
  });

  it('offline is a state, and nothing is tried', async () => {
    const commune = await openCommune();
    const phone = await newPhone(commune, commune.officer.phone, { isOnline: () => false });
    await phone.engine.run();
    expect(phone.engine.status.value.phase).toBe('offline');
  });

  it('a revoked phone keeps what it recorded and says so', async () => {
    const { commune, head, village } = await two();
    const root = saved(await head.account.records.create('dialogue', dialogueIn(village)));
    await commune.store.write((tx) => tx.enrolments.revoke(commune.headA.phone.enrolment.id, 1));
    await head.engine.run();
    expect(head.engine.status.value).toMatchObject({ phase: 'stopped', problem: 'revoked' });
    expect(await valuesOf(head, root)).toBeDefined();
  });

  it('a revoked phone hands over all it has, batch after batch, and still keeps it', async () => {
    const { commune, head, village } = await two();
    for (let made = 0; made < 205; made += 1)
      saved(await head.account.records.create('dialogue', dialogueIn(village)));
    const enrolment = commune.headA.phone.enrolment.id;
    await commune.store.write((tx) => tx.enrolments.revoke(enrolment, 1));
    await head.engine.run();
    expect(head.engine.status.value).toMatchObject({ phase: 'stopped', problem: 'revoked' });
    const apart = await commune.store.read((tx) => tx.quarantine.counts());
    expect(apart.get(enrolment)).toBe(205);
    const kept = await head.tables.read(['changes'], (tx) =>
      tx.count('changes', { index: 'state', equals: 'pending' }),
    );
    expect(kept).toBe(205);
  });

  it('who is put out of office hands over all of it, also behind what is refused', async () => {
    const { commune, head, village } = await two();
    const shared = saved(await head.account.records.create('dialogue', dialogueIn(village)));
    await head.engine.run();
    for (let made = 0; made < 200; made += 1)
      saved(await head.account.records.edit(shared, shared, { place: `Sân ${made}` }));
    const { admin, headA, leader } = commune;
    await leader.phone.catchUp();
    const redaction = { record: shared, root: shared, redact: 'denunciation' };
    await leader.phone.exchange([{ ...leader.phone.create('dialogue', {}), ...redaction }]);
    await admin.exchange([admin.edit(headA.change, { active: false })]);
    const later = 201;
    for (let made = 0; made < later; made += 1)
      saved(await head.account.records.create('dialogue', dialogueIn(village)));
    await head.engine.run();
    expect(head.engine.status.value).toMatchObject({ phase: 'stopped', problem: 'left' });
    const apart = await commune.store.read((tx) => tx.quarantine.counts());
    expect(apart.get(headA.phone.enrolment.id)).toBe(later);
  });

  it('who is put out of office hands over what is unsent, loses what he may not see, and returns to deliver it', async () => {
    const { commune, head, village } = await two();
    const seen = saved(await head.account.records.create('dialogue', dialogueIn(village)));
    await head.engine.run();
    const root = saved(await head.account.records.create('dialogue', dialogueIn(village)));
    const { admin, headA } = commune;
    await admin.exchange([admin.edit(headA.change, { active: false })]);
    await head.engine.run();
    expect(head.engine.status.value).toMatchObject({ phase: 'stopped', problem: 'left' });
    expect(head.account.work.value).toMatchObject({ unsent: 1, refused: 0 });
    expect(await valuesOf(head, seen)).toBeUndefined();
    expect(await valuesOf(head, root)).toBeDefined();
    const { enrolment } = headA.phone;
    expect((await commune.store.read((tx) => tx.quarantine.counts())).get(enrolment.id)).toBe(1);
    await admin.exchange([admin.edit(headA.change, { active: true })]);
    await head.engine.run();
    expect(head.engine.status.value.phase).toBe('idle');
    expect(await commune.store.read((tx) => tx.entries.byId(root))).toBeDefined();
    expect(await valuesOf(head, seen)).toBeDefined();
    expect((await commune.store.read((tx) => tx.quarantine.counts())).size).toBe(0);
  });
});
