// The limits of dialogues and the year's plan, with days just before, on and after each mark.
import { describe, expect, it, test } from 'vitest';
import { dialogueClocks, dutyState } from '../../../../src/shared/rules/dialogue/dialogue-clocks.ts';
import {
  conferenceOf,
  dialoguesOfYear,
  receptionDays,
} from '../../../../src/shared/rules/dialogue/year-plan.ts';
import { lawOf } from '../../../../src/shared/rules/law.ts';

const law = lawOf([]);
const held = { by: 'government', day: '2026-10-20' } as const;

describe('a dialogue', () => {
  it('is told of seven days before, and its result is out within ten days, three ways', () => {
    expect(dialogueClocks(held, law).map(({ duty, due }) => [duty, due])).toEqual([
      ['notice', '2026-10-13'],
      ['published', '2026-10-30'],
      ['posted', '2026-10-30'],
      ['sent', '2026-10-30'],
    ]);
  });

  it('whose tenth day is a Saturday has until Monday', () => {
    const [, published] = dialogueClocks({ ...held, day: '2026-11-18' }, law);
    expect(published).toMatchObject({ due: '2026-11-30', counted: { moved: { from: '2026-11-28' } } });
  });

  test.each([
    ['2026-10-12', 'done'],
    ['2026-10-13', 'done'],
    ['2026-10-14', 'late'],
  ])('told of on %s: %s', (noticed, state) => {
    const [notice] = dialogueClocks({ ...held, noticed }, law);
    expect(notice && dutyState(notice, '2026-11-23')).toBe(state);
  });

  test.each([
    ['2026-10-13', 'waits', 'not-yet'],
    ['2026-10-14', 'overdue', 'not-yet'],
    ['2026-10-20', 'overdue', 'waits'],
    ['2026-10-30', 'overdue', 'waits'],
    ['2026-10-31', 'overdue', 'overdue'],
  ])('on %s the notice %s, the result %s', (today, first, second) => {
    const [notice, published] = dialogueClocks(held, law);
    expect([notice, published].map((clock) => clock && dutyState(clock, today))).toEqual([first, second]);
  });

  test.each([
    ['a voters’ meeting', { day: held.day }],
    ['one without a day', { by: 'government' as const }],
    ['one before the law', { ...held, day: '2025-03-01' }],
  ])('%s has no such limits', (_, facts) => {
    expect(dialogueClocks(facts, law)).toEqual([]);
  });
});

describe('a dialogue of the Party committee', () => {
  it('has its own article and only its result to publish', () => {
    const clocks = dialogueClocks({ ...held, by: 'party' }, law);
    expect(clocks.map(({ duty, due, rule }) => [duty, due, rule.rule])).toEqual([
      ['published', '2026-10-30', 'party-dialogue.result'],
    ]);
    expect(clocks[0]?.rule.citation).toContain('11-QĐi/TW');
  });

  it('is counted for the year apart from the government’s', () => {
    const tally = dialoguesOfYear(['2026-03-01'], law, 2026, '2026-11-23', 'party');
    expect(tally).toMatchObject({ have: 1, missing: 0, rule: { rule: 'party-dialogue.per-year' } });
  });
});

describe('a year and a month', () => {
  test.each<[string, readonly string[], object]>([
    ['none', [], { need: 1, have: 0, planned: 0, missing: 1 }],
    ['one to come', ['2026-12-10'], { need: 1, have: 0, planned: 1, missing: 0 }],
    [
      'two held, one last year',
      ['2026-03-01', '2026-11-23', '2025-12-31'],
      { have: 2, planned: 0, missing: 0 },
    ],
  ])('dialogues: %s', (_, days, expected) => {
    expect(dialoguesOfYear(days, law, 2026, '2026-11-23')).toMatchObject(expected);
  });

  test.each<[string, string, readonly string[], object]>([
    [
      'by the month since July',
      '2026-11',
      ['2026-11-05', '2026-11-05', '2026-11-30'],
      { need: 2, have: 1, planned: 1, missing: 0 },
    ],
    ['one day is not two', '2026-11', ['2026-11-05'], { need: 2, have: 1, missing: 1 }],
    ['by the week before', '2026-06', ['2026-06-02', '2026-06-09'], { need: 4, have: 2, missing: 2 }],
  ])('reception: %s', (_, month, days, expected) => {
    expect(receptionDays(days, law, 'chair', month, '2026-11-23')).toMatchObject(expected);
  });

  it('the Party secretary receives two days a month since the conclusion that says so', () => {
    expect(receptionDays([], law, 'party-secretary', '2026-10', '2026-11-23')).toMatchObject({
      need: 2,
      missing: 2,
    });
    expect(receptionDays([], law, 'party-secretary', '2025-10', '2026-11-23')).toBeUndefined();
  });

  it('a village meets every six months', () => {
    expect(conferenceOf(['2026-01-10', '2026-05-30'], law, '2026-11-23')).toMatchObject({
      last: '2026-05-30',
      due: '2026-11-30',
    });
    expect(conferenceOf(['2026-12-01'], law, '2026-11-23')).toMatchObject({ planned: '2026-12-01' });
    expect(conferenceOf([], law, '2026-11-23')).not.toHaveProperty('due');
  });
});
