// Where a promise stands: tables of what was done, and what holds of any follow-ups in any order of arrival.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fieldsOfFollowUp } from '../../../../src/shared/rules/promise/offers.ts';
import { isRunning, promiseOf } from '../../../../src/shared/rules/promise/promise-of.ts';
import {
  type FollowUp,
  type FollowUpStep,
  followUpSteps,
  type OpinionFacts,
} from '../../../../src/shared/rules/promise/promise-types.ts';

const today = '2026-11-23';
const plain: OpinionFacts = {
  id: 'O',
  day: '2026-10-05',
  villages: ['V1', 'V2'],
  onTheSpot: false,
  hasAnswer: false,
  hasAssignee: false,
  told: false,
};
const promised: OpinionFacts = { ...plain, owner: 'P1', due: '2026-11-30' };
const late: OpinionFacts = { ...promised, due: '2026-11-10' };

type Given = readonly [step: FollowUpStep, date: string, more?: Partial<FollowUp>];
const written = (...given: readonly Given[]): readonly FollowUp[] =>
  given.map(([step, date, more], at) => ({ id: `F${at}`, by: 'P1', at, step, date, ...more }));
const stateOf = (facts: OpinionFacts, ...given: readonly Given[]) =>
  promiseOf(facts, written(...given), today);

describe('what the opinion itself says', () => {
  test.each<[string, Partial<OpinionFacts>, string]>([
    ['nothing', {}, 'open'],
    ['answered before them', { onTheSpot: true }, 'on-the-spot'],
    ['words of an answer written later', { hasAnswer: true }, 'answered'],
    ['given to a body', { hasAssignee: true }, 'in-hand'],
    ['given to a person', { owner: 'P1' }, 'in-hand'],
    ['answered, and more was promised', { onTheSpot: true, due: '2026-12-01' }, 'in-hand'],
    ['due today', { due: today }, 'in-hand'],
    ['due yesterday', { due: '2026-11-22' }, 'overdue'],
    ['resolved', { due: '2026-11-10', outcome: 'resolved' }, 'answered'],
    ['resolved, and who gave it was told', { outcome: 'resolved', told: true }, 'resolved'],
    ['resolved on the spot', { onTheSpot: true, outcome: 'resolved' }, 'resolved'],
    [
      'resolved after it was answered on the spot',
      { onTheSpot: true, outcome: 'resolved', settled: '2026-10-20' },
      'answered',
    ],
    ['sent up', { outcome: 'sent-up', due: '2026-11-10' }, 'sent-up'],
    ['declined', { outcome: 'declined' }, 'declined'],
  ])('%s', (_, facts, state) => {
    expect(stateOf({ ...plain, ...facts }).state).toBe(state);
  });
});

