// Renaming, merging and splitting write what they should, on the store itself; and are taken back whole.
import { expect, it } from 'vitest';
import {
  type Ending,
  endingSteps,
  endingUndone,
  renamingSteps,
} from '../../../../src/client/ui/admin/village-changes.ts';
import { headsOf, otherVillages } from '../../../../src/client/ui/admin/village-choices.ts';
import { writePlan } from '../../../../src/client/ui/admin/write-plan.ts';
import type { RecordId } from '../../../../src/shared/core/ids.ts';
import { openCommune } from '../../../server/commune.ts';
import { calm, newPhone, saved, valuesOf } from '../../phone.ts';

const decided = { day: '2026-11-20', decision: ' Nghị quyết 12/NQ-HĐND ' };

/** The administrator's phone, and the phone of the first village's head with a dialogue each of both villages. */
const open = async () => {
  const commune = await openCommune();
  const [admin, head, officer] = await Promise.all([
    newPhone(commune, commune.admin),
    newPhone(commune, commune.headA.phone),
    newPhone(commune, commune.officer.phone),
  ]);
  await calm(admin, head, officer);
  const dialogue = async (village: RecordId) =>
    saved(await officer.account.records.create('dialogue', { subject: 'Việc bản', villages: [village] }));
  const [a, b] = [commune.villageA.id, commune.villageB.id];
  const [inA, inB] = [await dialogue(a), await dialogue(b)];
  await calm(officer, head, admin);
  const has = async (id: RecordId) => (await head.account.records.open(id)) !== null;
  const headId = commune.headA.change.id;
  return { admin, head, a, b, inA, inB, has, headId, records: admin.account.records };
};

it('another name keeps the old one as a row, with its last day and the decision', async () => {
  const { admin, a, records } = await open();
  saved(await records.saveAll(renamingSteps(a, { before: 'Bản Hồng', after: 'Bản Hồng Phong' }, decided)));
  await calm(admin);
  const bundle = (await records.open(a))?.bundle;
  expect(bundle?.root.values.name).toBe('Bản Hồng Phong');
  expect(Object.values(bundle?.rows ?? {}).map(({ kind, values }) => [kind, values])).toEqual([
    ['former-name', { name: 'Bản Hồng', until: '2026-11-20', decision: 'Nghị quyết 12/NQ-HĐND' }],
  ]);
});

it('two villages merged into a new one end, and who is chosen serves it and reads both their records', async () => {
  const { admin, head, a, b, inA, inB, has, headId, records } = await open();
  expect([await has(inA), await has(inB)]).toEqual([true, false]);
  const ending: Ending = {
    ...decided,
    ended: [a, b],
    becomes: [{ type: 'new', name: 'Bản Hồng Bó' }],
    heads: [{ id: headId, villages: [a] }],
  };
  const [merged = '', ...others] = saved(await records.saveAll(endingSteps(ending)));
  expect(others).toEqual([a, b, headId]);
  await calm(admin, head);
  for (const village of [a, b])
    expect(await valuesOf(admin, village)).toMatchObject({
      ended: '2026-11-20',
      successors: [merged],
      decision: 'Nghị quyết 12/NQ-HĐND',
    });
  expect((await valuesOf(admin, headId))?.villages).toEqual([merged]);
  expect([await has(inA), await has(inB)]).toEqual([true, true]);
  expect(head.account.me.value.villages).toEqual([a, b, merged].sort());
});

it('a village merged into one that is there ends alone', async () => {
  const { admin, a, b, headId, records } = await open();
  const heads = [{ id: headId, villages: [a, b] }];
  const becomes = [{ type: 'existing', id: b }] as const;
  saved(await records.saveAll(endingSteps({ day: '2026-11-20', decision: '', ended: [a], becomes, heads })));
  await calm(admin);
  expect(await valuesOf(admin, a)).toMatchObject({ ended: '2026-11-20', successors: [b] });
  expect((await valuesOf(admin, a))?.decision ?? null).toBe(null);
  expect((await valuesOf(admin, b))?.ended).toBeUndefined();
  expect((await valuesOf(admin, headId))?.villages).toEqual([b]);
});

it('a village split becomes new ones and ones that are there, in the order given', async () => {
  const { admin, a, b, records } = await open();
  const becomes = [
    { type: 'new', name: 'Bản Hồng 1' },
    { type: 'existing', id: b },
    { type: 'new', name: 'Bản Hồng 2' },
  ] as const;
  const made = saved(await records.saveAll(endingSteps({ ...decided, ended: [a], becomes, heads: [] })));
  await calm(admin);
  expect((await valuesOf(admin, a))?.successors).toEqual([made[0], b, made[1]]);
  expect((await valuesOf(admin, made[1] ?? ''))?.name).toBe('Bản Hồng 2');
});

it('what was merged is taken back: the villages stand, their head has his own again, the new one is gone', async () => {
  const { admin, head, a, b, inB, has, headId, records } = await open();
  const ending: Ending = {
    ...decided,
    ended: [a, b],
    becomes: [{ type: 'new', name: 'Bản Hồng Bó' }],
    heads: [{ id: headId, villages: [a] }],
  };
  const made = saved(await records.saveAll(endingSteps(ending)));
  await calm(admin, head);
  expect(await writePlan(records, endingUndone(ending, made))).toEqual({ ok: true });
  await calm(admin, head);
  for (const village of [a, b])
    expect(await valuesOf(admin, village)).toMatchObject({ ended: null, successors: [], decision: null });
  expect((await valuesOf(admin, headId))?.villages).toEqual([a]);
  expect(await has(inB)).toBe(false);
  const { villages, ended } = admin.account.catalog.directory.value;
  expect([[...villages.keys()].sort(), ended.size]).toEqual([[a, b].sort(), 0]);
});

it('forms about villages offer those of today, and the heads in office who serve them', () => {
  const villages = new Map([
    ['A', 'Bản 10'],
    ['B', 'Bản 2'],
    ['C', 'Bản 3'],
    ['D', 'Bản cũ'],
  ]);
  const ended = new Map([['D', '2026-01-01']]);
  expect(otherVillages({ villages, ended }, 'C').map(({ label }) => label)).toEqual(['Bản 2', 'Bản 10']);
  const person = { name: 'Lò', title: '', roles: ['head'], villages: ['A'], active: true } as const;
  const people = new Map([
    ['in-office', person],
    ['left', { ...person, active: false }],
    ['elsewhere', { ...person, villages: ['C'] }],
    ['officer', { ...person, roles: ['officer'] as const }],
  ]);
  expect(headsOf({ people }, ['A', 'B']).map(({ id }) => id)).toEqual(['in-office']);
});
