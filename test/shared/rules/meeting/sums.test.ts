// Sums that cannot be are named with their two numbers, and nothing passes on them.
import { describe, expect, it, test } from 'vitest';
import type { Ballot, ItemFacts, Roll } from '../../../../src/shared/rules/meeting/meeting-types.ts';
import { householdsNamed, itemOf, resultFor, slipsOf } from '../../../support/meetings.ts';

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

  it('have together no more households than the village', () => {
    const result = resultFor(all(cluster('A', 45, 40), cluster('B', 43, 40)), { present: 88 });
    expect(result.wrong).toContainEqual({ type: 'clusters-over-households', is: 88, limit: 87 });
  });

  it('not all counted is unfinished', () => {
    const result = resultFor(all(cluster('A', 45, 40), { cluster: 'B', present: 20 }), { present: 65 });
    expect(result.state).toBe('unfinished');
  });
});

describe('slips', () => {
  const atMeeting = householdsNamed(1, 70);
  /** 57 for at the meeting of 70; 17 of the 87 households were not there. */
  const completed = (slips: Parameters<typeof slipsOf>[0], item: Partial<ItemFacts> = {}) =>
    itemOf(
      'contributions',
      { votesFor: 57, votesAgainst: 13 },
      { form: 'meeting-and-slips', atMeeting, slips: slipsOf(slips), ...item },
    );
  const roll = { present: 70 };
  const counted = { issued: 17, collected: 5, valid: 5, invalid: 0, votesAgainst: 4, votesOther: 0 };

  it('complete what missed two thirds by one', () => {
    const before = resultFor(itemOf('contributions', { votesFor: 57, votesAgainst: 13 }), roll);
    expect([before.state, before.mark?.missing, before.ways]).toEqual([
      'not-passed',
      1,
      ['slips', 'another-meeting'],
    ]);
    const returned = householdsNamed(71, 75);
    const after = resultFor(completed({ ...counted, returned, votesFor: 1 }), roll);
    expect([after.state, after.mark?.have, after.sums.households]).toEqual(['passed', 58, 75]);
    const none = resultFor(completed({ ...counted, returned, votesFor: 0, votesAgainst: 5 }), roll);
    expect([none.state, none.mark?.missing, none.ways]).toEqual(['not-passed', 1, ['another-meeting']]);
  });

  it('are not offered where too few households were away', () => {
    const result = resultFor(itemOf('contributions', { votesFor: 55, votesAgainst: 30 }), { present: 85 });
    expect(result.ways).toEqual(['another-meeting']);
    expect(
      resultFor(itemOf('contributions', { votesFor: 56, votesAgainst: 29 }), { present: 85 }).ways[0],
    ).toBe('slips');
  });

  it('of a household that was at the meeting count once: its vote there', () => {
    const returned = [...householdsNamed(70, 70), ...householdsNamed(71, 75)];
    const set = completed({ ...counted, returned, votesFor: 1 });
    expect(resultFor(set, roll)).toMatchObject({ state: 'passed', wrong: [], sums: { households: 75 } });
    const twice = completed({ ...counted, collected: 6, valid: 6, returned, votesFor: 2 });
    expect(resultFor(twice, roll).wrong).toEqual([
      { type: 'slip-of-present', is: 6, limit: 5, slips: true, households: ['H070'] },
    ]);
    expect(resultFor(twice, roll).state).toBe('wrong');
  });

  it('are as many as households that returned one, a household named twice once', () => {
    const returned = [...householdsNamed(71, 74), ...householdsNamed(71, 71)];
    expect(resultFor(completed({ ...counted, returned, votesFor: 1 }), roll).wrong).toEqual([
      { type: 'collected-over-returned', is: 5, limit: 4, slips: true },
    ]);
  });

  it('go to no more households than there are, and no more than were issued', () => {
    const given = householdsNamed(71, 87);
    const returned = householdsNamed(71, 75);
    const wrong = (slips: object) =>
      resultFor(completed({ ...counted, votesFor: 1, given, returned, ...slips }), roll).wrong;
    expect(wrong({})).toEqual([]);
    expect(wrong({ issued: 16 })).toEqual([{ type: 'given-over-issued', is: 17, limit: 16, slips: true }]);
    expect(wrong({ issued: 88 })).toEqual([
      { type: 'issued-over-households', is: 88, limit: 87, slips: true },
    ]);
  });

  it('and those at the meeting are together no more than the village', () => {
    const slips = { issued: 18, collected: 18, valid: 18, invalid: 0, votesFor: 10, votesAgainst: 8 };
    const result = resultFor(completed({ ...slips, returned: [] }, { atMeeting: [] }), roll);
    expect(result.wrong).toEqual([{ type: 'over-households', is: 88, limit: 87 }]);
  });

  it('may come until the day of the deadline is over: nothing has failed before', () => {
    const slips = { ...counted, votesFor: 0, votesAgainst: 5, returned: householdsNamed(71, 75) };
    const open = completed({ ...slips, given: householdsNamed(71, 87), deadline: '2026-11-27' });
    expect(resultFor(open, roll, '2026-11-27').state).toBe('unfinished');
    expect(resultFor(open, roll, '2026-11-28').state).toBe('not-passed');
    const back = completed({ ...slips, given: householdsNamed(71, 75), deadline: '2026-11-27' });
    expect(resultFor(back, roll, '2026-11-25').state).toBe('not-passed');
    const reached = completed({
      ...slips,
      votesFor: 1,
      votesAgainst: 4,
      given: householdsNamed(71, 87),
      deadline: '2026-11-27',
    });
    expect(resultFor(reached, roll, '2026-11-25').state).toBe('passed');
  });

  it('complete a meeting without quorum, and alone need none', () => {
    const few = itemOf(
      'convention',
      { votesFor: 30, votesAgainst: 0 },
      {
        form: 'meeting-and-slips',
        atMeeting: householdsNamed(1, 30),
        slips: slipsOf({
          ...counted,
          issued: 57,
          collected: 14,
          valid: 14,
          votesFor: 14,
          votesAgainst: 0,
          returned: householdsNamed(31, 44),
        }),
      },
    );
    expect(resultFor(few, { present: 30 })).toMatchObject({
      state: 'passed',
      quorum: { need: 44, have: 44 },
    });
    const alone = itemOf(
      'contributions',
      {},
      {
        form: 'slips',
        meeting: [],
        slips: slipsOf({
          issued: 87,
          collected: 60,
          valid: 60,
          invalid: 0,
          votesFor: 58,
          votesAgainst: 2,
          returned: householdsNamed(1, 60),
        }),
      },
    );
    expect(resultFor(alone, { present: 0 })).toMatchObject({ state: 'passed', wrong: [] });
    expect(resultFor(alone, { present: 0 }).quorum).toBeUndefined();
  });
});

