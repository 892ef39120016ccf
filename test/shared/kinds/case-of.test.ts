// A petition's record as the case the law sees.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseOf, casesOf } from '../../../src/shared/kinds/case-of.ts';
import type { Values } from '../../../src/shared/kinds/define-kind.ts';
import { stepsOf } from '../../../src/shared/kinds/petition-events.ts';
import { clocksOf } from '../../../src/shared/rules/case/clocks.ts';
import { foldCase } from '../../../src/shared/rules/case/fold-case.ts';
import { lawOf } from '../../../src/shared/rules/law.ts';
import { accepted, addingRow, bundleOf, idOf, making } from '../../support/bundles.ts';
import { holdsFor } from '../../support/property.ts';

type Row = readonly [kind: string, values: Values];

const petition = (values: Values, ...rows: readonly Row[]) =>
  bundleOf(
    accepted(1, making('R', values, { kind: 'petition', at: Date.parse('2026-03-01T20:00:00Z') })),
    ...rows.map(([kind, set], n) => accepted(n + 2, addingRow(`W${n}`, set, { kind, at: n + 10 }))),
  );

test('an empty record is a case of no known type, received on the day in Vietnam it was written', () => {
  expect(caseOf(petition({}))).toEqual({
    facts: {
      type: 'other',
      received: '2026-03-02',
      written: '2026-03-02',
      competence: 'unclear',
      remote: false,
      instance: 'first',
      people: 1,
      representatives: 0,
      appointed: false,
      contents: [],
    },
    events: [],
  });
});

test('an obstacle lasts from its first to its last day, or until the day before it was brought', () => {
  const of = (values: Values) => caseOf(petition({ received: '2026-03-02', ...values })).facts.obstacle;
  expect(of({ obstacleFrom: '2026-02-01', obstacleUntil: '2026-02-10' })).toEqual({
    from: '2026-02-01',
    to: '2026-02-10',
  });
  expect(of({ obstacleFrom: '2026-02-01' })).toEqual({ from: '2026-02-01', to: '2026-03-01' });
  expect(of({ obstacleFrom: '2026-02-11', obstacleUntil: '2026-02-10' })).toBeUndefined();
  expect(of({ obstacleUntil: '2026-02-10' })).toBeUndefined();
});

test('events and site visits are the events of the case; what a newer version knows changes nothing', () => {
  const { events } = caseOf(
    petition(
      { type: 'complaint' },
      ['event', { step: 'accepted', date: '2026-03-03', reasons: ['late'], until: null }],
      ['site-visit', { date: '2026-03-04', people: 'Phạm Thị Hoa', seen: 'Tường nứt' }],
      ['event', { step: 'new-step', date: '2026-03-05' }],
      ['event', { step: 'corrected', date: '2026-03-06', of: idOf('W0') }],
      ['event', { note: 'x' }],
    ),
  );
  expect(events).toMatchObject([
    { id: idOf('W0'), step: 'accepted', date: '2026-03-03', reasons: ['late'] },
    { step: 'note', date: '2026-03-05' },
    { step: 'corrected', of: idOf('W0') },
    { id: idOf('W1'), step: 'site-visit', date: '2026-03-04' },
  ]);
  expect(events[0]).not.toHaveProperty('until');
});

test('a paper of several contents is several cases, each with its own events and those of the paper', () => {
  const bundle = petition(
    { type: 'mixed', competence: 'commune' },
    ['content', { type: 'complaint', summary: 'a' }],
    ['content', { type: 'feedback', competence: 'province' }],
    ['event', { step: 'received', date: '2026-03-03' }],
    ['event', { step: 'accepted', date: '2026-03-04', content: idOf('W0') }],
    ['event', { step: 'forwarded', date: '2026-03-04', content: idOf('W1') }],
  );
  expect(
    casesOf(bundle).map(({ facts, events }) => [
      facts.type,
      facts.competence,
      facts.content,
      events.map(({ step }) => step),
    ]),
  ).toEqual([
    ['complaint', 'commune', idOf('W0'), ['received', 'accepted']],
    ['feedback', 'province', idOf('W1'), ['received', 'forwarded']],
  ]);
  expect(caseOf(bundle).facts.contents).toHaveLength(2);
});

test('the steps of a list leave out what was corrected, what ends nothing, and what is about one content', () => {
  const bundle = petition(
    {},
    ['event', { step: 'withdrawn', date: '2026-03-05', reasons: ['coerced'] }],
    ['event', { step: 'guided', date: '2026-03-03' }],
    ['event', { step: 'corrected', date: '2026-03-04', of: idOf('W1') }],
    ['event', { step: 'withdrawn', date: '2026-03-04', content: idOf('W5') }],
    ['event', { step: 'accepted', date: '2026-03-04' }],
    ['content', { type: 'complaint' }],
    ['content', { type: 'complaint' }],
  );
  expect(stepsOf(bundle)).toEqual(['corrected', 'accepted']);
});

