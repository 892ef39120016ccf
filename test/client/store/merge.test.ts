// Storing answers of the server: receipts, refusals, drops, restores, what an older app does not understand.
import { describe, expect, it } from 'vitest';
import type { SendExchange } from '../../../src/client/sync/round-parts.ts';
import { judgeShape } from '../../../src/shared/access/judge.ts';
import type { ExchangeResponse } from '../../../src/shared/protocol/exchange.ts';
import { openCommune } from '../../server/commune.ts';
import { calm, newPhone, saved, type TestPhone, valuesOf } from '../phone.ts';

const dialogueIn = (village: string, subject = 'Đường vào bản') => ({
  subject,
  date: '2026-11-02',
  villages: [village],
});

const changesOf = (phone: TestPhone) => phone.tables.read(['changes'], (tx) => tx.range('changes'));

/** Lets a test alter what the server said. */
const altering =
  (alter: (response: ExchangeResponse) => ExchangeResponse) =>
  (send: SendExchange): SendExchange =>
  async (request) => {
    const answer = await send(request);
    return answer.ok ? { ok: true, value: alter(answer.value) } : answer;
  };

/** The next exchange brings everything whole again. */
const startOver = ({ tables }: TestPhone) =>
  tables.write(
    ['meta'],
    async (tx) => {
      const row = await tx.get('meta', 'sync');
      await tx.put('meta', { key: 'sync', value: { ...(row?.value as object), cursor: 0, epoch: 0 } });
    },
    { durability: 'relaxed' },
  );

