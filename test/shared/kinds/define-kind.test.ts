// What a kind's declaration checks: values, what is missing, and decision 10 on denunciations.
import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import type { Change, Entry } from '../../../src/shared/core/change.ts';
import type { Json } from '../../../src/shared/core/json.ts';
import { checkSet } from '../../../src/shared/kinds/check-set.ts';
import { missingFields, titleOf } from '../../../src/shared/kinds/define-kind.ts';
import { dialogue } from '../../../src/shared/kinds/dialogue.ts';
import { leaksDenunciation } from '../../../src/shared/kinds/leaks-denunciation.ts';
import { petition } from '../../../src/shared/kinds/petition.ts';
import { reception } from '../../../src/shared/kinds/reception.ts';
import { kinds } from '../../../src/shared/kinds/registry.ts';
import { accepted, bundleOf, idOf, making, writing } from '../../support/bundles.ts';

describe('checkSet', () => {
  const anId = '0123456789ABCDEF';
  test.each<[string, string, Json, 'fits' | 'invalid-value' | 'unknown-field']>([
    ['petition', 'summary', 'Đường vào bản sạt lở', 'fits'],
    ['petition', 'summary', null, 'fits'],
    ['petition', 'summary', 'x'.repeat(20_000), 'fits'],
    ['petition', 'summary', 'x'.repeat(20_001), 'invalid-value'],
    ['petition', 'summary', 7, 'invalid-value'],
    ['petition', 'summary', ['x'], 'invalid-value'],
    ['petition', 'type', 'complaint', 'fits'],
    ['petition', 'type', 'gossip', 'invalid-value'],
    ['petition', 'code', 'BL-26-K7-014', 'fits'],
    ['petition', 'code', 'ĐB/2026.3', 'fits'],
    ['petition', 'code', 'bl-26', 'invalid-value'],
    ['petition', 'code', 'Nguyễn Văn A', 'invalid-value'],
    ['petition', 'code', '', 'invalid-value'],
    ['petition', 'received', '2026-11-12', 'fits'],
    ['petition', 'received', '2028-02-29', 'fits'],
    ['petition', 'received', '2026-02-29', 'invalid-value'],
    ['petition', 'received', '2026-04-31', 'invalid-value'],
    ['petition', 'received', '12/11/2026', 'invalid-value'],
    ['petition', 'received', '2026-11-12T00:00', 'invalid-value'],
    ['petition', 'people', 0, 'fits'],
    ['petition', 'people', 100_001, 'invalid-value'],
    ['petition', 'people', 1.5, 'invalid-value'],
    ['petition', 'people', -1, 'invalid-value'],
    ['petition', 'people', '3', 'invalid-value'],
    ['petition', 'handler', anId, 'fits'],
    ['petition', 'handler', 'K7', 'invalid-value'],
    ['petition', 'shared', [anId, anId], 'fits'],
    ['petition', 'shared', anId, 'invalid-value'],
    ['petition', 'origin', { root: anId }, 'fits'],
    ['petition', 'origin', { root: anId, row: anId }, 'fits'],
    ['petition', 'origin', { root: anId, note: 'x' }, 'invalid-value'],
    ['petition', 'deleted', true, 'fits'],
    ['petition', 'deleted', null, 'invalid-value'],
    ['petition', 'deleted', 'yes', 'invalid-value'],
    ['petition', 'headcount', 3, 'unknown-field'],
    ['petition', 'speaker', 'x', 'unknown-field'],
    ['event', 'step', 'received', 'fits'],
    ['event', 'summary', 'x', 'unknown-field'],
    ['no-such-row', 'step', 'received', 'unknown-field'],
  ])('%s.%s = %j %s', (recordKind, field, value, outcome) => {
    const expected = outcome === 'fits' ? [] : [{ type: outcome, field }];
    expect(checkSet(petition, recordKind, { [field]: value })).toEqual(expected);
  });

  test.each<[string, Json, boolean]>([
    ['start', '07:30', true],
    ['start', '24:00', false],
    ['start', '7:30', false],
    ['noticeForm', ['posted', 'letter'], true],
    ['noticeForm', ['pigeon'], false],
    ['noticeForm', 'posted', false],
  ])('dialogue.%s = %j fits: %s', (field, value, fits) => {
    expect(checkSet(dialogue, 'dialogue', { [field]: value }).length === 0).toBe(fits);
  });
});

