// The roll counts each household once, whoever called it, and two phones that call it write the same rows.
import { describe, expect, it } from 'vitest';
import type { Household } from '../../../../src/client/ui/household/households.ts';
import { householdsOf } from '../../../../src/client/ui/household/households.ts';
import {
  absentNow,
  absentText,
  countRoll,
  nextPresence,
  type Presence,
  rollOf,
} from '../../../../src/client/ui/household/roll.ts';
import { openCommune } from '../../../server/commune.ts';
import { calm, newPhone, saved, type TestPhone } from '../../phone.ts';

/** More than half of all households. */
const needed = (households: number) => Math.floor(households / 2) + 1;

const counted = (...all: readonly (Presence | undefined)[]) =>
  countRoll(
    all.map((presence) => ({ presence, left: '' })),
    needed,
  );

describe('the count', () => {
  it.each([
    [61, 42, 0],
    [61, 30, 1],
    [61, 31, 0],
    [60, 30, 1],
    [60, 31, 0],
    [60, 0, 31],
    [1, 0, 1],
  ])(
    'of %i households with %i present says that %i are missing for more than half',
    (total, present, missing) => {
      const all = Array.from({ length: total }, (_, at): Presence => (at < present ? 'present' : 'absent'));
      expect(counted(...all)).toMatchObject({ total, present, missing });
    },
  );

  it('counts who left early as having come', () => {
    const all = [
      { presence: 'present', left: '' },
      { presence: 'present', left: '15:10' },
      { presence: 'absent', left: '' },
    ] as const;
    expect(countRoll(all, needed)).toEqual({ total: 3, present: 2, left: 1, need: 2, missing: 0 });
  });

  it('takes neither the absent nor the excused nor those not called for present', () => {
    expect(counted('present', 'absent', 'excused', undefined)).toMatchObject({
      total: 4,
      present: 1,
      missing: 2,
    });
  });
});

it('a tap is present, the next absent, and so on', () => {
  expect([undefined, 'present', 'absent', 'excused'].map((one) => nextPresence(one as Presence))).toEqual([
    'present',
    'absent',
    'present',
    'present',
  ]);
});

describe('two phones at one meeting', () => {
  const open = async () => {
    const commune = await openCommune();
    const village = commune.villageA.id;
    const [head, officer] = [
      await newPhone(commune, commune.headA.phone),
      await newPhone(commune, commune.officer.phone),
    ];
    await calm(head, officer);
    const { records } = head.account;
    const households: string[] = [];
    for (const [at, name] of ['Lò Văn Dơn', 'Vàng A Páo', 'Quàng Thị Tướng'].entries())
      households.push(saved(await records.create('household', { village, name, number: at + 1 })));
    const minutes = saved(
      await records.create('minutes', { subject: 'Họp', date: '2026-11-12', villages: [village] }),
    );
    await calm(head, officer);
    const call = async (phone: TestPhone, at: number, presence: Presence, reason?: string) =>
      saved(
        await phone.account.records.addRow(minutes, 'attendance', {
          household: households[at] ?? '',
          presence,
          ...(reason !== undefined && { reason }),
        }),
      );
    const roll = async (phone: TestPhone, deleted?: ReadonlySet<string>) => {
      const view = await phone.account.records.open(minutes);
      const items = phone.account.catalog.items.value;
      return view ? rollOf(view.bundle, householdsOf(items, [village]), '2026-11-12', deleted) : [];
    };
    return { head, officer, minutes, households, call, roll };
  };

  it('write one row a household, which a second call edits, and both see the sum', async () => {
    const { head, officer, call, roll } = await open();
    const first = await call(head, 0, 'present');
    await call(head, 1, 'present');
    expect(await call(officer, 1, 'present')).toMatch(/\.attendance\./);
    await call(officer, 2, 'absent');
    expect(await call(officer, 2, 'excused', 'Đi làm xa')).not.toBe(first);
    await calm(head, officer);
    for (const phone of [head, officer]) {
      const entries = await roll(phone);
      expect(entries.map(({ presence }) => presence)).toEqual(['present', 'present', 'excused']);
      expect(entries.every(({ others }) => others.length === 0)).toBe(true);
      expect(countRoll(entries, needed)).toMatchObject({ total: 3, present: 2, missing: 0 });
      expect(absentText(entries)).toBe('Quàng Thị Tướng (Đi làm xa)');
      const earlier = 'Vàng A Páo, Quàng Thị Tướng (Đi làm xa, về muộn)';
      for (const written of [undefined, earlier])
        expect(absentNow(written, entries)).toBe(absentText(entries));
      expect(absentNow('Vàng A Páo và hai hộ nữa', entries)).toBe('Vàng A Páo và hai hộ nữa');
    }
  });

  it('that disagree keep both, and a tap settles it', async () => {
    const { head, officer, minutes, call, roll } = await open();
    const row = await call(head, 0, 'present');
    await call(officer, 0, 'absent');
    await calm(head, officer);
    const [entry] = await roll(head);
    expect([entry?.presence, ...(entry?.others ?? [])].sort()).toEqual(['absent', 'present']);
    saved(await head.account.records.edit(minutes, row, { presence: 'present' }, { settled: ['presence'] }));
    await calm(head, officer);
    expect((await roll(officer))[0]).toMatchObject({ presence: 'present', others: [] });
  });

  it('leave out who had moved away, also where he was first called absent', async () => {
    const { head, officer, households, call, roll } = await open();
    await call(officer, 1, 'absent');
    await calm(head, officer);
    const [, gone = ''] = households;
    saved(await head.account.records.edit(gone, gone, { ended: '2026-11-12' }));
    await calm(head, officer);
    expect(countRoll(await roll(officer), needed)).toMatchObject({ total: 2 });
  });

  it('leave out who was struck off, whatever was called for him', async () => {
    const { head, officer, households, call, roll } = await open();
    await call(officer, 1, 'present');
    await calm(head, officer);
    const [, twice = ''] = households;
    saved(await head.account.records.remove(twice, twice));
    await calm(head, officer);
    expect(countRoll(await roll(officer, new Set([twice])), needed)).toMatchObject({
      total: 2,
      present: 0,
      missing: 2,
    });
  });

  it('leave out who had moved away, unless he was called present', async () => {
    const { head, officer, households, call, roll } = await open();
    await call(officer, 1, 'present');
    await calm(head, officer);
    for (const id of households.slice(0, 2))
      saved(await head.account.records.edit(id, id, { ended: '2026-11-01' }));
    await calm(head, officer);
    expect((await roll(officer)).map(({ household }) => household?.title)).toEqual([
      'Vàng A Páo',
      'Quàng Thị Tướng',
    ]);
    expect((await roll(officer)).map(({ household }) => (household as Household).values.number)).toEqual([
      2, 3,
    ]);
  });
});
