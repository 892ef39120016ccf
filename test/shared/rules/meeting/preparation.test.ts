// The rows of domain 4.3 and 4.4, a day before, at and after each limit. Days were counted by hand on the wall calendar.
import { describe, expect, it, test } from 'vitest';
import { lawOf } from '../../../../src/shared/rules/law.ts';
import {
  clockState,
  effectiveFrom,
  freezeOf,
  type PrepFacts,
  type PrepStep,
  prepOf,
} from '../../../../src/shared/rules/meeting/preparation.ts';
import { shippedLaw } from '../../../support/meetings.ts';

type Row = readonly [about: string, step: PrepStep, facts: PrepFacts, due: string];

const election: PrepFacts = { matter: 'elect-head', day: '2026-11-29', done: {} };
const convention: PrepFacts = { matter: 'convention', day: '2026-11-23', done: {}, outcome: 'passed' };
const passed = { ...election, outcome: 'passed' } as const;
const poverty: PrepFacts = { matter: 'poverty', day: '2026-11-23', done: {} };

const rows: readonly Row[] = [
  ['decision and plan 20 days before Sunday 29/11', 'election-plan', election, '2026-11-09'],
  ['team 10 days before', 'election-team', election, '2026-11-19'],
  ['announced 7 days before', 'election-posting', election, '2026-11-22'],
  ['households told 5 days before', 'notice', election, '2026-11-24'],
  [
    'households told 5 days before any meeting',
    'notice',
    { ...poverty, matter: 'contributions' },
    '2026-11-18',
  ],
  ['plan of an election right after Tết', 'election-plan', { ...election, day: '2026-03-08' }, '2026-02-16'],
  ['draft posted 30 days before', 'draft-posted', convention, '2026-10-24'],
  ['convention sent in 5 working days', 'sent', convention, '2026-11-30'],
  [
    'recognised in 5 working days from the file',
    'recognised',
    { ...convention, done: { sent: '2026-11-27' } },
    '2026-12-04',
  ],
  ['election sent in 5 working days, of a Sunday', 'sent', passed, '2026-12-04'],
  ['before Tết, over it', 'sent', { ...passed, day: '2026-02-12' }, '2026-02-26'],
  [
    'head recognised in 5 working days',
    'recognised',
    { ...passed, done: { sent: '2026-12-04' } },
    '2026-12-11',
  ],
  ['dismissal is sent too', 'sent', { ...passed, matter: 'dismiss-head' }, '2026-12-04'],
  [
    'run again in 15 days, Sunday goes on to Monday',
    'election-rerun',
    { ...election, outcome: 'not-passed' },
    '2026-12-14',
  ],
  [
    'slips’ result 5 working days after their deadline',
    'slips-sent',
    { ...poverty, matter: 'contributions', slipsDeadline: '2026-11-27' },
    '2026-12-04',
  ],
  [
    'poverty list 3 working days',
    'poverty-taken',
    { ...poverty, done: { 'poverty-posted': '2026-11-26' } },
    '2026-12-01',
  ],
  [
    'looked into in 7 working days',
    'poverty-rechecked',
    { ...poverty, done: { 'poverty-complaint': '2026-11-26' } },
    '2026-12-07',
  ],
  [
    'posted again 3 working days',
    'poverty-taken-again',
    { ...poverty, done: { 'poverty-posted-again': '2026-12-07' } },
    '2026-12-10',
  ],
];

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

const clockOf = (facts: PrepFacts, step: PrepStep) => {
  const clock = prepOf(facts, shippedLaw).find((one) => one.step === step);
  if (!clock) throw new Error(`no clock ${step}`);
  return clock;
};

