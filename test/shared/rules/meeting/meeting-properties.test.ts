// What holds of every vote, however it is written down. PROPERTY_RUNS makes it longer.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../../../src/shared/core/change.ts';
import { meetingOf, slipKey, tallyKey } from '../../../../src/shared/kinds/meeting-of.ts';
import {
  type Ballot,
  type ItemFacts,
  matters,
  type Slips,
  voteForms,
} from '../../../../src/shared/rules/meeting/meeting-types.ts';
import { resultOf } from '../../../../src/shared/rules/meeting/result-of.ts';
import { idOf } from '../../../support/bundles.ts';
import { dayAfterMeeting, householdsNamed, meetingDay, shippedLaw } from '../../../support/meetings.ts';
import { keyed, minutesMade, minutesOf, rowMade } from '../../../support/minutes-records.ts';
import { holdsFor } from '../../../support/property.ts';

const most = 12;
const households = householdsNamed(1, most);
const number = fc.option(fc.nat(most + 2), { nil: undefined });
const drop = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

const counts = {
  issued: number,
  collected: number,
  valid: number,
  invalid: number,
  votesFor: number,
  votesAgainst: number,
  votesOther: number,
};
const optionIds = ['C1', 'C2', 'C3'];
const options = fc.option(
  fc
    .tuple(...optionIds.map(() => number))
    .map((votes) =>
      votes.map((one, at) => drop({ id: optionIds[at] ?? '', votes: one }) as { id: string; votes?: number }),
    ),
  { nil: undefined },
);
const anyBallot = fc
  .record({ ...counts, options, present: number })
  .map(drop) as unknown as fc.Arbitrary<Ballot>;
const some = fc.subarray([...households]);
const anySlips = fc
  .record({
    ...counts,
    options,
    given: some,
    returned: some,
    deadline: fc.constantFrom(undefined, meetingDay, '2026-11-30'),
  })
  .map(drop) as unknown as fc.Arbitrary<Slips>;

const anyItem = fc
  .record({
    id: fc.constant('ITEM'),
    matter: fc.constantFrom(...matters),
    form: fc.constantFrom(undefined, ...voteForms),
    day: fc.constant(meetingDay),
    meeting: fc.array(anyBallot, { maxLength: 3 }),
    slips: fc.option(anySlips, { nil: undefined }),
    atMeeting: some,
    presentNow: number,
    seats: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    team: number,
  })
  .map(drop) as unknown as fc.Arbitrary<ItemFacts>;

const anyRoll = fc.record({
  households: fc.nat(most),
  present: fc.nat(most + 1),
  attendees: fc.nat(most),
});

const shuffled = <T>(values: readonly T[]) =>
  fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });

test('nothing passes where a sum cannot be, and no sum exceeds the households', () => {
  holdsFor(fc.tuple(anyItem, anyRoll), ([item, roll]) => {
    const result = resultOf(item, roll, shippedLaw, dayAfterMeeting);
    const { sums, state, mark, quorum, wrong } = result;
    expect(state === 'wrong').toBe(wrong.length > 0);
    for (const { type, is, limit } of wrong) expect(is !== limit, type).toBe(true);
    if (state !== 'passed') return;
    expect(mark?.of).toBeGreaterThan(0);
    expect(mark?.missing).toBe(0);
    expect(quorum?.missing ?? 0).toBe(0);
    const whole = item.matter === 'poverty' ? roll.attendees : roll.households;
    expect(mark?.have).toBeLessThanOrEqual(whole);
    expect(sums.votesFor + sums.votesAgainst + sums.votesOther).toBeLessThanOrEqual(whole);
    if (item.matter !== 'poverty') expect(sums.households).toBeLessThanOrEqual(roll.households);
    for (const { votes } of result.options) expect(votes).toBeLessThanOrEqual(whole);
    // By hand: over a half is twice as many and more, two thirds three times as many as twice the whole.
    const { value, of: parts = 1, over } = mark?.row ?? { value: 1 };
    const left = (mark?.have ?? 0) * parts;
    const right = (mark?.of ?? 0) * value;
    expect(over ? left > right : left >= right).toBe(true);
  });
});

