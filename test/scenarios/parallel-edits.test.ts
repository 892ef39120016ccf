// Several phones write to one record at once (after ODK Central's conflict cases, its race of create and update, PouchDB's conflicts).
// Neighbours: two phones and one field in test/client/sync/engine.test.ts; deletions in test/shared/core/apply.test.ts and properties-lives.test.ts.
import { describe, expect, test } from 'vitest';
import { otherVersions } from '../../src/shared/core/bundle.ts';
import type { Change } from '../../src/shared/core/change.ts';
import { calm, newPhone, saved, type TestPhone, valuesOf } from '../client/phone.ts';
import { openCommune, type Phone } from '../server/commune.ts';
import { chainOf, dialogueIn, editAfter, headOf, onServer, versionsOf, words } from './chains.ts';

const start = async () => {
  const commune = await openCommune();
  const head = await newPhone(commune, commune.headA.phone);
  const officer = await newPhone(commune, commune.officer.phone);
  await calm(head, officer);
  const root = saved(await head.account.records.create('dialogue', dialogueIn(commune.villageA.id)));
  await calm(head, officer);
  const edit = async ({ account }: TestPhone, values: { [field: string]: string }) => {
    commune.clock.now += 60_000;
    saved(await account.records.edit(root, root, values));
  };
  const state = async ({ account }: TestPhone) => (await account.records.open(root))?.state;
  return { commune, head, officer, root, edit, state };
};

describe('a chain of edits made offline', () => {
  test('that another phone cut into on the same field keeps both words, whichever arrives first', async () => {
    for (const isHeadFirst of [true, false]) {
      const { head, officer, root, edit, state } = await start();
      await edit(head, { place: 'Sân trường' });
      await calm(head, officer);
      await edit(officer, { place: 'Trụ sở' });
      await edit(head, { place: 'Nhà văn hóa' });
      await edit(head, { place: 'Sân đình' });
      await calm(...(isHeadFirst ? [head, officer] : [officer, head]));
      for (const phone of [head, officer]) {
        const view = await phone.account.records.open(root);
        expect(view?.bundle.root.values.place).toBe('Sân đình');
        expect(view && otherVersions(view.bundle.root, 'place')).toMatchObject([{ value: 'Trụ sở' }]);
        expect(await state(phone)).toBe('others');
      }
    }
  });

  test('that another phone cut into on another field has no other version', async () => {
    const { head, officer, root, edit, state } = await start();
    await edit(head, { place: 'Sân trường' });
    await edit(officer, { chair: 'Bà Thào' });
    await head.engine.run();
    await edit(head, { place: 'Sân đình' });
    await edit(officer, { secretary: 'Ông Lò' });
    await calm(officer, head);
    for (const phone of [head, officer]) {
      expect(await state(phone)).toBe('received');
      const shown = { place: 'Sân đình', chair: 'Bà Thào', secretary: 'Ông Lò' };
      expect(await valuesOf(phone, root)).toMatchObject(shown);
    }
  });

  test('that goes on after a choice was made stands beside the choice again, and does not undo it', async () => {
    const { head, officer, root, edit, state } = await start();
    await edit(head, { place: 'Sân trường' });
    await edit(officer, { place: 'Trụ sở' });
    await calm(head, officer);
    // Offline since before the choice.
    await edit(head, { place: 'Sân đình' });
    const choice = { settled: ['place'] };
    saved(await officer.account.records.edit(root, root, { place: 'Trụ sở' }, choice));
    await calm(officer, head);
    const view = await officer.account.records.open(root);
    const others = view ? otherVersions(view.bundle.root, 'place').map(({ value }) => value) : [];
    expect([view?.bundle.root.values.place, ...others].sort()).toEqual(['Sân đình', 'Trụ sở']);
    expect(await state(head)).toBe('others');
  });

  test('that began before the record moved on elsewhere is applied whole, with the record as it now is', async () => {
    const { head, officer, root, edit } = await start();
    await edit(officer, { subject: 'Đường vào bản Hồng' });
    await officer.engine.run();
    await edit(head, { place: 'Sân trường' });
    await edit(head, { place: 'Sân đình' });
    await calm(head, officer);
    const shown = { subject: 'Đường vào bản Hồng', place: 'Sân đình' };
    for (const phone of [head, officer]) expect(await valuesOf(phone, root)).toMatchObject(shown);
  });
});

