// Sums that cannot be are named with their two numbers, and nothing passes on them.
import { describe, expect, it, test } from 'vitest';
import type { Ballot, ItemFacts, Roll } from '../../../../src/shared/rules/meeting/meeting-types.ts';
import { itemOf, resultFor, slipsOf } from '../../../support/meetings.ts';

type Case = readonly [
  about: string,
  ballot: Ballot,
  item: Partial<ItemFacts>,
  roll: Partial<Roll>,
  wrong: readonly (readonly [type: string, is: number, limit: number])[],
];

const whole: Ballot = {
  issued: 80,
  collected: 78,
  valid: 75,
  invalid: 3,
  votesFor: 60,
  votesAgainst: 10,
  votesOther: 5,
};
const secret = { form: 'secret-ballot' } as const;
const present = { present: 80 };

const cases: readonly Case[] = [
  ['all is well', whole, secret, present, []],
  ['as many represented as there are households', { votesFor: 87 }, {}, { present: 87 }, []],
  [
    'more represented than there are households',
    { votesFor: 60 },
    {},
    { present: 88 },
    [
      ['present-over-households', 88, 87],
      ['over-households', 88, 87],
    ],
  ],
  ['as many issued as are present', { ...whole, issued: 80 }, secret, present, []],
  [
    'one more issued than are present',
    { ...whole, issued: 81 },
    secret,
    present,
    [['issued-over-present', 81, 80]],
  ],
  ['all issued are collected', { ...whole, issued: 78 }, secret, present, []],
  [
    'one more collected than issued',
    { ...whole, issued: 77 },
    secret,
    present,
    [['collected-over-issued', 78, 77]],
  ],
  ['a valid one too few', { ...whole, invalid: 2 }, secret, present, [['valid-and-invalid', 77, 78]]],
  ['one too many', { ...whole, invalid: 4 }, secret, present, [['valid-and-invalid', 79, 78]]],
  ['a vote too few', { ...whole, votesOther: 4 }, secret, present, [['votes-not-valid', 74, 75]]],
  ['a vote too many', { ...whole, votesFor: 61 }, secret, present, [['votes-not-valid', 76, 75]]],
  [
    'of a show of hands what is left of ballots counts for nothing: one hand more than are present',
    { issued: 90, collected: 90, valid: 90, invalid: 0, votesFor: 70, votesAgainst: 11 },
    {},
    present,
    [['votes-over-present', 81, 80]],
  ],
  [
    'of a show of hands ballots that do not add up are no fault',
    { issued: 60, collected: 60, valid: 58, invalid: 2, votesFor: 59, votesAgainst: 1 },
    {},
    present,
    [],
  ],
  [
    'valid ballots of which nobody wrote how many were issued',
    { valid: 81, votesFor: 81 },
    secret,
    present,
    [['votes-over-present', 81, 80]],
  ],
  ['as many hands as are present', { votesFor: 70, votesAgainst: 10 }, {}, present, []],
  [
    'one hand more than are present',
    { votesFor: 70, votesAgainst: 10, votesOther: 1 },
    {},
    present,
    [['votes-over-present', 81, 80]],
  ],
  [
    'one hand more than were there at that moment',
    { votesFor: 70, votesAgainst: 9 },
    { presentNow: 78 },
    present,
    [['votes-over-present', 79, 78]],
  ],
];

describe('sums at the meeting', () => {
  test.each(cases)('%s', (_, ballot, item, roll, wrong) => {
    const result = resultFor(itemOf('self-management', ballot, item), roll);
    expect(result.wrong.map(({ type, is, limit }) => [type, is, limit])).toEqual(wrong);
    expect(result.state === 'wrong').toBe(wrong.length > 0);
  });

  it('says nothing of what is not counted yet', () => {
    const parts: readonly Ballot[] = [
      {},
      { issued: 80 },
      { issued: 80, collected: 78 },
      { issued: 80, collected: 78, valid: 75 },
      { issued: 80, collected: 78, valid: 75, votesFor: 60 },
    ];
    for (const ballot of parts) {
      const result = resultFor(itemOf('self-management', ballot, secret), present);
      expect([result.wrong, result.state]).toEqual([[], 'unfinished']);
    }
  });

  it('says at once what can no more come right', () => {
    const ballot = { issued: 80, collected: 78, valid: 79 };
    const result = resultFor(itemOf('self-management', ballot, secret), present);
    expect(result.wrong).toEqual([{ type: 'valid-and-invalid', is: 79, limit: 78 }]);
  });
});

