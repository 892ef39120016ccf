// The state of a case follows from its events, whatever they are and however they come.
import { describe, expect, test } from 'vitest';
import type { CaseEvent, CaseFacts, CaseState } from '../../../../src/shared/rules/case/case-types.ts';
import { foldCase } from '../../../../src/shared/rules/case/fold-case.ts';
import { idOf } from '../../../support/bundles.ts';
import { eventsOf, factsOf, type Line } from '../../../support/cases.ts';

const fold = (parts: Partial<CaseFacts>, ...lines: readonly Line[]): CaseState =>
  foldCase(factsOf(parts), eventsOf(...lines));

describe('the phase of a case', () => {
  test.each<[string, Partial<CaseFacts>, readonly Line[], string]>([
    ['nothing happened', {}, [], 'received'],
    [
      'sorted',
      {},
      [
        ['received', '2026-03-02'],
        ['sorted', '2026-03-03'],
      ],
      'sorted',
    ],
    ['a complaint guided', { competence: 'province' }, [['guided', '2026-03-05']], 'passed-on'],
    ['a denunciation forwarded', { type: 'denunciation' }, [['forwarded', '2026-03-05']], 'passed-on'],
    ['a complaint accepted', {}, [['accepted', '2026-03-05']], 'accepted'],
    [
      'a complaint suspended',
      {},
      [
        ['accepted', '2026-07-05'],
        ['suspended', '2026-07-10'],
      ],
      'suspended',
    ],
    [
      'and resumed',
      {},
      [
        ['accepted', '2026-07-05'],
        ['suspended', '2026-07-10'],
        ['resumed', '2026-07-20'],
      ],
      'accepted',
    ],
    [
      'a complaint decided',
      {},
      [
        ['accepted', '2026-03-05'],
        ['verifying', '2026-03-06'],
        ['dialogue', '2026-03-09'],
        ['decided', '2026-03-20'],
      ],
      'resolved',
    ],
    [
      'a denunciation concluded',
      { type: 'denunciation' },
      [
        ['accepted', '2026-03-05'],
        ['concluded', '2026-03-20'],
        ['decided', '2026-03-23'],
      ],
      'resolved',
    ],
    ['feedback answered at once', { type: 'feedback' }, [['answered', '2026-03-02']], 'resolved'],
    [
      'feedback in hand once verifying began',
      { type: 'feedback' },
      [['verifying', '2026-03-02']],
      'accepted',
    ],
    [
      'withdrawn',
      {},
      [
        ['accepted', '2026-03-05'],
        ['withdrawn', '2026-03-06'],
      ],
      'withdrawn',
    ],
    [
      'withdrawn under threat',
      {},
      [
        ['accepted', '2026-03-05'],
        ['withdrawn', '2026-03-06', { reasons: ['coerced'] }],
      ],
      'accepted',
    ],
    [
      'stopped',
      {},
      [
        ['accepted', '2026-03-05'],
        ['withdrawn', '2026-03-06'],
        ['stopped', '2026-03-09'],
      ],
      'stopped',
    ],
    [
      'all of it with the investigators',
      { type: 'denunciation' },
      [['to-investigators', '2026-03-06']],
      'investigated',
    ],
    [
      'a part of it with the investigators',
      { type: 'denunciation' },
      [
        ['accepted', '2026-03-05'],
        ['to-investigators', '2026-03-06'],
      ],
      'accepted',
    ],
    [
      'archived',
      {},
      [
        ['not-eligible', '2026-03-05'],
        ['archived', '2026-03-06'],
        ['note', '2026-03-07'],
      ],
      'archived',
    ],
    [
      'a second complaint changes nothing',
      {},
      [
        ['accepted', '2026-03-05'],
        ['decided', '2026-03-20'],
        ['second-complaint', '2026-04-02'],
      ],
      'resolved',
    ],
  ])('%s', (_, facts, lines, phase) => {
    const state = fold(facts, ...lines);
    expect(state.phase).toBe(phase);
    expect(state.odd).toEqual([]);
    expect(state.conflicts).toEqual([]);
  });
});