describe('what was done since', () => {
  test.each<[string, OpinionFacts, readonly Given[], string]>([
    ['given with a day', plain, [['assigned', '2026-10-06', { due: '2026-12-01' }]], 'in-hand'],
    ['put off beyond today', late, [['postponed', '2026-11-09', { due: '2026-12-01' }]], 'in-hand'],
    ['put off, and late again', late, [['postponed', '2026-11-09', { due: '2026-11-20' }]], 'overdue'],
    ['done', late, [['done', '2026-11-08']], 'answered'],
    [
      'done and put off afterwards',
      late,
      [
        ['done', '2026-11-08'],
        ['postponed', '2026-11-09'],
      ],
      'answered',
    ],
    [
      'done and read out',
      late,
      [
        ['done', '2026-11-08'],
        ['read-out', '2026-11-20', { village: 'V1' }],
      ],
      'resolved',
    ],
    [
      'read out before anything was done',
      late,
      [
        ['read-out', '2026-11-01'],
        ['done', '2026-11-08'],
      ],
      'answered',
    ],
    ['the village says it is done', late, [['confirmed', '2026-11-12']], 'resolved'],
    [
      'done, and the village says it is not',
      late,
      [
        ['done', '2026-11-08'],
        ['reopened', '2026-11-20'],
      ],
      'overdue',
    ],
    [
      'reopened with a day that the village wants',
      late,
      [
        ['done', '2026-11-08'],
        ['reopened', '2026-11-20', { wish: '2026-12-20' }],
      ],
      'overdue',
    ],
    [
      'reopened and done again',
      late,
      [
        ['done', '2026-11-08'],
        ['reopened', '2026-11-20'],
        ['done', '2026-11-22'],
      ],
      'answered',
    ],
    ['sent up', late, [['sent-up', '2026-11-08']], 'sent-up'],
    [
      'sent up and answered',
      late,
      [
        ['sent-up', '2026-11-08'],
        ['answered', '2026-11-20'],
      ],
      'answered',
    ],
    ['cannot be done', late, [['declined', '2026-11-08']], 'declined'],
    [
      'done by mistake',
      late,
      [
        ['done', '2026-11-08'],
        ['corrected', '2026-11-09', { of: 'F0' }],
      ],
      'overdue',
    ],
    [
      'answered on the spot, reopened',
      { ...plain, onTheSpot: true },
      [['reopened', '2026-11-20']],
      'reopened',
    ],
  ])('%s', (_, facts, given, state) => {
    expect(stateOf(facts, ...given).state).toBe(state);
  });

  it('is read out in each village of its dialogue, or to all at once', () => {
    const done: Given = ['done', '2026-11-08'];
    expect(stateOf(late, done).toRead).toEqual(['V1', 'V2']);
    expect(stateOf(late, done, ['read-out', '2026-11-20', { village: 'V2' }])).toMatchObject({
      toRead: ['V1'],
      readOut: [{ village: 'V2', date: '2026-11-20' }],
    });
    expect(stateOf(late, done, ['read-out', '2026-11-20']).toRead).toEqual([]);
    expect(stateOf(late, done, ['confirmed', '2026-11-20']).toRead).toEqual([]);
    expect(stateOf({ ...plain, onTheSpot: true }).toRead).toEqual([]);
  });

  it('one village that says it is done does not speak for the others', () => {
    const one: Given = ['confirmed', '2026-11-20', { village: 'V2' }];
    expect(stateOf(late, one)).toMatchObject({ state: 'resolved', toRead: ['V1'] });
    expect(stateOf(late, one, ['confirmed', '2026-11-21', { village: 'V1' }]).toRead).toEqual([]);
    expect(stateOf(late, one, ['read-out', '2026-11-21', { village: 'V1' }]).toRead).toEqual([]);
    expect(stateOf(late, one, ['reopened', '2026-11-21'], ['done', '2026-11-22']).toRead).toEqual([
      'V1',
      'V2',
    ]);
  });

  it('given to somebody else afterwards, an answer stands; only who sees to it changes', () => {
    const told: Given[] = [
      ['done', '2026-11-08'],
      ['read-out', '2026-11-20'],
    ];
    const { steps: _, ...before } = stateOf(late, ...told);
    const { steps, ...after } = stateOf(late, ...told, [
      'assigned',
      '2026-11-21',
      { owner: 'P2', due: '2027-01-01' },
    ]);
    expect(steps).toHaveLength(3);
    expect(after).toEqual({ ...before, owner: 'P2' });
  });

  it('a day that stands is moved by no new hands, a first day is given with them', () => {
    const given: Given = ['assigned', '2026-11-12', { owner: 'P2', due: '2027-01-01' }];
    expect(stateOf(late, given)).toMatchObject({
      state: 'overdue',
      due: '2026-11-10',
      owner: 'P2',
      postponed: 0,
    });
    expect(stateOf(plain, given)).toMatchObject({ state: 'in-hand', due: '2027-01-01' });
    expect(fieldsOfFollowUp('assigned', { due: '2026-11-10' })).not.toContain('due');
    expect(fieldsOfFollowUp('assigned', {})).toContain('due');
  });

  it('the village’s wish moves no day, stands beside it, and goes once a day is promised anew or it is done', () => {
    const back: Given = ['reopened', '2026-11-20', { wish: '2026-12-20', due: '2026-12-24' }];
    expect(stateOf(late, back)).toMatchObject({ state: 'overdue', due: '2026-11-10', wish: '2026-12-20' });
    expect(stateOf({ ...plain, onTheSpot: true }, back)).toMatchObject({
      state: 'reopened',
      wish: '2026-12-20',
    });
    expect(stateOf({ ...plain, onTheSpot: true }, back).due).toBeUndefined();
    const promisedAnew = stateOf(late, back, ['postponed', '2026-11-21', { due: '2026-12-31' }]);
    expect(promisedAnew).toMatchObject({ state: 'reopened', due: '2026-12-31' });
    expect(promisedAnew.wish).toBeUndefined();
    expect(stateOf(late, back, ['done', '2026-11-22']).wish).toBeUndefined();
    expect(stateOf(late, back, ['assigned', '2026-11-22', { owner: 'P2' }]).wish).toBe('2026-12-20');
    expect(fieldsOfFollowUp('reopened', {})).toEqual(['date', 'wish', 'note']);
  });

  it('knows who sees to it now, by when, and how often it came back', () => {
    const given: Given[] = [
      ['assigned', '2026-10-06', { owner: 'P2' }],
      ['postponed', '2026-11-09', { due: '2026-12-01' }],
      ['reopened', '2026-11-20'],
    ];
    expect(stateOf(late, ...given)).toMatchObject({
      owner: 'P2',
      due: '2026-12-01',
      postponed: 1,
      reopened: 1,
      promised: true,
    });
  });

  it('a correction cannot be corrected', () => {
    const twice: Given[] = [
      ['done', '2026-11-08'],
      ['corrected', '2026-11-09', { of: 'F0' }],
      ['corrected', '2026-11-09', { of: 'F1' }],
    ];
    expect(stateOf(promised, ...twice)).toMatchObject({ state: 'in-hand', setAside: [{ id: 'F0' }] });
  });
});

