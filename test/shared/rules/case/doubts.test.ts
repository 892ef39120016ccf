// What is odd about a case is said, and what is in order is not.
import { describe, expect, test } from 'vitest';
import type { CaseEvent, CaseFacts } from '../../../../src/shared/rules/case/case-types.ts';
import { isOpen } from '../../../../src/shared/rules/case/clock-types.ts';
import { clocksOf } from '../../../../src/shared/rules/case/clocks.ts';
import { doubtsOf } from '../../../../src/shared/rules/case/doubts.ts';
import { foldCase } from '../../../../src/shared/rules/case/fold-case.ts';
import { offeredSteps } from '../../../../src/shared/rules/case/offers.ts';
import { whyNot } from '../../../../src/shared/rules/case/why-not.ts';
import { lawOf } from '../../../../src/shared/rules/law.ts';
import { eventsOf, factsOf, type Line } from '../../../support/cases.ts';

const law = lawOf([]);
const stateOf = (facts: CaseFacts, lines: readonly Line[]) => foldCase(facts, eventsOf(...lines));
const doubts = (parts: Partial<CaseFacts>, ...lines: readonly Line[]) => {
  const facts = factsOf(parts);
  return doubtsOf(facts, stateOf(facts, lines), law);
};

const accepted: Line = ['accepted', '2026-03-09'];

describe('an extension of a denunciation', () => {
  const facts = factsOf({ type: 'denunciation' });
  const complex: Line = ['marked-complex', '2026-03-10', { reasons: ['foreign'] }];
  // Accepted on 09/03: 22 days of March and 8 of April, to Wednesday 08/04; thirty more to 08/05, a Friday.
  const late: readonly Line[] = [accepted, complex, ['extended', '2026-04-09']];
  const inTime: readonly Line[] = [accepted, complex, ['extended', '2026-04-08']];

  const concluding = (lines: readonly Line[], day: string) =>
    offeredSteps(facts, stateOf(facts, lines), law, day).find(({ step }) => step === 'concluded')?.clock;

  test('decided in time is no doubt, and the conclusion keeps the extended limit', () => {
    expect(doubts(facts, ...inTime)).toEqual([]);
    expect(concluding(inTime, '2026-05-04')).toBe('denunciation.extend');
  });

  test('decided too late lengthens nothing: the conclusion is measured by the first limit', () => {
    expect(doubts(facts, ...late)).toEqual([{ type: 'late-extension', on: '2026-04-09', due: '2026-04-08' }]);
    expect(concluding(late, '2026-04-10')).toBe('denunciation.resolve');
    const open = clocksOf(facts, stateOf(facts, late), law, '2026-04-10').filter(isOpen);
    expect(open.map(({ rule }) => rule.rule)).toContain('denunciation.resolve');
    expect(open.map(({ rule }) => rule.rule)).not.toContain('denunciation.extend');
  });

  test('decided too late uses none up: what speaks against another is that the limit has passed', () => {
    expect(whyNot(facts, stateOf(facts, late), 'extended', law, '2026-04-10')).toEqual({
      type: 'limit-passed',
      due: '2026-04-08',
    });
    expect(whyNot(facts, stateOf(facts, inTime), 'extended', law, '2026-04-10')).toEqual({
      type: 'no-extension-left',
      most: 1,
    });
  });

  test('one too many is said, whenever it was decided', () => {
    expect(doubts(facts, ...inTime, ['extended', '2026-05-04'])).toEqual([
      { type: 'extension-too-many', on: '2026-05-04', most: 1 },
    ]);
    expect(doubts(facts, accepted, ['extended', '2026-04-01'])).toEqual([
      { type: 'extension-too-many', on: '2026-04-01', most: 0 },
    ]);
  });
});

test('a complaint marked complex too late', () => {
  const late: Line = ['marked-complex', '2026-04-09', { reasons: ['disputed'] }];
  expect(doubts({}, accepted, late)).toEqual([{ type: 'late-complex', on: '2026-04-09', due: '2026-04-08' }]);
  expect(doubts({}, accepted, ['marked-complex', '2026-04-08', { reasons: ['disputed'] }])).toEqual([]);
  const remote = { remote: true, remoteReasoned: true } as const;
  expect(doubts(remote, accepted, ['marked-complex', '2026-04-23', { reasons: ['disputed'] }])).toEqual([]);
  expect(doubts({}, ['marked-complex', '2026-03-03', { reasons: ['disputed'] }])).toEqual([]);
});

// Known on 05/01: ninety days end on Sunday 05/04, so on 06/04; with ten days of an obstacle on Wednesday 15/04.
test('a complaint brought when the time for it was over, unless an obstacle kept its sender', () => {
  const late = { known: '2026-01-05', received: '2026-04-07' };
  expect(doubts(late)).toMatchObject([
    { type: 'out-of-time', due: '2026-04-06', rule: { rule: 'complaint.limitation' } },
  ]);
  expect(doubts({ ...late, received: '2026-04-06' })).toEqual([]);
  expect(doubts({ ...late, obstacle: { from: '2026-03-10', to: '2026-03-19' } })).toEqual([]);
  expect(doubts(late, ['refused', '2026-04-08', { reasons: ['late'] }])).toEqual([]);
});

test('who brings it, where what was ticked and how many they are differ', () => {
  expect(doubts({ people: 4, signatories: 'crowd' })).toMatchObject([
    { type: 'group-differs', people: 4, said: 'crowd', group: 'several', rule: { rule: 'crowd', value: 5 } },
  ]);
  expect(doubts({ type: 'feedback', people: 7, signatories: 'crowd' })).toEqual([]);
  expect(doubts({ type: 'feedback', people: 7 })).toEqual([]);
});

test('who represents them', () => {
  expect(doubts({ people: 6 })).toMatchObject([{ type: 'not-appointed' }]);
  expect(doubts({ people: 6, appointed: true, representatives: 3 })).toMatchObject([
    { type: 'too-many-represent', n: 3, most: 2 },
  ]);
});

test.each(['complaint', 'denunciation'] as const)(
  'a %s marked complex without a ground of the list',
  (type) => {
    const marked = (parts: Partial<CaseEvent>) =>
      doubts({ type }, accepted, ['marked-complex', '2026-03-10', parts]);
    expect(marked({})).toEqual([{ type: 'complex-without-grounds' }]);
    expect(marked({ reasons: ['late'] })).toEqual([{ type: 'complex-without-grounds' }]);
    expect(marked({ reasons: ['foreign'] })).toEqual([]);
  },
);

test('a complaint counted as remote while nobody wrote why; no other petition has that limit', () => {
  expect(doubts({ remote: true })).toEqual([{ type: 'remote-without-reason' }]);
  expect(doubts({ remote: true, remoteReasoned: true })).toEqual([]);
  expect(doubts({ remote: true, type: 'denunciation' })).toEqual([]);
});

test('what is dated after today, the receipt too', () => {
  const facts = factsOf({ received: '2027-03-02', written: '2026-03-03' });
  const state = foldCase(facts, eventsOf(['accepted', '2027-03-09']), '2026-06-01');
  expect(doubtsOf(facts, state, law)).toEqual([
    { type: 'received-ahead', on: '2027-03-02' },
    { type: 'ahead', step: 'accepted', on: '2027-03-09' },
  ]);
  expect(state.received).toBe('2026-03-03');
});