describe('what is not lawful where it stands', () => {
  test.each<[string, Partial<CaseFacts>, readonly Line[]]>([
    ['a decision before acceptance', {}, [['decided', '2026-03-03']]],
    [
      'a posting before a decision',
      {},
      [
        ['accepted', '2026-03-03'],
        ['posted', '2026-03-04'],
      ],
    ],
    ['a complaint forwarded', { competence: 'province' }, [['forwarded', '2026-03-03']]],
    ['a denunciation guided', { type: 'denunciation' }, [['guided', '2026-03-03']]],
    [
      'a complaint extended',
      {},
      [
        ['accepted', '2026-03-03'],
        ['extended', '2026-03-20'],
      ],
    ],
    [
      'guided twice',
      {},
      [
        ['guided', '2026-03-03'],
        ['guided', '2026-03-04'],
      ],
    ],
    [
      'a decision after the archive',
      {},
      [
        ['accepted', '2026-03-03'],
        ['decided', '2026-03-05'],
        ['archived', '2026-03-06'],
        ['enforced', '2026-03-07'],
      ],
    ],
  ])('%s is kept, shown as odd, and counts for nothing', (_, facts, lines) => {
    const state = fold(facts, ...lines);
    const last = eventsOf(...lines).at(-1);
    expect(state.odd).toEqual([last]);
    expect(foldCase(factsOf(facts), eventsOf(...lines.slice(0, -1))).phase).toBe(state.phase);
  });
});

test('a complaint that the Front sent on is guided, and the Front gets an answer', () => {
  const state = fold(
    { competence: 'province', sentBy: 'front' },
    ['guided', '2026-03-03'],
    ['answered', '2026-03-04'],
  );
  expect(state).toMatchObject({ phase: 'passed-on', odd: [], days: { answered: '2026-03-04' } });
  expect(state.outcome).toBeUndefined();
});

test('a suspension lasts to the day before it is resumed', () => {
  const lines = [
    ['accepted', '2026-07-01'],
    ['suspended', '2026-07-06'],
    ['resumed', '2026-07-16'],
  ] as const;
  expect(fold({}, ...lines).pauses).toEqual([{ from: '2026-07-06', to: '2026-07-15' }]);
  expect(fold({}, ...lines.slice(0, 2))).toMatchObject({
    suspended: { from: '2026-07-06' },
    pauses: [{ from: '2026-07-06' }],
  });
  const same = fold({}, lines[0], ['suspended', '2026-07-06'], ['resumed', '2026-07-06']);
  expect(same.pauses).toEqual([]);
  expect(same.suspended).toBeUndefined();
});

test('of a paper seen as a whole one content is withdrawn, and nothing more happens to it', () => {
  const contents = ['C', 'D'].map(
    (name) => ({ id: idOf(name), type: 'complaint', competence: 'commune' }) as const,
  );
  const state = fold(
    { contents },
    ['accepted', '2026-03-04'],
    ['withdrawn', '2026-03-05', { content: idOf('C') }],
    ['decided', '2026-03-09', { content: idOf('C') }],
  );
  expect(state).toMatchObject({
    phase: 'accepted',
    withdrawnContents: [idOf('C')],
    conflicts: [{ between: [{ step: 'withdrawn' }, { step: 'decided' }] }],
  });
});

test('the grounds of a complex case are gathered, each once', () => {
  const { complexReasons } = fold(
    { type: 'denunciation' },
    ['marked-complex', '2026-03-04', { reasons: ['many-places'] }],
    ['marked-complex', '2026-03-05', { reasons: ['many-places', 'foreign'] }],
  );
  expect(complexReasons).toEqual(['many-places', 'foreign']);
});

test('events in any order give the same state', () => {
  const events: readonly CaseEvent[] = eventsOf(
    ['received', '2026-03-02'],
    ['accepted', '2026-03-04'],
    ['suspended', '2026-03-06'],
    ['resumed', '2026-03-09'],
    ['decided', '2026-03-20'],
  );
  expect(foldCase(factsOf(), [...events].reverse())).toEqual(foldCase(factsOf(), events));
});

describe('what is dated after today', () => {
  const slip = eventsOf(
    ['accepted', '2026-03-05'],
    ['decided', '2027-03-16'],
    ['corrected', '2026-06-02', { of: idOf('E1') }],
  );

  test('waits for its day, and is lost by nobody', () => {
    const state = foldCase(factsOf(), slip.slice(0, 2), '2026-06-01');
    expect([state.phase, state.ahead.map(({ step }) => step), state.odd]).toEqual([
      'accepted',
      ['decided'],
      [],
    ]);
    expect(foldCase(factsOf(), slip.slice(0, 2), '2027-03-16').phase).toBe('resolved');
  });

  test('is set aside by a correction as any other', () => {
    const state = foldCase(factsOf(), slip, '2026-06-02');
    expect([state.ahead, state.setAside.map(({ why }) => why)]).toEqual([[], ['corrected']]);
  });

  test('counts where a phone whose clock is behind reads what others wrote later', () => {
    const written = slip.slice(0, 2).map((event) => ({ ...event, at: Date.parse('2027-03-17T03:00:00Z') }));
    expect(foldCase(factsOf(), written, '2020-01-01').phase).toBe('resolved');
  });
});
