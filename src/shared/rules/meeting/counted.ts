// A vote's counts put together: all clusters and the slips, each household once.
import type { RecordId } from '../../core/ids.ts';
import {
  type Ballot,
  type CountName,
  countNames,
  type ItemFacts,
  type OptionVotes,
  type Roll,
  type Slips,
  type VoteForm,
} from './meeting-types.ts';
import type { Sums } from './result-types.ts';

export const hasVotes = ({ votesFor, votesAgainst, votesOther, options = [] }: Ballot): boolean =>
  votesFor !== undefined ||
  votesAgainst !== undefined ||
  votesOther !== undefined ||
  options.some(({ votes }) => votes !== undefined);

const hasSlipCounts = (slips: Slips | undefined): slips is Slips =>
  slips !== undefined &&
  (hasVotes(slips) || slips.collected !== undefined || slips.returned.length + (slips.late?.length ?? 0) > 0);

/** The form chosen; where none is, the one that the counts are of. */
export const formOf = ({ form, meeting, slips }: ItemFacts): VoteForm => {
  if (form) return form;
  if (hasSlipCounts(slips)) return meeting.some(hasVotes) ? 'meeting-and-slips' : 'slips';
  return meeting.some(({ issued, collected }) => (issued ?? collected) !== undefined)
    ? 'secret-ballot'
    : 'show-of-hands';
};

export const countsMeeting = (form: VoteForm): boolean => form !== 'slips';
export const countsSlips = (form: VoteForm): boolean => form === 'slips' || form === 'meeting-and-slips';

/** Counted at the meeting. A show of hands, or a vote online, has no slips: what a changed form left of them counts for nothing. */
export const meetingBallots = ({ meeting }: ItemFacts, form: VoteForm): readonly Ballot[] => {
  if (!countsMeeting(form)) return [];
  return form === 'show-of-hands' || form === 'online' ? meeting.map(withoutSlips) : meeting;
};

const withoutSlips = ({ issued: _, collected: __, valid: ___, invalid: ____, ...ballot }: Ballot): Ballot =>
  ballot;

/** The ballots that count, of the slips the last. */
export const ballotsOf = (item: ItemFacts, form: VoteForm): readonly Ballot[] => [
  ...meetingBallots(item, form),
  ...(countsSlips(form) && item.slips ? [item.slips] : []),
];

/** Households that returned a slip and did not vote at the meeting. */
export const slipHouseholds = (item: ItemFacts, form: VoteForm): readonly RecordId[] => {
  const returned = [...new Set(item.slips?.returned ?? [])];
  if (!countsMeeting(form)) return returned;
  const there = new Set(item.atMeeting);
  return returned.filter((id) => !there.has(id));
};

/**
 * Households at the meeting when the item was voted on; none where it is voted on by slips alone, or online. One that came
 * and was handed a slip all the same is counted by its slip.
 */
export const presentAt = (item: ItemFacts, roll: Roll, form: VoteForm): number => {
  if (!countsMeeting(form) || form === 'online') return 0;
  const away = countsSlips(form) ? (item.away?.length ?? 0) : 0;
  return item.presentNow ?? Math.max(0, roll.present - away);
};

/** As many as may vote at the meeting; online every household may. */
export const mostAt = (item: ItemFacts, roll: Roll, form: VoteForm): number =>
  form === 'online' ? roll.households : presentAt(item, roll, form);

export const sumsOf = (item: ItemFacts, roll: Roll, form: VoteForm): Sums => {
  const ballots = ballotsOf(item, form);
  const sum = (name: CountName): number => ballots.reduce((total, ballot) => total + (ballot[name] ?? 0), 0);
  const named = slipHouseholds(item, form).length;
  const isNamed = (item.slips?.returned.length ?? 0) + (item.slips?.late?.length ?? 0) > 0;
  const bySlips = isNamed ? named : (item.slips?.collected ?? 0);
  const online = form === 'online' ? sum('votesFor') + sum('votesAgainst') + sum('votesOther') : 0;
  return {
    issued: sum('issued'),
    collected: sum('collected'),
    valid: sum('valid'),
    invalid: sum('invalid'),
    votesFor: sum('votesFor'),
    votesAgainst: sum('votesAgainst'),
    votesOther: sum('votesOther'),
    households: presentAt(item, roll, form) + online + (countsSlips(form) ? bySlips : 0),
  };
};

/** Each option with its votes of all places, most votes first; those not counted anywhere yet have none. */
export const optionsOf = (ballots: readonly Ballot[]): readonly Required<OptionVotes>[] => {
  const votes = new Map<RecordId, number>();
  for (const { options = [] } of ballots)
    for (const option of options) votes.set(option.id, (votes.get(option.id) ?? 0) + (option.votes ?? 0));
  return [...votes]
    .map(([id, number]) => ({ id, votes: number }))
    .sort((a, b) => b.votes - a.votes || (a.id < b.id ? -1 : 1));
};

/** Whether something that the form needs is not counted yet. */
export const isUnfinished = (item: ItemFacts, form: VoteForm): boolean => {
  if (countsSlips(form) && !item.slips) return true;
  if (countsMeeting(form) && item.meeting.length === 0) return true;
  return uncountedIn(item, form).length > 0;
};

/** The counts that the form needs and some place has not, each once. */
export const uncountedIn = (item: ItemFacts, form: VoteForm): readonly CountName[] => {
  const missing = new Set(
    ballotsOf(item, form).flatMap((ballot): readonly CountName[] => {
      const isOnSlips = form === 'secret-ballot' || ballot === item.slips;
      return [
        ...(isOnSlips ? onSlips.filter((name) => ballot[name] === undefined) : []),
        ...(lacksVotes(ballot) ? (['votesFor'] as const) : []),
      ];
    }),
  );
  return countNames.filter((name) => missing.has(name));
};

const onSlips = ['issued', 'collected', 'valid', 'invalid'] as const;

const lacksVotes = ({ votesFor, options = [] }: Ballot): boolean =>
  options.length > 0 ? options.some(({ votes }) => votes === undefined) : votesFor === undefined;