describe('candidates', () => {
  const options = (...votes: readonly number[]) =>
    votes.map((number, at) => ({ id: `C${at}`, votes: number }));
  const ballot = (...votes: readonly number[]): Ballot => ({
    issued: 80,
    collected: 80,
    valid: 80,
    invalid: 0,
    options: options(...votes),
  });
  const electing = (seats: number, ...votes: readonly number[]) =>
    resultFor(itemOf('inspection-board', ballot(...votes), { ...secret, seats }), present);

  it('have together at most the valid slips times the seats', () => {
    expect(electing(3, 80, 80, 80).wrong).toEqual([]);
    expect(electing(3, 80, 80, 60, 21).wrong).toEqual([{ type: 'options-over-seats', is: 241, limit: 240 }]);
  });

  it('have each at most the valid slips', () => {
    expect(electing(3, 81, 50).wrong).toEqual([
      { type: 'option-over-valid', is: 81, limit: 80, option: 'C0' },
    ]);
  });

  it('are chosen by most votes among those over a half of all 87 households: 44', () => {
    const two = electing(3, 43, 44, 70);
    expect(two.winners).toEqual(['C2', 'C1']);
    expect(two.state).toBe('not-passed');
    expect(two.mark).toMatchObject({ need: 44, have: 43, missing: 1, of: 87 });
    const three = electing(3, 44, 44, 70);
    expect(three.state).toBe('passed');
    expect(three.winners).toEqual(['C2', 'C0', 'C1']);
  });

  it('tied for the last seat are voted on again', () => {
    const result = electing(2, 60, 50, 50);
    expect([result.winners, result.tied, result.state]).toEqual([['C0'], ['C1', 'C2'], 'not-passed']);
    expect(result.ways).toEqual(['vote-on-tied']);
    expect(electing(2, 60, 51, 49).state).toBe('passed');
  });

  it('an election of the head that nobody wins is run again by the commune', () => {
    const result = resultFor(itemOf('elect-head', ballot(43, 37), secret), present);
    expect(result.state).toBe('not-passed');
    expect(result.ways).toEqual(['rerun-election', 'interim-head']);
    expect(resultFor(itemOf('elect-head', ballot(44, 36), secret), present)).toMatchObject({
      state: 'passed',
      winners: ['C0'],
    });
  });

  it('not all counted is unfinished', () => {
    const counting = { ...ballot(44), options: [...options(44), { id: 'C9' }] };
    expect(resultFor(itemOf('elect-head', counting, secret), present).state).toBe('unfinished');
  });
});

describe('the counting team', () => {
  test.each([
    [2, 'team-too-small', 3],
    [3, undefined, 0],
    [5, undefined, 0],
    [6, 'team-too-large', 5],
  ])('of %i', (team, type, limit) => {
    const result = resultFor(itemOf('counting-team', { votesFor: 60, votesAgainst: 0 }, { team }), present);
    expect(result.wrong).toEqual(type ? [{ type, is: team, limit }] : []);
  });
});

describe('poverty review', () => {
  it('has no more votes than people attending', () => {
    const at = (votesFor: number, votesAgainst: number) =>
      resultFor(itemOf('poverty', { votesFor, votesAgainst }), { attendees: 60 });
    expect(at(40, 20).wrong).toEqual([]);
    expect(at(40, 21).wrong).toEqual([{ type: 'votes-over-attendees', is: 61, limit: 60 }]);
  });

  it('nor for any household of the list', () => {
    const options = [
      { id: 'A', votes: 60 },
      { id: 'B', votes: 61 },
    ];
    expect(resultFor(itemOf('poverty', { options }), { attendees: 60 }).wrong).toEqual([
      { type: 'votes-over-attendees', is: 61, limit: 60, option: 'B' },
    ]);
  });
});