test('a paper of several contents stands in lists where the least far of them stands', () => {
  const contents: readonly Row[] = [
    ['content', { type: 'feedback' }],
    ['content', { type: 'proposal' }],
  ];
  const event = (step: string, n: number): Row => [
    'event',
    { step, date: '2026-03-04', content: idOf(`W${n}`) },
  ];
  const received: Row = ['event', { step: 'received', date: '2026-03-03' }];
  expect(stepsOf(petition({}, ...contents, received, event('answered', 0)))).toEqual(['received']);
  expect(stepsOf(petition({}, ...contents, received, event('answered', 0), event('forwarded', 1)))).toEqual([
    'received',
    'answered',
  ]);
});

describe('a content that was deleted takes nothing that happened with it', () => {
  /** The rows W0, W1 are contents; those that are named are deleted. */
  const split = (...deleted: readonly string[]) => {
    const bundle = petition(
      { type: 'complaint', competence: 'commune' },
      ['content', { type: 'complaint' }],
      ['content', { type: 'complaint' }],
      ['event', { step: 'accepted', date: '2026-03-04', content: idOf('W0') }],
      ['event', { step: 'decided', date: '2026-03-09', content: idOf('W0') }],
      ['event', { step: 'accepted', date: '2026-03-05', content: idOf('W1') }],
    );
    const gone = deleted.map(idOf);
    const rows = Object.entries(bundle.rows).map(([id, row]) =>
      gone.includes(id)
        ? [id, { ...row, values: { ...row.values, deleted: true }, redacted: true }]
        : [id, row],
    );
    return { ...bundle, rows: Object.fromEntries(rows) } as typeof bundle;
  };

  test.each([
    ['none', [], ['resolved', 'accepted'], [0, 0]],
    ['the one that was decided', ['W0'], ['resolved'], [1]],
    ['the one in hand', ['W1'], ['resolved'], [1]],
    ['both: the case goes on as the whole paper', ['W0', 'W1'], ['resolved'], [1]],
  ] as const)('%s', (_, deleted, phases, odd) => {
    const states = casesOf(split(...deleted)).map(({ facts, events }) => foldCase(facts, events));
    expect(states.map(({ phase }) => phase)).toEqual(phases);
    expect(states.map((state) => state.odd.length)).toEqual(odd);
    expect(stepsOf(split(...deleted)).includes('decided')).toBe(deleted.length > 0);
  });
});

test('what is settled about one content leaves the whole paper’s events to the others', () => {
  const bundle = petition(
    { type: 'complaint', competence: 'commune' },
    ['content', { type: 'complaint' }],
    ['content', { type: 'complaint' }],
    ['event', { step: 'accepted', date: '2026-03-04' }],
    ['event', { step: 'guided', date: '2026-03-05', content: idOf('W0') }],
    ['event', { step: 'settled', date: '2026-03-06', content: idOf('W0'), of: idOf('W3'), over: idOf('W2') }],
  );
  expect(casesOf(bundle).map(({ facts, events }) => foldCase(facts, events).phase)).toEqual([
    'passed-on',
    'accepted',
  ]);
  expect(stepsOf(bundle)).toEqual(['accepted']);
});

test('no date that a field can hold stops the count of a case', () => {
  const day = fc
    .tuple(
      fc.constantFrom('0000', '0001', '1899', '1900', '1970', '2025', '2026', '2199', '2200', '2226', '9999'),
      fc.constantFrom('-01-01', '-02-28', '-12-31', '-02-29', '-06-30', ''),
    )
    .map(([year, rest]) => year + rest);
  const types = fc.constantFrom('complaint', 'denunciation', 'feedback');
  const steps = ['accepted', 'marked-complex', 'suspended', 'resumed', 'extended', 'decided', 'concluded'];
  const more = ['sent', 'posted', 'stopped', 'withdrawn', 'second-complaint'];
  const event = fc.record({ step: fc.constantFrom(...steps, ...more), date: day, until: day });
  const law = lawOf([]);
  holdsFor(
    fc.tuple(types, day, day, fc.array(event, { maxLength: 6 })),
    ([type, received, known, events]) => {
      const rows = events.map((values) => ['event', values] as const);
      const bundle = petition({ type, received, known, competence: 'commune' }, ...rows);
      for (const { facts, events: own } of casesOf(bundle))
        expect(() => clocksOf(facts, foldCase(facts, own), law, '2026-11-23')).not.toThrow();
    },
    0.03,
  );
});