const days = fc.constantFrom('2026-10-05', '2026-11-10', '2026-11-23', '2026-12-01');
const followUp = fc.record({
  step: fc.constantFrom(...followUpSteps),
  date: days,
  at: fc.nat(3),
  due: fc.option(days, { nil: undefined }),
  wish: fc.option(days, { nil: undefined }),
  village: fc.option(fc.constantFrom('V1', 'V2', 'V3'), { nil: undefined }),
  of: fc.option(fc.constantFrom('F0', 'F1', 'F2', 'F3'), { nil: undefined }),
});
const followUps = fc
  .array(followUp, { maxLength: 8 })
  .map((all) =>
    all.map((one, at) => JSON.parse(JSON.stringify({ id: `F${at}`, by: 'P1', ...one })) as FollowUp),
  );
const opinions = fc
  .record({ onTheSpot: fc.boolean(), told: fc.boolean(), due: fc.option(days, { nil: undefined }) })
  .map(({ due, ...facts }): OpinionFacts => ({ ...plain, ...facts, ...(due !== undefined && { due }) }));

describe('of any follow-ups', () => {
  it('the same rows give the same state in whatever order they arrive', () => {
    fc.assert(
      fc.property(opinions, followUps, fc.infiniteStream(fc.nat()), (facts, all, keys) => {
        const shuffled = all.map((one) => ({ one, key: keys.next().value ?? 0 }));
        shuffled.sort((a, b) => a.key - b.key);
        const arrived = shuffled.map(({ one }) => one);
        expect(promiseOf(facts, arrived, today)).toEqual(promiseOf(facts, all, today));
      }),
    );
  });

  it('only what has a result waits to be read out, only what runs is late, and nothing is lost', () => {
    fc.assert(
      fc.property(opinions, followUps, (facts, all) => {
        const { state, due, toRead, result, steps, setAside } = promiseOf(facts, all, today);
        if (toRead.length > 0) expect(result).toBeDefined();
        if (isRunning(state)) expect(toRead).toEqual([]);
        expect(state === 'overdue').toBe(isRunning(state) && due !== undefined && due < today);
        const corrections = all.filter(({ step }) => step === 'corrected').length;
        expect(steps.length + setAside.length + corrections).toBe(all.length);
      }),
    );
  });

  it('a day later nothing but what is late changes', () => {
    fc.assert(
      fc.property(opinions, followUps, (facts, all) => {
        const now = promiseOf(facts, all, today);
        const later = promiseOf(facts, all, '2027-06-01');
        if (later.state !== 'overdue') expect(later).toEqual(now);
        else expect(isRunning(now.state)).toBe(true);
      }),
    );
  });
});