describe('deleted by one, written to by the other, both offline', () => {
  test.each(['the deletion', 'the edit'])(
    'the record stays, marked, where %s arrives first',
    async (first) => {
      const { head, officer, root, edit, commune } = await start();
      saved(await officer.account.records.remove(root, root));
      await edit(head, { place: 'Sân trường' });
      await calm(...(first === 'the edit' ? [head, officer] : [officer, head]));
      for (const phone of [head, officer])
        expect(await valuesOf(phone, root)).toMatchObject({ place: 'Sân trường' });
      const { deletions } = (await onServer(commune, root)).root;
      expect(Object.values(deletions ?? {})).toMatchObject([{ revived: true }]);
    },
  );

  test('who had seen the deletion is refused, and what he wrote stays on his phone with the reason', async () => {
    const commune = await openCommune();
    const { headA, officer } = commune;
    const { made } = chainOf(commune, headA.phone, []);
    await headA.phone.exchange([made]);
    await officer.phone.catchUp();
    await officer.phone.exchange([officer.phone.edit(made, { deleted: true })]);
    await headA.phone.catchUp();
    const late = headA.phone.edit(made, { place: 'Sân trường' });
    expect(words((await headA.phone.exchange([late])).receipts)).toEqual(['deleted']);
    expect((await onServer(commune, made.id)).root.values).not.toHaveProperty('place');
  });
});

describe('many at once', () => {
  /** Rounds of a creation and edits of it, sent in one moment, each time another one first. */
  const race = async (rounds: number) => {
    const commune = await openCommune();
    const [head, officer, leader] = [commune.headA.phone, commune.officer.phone, commune.leader.phone];
    const roots: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const made = head.create('dialogue', dialogueIn(commune.villageA.id));
      const pushes: readonly (readonly [Phone, Change])[] = [
        [head, made],
        [head, editAfter(head, made, { place: 'Sân trường' })],
        [officer, editAfter(officer, made, { chair: 'Bà Thào' })],
        [leader, editAfter(leader, made, { secretary: 'Ông Lò' })],
      ];
      const from = round % pushes.length;
      const turned = [...pushes.slice(from), ...pushes.slice(0, from)];
      await Promise.all(turned.map(([phone, change]) => phone.exchange([change])));
      roots.push(made.id);
    }
    return { commune, roots };
  };

  test('a creation and edits of it that arrive in one moment are all there, fifty times of fifty', async () => {
    const { commune, roots } = await race(50);
    const whole = { place: 'Sân trường', chair: 'Bà Thào', secretary: 'Ông Lò' };
    for (const root of roots) expect((await onServer(commune, root)).root.values).toMatchObject(whole);
    const { enrolment } = commune.headA.phone;
    expect(await commune.store.read((tx) => tx.parked.countOf(enrolment.id))).toBe(0);
  });

  test('twenty phones that push in one moment get one number each, without a gap', async () => {
    const commune = await openCommune();
    const phones = await Promise.all(
      Array.from({ length: 20 }, () => commune.enrol(commune.officer.change.id)),
    );
    const before = await headOf(commune);
    const answers = await Promise.all(
      phones.map((phone) => phone.exchange([phone.create('dialogue', dialogueIn(commune.villageA.id))])),
    );
    const numbers = answers.map(({ receipts }) => (receipts[0]?.seq ?? 0) - before).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
  });

  test('sixty unseen words for one field are all kept, and two choices settle more than a message can name', async () => {
    const { commune, head, root, state } = await start();
    const made = { id: root, record: root, root, kind: 'dialogue' } as Change;
    for (let n = 0; n < 60; n++) {
      commune.clock.now += 1_000;
      const { phone } = commune.officer;
      await phone.exchange([phone.edit(made, { place: `Sân ${n}` })]);
    }
    await head.engine.run();
    expect(versionsOf((await onServer(commune, root)).root, 'place')).toHaveLength(60);
    const choose = async () => {
      const choice = { settled: ['place'] };
      saved(await head.account.records.edit(root, root, { place: 'Sân 59' }, choice));
      await head.engine.run();
    };
    await choose();
    expect(await state(head)).toBe('others');
    await choose();
    expect(await state(head)).toBe('received');
    expect(versionsOf((await onServer(commune, root)).root, 'place')).toEqual(['Sân 59']);
  });
});