test('one household or vote fewer than needed never passes', () => {
  holdsFor(fc.tuple(fc.constantFrom(...matters), fc.integer({ min: 1, max: 400 })), ([matter, all]) => {
    const roll = { households: all, present: all, attendees: all };
    const at = (votesFor: number) =>
      resultOf(
        { id: 'I', matter, form: 'show-of-hands', day: meetingDay, meeting: [{ votesFor }], atMeeting: [] },
        roll,
        shippedLaw,
        dayAfterMeeting,
      );
    const need = at(0).mark?.need ?? 0;
    expect([at(need).state, at(need - 1).state]).toEqual(['passed', 'not-passed']);
  });
});

test('the result does not depend on the order of places, options, slips or the roll', () => {
  const twice = anyItem.chain((item) =>
    fc
      .record({
        meeting: shuffled(item.meeting),
        atMeeting: shuffled(item.atMeeting),
        returned: shuffled(item.slips?.returned ?? []),
        given: shuffled(item.slips?.given ?? []),
      })
      .map((other): readonly [ItemFacts, ItemFacts] => [
        item,
        {
          ...item,
          meeting: other.meeting.map((ballot) =>
            ballot.options ? { ...ballot, options: ballot.options.toReversed() } : ballot,
          ),
          atMeeting: other.atMeeting,
          ...(item.slips && { slips: { ...item.slips, returned: other.returned, given: other.given } }),
        },
      ]),
  );
  holdsFor(fc.tuple(twice, anyRoll), ([[item, other], roll]) => {
    const result = resultOf(item, roll, shippedLaw, dayAfterMeeting);
    const again = resultOf(other, roll, shippedLaw, dayAfterMeeting);
    const sorted = (wrong: typeof result.wrong) => wrong.map((one) => JSON.stringify(one)).toSorted();
    expect({ ...again, wrong: sorted(again.wrong) }).toEqual({ ...result, wrong: sorted(result.wrong) });
  });
});

/** Rows that two phones write, in any order and each by any of them: roll, slips, tallies, options. */
const anyRows = fc.record({
  there: some,
  slips: some,
  returned: some,
  votes: fc.tuple(number, number, number),
  bySlips: fc.tuple(number, number),
  phones: fc.array(fc.constantFrom('K1', 'K2'), { minLength: 60, maxLength: 60 }),
});

test('nor on the order in which two phones’ rows arrive, or on which of them counted', () => {
  const item = idOf('T');
  const histories = anyRows.chain(({ phones, ...rows }) => {
    const changes: readonly Change[] = [
      rowMade('cluster', 'A', { name: 'Trên', represented: 3 }),
      rowMade(
        'option',
        'N',
        drop({ item, label: 'Một', votes: rows.votes[0], slipVotes: rows.bySlips[1] }) as Change['set'],
      ),
      keyed('tally', tallyKey(item, idOf('A')), drop({ votesFor: rows.votes[1] }) as Change['set']),
      keyed('tally', tallyKey(item, 'SLIPS'), drop({ collected: rows.bySlips[0] }) as Change['set']),
      ...rows.there.map((one) => keyed('attendance', one, { presence: 'present' })),
      // A household that both phones called.
      ...rows.there.slice(0, 2).map((one) => keyed('attendance', one, { presence: 'present' })),
      ...rows.slips.map((one) => keyed('slip', slipKey(item, one), { given: meetingDay })),
      ...rows.returned.map((one) => keyed('slip', slipKey(item, one), { returned: dayAfterMeeting })),
    ];
    const from = new Map(changes.map((change, at) => [change, phones[at] ?? 'K1']));
    return shuffled(changes).map((other) => ({ changes, other, from }));
  });
  holdsFor(
    histories,
    ({ changes, other, from }) => {
      const first = [
        minutesMade({ households: most }),
        rowMade('item', 'T', { title: 'Đường', matter: 'contributions', voting: 'meeting-and-slips' }),
      ];
      const one = meetingOf(minutesOf(...first, ...changes), households);
      const two = meetingOf(
        minutesOf(...first, ...other.map((change) => ({ change, from: from.get(change) ?? 'K1' }))),
        households,
      );
      expect(two.roll).toEqual(one.roll);
      const results = [one, two].map(({ items, roll }) =>
        items.map((facts) => resultOf(facts, roll, shippedLaw, dayAfterMeeting)),
      );
      expect(results[1]).toEqual(results[0]);
    },
    0.1,
  );
});