describe('Incomplete and titled', () => {
  test('what is needed and holds nothing is missing, an empty list and an empty text too', () => {
    const { root } = bundleOf(
      accepted(1, making('R', { subject: 'x', date: '', villages: [], headcount: 0 })),
    );
    expect(missingFields(dialogue, root)).toEqual(['date', 'villages', 'chair']);
  });

  test.each<[{ [field: string]: Json }, string]>([
    [{ summary: ' Đường ', code: 'A1' }, 'Đường'],
    [{ summary: '  ', paperCode: null, code: 'A1' }, 'A1'],
    [{ summary: 7, people: 3 }, ''],
  ])('the title of %j is %j', (values, title) => {
    expect(titleOf(petition, values)).toBe(title);
  });
});

describe('Denunciations hold nothing that names anybody', () => {
  const made = (set: Change['set']): Entry => accepted(1, making('R', set, { kind: 'petition' }));
  const wrote = (seq: number, name: string, set: Change['set'], at = 9): Entry =>
    accepted(seq, writing(name, set, { kind: 'petition', at }), `K${seq}`);
  const event = (seq: number, name: string, set: Change['set']): Entry =>
    accepted(seq, writing(name, set, { kind: 'event', record: idOf(name) }));
  const secret = { type: 'denunciation' } as const;

  test.each<[string, boolean, () => Bundle]>([
    [
      'lists, dates, competence and codes',
      false,
      () =>
        bundleOf(
          made({
            ...secret,
            code: 'BL-26-K7-014',
            received: '2026-11-12',
            source: 'in-person',
            area: 'land',
          }),
          wrote(2, 'A', { competence: 'commune', paperCode: 'TC-7' }),
          event(3, 'E', { step: 'received', date: '2026-11-12' }),
        ),
    ],
    ['a name as its code', true, () => bundleOf(made({ ...secret, paperCode: 'LO-VAN-DON' }))],
    [
      'a card number in the register',
      true,
      () => bundleOf(made({ ...secret, registerNumber: '011090001234' })),
    ],
    ['a telephone as its code', true, () => bundleOf(made({ ...secret, nationalCode: '0912.345.678' }))],
    [
      'a telephone as an event’s code',
      true,
      () => bundleOf(made(secret), event(2, 'E', { step: 'received', code: '0912345678' })),
    ],
    [
      'a name as its code, in another version',
      true,
      () =>
        bundleOf(
          made({ ...secret, paperCode: 'TC-7' }),
          wrote(2, 'A', { paperCode: 'LO-VAN-DON' }, 1),
          wrote(3, 'B', { paperCode: 'TC-8' }, 2),
        ),
    ],
    ['an emptied code', false, () => bundleOf(made({ ...secret, paperCode: null }))],
    [
      'the codes and ids the app makes',
      false,
      () =>
        bundleOf(
          made({ ...secret, code: 'MUONGLAY-26-K7-014' }),
          event(2, 'E', { step: 'corrected', of: idOf('F'), content: 'ABCDEFGHJKMNPQRS' }),
        ),
    ],
    ['a sender', true, () => bundleOf(made({ ...secret, sender: 'Lò Thị A' }))],
    ['a handler', true, () => bundleOf(made({ ...secret, handler: idOf('P') }))],
    ['villages', true, () => bundleOf(made({ ...secret, villages: [idOf('V')] }))],
    ['an empty text', false, () => bundleOf(made({ ...secret, sender: '', villages: [], people: null }))],
    ['the number 0', true, () => bundleOf(made({ ...secret, people: 0 }))],
    ['a text in an event', true, () => bundleOf(made(secret), event(2, 'E', { step: 'note', note: 'x' }))],
    [
      'a text in a deleted event',
      true,
      () =>
        bundleOf(
          made(secret),
          event(2, 'E', { step: 'note', note: 'x' }),
          accepted(3, writing('D', { deleted: true }, { record: idOf('E'), kind: 'event', seen: 2 })),
        ),
    ],
    ['a field no version here knows', true, () => bundleOf(made({ ...secret, nickname: 'x' }))],
    [
      'a row no version here knows',
      true,
      () =>
        bundleOf(
          made(secret),
          accepted(2, writing('E', { text: 'x' }, { record: idOf('E'), kind: 'witness' })),
        ),
    ],
    [
      'a text that was emptied, while the log still holds it',
      true,
      () =>
        bundleOf(
          made({ sender: 'Lò Thị A' }),
          wrote(2, 'A', { sender: null }),
          accepted(3, writing('B', secret, { kind: 'petition', at: 10 })),
        ),
    ],
    [
      'a text kept as another version',
      true,
      () =>
        bundleOf(made(secret), wrote(2, 'A', { sender: 'Lò Thị A' }, 1), wrote(3, 'B', { sender: null }, 2)),
    ],
    [
      'a text, the type being another version',
      true,
      () =>
        bundleOf(
          made({ sender: 'Lò Thị A' }),
          wrote(2, 'A', secret, 1),
          wrote(3, 'B', { type: 'complaint' }, 2),
        ),
    ],
    [
      'a text, the type another version of several',
      true,
      () =>
        bundleOf(
          made({ summary: 'x' }),
          wrote(2, 'A', secret, 1),
          wrote(3, 'B', { type: 'complaint' }, 3),
          wrote(4, 'C', { type: 'mixed' }, 2),
        ),
    ],
    [
      'nothing of a petition of another type',
      false,
      () => bundleOf(made({ type: 'complaint', sender: 'Lò Thị A' })),
    ],
    [
      'nothing once redacted',
      false,
      () =>
        bundleOf(
          made({ ...secret, sender: 'Lò Thị A' }),
          accepted(2, writing('X', {}, { kind: 'petition', redact: 'classified' })),
        ),
    ],
  ])('%s: leaks is %s', (_, leaks, bundle) => {
    expect(leaksDenunciation(petition, bundle())).toBe(leaks);
  });

  test.each<[string, boolean, { [field: string]: Json }[]]>([
    ['with its type and paper code', false, [{ type: 'denunciation', paperCode: 'TC-7' }]],
    ['with a name', true, [{ type: 'denunciation', visitor: 'Lò Thị A' }]],
    ['with a name as its code', true, [{ type: 'denunciation', paperCode: 'LO-VAN-DON' }]],
    [
      'beside a named complaint',
      false,
      [{ type: 'complaint', visitor: 'Lò Thị A' }, { type: 'denunciation' }],
    ],
    [
      'with a name first, made one later',
      true,
      [{ visitor: 'Lò Thị A' }, { type: 'denunciation', again: 1 }],
    ],
  ])('a denouncing visit among others, %s: leaks is %s', (_, leaks, visits) => {
    const session = accepted(1, making('R', { receiver: 'Chủ tịch' }, { kind: 'reception' }));
    const rows = visits.map(({ again, ...set }, at) => {
      const record = idOf(again ? 'V0' : `V${at}`);
      return accepted(at + 2, writing(again ? 'X' : `V${at}`, set, { kind: 'visit', record, at: at + 2 }));
    });
    expect(leaksDenunciation(reception, bundleOf(session, ...rows))).toBe(leaks);
  });

  test('no free text, number, person or link is ever declared safe', () => {
    const risky = ['text', 'long-text', 'count', 'ref', 'refs', 'link', 'time'];
    for (const kind of Object.values(kinds))
      for (const fields of [kind.fields, ...Object.values(kind.rows).map((row) => row.fields)])
        for (const [name, field] of Object.entries(fields))
          if (field.classifiedSafe)
            expect([kind.name, name, risky.includes(field.type)]).toEqual([kind.name, name, false]);
  });

  test('an event of a denunciation holds a step, days, grounds and a body of closed lists, and codes', () => {
    const { event } = kinds.petition?.rows ?? {};
    const safe = Object.entries(event?.fields ?? {}).filter(([, field]) => field.classifiedSafe);
    expect(safe.map(([name, { type }]) => [name, type])).toEqual([
      ['step', 'choice'],
      ['date', 'date'],
      ['until', 'date'],
      ['content', 'code'],
      ['reasons', 'choices'],
      ['of', 'code'],
      ['over', 'code'],
      ['body', 'choice'],
      ['code', 'code'],
    ]);
  });
});

describe('Declarations', () => {
  test('no kind, row or field has a name that every object has, or that of a deletion', () => {
    for (const kind of Object.values(kinds)) {
      const fields = [kind.fields, ...Object.values(kind.rows).map((row) => row.fields)].flatMap(Object.keys);
      for (const name of [kind.name, ...Object.keys(kind.rows), ...fields])
        expect([name, name in {} || name === 'deleted']).toEqual([name, false]);
    }
  });

  test('no row kind is named like a kind, and every named field exists', () => {
    for (const [name, kind] of Object.entries(kinds)) {
      expect(kind.name).toBe(name);
      for (const row of Object.keys(kind.rows)) expect(Object.keys(kinds)).not.toContain(row);
      const named = [...kind.title, ...kind.search, kind.dateField, kind.villagesField, kind.sharedField];
      for (const field of named) if (field !== undefined) expect(Object.keys(kind.fields)).toContain(field);
      for (const row of Object.values(kind.rows))
        for (const field of row.search) expect(Object.keys(row.fields)).toContain(field);
    }
  });
});