describe('forms the law does not give a matter', () => {
  const notAllowed = (form: string) => [{ type: 'form-not-allowed', is: 1, limit: 0, form }];
  const votes = { votesFor: 80, votesAgainst: 0 };

  test.each(['contributions', 'convention', 'elect-head', 'secretary', 'poverty'] as const)(
    '%s is not decided online; self-management may be',
    (matter) => {
      expect(resultFor(itemOf(matter, votes, { form: 'online' }), { attendees: 100 }).wrong).toEqual(
        notAllowed('online'),
      );
      expect(resultFor(itemOf('self-management', votes, { form: 'online' })).state).toBe('passed');
    },
  );

  test.each(['convention', 'elect-head', 'dismiss-head', 'inspection-board', 'investment-board'] as const)(
    '%s is decided at a meeting, by slips only where it had no quorum',
    (matter) => {
      const slips = slipsOf({
        issued: 87,
        collected: 50,
        valid: 50,
        invalid: 0,
        votesFor: 50,
        votesAgainst: 0,
      });
      const item = itemOf(matter, {}, { form: 'slips', meeting: [], slips });
      expect(resultFor(item, { present: 43 }).state).toBe('passed');
      expect(resultFor(item, { present: 44 }).wrong).toEqual(notAllowed('slips'));
    },
  );

  it('what those present choose is by show of hands', () => {
    expect(resultFor(itemOf('secretary', votes, secret)).wrong).toEqual(notAllowed('secret-ballot'));
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
