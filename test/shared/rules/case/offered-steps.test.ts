// What depends on days, on numbers of the law, and on what must be done before the file is closed.
import { expect, test } from 'vitest';
import { clocksOf } from '../../../../src/shared/rules/case/clocks.ts';
import { foldCase } from '../../../../src/shared/rules/case/fold-case.ts';
import { offeredSteps } from '../../../../src/shared/rules/case/offers.ts';
import { whyNot } from '../../../../src/shared/rules/case/why-not.ts';
import { lawOf } from '../../../../src/shared/rules/law.ts';
import { idOf } from '../../../support/bundles.ts';
import { eventsOf, factsOf, type Line } from '../../../support/cases.ts';

const law = lawOf([]);
const accepted: Line = ['accepted', '2026-03-09'];
const decided: Line = ['decided', '2026-03-20'];
const denunciation = { type: 'denunciation' } as const;

test('before July 2026 a part is not withdrawn; the whole paper is, however many contents it was split into', () => {
  const facts = factsOf({ content: idOf('C') });
  const state = foldCase(facts, eventsOf(accepted));
  expect(whyNot(facts, state, 'withdrawn', law, '2026-06-30', { content: idOf('C') })).toMatchObject({
    type: 'not-law-then',
  });
  expect(whyNot(facts, state, 'withdrawn', law, '2026-06-30')).toBeUndefined();
});

test('how long a posting hangs is counted in the unit of the commune’s own row', () => {
  const rules = law.rules.map((row) =>
    row.rule === 'complaint.posting' ? { ...row, unit: 'working-days' as const } : row,
  );
  const state = foldCase(factsOf(), eventsOf(accepted, decided, ['posted', '2026-03-23']));
  expect(whyNot(factsOf(), state, 'taken-down', { ...law, rules }, '2026-04-08')).toEqual({
    type: 'posting-runs',
    until: '2026-04-13',
  });
});

test('the lawful steps come with what they ask, their paper and their clock', () => {
  const facts = factsOf({ competence: 'province', sentBy: 'press' });
  const offers = offeredSteps(facts, foldCase(facts, []), law, '2026-03-03');
  expect(offers.find(({ step }) => step === 'guided')).toEqual({
    step: 'guided',
    conditions: ['once-only', 'in-writing', 'tell-who-sent-it'],
    paper: 'guidance-slip',
    clock: 'petition.first-answer',
  });
  expect(offers.map(({ step }) => step)).toEqual([
    'received',
    'sorted',
    'not-eligible',
    'guided',
    'returned',
    'site-visit',
    'marked-complex',
    'withdrawn',
    'to-investigators',
    'note',
  ]);
});

test('a day that has not come is no day to take a step on', () => {
  const state = foldCase(factsOf(), eventsOf(accepted), '2026-03-16');
  expect(whyNot(factsOf(), state, 'decided', law, '2027-03-16')).toEqual({
    type: 'not-yet',
    today: '2026-03-16',
  });
  expect(whyNot(factsOf(), state, 'decided', law, '2026-03-16')).toBeUndefined();
});

test('a denunciation whose handling is decided, or that went to the investigators, is archived', () => {
  const facts = factsOf(denunciation);
  const done: readonly Line[] = [
    accepted,
    ['concluded', '2026-03-20'],
    ['sent', '2026-03-23'],
    ['posted', '2026-03-23'],
    ['taken-down', '2026-04-20'],
  ];
  for (const step of ['decided', 'to-investigators'] as const) {
    const state = foldCase(facts, eventsOf(...done, [step, '2026-03-25']));
    expect(whyNot(facts, state, 'archived', law, '2026-04-25')).toBeUndefined();
    const clock = clocksOf(facts, state, law, '2026-04-25').find(
      ({ rule }) => rule.rule === 'denunciation.handle',
    );
    expect(clock?.done).toBe('2026-03-25');
  }
});

test('archived without it, the limit for handling stays overdue and the case open', () => {
  const facts = factsOf(denunciation);
  const state = foldCase(
    facts,
    eventsOf(accepted, ['concluded', '2026-03-20'], ['sent', '2026-03-23'], ['archived', '2026-04-25']),
  );
  expect(state.phase).toBe('resolved');
  const clock = clocksOf(facts, state, law, '2026-04-26').find(
    ({ rule }) => rule.rule === 'denunciation.handle',
  );
  expect([clock?.done, clock?.ended]).toEqual([undefined, undefined]);
});
