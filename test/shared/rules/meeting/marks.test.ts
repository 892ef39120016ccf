// Every row of domain 4.2 with numbers just below, at and above its mark. The numbers needed were worked out by hand.
import { describe, expect, it, test } from 'vitest';
import { lawOf } from '../../../../src/shared/rules/law.ts';
import { markOf, needOf } from '../../../../src/shared/rules/meeting/mark-of.ts';
import { type Matter, matters } from '../../../../src/shared/rules/meeting/meeting-types.ts';
import { resultOf } from '../../../../src/shared/rules/meeting/result-of.ts';
import { itemOf, meetingDay, resultFor, rollOf, shippedLaw } from '../../../support/meetings.ts';

type OfHouseholds = readonly [
  matter: Matter,
  households: number,
  votesFor: number,
  need: number,
  passes: boolean,
];

/** Measured on all households, everybody present. 87 is three times 29; of 86 a half is 43; two thirds of 88 is 58.67. */
const ofHouseholds: readonly OfHouseholds[] = [
  ['contributions', 87, 57, 58, false],
  ['contributions', 87, 58, 58, true],
  ['contributions', 87, 59, 58, true],
  ['contributions', 88, 58, 59, false],
  ['contributions', 88, 59, 59, true],
  ['contributions', 86, 57, 58, false],
  ['contributions', 86, 58, 58, true],
  ['contributions', 1, 0, 1, false],
  ['contributions', 1, 1, 1, true],
  ['collect-spend', 87, 57, 58, false],
  ['collect-spend', 87, 58, 58, true],
  ['collect-spend', 87, 59, 58, true],
  ...(
    [
      'convention',
      'elect-head',
      'dismiss-head',
      'inspection-board',
      'investment-board',
      'self-management',
      'village-change',
      'other',
    ] as const
  ).flatMap((matter): readonly OfHouseholds[] => [
    [matter, 87, 43, 44, false],
    [matter, 87, 44, 44, true],
    [matter, 87, 45, 44, true],
    [matter, 86, 42, 44, false],
    [matter, 86, 43, 44, false],
    [matter, 86, 44, 44, true],
    [matter, 2, 1, 2, false],
    [matter, 2, 2, 2, true],
  ]),
];

describe('pass marks on all households', () => {
  test.each(ofHouseholds)(
    '%s of %i households with %i for, %i needed: %s',
    (matter, all, votes, need, passes) => {
      const result = resultFor(itemOf(matter, { votesFor: votes, votesAgainst: all - votes }), {
        households: all,
        present: all,
      });
      expect(result.mark).toMatchObject({ base: 'households', of: all, need, have: votes });
      expect(result.mark?.missing).toBe(passes ? 0 : need - votes);
      expect(result.state).toBe(passes ? 'passed' : 'not-passed');
    },
  );

  it('is not of those present: 44 of the 50 present are less than two thirds of 87', () => {
    const result = resultFor(itemOf('contributions', { votesFor: 44, votesAgainst: 6 }), { present: 50 });
    expect(result.state).toBe('not-passed');
    expect(result.mark).toMatchObject({ of: 87, need: 58, have: 44, missing: 14 });
  });
});

describe('marks on those present', () => {
  test.each(
    (['secretary', 'voting-method', 'counting-team'] as const).flatMap((matter) => [
      [matter, 45, 22, 23, false] as const,
      [matter, 45, 23, 23, true] as const,
      [matter, 45, 24, 23, true] as const,
      [matter, 44, 21, 23, false] as const,
      [matter, 44, 22, 23, false] as const,
      [matter, 44, 23, 23, true] as const,
    ]),
  )('%s with %i households present and %i for, %i needed: %s', (matter, present, votes, need, passes) => {
    const result = resultFor(itemOf(matter, { votesFor: votes, votesAgainst: present - votes }), { present });
    expect(result.mark).toMatchObject({ base: 'present', of: present, need, have: votes });
    expect(result.state).toBe(passes ? 'passed' : 'not-passed');
    expect(result.quorum).toBeUndefined();
    expect(result.ways).toEqual(passes ? [] : ['choose-again']);
  });

  it('counts those there at the moment of the vote', () => {
    const item = itemOf('secretary', { votesFor: 22, votesAgainst: 20 }, { presentNow: 42 });
    expect(resultFor(item, { present: 45 }).mark).toMatchObject({ of: 42, need: 22 });
    expect(resultFor(item, { present: 45 }).state).toBe('passed');
  });
});

