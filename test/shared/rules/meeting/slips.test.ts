// Household slips, alone or completing a meeting: each household counts once; and the forms the law gives a matter.
import { describe, expect, it, test } from 'vitest';
import type { ItemFacts } from '../../../../src/shared/rules/meeting/meeting-types.ts';
import { householdsNamed, itemOf, resultFor, slipsOf } from '../../../support/meetings.ts';

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

  it('of a household that came and left early count once: it is at the meeting no more', () => {
    const away = householdsNamed(43, 43);
    const item = (given: object) =>
      itemOf(
        'contributions',
        { votesFor: 42, votesAgainst: 0 },
        {
          form: 'meeting-and-slips',
          atMeeting: householdsNamed(1, 42),
          slips: slipsOf({
            ...counted,
            collected: 1,
            valid: 1,
            votesFor: 1,
            votesAgainst: 0,
            returned: away,
          }),
          ...given,
        },
      );
    const result = resultFor(item({ away }), { present: 43 });
    expect([result.state, result.quorum?.have, result.sums.households]).toEqual(['no-quorum', 43, 43]);
    const inTheRoom = item({ away, meeting: [{ votesFor: 43 }] });
    expect(resultFor(inTheRoom, { present: 43 }).wrong).toContainEqual({
      type: 'votes-over-present',
      is: 43,
      limit: 42,
    });
  });

  it('that came after the deadline count for nothing, and are named where they were counted', () => {
    const returned = householdsNamed(71, 74);
    const late = householdsNamed(75, 75);
    const set = completed({ ...counted, returned, late, deadline: '2026-11-25', votesFor: 1 });
    expect(resultFor(set, roll).wrong).toEqual([
      { type: 'slip-late', is: 5, limit: 4, slips: true, households: late },
    ]);
    const without = { ...counted, collected: 4, valid: 4, votesFor: 1, votesAgainst: 3 };
    expect(resultFor(completed({ ...without, returned, late }), roll)).toMatchObject({
      state: 'passed',
      wrong: [],
      sums: { households: 74 },
    });
    const allLate = completed({ ...counted, returned: [], late: householdsNamed(71, 75), votesFor: 1 });
    expect(resultFor(allLate, roll)).toMatchObject({ state: 'wrong', sums: { households: 70 } });
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
    expect(resultFor(itemOf('secretary', votes, { form: 'secret-ballot' })).wrong).toEqual(
      notAllowed('secret-ballot'),
    );
  });
});
