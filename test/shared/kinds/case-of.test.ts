// A petition's record as the case the law sees.
import { expect, test } from 'vitest';
import { caseOf, casesOf } from '../../../src/shared/kinds/case-of.ts';
import type { Values } from '../../../src/shared/kinds/define-kind.ts';
import { stepsOf } from '../../../src/shared/kinds/petition-events.ts';
import { accepted, addingRow, bundleOf, idOf, making } from '../../support/bundles.ts';

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
    ['event', { step: 'withdrawn', date: '2026-03-04', content: idOf('C') }],
    ['event', { step: 'accepted', date: '2026-03-04' }],
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
