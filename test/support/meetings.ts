// Agenda items and rolls for tests of votes: what a test does not say is as in an ordinary meeting.
import { lawOf } from '../../src/shared/rules/law.ts';
import type { Ballot, ItemFacts, Matter, Roll, Slips } from '../../src/shared/rules/meeting/meeting-types.ts';
import { resultOf } from '../../src/shared/rules/meeting/result-of.ts';
import type { Result } from '../../src/shared/rules/meeting/result-types.ts';

export const shippedLaw = lawOf([]);

/** A day within the season of poverty reviews. */
export const meetingDay = '2026-11-23';
export const dayAfterMeeting = '2026-11-24';

export const rollOf = (roll: Partial<Roll> = {}): Roll => ({
  households: 87,
  present: 87,
  attendees: 0,
  ...roll,
});

export const itemOf = (matter: Matter, ballot: Ballot, item: Partial<ItemFacts> = {}): ItemFacts => ({
  id: 'ITEM000000000000',
  matter,
  form: 'show-of-hands',
  day: meetingDay,
  meeting: [ballot],
  atMeeting: [],
  ...item,
});

export const slipsOf = (slips: Partial<Slips>): Slips => ({ given: [], returned: [], ...slips });

/** Households H001, H002 … */
export const householdsNamed = (from: number, to: number): readonly string[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => `H${String(from + at).padStart(3, '0')}`);

export const resultFor = (item: ItemFacts, roll: Partial<Roll> = {}, today = dayAfterMeeting): Result =>
  resultOf(item, rollOf(roll), shippedLaw, today);
