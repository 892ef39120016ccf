// The figures a record adds to the report, and their sum.
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/shared/core/change.ts';
import { percentOf, sumOf } from '../../../src/shared/kinds/counts.ts';
import type { Values } from '../../../src/shared/kinds/define-kind.ts';
import { kinds } from '../../../src/shared/kinds/registry.ts';
import { accepted, bundleOf, idOf, making, writing } from '../../support/bundles.ts';

const countsOf = (kind: string, values: Values, rowKind = '', rows: readonly Values[] = []) => {
  const row = (set: Values, at: number): Entry =>
    accepted(at + 2, writing(`W${at}`, set, { kind: rowKind, record: idOf(`W${at}`) }));
  const bundle = bundleOf(accepted(1, making('R', values, { kind })), ...rows.map(row));
  return kinds[kind]?.counts?.(bundle);
};

test('a dialogue counts its attendances and how its opinions stand', () => {
  const opinions = [
    { text: 'a', answeredOnSpot: true },
    { text: 'b', outcome: 'resolved', answeredOnSpot: false },
    { text: 'c', outcome: 'sent-up' },
    { text: 'd', outcome: 'in-hand' },
    { text: 'e' },
  ];
  expect(countsOf('dialogue', { form: 'voter-contact', headcount: 42 }, 'opinion', opinions)).toEqual({
    sessions: 1,
    'sessions.voter-contact': 1,
    attendances: 42,
    opinions: 5,
    'opinions.on-the-spot': 1,
    'opinions.resolved': 1,
    'opinions.sent-up': 1,
    'opinions.in-hand': 1,
    'opinions.declined': 0,
    'opinions.open': 1,
    'opinions.to-read': 1,
  });
});

test('an opinion that was withdrawn is counted no more', () => {
  const opinion = making('O', { text: 'a', answeredOnSpot: true }, { kind: 'opinion', root: idOf('R') });
  const withdrawal = { ...writing('X', {}, { kind: 'opinion', record: idOf('O') }), redact: 'personal' };
  const of = (...more: readonly Entry[]) =>
    kinds.dialogue?.counts?.(
      bundleOf(
        accepted(1, making('R', { headcount: 9 }, { kind: 'dialogue' })),
        accepted(2, opinion),
        ...more,
      ),
    );
  expect(of()).toMatchObject({ opinions: 1, 'opinions.on-the-spot': 1 });
  expect(of(accepted(3, withdrawal))).toMatchObject({ opinions: 0, 'opinions.on-the-spot': 0 });
});

test('a visit counts one person unless more came, and five are a crowd', () => {
  const visits = [{ type: 'complaint', turn: 'repeat' }, { people: 4 }, { people: 5 }, { people: 0 }];
  expect(countsOf('reception', { form: 'periodic' }, 'visit', visits)).toEqual({
    receptions: 1,
    'receptions.periodic': 1,
    visits: 4,
    visitors: 11,
    'visits.repeat': 1,
    'visits.crowd': 1,
  });
});

describe('A petition counts by type and state', () => {
  test.each([
    [['received'], { 'stage.received': 1, complex: 0, 'complex.resolved': 0 }],
    [['received', 'marked-complex'], { 'stage.received': 1, complex: 1, 'complex.resolved': 0 }],
    [['marked-complex', 'answered', 'enforced'], { 'stage.resolved': 1, complex: 1, 'complex.resolved': 1 }],
  ])('%j', (steps, expected) => {
    const events = steps.map((step) => ({ step, date: '2026-11-01' }));
    expect(countsOf('petition', { type: 'complaint' }, 'event', events)).toEqual({
      petitions: 1,
      cases: 1,
      'petitions.complaint': 1,
      ...expected,
    });
  });
});

test('one paper of several contents is several cases, whatever it is linked to', () => {
  const contents = [{ summary: 'a' }, { summary: 'b' }];
  expect(countsOf('petition', { type: 'mixed' }, 'content', contents)).toMatchObject({
    petitions: 1,
    cases: 2,
  });
  expect(countsOf('petition', { related: { root: idOf('X') } })).toMatchObject({ petitions: 1, cases: 1 });
});

test('sums add each figure apart, and a share of nothing is none', () => {
  expect(
    sumOf([
      { sessions: 1, attendances: 40 },
      { sessions: 1, opinions: 3 },
    ]),
  ).toEqual({
    sessions: 2,
    attendances: 40,
    opinions: 3,
  });
  expect(sumOf([])).toEqual({});
  expect([percentOf(7, 9), percentOf(1, 200), percentOf(0, 4), percentOf(0, 0)]).toEqual([
    78,
    1,
    0,
    undefined,
  ]);
});
