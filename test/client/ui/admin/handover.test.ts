// Who leaves an office loses it, who takes over gets what belongs to it; and the whole is taken back.
import { describe, expect, it } from 'vitest';
import { type Handover, handoverSteps, handoverUndone } from '../../../../src/client/ui/admin/handover.ts';
import { noSuccessor, successorOf } from '../../../../src/client/ui/admin/successor-entry.ts';
import { writePlan } from '../../../../src/client/ui/admin/write-plan.ts';
import { openCommune } from '../../../server/commune.ts';
import { calm, newPhone, saved, valuesOf } from '../../phone.ts';

const open = async () => {
  const commune = await openCommune();
  const admin = await newPhone(commune, commune.admin);
  await calm(admin);
  const [a, b] = [commune.villageA.id, commune.villageB.id];
  const [leaver, other] = [commune.headA.change.id, commune.headB.change.id];
  const base = { leaver, villages: [a], day: '2026-11-20', roles: ['head'] } as const;
  return { commune, admin, records: admin.account.records, a, b, leaver, other, base };
};

describe('a village head who leaves', () => {
  it('hands his villages over to a new person, and is named with him', async () => {
    const { admin, records, a, leaver, base } = await open();
    const successor = { type: 'new', name: 'Lò Thị Mới', title: 'Trưởng bản' } as const;
    const [taker = ''] = saved(await records.saveAll(handoverSteps({ ...base, successor })));
    await calm(admin);
    expect(await valuesOf(admin, taker)).toEqual({
      name: 'Lò Thị Mới',
      title: 'Trưởng bản',
      roles: ['head'],
      villages: [a],
      from: '2026-11-20',
      active: true,
    });
    expect(await valuesOf(admin, leaver)).toMatchObject({
      active: false,
      until: '2026-11-20',
      successor: taker,
      villages: [],
    });
  });

  it('hands them over to a head who is there, who keeps his own and sees what was the leaver’s', async () => {
    const { commune, admin, records, a, b, other, base } = await open();
    const [officer, head] = await Promise.all([
      newPhone(commune, commune.officer.phone),
      newPhone(commune, commune.headB.phone),
    ]);
    await calm(officer, head);
    const made = await officer.account.records.create('dialogue', { subject: 'Việc bản', villages: [a] });
    await calm(officer, head);
    expect(await head.account.records.open(saved(made))).toBe(null);
    const successor = { type: 'known', id: other, roles: ['head'], villages: [b] } as const;
    saved(await records.saveAll(handoverSteps({ ...base, successor })));
    await calm(admin, head);
    expect(await valuesOf(admin, other)).toMatchObject({ roles: ['head'], villages: [b, a] });
    expect((await head.account.records.open(saved(made)))?.bundle.root.values.subject).toBe('Việc bản');
  });

  it('leaves with nobody in his place: his villages stay to be found in his record', async () => {
    const { admin, records, a, leaver, base } = await open();
    saved(await records.saveAll(handoverSteps({ ...base, successor: { type: 'nobody' } })));
    await calm(admin);
    expect(await valuesOf(admin, leaver)).toMatchObject({
      active: false,
      until: '2026-11-20',
      villages: [a],
    });
  });

  it.each(['new', 'known', 'nobody'] as const)('is taken back: %s', async (type) => {
    const { admin, records, a, b, leaver, other, base } = await open();
    const successor = {
      new: { type: 'new', name: 'Lò Thị Mới', title: '' },
      known: { type: 'known', id: other, roles: ['head'], villages: [b] },
      nobody: { type: 'nobody' },
    } as const;
    const handover: Handover = { ...base, successor: successor[type] };
    const made = saved(await records.saveAll(handoverSteps(handover)));
    expect(await writePlan(records, handoverUndone(handover, made))).toEqual({ ok: true });
    await calm(admin);
    expect(await valuesOf(admin, leaver)).toMatchObject({ active: true, until: null, villages: [a] });
    expect((await valuesOf(admin, other))?.villages).toEqual([b]);
    if (type === 'new') expect(admin.account.catalog.directory.value.people.has(made[0] ?? '')).toBe(false);
  });
});

describe('what passes on', () => {
  const head = { roles: ['head', 'admin'] as const, title: 'Trưởng bản' };
  it('is all but the administrator’s role, until somebody chooses it', () => {
    expect(noSuccessor(head).roles).toEqual(['head']);
  });
  it('without the role of a head passes no villages, and leaves an officer without any', async () => {
    const { commune, admin, records, base } = await open();
    const id = commune.officer.change.id;
    const successor = { type: 'known', id, roles: ['officer'], villages: [] } as const;
    saved(await records.saveAll(handoverSteps({ ...base, roles: [], successor })));
    await calm(admin);
    expect(await valuesOf(admin, id)).toMatchObject({ roles: ['officer'], villages: [] });
  });
  it('is not written while the successor is missing', () => {
    const entry = noSuccessor(head);
    expect(successorOf({ ...entry, who: 'known' }, new Map())).toBeUndefined();
    expect(successorOf({ ...entry, who: 'new', name: '  ' }, new Map())).toBeUndefined();
    expect(successorOf({ ...entry, who: 'new', name: ' Lò  Thị Mới' }, new Map())).toEqual({
      type: 'new',
      name: 'Lò Thị Mới',
      title: 'Trưởng bản',
    });
  });
});