describe('limits before and after a vote', () => {
  test.each(rows)('%s', (_, step, facts, due) => {
    const clock = clockOf(facts, step);
    expect(clock.counted.due).toBe(due);
    expect(clock.rule.citation).not.toBe('');
    const doneOn = (day: string) => clockOf({ ...facts, done: { ...facts.done, [step]: day } }, step);
    const states = [dayBefore(due), due, dayAfter(due)].map((day) => clockState(doneOn(day), '2027-06-01'));
    const open = [dayBefore(due), due, dayAfter(due)].map((day) => clockState(clock, day));
    if (clock.atEnd === 'may-come-down') {
      expect(states).toEqual(['early', 'done', 'done']);
      expect(open).toEqual(['open', 'open', 'open']);
    } else {
      expect(states).toEqual(['done', 'done', 'done-late']);
      expect(open).toEqual(['open', 'open', 'overdue']);
    }
  });
});

describe('which there are', () => {
  const steps = (facts: PrepFacts) => prepOf(facts, shippedLaw).map(({ step }) => step);

  it('before: in the order of their days', () => {
    expect(steps(election)).toEqual(['election-plan', 'election-team', 'election-posting', 'notice']);
    expect(steps({ ...convention, done: {} }).slice(0, 2)).toEqual(['draft-posted', 'notice']);
  });

  it('after: nothing is sent that did not pass, nothing recognised that was not sent', () => {
    expect(steps({ ...election, outcome: 'not-passed' })).toContain('election-rerun');
    expect(steps({ ...election, outcome: 'not-passed' })).not.toContain('sent');
    expect(steps(passed)).not.toContain('recognised');
    expect(steps({ ...passed, matter: 'dismiss-head', outcome: 'not-passed' })).toEqual(['notice']);
    expect(steps({ ...poverty, matter: 'contributions', outcome: 'passed' })).toEqual(['notice']);
  });
});

it('what the commune has to recognise is sent after the slips decided it, not after the meeting before them', () => {
  const facts = {
    matter: 'convention',
    day: '2026-11-01',
    decided: '2026-11-25',
    outcome: 'passed',
    done: {},
  } as const;
  const sent = prepOf(facts, shippedLaw).find(({ step }) => step === 'sent');
  expect(sent?.trigger).toBe('2026-11-25');
});

it('what a meeting chooses for itself needs no notice of its own', () => {
  for (const matter of ['secretary', 'voting-method', 'counting-team'] as const)
    expect(prepOf({ matter, day: '2026-11-23', done: {} }, shippedLaw)).toEqual([]);
});

describe('effect', () => {
  const decided = '2026-11-23';
  test.each([
    ['convention', { decided, effective: '2026-12-01' }, undefined],
    ['convention', { decided, effective: '2026-12-01', recognised: '2026-12-04' }, '2026-12-04'],
    ['elect-head', { decided, recognised: '2026-12-04' }, '2026-12-04'],
    ['dismiss-head', { decided }, undefined],
    ['contributions', { decided, effective: '2026-12-01' }, '2026-12-01'],
    ['contributions', { decided }, '2026-11-23'],
  ] as const)('%s %o from %s', (matter, days, from) => {
    expect(effectiveFrom(matter, days)).toBe(from);
  });
});

describe('the freeze on elections of village heads', () => {
  it('is a warning with its citation, from the day of the letter on, for elections alone', () => {
    expect(freezeOf('elect-head', shippedLaw, '2026-11-29')?.citation).toContain('09/12/2025');
    expect(freezeOf('elect-head', shippedLaw, '2025-12-08')).toBeUndefined();
    expect(freezeOf('elect-head', shippedLaw, '2025-12-09')).toBeDefined();
    expect(freezeOf('dismiss-head', shippedLaw, '2026-11-29')).toBeUndefined();
    expect(freezeOf('convention', shippedLaw, '2026-11-29')).toBeUndefined();
  });

  it('is switched off by the commune’s own row', () => {
    const values = {
      rule: 'election.freeze@2025',
      value: 0,
      unit: 'on-off',
      from: '2026-10-01',
      citation: 'Công văn của tỉnh',
      reason: 'Tỉnh cho bầu lại',
    };
    const law = lawOf([{ id: 'RULE000000000000', kind: 'rule', by: 'P', at: 1, values, last: {} }]);
    expect(freezeOf('elect-head', law, '2026-11-29')).toBeUndefined();
    expect(freezeOf('elect-head', law, '2026-09-30')).toBeDefined();
  });
});