describe('online', () => {
  const online = (votesFor: number, votesAgainst: number) =>
    resultFor(itemOf('self-management', { votesFor, votesAgainst }, { form: 'online' }), { present: 0 });

  it('every household may vote, whoever is in a room', () => {
    expect(online(60, 5)).toMatchObject({ state: 'passed', wrong: [], sums: { households: 65 } });
    expect(online(30, 5).state).toBe('not-passed');
    expect(online(60, 28).wrong).toContainEqual({ type: 'votes-over-present', is: 88, limit: 87 });
  });
});

describe('clusters', () => {
  const cluster = (id: string, here: number, votesFor: number): Ballot => ({
    cluster: id,
    present: here,
    votesFor,
    votesAgainst: here - votesFor,
  });
  const all = (...meeting: readonly Ballot[]) => itemOf('contributions', {}, { meeting });

  it('are summed: 20 + 20 + 18 make the 58 of 87', () => {
    const result = resultFor(all(cluster('A', 25, 20), cluster('B', 25, 20), cluster('C', 20, 18)), {
      present: 70,
    });
    expect([result.state, result.mark?.have]).toEqual(['passed', 58]);
    const short = resultFor(all(cluster('A', 25, 20), cluster('B', 25, 20), cluster('C', 20, 17)), {
      present: 70,
    });
    expect([short.state, short.mark?.missing]).toEqual(['not-passed', 1]);
  });

  it('have each no more votes than were there, said of the one it is', () => {
    const wrong = { ...cluster('B', 25, 20), votesOther: 1 };
    const result = resultFor(all(cluster('A', 45, 38), wrong), { present: 70 });
    expect(result.wrong).toContainEqual({ type: 'votes-over-present', is: 26, limit: 25, cluster: 'B' });
  });

  it('stand beside those who were in none of them: the whole is not counted once more', () => {
    const both = [cluster('A', 40, 20), cluster('B', 40, 20)].map(({ votesAgainst: _, ...one }) => one);
    const twice = resultFor(all({ votesFor: 40 }, ...both), { present: 80 });
    expect(twice).toMatchObject({
      state: 'wrong',
      wrong: [{ type: 'votes-over-present', is: 40, limit: 0 }],
    });
    const beside = resultFor(all({ votesFor: 7 }, cluster('A', 40, 30), cluster('B', 40, 30)), {
      present: 87,
    });
    expect([beside.state, beside.mark?.have, beside.wrong]).toEqual(['passed', 67, []]);
  });

  it('have together no more households than the village', () => {
    const result = resultFor(all(cluster('A', 45, 40), cluster('B', 43, 40)), { present: 88 });
    expect(result.wrong).toContainEqual({ type: 'clusters-over-households', is: 88, limit: 87 });
  });

  it('not all counted is unfinished', () => {
    const result = resultFor(all(cluster('A', 45, 40), { cluster: 'B', present: 20 }), { present: 65 });
    expect(result.state).toBe('unfinished');
  });
});

describe('an item that is only reported on', () => {
  it('has no result to show', () => {
    expect(resultFor(itemOf('other', {}, { meeting: [{}] })).isVoted).toBe(false);
    expect(resultFor(itemOf('other', { votesFor: 3 })).isVoted).toBe(true);
  });

  it('takes the form of what was counted where none was chosen', () => {
    const { form: _, ...item } = itemOf('contributions', { issued: 3, votesFor: 1 });
    expect(resultFor(item).form).toBe('secret-ballot');
    expect(resultFor({ ...item, slips: slipsOf({ returned: ['H001'] }) }).form).toBe('meeting-and-slips');
    expect(resultFor({ ...item, meeting: [{}], slips: slipsOf({ collected: 1 }) }).form).toBe('slips');
    expect(resultFor({ ...item, meeting: [{}] }).form).toBe('show-of-hands');
  });
});
