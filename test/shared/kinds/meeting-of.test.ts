// Minutes as the law measures them: the roll, the places where votes were counted, each household once.
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/shared/core/change.ts';
import { meetingOf, optionRowsOf, slipKey, tallyKey } from '../../../src/shared/kinds/meeting-of.ts';
import { idOf } from '../../support/bundles.ts';
import { householdsNamed } from '../../support/meetings.ts';
import { edited, keyed, minutesMade, minutesOf, rowMade } from '../../support/minutes-records.ts';

const six = householdsNamed(1, 6);
const item = idOf('T');
const tick = (household: string, set: object = {}) =>
  keyed('attendance', household, { presence: 'present', ...set });
const slip = (household: string, set: object) => keyed('slip', slipKey(item, household), { ...set });

describe('the roll', () => {
  it('counts whoever was called present; without a call the number written down stands', () => {
    expect(meetingOf(minutesOf(minutesMade({ households: 6, represented: 4 })), []).roll).toEqual({
      households: 6,
      present: 4,
      attendees: 0,
    });
    const called = minutesOf(
      minutesMade({ households: 6, represented: 4, attendeesCount: 9, voters: 20 }),
      ...six.slice(0, 5).map((one) => tick(one)),
      keyed('attendance', 'H006', { presence: 'absent' }),
    );
    const meeting = meetingOf(called, six);
    expect(meeting.roll).toEqual({ households: 6, present: 5, attendees: 9, voters: 20 });
    expect(meeting.differs).toEqual([{ field: 'represented', written: 4, counted: 5 }]);
  });

  it('takes the greater number of households for the denominator, and says that they differ', () => {
    const wrote = (households: number) => meetingOf(minutesOf(minutesMade({ households })), six);
    expect([wrote(5).roll.households, wrote(7).roll.households]).toEqual([6, 7]);
    expect(wrote(7).differs).toEqual([{ field: 'households', written: 7, counted: 6 }]);
    expect(wrote(6).differs).toEqual([]);
  });

  it('leaves out households that do not count: struck off, written twice', () => {
    const bundle = minutesOf(minutesMade(), tick('H001'), tick('H009'));
    expect(meetingOf(bundle, six)).toMatchObject({ roll: { households: 6, present: 1 }, present: ['H001'] });
  });

  it('has no fewer people than households are there, and says where fewer were written', () => {
    const three = ['H001', 'H002', 'H003'].map((one) => tick(one));
    const people = (attendeesCount?: number) =>
      meetingOf(
        minutesOf(minutesMade(attendeesCount === undefined ? {} : { attendeesCount }), ...three),
        six,
      );
    expect([people().roll.attendees, people(2).roll.attendees, people(5).roll.attendees]).toEqual([0, 3, 5]);
    expect(people(2).differs).toEqual([{ field: 'attendeesCount', written: 2, counted: 3 }]);
    expect([people().differs, people(5).differs]).toEqual([[], []]);
  });

  it('counts the people of a review held in several places together, the greater of both numbers', () => {
    const held = (attendeesCount?: number) =>
      meetingOf(
        minutesOf(
          minutesMade(attendeesCount === undefined ? {} : { attendeesCount }),
          rowMade('cluster', 'A', { name: 'Trên', represented: 9, attendees: 12 }),
          rowMade('cluster', 'B', { name: 'Dưới', represented: 2, attendees: 5 }),
        ),
        householdsNamed(1, 12),
      );
    expect([held().roll.attendees, held(15).roll.attendees, held(20).roll.attendees]).toEqual([17, 17, 20]);
    expect([held().differs, held(17).differs, held(20).differs]).toEqual([[], [], []]);
    expect(held(15).differs).toEqual([{ field: 'attendeesCount', written: 15, counted: 17 }]);
  });

  it('sums clusters, each by its ticks or else by its number', () => {
    const bundle = minutesOf(
      minutesMade({ represented: 1 }),
      rowMade('cluster', 'A', { name: 'Trên', represented: 9 }),
      rowMade('cluster', 'B', { name: 'Dưới', represented: 2 }),
      tick('H001', { cluster: idOf('A') }),
      tick('H002', { cluster: idOf('A') }),
      tick('H003'),
    );
    expect(meetingOf(bundle, six).roll.present).toBe(5);
  });
});