describe('the poverty review', () => {
  test.each([
    [61, 30, 31, false],
    [61, 31, 31, true],
    [61, 32, 31, true],
    [60, 29, 30, false],
    [60, 30, 30, true],
    [60, 31, 30, true],
  ])('of %i people attending %i agree, %i needed: %s', (attendees, agree, need, passes) => {
    const result = resultFor(itemOf('poverty', { votesFor: agree, votesAgainst: attendees - agree }), {
      attendees,
      present: 20,
    });
    expect(result.mark).toMatchObject({ base: 'attendees', of: attendees, need, have: agree });
    expect(result.quorum).toBeUndefined();
    expect(result.state).toBe(passes ? 'passed' : 'not-passed');
    expect(result.ways).toEqual(passes ? [] : ['re-survey', 'another-meeting']);
  });

  it('measures each household of the list; those below are surveyed again', () => {
    const options = [
      { id: 'A', votes: 61 },
      { id: 'B', votes: 31 },
      { id: 'C', votes: 30 },
    ];
    const result = resultFor(itemOf('poverty', { options }), { attendees: 61, present: 0 });
    expect(result.state).toBe('not-passed');
    expect(result.winners).toEqual(['A', 'B']);
    expect(result.options.map(({ passed }) => passed)).toEqual([true, true, false]);
    expect(result.ways).toContain('re-survey');
    const all = resultFor(itemOf('poverty', { options: options.slice(0, 2) }), { attendees: 61, present: 0 });
    expect(all.state).toBe('passed');
  });

  it('is unfinished while nobody counted the people', () => {
    expect(resultFor(itemOf('poverty', { votesFor: 0 }), { attendees: 0 }).state).toBe('unfinished');
  });
});

describe('the quorum of a village meeting', () => {
  test.each([
    [87, 43, 44, false],
    [87, 44, 44, true],
    [87, 45, 44, true],
    [86, 42, 44, false],
    [86, 43, 44, false],
    [86, 44, 44, true],
    [300, 150, 151, false],
    [300, 151, 151, true],
  ])('of %i households %i are represented, %i needed: %s', (households, present, need, reached) => {
    const result = resultFor(itemOf('convention', { votesFor: present, votesAgainst: 0 }), {
      households,
      present,
    });
    expect(result.quorum).toMatchObject({ need, have: present, missing: reached ? 0 : need - present });
    expect(result.state).toBe(reached ? 'passed' : 'no-quorum');
    expect(result.ways).toEqual(reached ? [] : ['slips', 'another-meeting']);
  });

  it('is said to be of unknown certainty', () => {
    expect(markOf('contributions', shippedLaw, meetingDay).quorum?.certainty).toBe('unknown');
  });
});

test.each([
  [87, 9],
  [80, 8],
  [81, 9],
])('of %i households %i may propose an item', (households, need) => {
  const row = shippedLaw.rules.find(({ rule }) => rule === 'propose.households');
  expect(row && needOf(row, households)).toBe(need);
});

describe('the commune’s own row', () => {
  const own = (values: object) =>
    lawOf([
      {
        id: 'RULE000000000000',
        kind: 'rule',
        by: 'PERSON0000000000',
        at: 1,
        values: {
          rule: 'quorum.meeting@2023',
          value: 1,
          of: 2,
          unit: 'fraction',
          from: '2026-01-01',
          citation: 'Công văn hướng dẫn của tỉnh',
          certainty: 'high',
          reason: 'Từ 50%',
          ...values,
        },
        last: {},
      },
    ]);
  const half = itemOf('convention', { votesFor: 43, votesAgainst: 0 });
  const roll = rollOf({ households: 86, present: 43 });

  it('makes "over a half" "a half or more", and nothing else', () => {
    expect(resultOf(half, roll, own({ over: false }), meetingDay).quorum).toMatchObject({
      need: 43,
      missing: 0,
    });
    expect(resultOf(half, roll, own({ over: true }), meetingDay).quorum).toMatchObject({
      need: 44,
      missing: 1,
    });
    expect(resultOf(half, roll, own({}), meetingDay).quorum).toMatchObject({ need: 44, missing: 1 });
    expect(resultOf(half, roll, own({ over: false }), meetingDay).mark?.need).toBe(44);
  });

  it('applies to votes on its days alone', () => {
    const law = own({ over: false, from: '2026-11-24' });
    expect(resultOf(half, roll, law, meetingDay).quorum?.need).toBe(44);
    expect(resultOf({ ...half, day: '2026-11-24' }, roll, law, meetingDay).quorum?.need).toBe(43);
  });
});

it('knows a mark for every matter, and none before the law was in force', () => {
  for (const matter of matters) {
    expect(markOf(matter, shippedLaw, meetingDay).pass, matter).toBeDefined();
    expect(markOf(matter, shippedLaw, '2020-01-01').pass, matter).toBeUndefined();
    expect(resultFor(itemOf(matter, { votesFor: 1 }, { day: '2020-01-01' })).state, matter).not.toBe(
      'passed',
    );
  }
});