describe('storing an answer', () => {
  it('a refused change stays visible with its reason until it is dismissed', async () => {
    const commune = await openCommune();
    const head = await newPhone(commune, commune.headA.phone);
    await calm(head);
    const root = saved(await head.account.records.create('dialogue', dialogueIn(commune.villageA.id)));
    // The village is taken from the head before the record arrives.
    const { admin, headA, villageB } = commune;
    await admin.exchange([admin.edit(headA.change, { villages: [villageB.id] })]);
    await calm(head);
    const view = await head.account.records.open(root);
    expect(view).toMatchObject({ state: 'refused', unsent: 0 });
    expect(view?.bundle.root.values).toMatchObject({ subject: 'Đường vào bản' });
    const [refused] = view?.refused ?? [];
    expect(refused?.reason).toBe('not-allowed');
    await head.account.records.dismissRefused(refused?.change.id ?? '');
    expect(await head.account.records.open(root)).toBeNull();
  });

  it('a drop leaves unsent work on the phone, shown as far as it goes', async () => {
    const commune = await openCommune();
    const officer = await newPhone(commune, commune.officer.phone);
    const head = await newPhone(commune, commune.headA.phone, {
      through: (send) => async (request) => send({ ...request, push: [] }),
    });
    await calm(officer, head);
    const root = saved(await officer.account.records.create('dialogue', dialogueIn(commune.villageA.id)));
    await calm(officer, head);
    saved(await head.account.records.edit(root, root, { conclusion: 'Bà con đồng ý' }));
    saved(await officer.account.records.edit(root, root, { villages: [commune.villageB.id] }));
    await officer.engine.run();
    await head.engine.run();
    const view = await head.account.records.open(root);
    expect(view).toMatchObject({ state: 'unsent', unsent: 1 });
    expect(view?.bundle.root).toMatchObject({ kind: 'dialogue', values: { conclusion: 'Bà con đồng ý' } });
    expect(JSON.stringify(view)).not.toContain('Đường vào bản');
  });

  it('what the server keeps for its update is parked, still shown, and settled when it accepts', async () => {
    let isOld = true;
    const commune = await openCommune({
      context: {
        judgeShape: (change, kind) =>
          isOld && 'place' in change.set ? { type: 'unknown-shape' } : judgeShape(change, kind),
      },
    });
    const head = await newPhone(commune, commune.headA.phone, { version: 2 });
    await calm(head);
    const root = saved(await head.account.records.create('dialogue', dialogueIn(commune.villageA.id)));
    await calm(head);
    saved(await head.account.records.edit(root, root, { place: 'Sân trường' }));
    await calm(head);
    expect(await head.account.records.open(root)).toMatchObject({
      ...{ state: 'parked', parked: 1, unsent: 0, received: 1 },
    });
    expect(await valuesOf(head, root)).toMatchObject({ place: 'Sân trường' });
    isOld = false;
    const again = await head.reopen();
    const [row] = (await changesOf(again)).filter(({ state }) => state === 'parked');
    await commune.headA.phone.catchUp();
    const { change } = JSON.parse(
      JSON.stringify(await again.vault.open('changes', row?.id ?? '', row?.box ?? new Uint8Array())),
    );
    // The server looks at what it kept when it is updated; here the phone of the same person brings it again.
    await commune.store.write((tx) => tx.parked.remove(change.id));
    await commune.headA.phone.exchange([change]);
    await calm(again);
    expect(await again.account.records.open(root)).toMatchObject({ state: 'received', parked: 0 });
    expect(await valuesOf(again, root)).toMatchObject({ place: 'Sân trường' });
  });

  it('an own change numbered beyond the window stays laid over until the window reaches it', async () => {
    const commune = await openCommune();
    let isShort = false;
    const seen: unknown[] = [];
    const head = await newPhone(commune, commune.headA.phone, {
      through: (send) => async (request) => {
        if (isShort) seen.push((await valuesOf(head, root))?.conclusion);
        const answer = await send(request);
        if (!isShort || request.push.length === 0 || !answer.ok) return answer;
        // As if a window of the log had ended just before what others wrote.
        const { cursor } = request;
        return { ok: true, value: { ...answer.value, entries: [], bundles: [], cursor, more: true } };
      },
    });
    await calm(head);
    const root = saved(await head.account.records.create('dialogue', dialogueIn(commune.villageA.id)));
    await calm(head);
    const { phone } = commune.officer;
    await phone.catchUp();
    await phone.exchange([{ ...phone.create('dialogue', { place: 'Sân' }), record: root, root }]);
    saved(await head.account.records.edit(root, root, { conclusion: 'Xong' }));
    isShort = true;
    await head.engine.run();
    expect(seen).toEqual(['Xong', 'Xong']);
    expect(await head.account.records.open(root)).toMatchObject({ state: 'received', unsent: 0 });
    expect(await valuesOf(head, root)).toMatchObject({ conclusion: 'Xong', place: 'Sân' });
  });

  it('a whole snapshot takes away what no page brought, but for unsent work', async () => {
    const commune = await openCommune();
    const head = await newPhone(commune, commune.headA.phone);
    await calm(head);
    const kept = saved(await head.account.records.create('dialogue', dialogueIn(commune.villageA.id, 'Còn')));
    const gone = saved(await head.account.records.create('dialogue', dialogueIn(commune.villageA.id, 'Mất')));
    await calm(head);
    // The phone starts over (its scope moved twice), while one record left its view.
    const { phone } = commune.officer;
    await phone.catchUp();
    await phone.exchange([
      { ...phone.create('dialogue', { villages: [commune.villageB.id] }), record: gone, root: gone },
    ]);
    const unsent = saved(
      await head.account.records.create('dialogue', dialogueIn(commune.villageA.id, 'Chưa gửi')),
    );
    await startOver(head);
    await calm(head);
    expect(await valuesOf(head, gone)).toBeUndefined();
    expect(await valuesOf(head, kept)).toBeDefined();
    expect(await head.account.records.open(unsent)).toMatchObject({ state: 'received' });
  });

  it('a whole record that this app does not understand waits through further whole snapshots', async () => {
    const limits = { pageBundles: 1, pageChars: 1e6, windowEntries: 500, windowChars: 1e6, wholeChars: 1e6 };
    const commune = await openCommune({ context: { limits } });
    const officer = await newPhone(commune, commune.officer.phone);
    const through = altering((response) => ({
      ...response,
      bundles: response.bundles.map((raw) => {
        const { root } = raw as { root: { values: { place?: string } } };
        return root.values.place ? { ...(raw as object), root: { ...root, at: 'a newer clock' } } : raw;
      }),
    }));
    const head = await newPhone(commune, commune.headA.phone, { through });
    await calm(officer);
    const values = { ...dialogueIn(commune.villageA.id), place: 'Sân trường' };
    saved(await officer.account.records.create('dialogue', values));
    await calm(officer, head);
    for (let snapshot = 1; snapshot <= 3; snapshot++) {
      await startOver(head);
      await calm(head);
      expect(await head.tables.read(['parked'], (tx) => tx.count('parked')), `snapshot ${snapshot}`).toBe(1);
    }
  });

  it('an entry that this app does not understand waits, with what follows it, and is replayed by a newer app', async () => {
    const commune = await openCommune();
    const officer = await newPhone(commune, commune.officer.phone);
    let isOld = true;
    const through = altering((response) => ({
      ...response,
      entries: response.entries.map((raw) => {
        const entry = raw as { change: { set: { place?: string } } };
        return isOld && entry.change.set.place ? { ...entry, change: { ...entry.change, newer: 1 } } : raw;
      }),
    }));
    const head = await newPhone(commune, commune.headA.phone, { through, app: '1' });
    await calm(officer, head);
    const root = saved(await officer.account.records.create('dialogue', dialogueIn(commune.villageA.id)));
    await calm(officer, head);
    saved(await officer.account.records.edit(root, root, { place: 'Sân trường' }));
    saved(await officer.account.records.edit(root, root, { chair: 'Bà Thào' }));
    await calm(officer, head);
    expect(await valuesOf(head, root)).not.toHaveProperty('chair');
    expect(await head.tables.read(['parked'], (tx) => tx.count('parked'))).toBe(2);
    isOld = false;
    // What the old app kept is what the newer one understands: here the extra member is taken off the sealed entry.
    const [first] = await head.tables.read(['parked'], (tx) => tx.range('parked'));
    if (!first) throw new Error('nothing parked');
    const content = (await head.vault.open('parked', String(first.seq), first.box)) as {
      raw: { change: object };
    };
    const { newer: _newer, ...change } = content.raw.change as { newer: number };
    const box = await head.vault.seal('parked', String(first.seq), { raw: { ...content.raw, change } });
    await head.tables.write(['parked'], (tx) => tx.put('parked', { ...first, box }), {
      durability: 'relaxed',
    });
    const updated = await head.reopen({ app: '2' });
    await calm(updated);
    expect(await valuesOf(updated, root)).toMatchObject({ place: 'Sân trường', chair: 'Bà Thào' });
    expect(await updated.tables.read(['parked'], (tx) => tx.count('parked'))).toBe(0);
  });

  it('accepted changes are forgotten once a backup holds them', async () => {
    const commune = await openCommune();
    const head = await newPhone(commune, commune.headA.phone);
    await calm(head);
    saved(await head.account.records.create('dialogue', dialogueIn(commune.villageA.id)));
    await calm(head);
    expect((await changesOf(head)).map(({ state }) => state)).toEqual(['kept']);
    await commune.store.write((tx) => tx.meta.set('backed-up', 1_000));
    await calm(head);
    expect(await changesOf(head)).toEqual([]);
  });

  it('after a restore the phone sends again what the server lost, in the old order', async () => {
    const commune = await openCommune();
    const lost: unknown[] = [];
    let isRestored = false;
    const through =
      (send: SendExchange): SendExchange =>
      async (request) => {
        if (!isRestored) return send(request);
        if (request.gen === 'RESTORED') {
          lost.push(...request.push);
          return { ok: false, error: { type: 'server-error' } };
        }
        const answer = await send({ ...request, push: [] });
        if (!answer.ok) return answer;
        const nothing = { receipts: [], entries: [], bundles: [], drops: [] };
        return { ok: true, value: { ...answer.value, ...nothing, gen: 'RESTORED', genStart: start } };
      };
    const head = await newPhone(commune, commune.headA.phone, { through });
    await calm(head);
    const first = saved(
      await head.account.records.create('dialogue', dialogueIn(commune.villageA.id, 'Trong bản sao')),
    );
    await calm(head);
    const start = Math.max(...(await changesOf(head)).map(({ seq }) => seq));
    const second = saved(
      await head.account.records.create('dialogue', dialogueIn(commune.villageA.id, 'Bị mất')),
    );
    saved(await head.account.records.edit(second, second, { place: 'Sân' }));
    await calm(head);
    saved(await head.account.records.edit(first, first, { place: 'Mới' }));
    isRestored = true;
    await head.engine.run();
    const sets = (lost as { set: object }[]).map(({ set }) => set);
    expect(sets).toMatchObject([{ subject: 'Bị mất' }, { place: 'Sân' }, { place: 'Mới' }]);
    expect((await head.account.records.open(second))?.state).toBe('unsent');
    expect(await valuesOf(head, second)).toMatchObject({ subject: 'Bị mất', place: 'Sân' });
  });
});