describe('an item', () => {
  it('has its own counts as those of the meeting, on its day', () => {
    const bundle = minutesOf(
      minutesMade(),
      rowMade('item', 'T', {
        title: 'Đường',
        matter: 'contributions',
        voting: 'show-of-hands',
        votesFor: 3,
        presentNow: 5,
      }),
    );
    expect(meetingOf(bundle, six).items).toEqual([
      {
        id: item,
        matter: 'contributions',
        form: 'show-of-hands',
        day: '2026-11-23',
        meeting: [{ votesFor: 3 }],
        atMeeting: [],
        presentNow: 5,
      },
    ]);
  });

  it('has each option with its votes of the meeting, the clusters and the slips', () => {
    const bundle = minutesOf(
      minutesMade(),
      rowMade('cluster', 'A', { name: 'Trên', represented: 2 }),
      rowMade('cluster', 'B', { name: 'Dưới', represented: 1 }),
      rowMade('item', 'T', { title: 'Bầu', matter: 'inspection-board', seats: 1 }),
      rowMade('option', 'N', { item, label: 'Lò Văn A', votes: 1, slipVotes: 2 }),
      keyed('tally', tallyKey(item, idOf('A')), { issued: 2, collected: 2 }),
      keyed('tally', tallyKey(idOf('N'), idOf('A')), { votes: 2 }),
      keyed('tally', tallyKey(item, 'SLIPS'), { issued: 3 }),
    );
    const [facts] = meetingOf(bundle, six).items;
    expect(facts?.meeting).toEqual([
      { options: [{ id: idOf('N'), votes: 1 }] },
      { cluster: idOf('A'), present: 2, issued: 2, collected: 2, options: [{ id: idOf('N'), votes: 2 }] },
      { cluster: idOf('B'), present: 1, options: [{ id: idOf('N') }] },
    ]);
    expect(facts?.slips).toEqual({
      issued: 3,
      options: [{ id: idOf('N'), votes: 2 }],
      given: [],
      returned: [],
    });
    expect(facts?.seats).toBe(1);
  });

  it('has no seats where one person is chosen, whatever was written before the matter was changed', () => {
    const bundle = minutesOf(
      minutesMade(),
      rowMade('item', 'T', { title: 'Bầu', matter: 'elect-head', seats: 3 }),
    );
    expect(meetingOf(bundle, six).items[0]?.seats).toBeUndefined();
  });

  it('has a household that two phones took from the register once, with the row that was counted on', () => {
    const twice = (...more: readonly Change[]) =>
      optionRowsOf(
        minutesOf(
          minutesMade(),
          rowMade('item', 'T', { title: 'Rà soát', matter: 'poverty' }),
          rowMade('option', 'N', { item, label: 'Lò Văn A', household: 'H001' }),
          rowMade('option', 'M', { item, label: 'Lò Văn A', household: 'H001' }),
          rowMade('option', 'L', { item, label: 'Vàng A B', household: 'H002' }),
          ...more,
        ),
        item,
      ).map(({ id }) => id);
    expect(twice()).toHaveLength(2);
    for (const counted of ['N', 'M'])
      expect(twice(edited('E', { votes: 5 }, idOf(counted), 'option'))).toEqual(
        expect.arrayContaining([idOf(counted), idOf('L')]),
      );
    expect(twice(edited('E', { votes: 5 }, idOf('N'), 'option'))).toHaveLength(2);
    expect(twice(keyed('tally', tallyKey(idOf('M'), 'C001'), { votes: 5 }))).toContain(idOf('M'));
  });

  it('counts the counting team by its names', () => {
    const bundle = minutesOf(
      minutesMade(),
      rowMade('item', 'T', {
        title: 'Tổ kiểm phiếu',
        matter: 'counting-team',
        countingTeam: 'Lò A, Vàng B;\nMùa C',
      }),
    );
    expect(meetingOf(bundle, six).items[0]?.team).toBe(3);
  });

  it('counts who came late or left early by the slip handed to it, else by the meeting', () => {
    const bundle = minutesOf(
      minutesMade(),
      rowMade('item', 'T', { title: 'Đường', slipsDeadline: '2026-11-27' }),
      tick('H001'),
      tick('H002', { left: '20:10' }),
      tick('H003', { arrived: '20:30' }),
      tick('H004', { left: '20:10' }),
      slip('H002', { given: '2026-11-23', returned: '2026-11-24' }),
      slip('H003', { given: '2026-11-23' }),
      slip('H001', { returned: '2026-11-24' }),
    );
    const [facts] = meetingOf(bundle, six).items;
    expect(facts?.atMeeting.toSorted()).toEqual(['H001', 'H004']);
    expect(facts?.slips).toMatchObject({ deadline: '2026-11-27' });
    expect(facts?.slips?.given.toSorted()).toEqual(['H002', 'H003']);
    expect(facts?.slips?.returned.toSorted()).toEqual(['H001', 'H002']);
  });

  it('has late slips apart from those in time, and who was handed one apart from those there', () => {
    const bundle = minutesOf(
      minutesMade(),
      rowMade('item', 'T', { title: 'Đường', slipsDeadline: '2026-11-25' }),
      tick('H001', { left: '20:10' }),
      slip('H001', { given: '2026-11-23', returned: '2026-11-25' }),
      slip('H002', { given: '2026-11-23', returned: '2026-11-26' }),
    );
    const [facts] = meetingOf(bundle, six).items;
    expect(facts).toMatchObject({ atMeeting: [], away: ['H001'] });
    expect(facts?.slips).toMatchObject({ returned: ['H001'], late: ['H002'] });
  });

  it('without a matter is one the law does not name', () => {
    expect(
      meetingOf(minutesOf(minutesMade(), rowMade('item', 'T', { title: 'Khác' })), six).items[0]?.matter,
    ).toBe('other');
  });
});
