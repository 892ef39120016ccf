// What does not add up in a vote, named with its two numbers. Only what is counted is checked, so that nothing is said to
// be wrong while it is still typed.
import type { Law } from '../law.ts';
import { ruleOn } from '../rules.ts';
import {
  ballotsOf,
  countsSlips,
  meetingBallots,
  mostAt,
  optionsOf,
  presentAt,
  slipHouseholds,
  sumsOf,
} from './counted.ts';
import type { MarkOf } from './mark-of.ts';
import type { Ballot, ItemFacts, Roll, VoteForm } from './meeting-types.ts';
import type { WrongSum, WrongSumType } from './result-types.ts';

type Where = Omit<WrongSum, 'type' | 'is' | 'limit'>;
type Checked = { readonly item: ItemFacts; readonly roll: Roll; readonly form: VoteForm };

/** At most; nothing where one of the two is not counted. */
const over = (
  type: WrongSumType,
  is: number | undefined,
  limit: number | undefined,
  where: Where = {},
): readonly WrongSum[] =>
  is !== undefined && limit !== undefined && is > limit ? [{ type, is, limit, ...where }] : [];

const differs = (
  type: WrongSumType,
  parts: readonly (number | undefined)[],
  limit: number | undefined,
  where: Where,
): readonly WrongSum[] => {
  const whole = sumOfAll(parts);
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  const isWrong = limit !== undefined && (whole === undefined ? sum > limit : whole !== limit);
  return isWrong ? [{ type, is: sum, limit, ...where }] : [];
};

const sumOfAll = (parts: readonly (number | undefined)[]): number | undefined =>
  parts.reduce<number | undefined>(
    (total, part) => (total === undefined || part === undefined ? undefined : total + part),
    0,
  );

/** All that is wrong, the roll first. */
export const wrongSums = (
  item: ItemFacts,
  roll: Roll,
  form: VoteForm,
  { law, mark }: { readonly law: Pick<Law, 'rules'>; readonly mark: MarkOf },
): readonly WrongSum[] => {
  const checked = { item, roll, form };
  if (item.matter === 'poverty') return [...wrongForm(checked, mark), ...wrongOfPeople(checked)];
  return [
    ...wrongForm(checked, mark),
    ...wrongTeam(item, law),
    ...over('present-over-households', presentAt(item, roll, form), roll.households),
    ...meetingBallots(item, form).flatMap((ballot) => wrongBallot(checked, ballot)),
    ...wrongMeeting(checked),
    ...(countsSlips(form) ? wrongSlips(checked) : []),
    ...wrongTogether(checked),
  ];
};

/** A form that the law does not give the matter; slips instead of a meeting only where it has no quorum. */
const wrongForm = ({ item, roll, form }: Checked, mark: MarkOf): readonly WrongSum[] => {
  if (mark.formsAllowed.includes(form)) return [];
  const isShort = mark.quorum !== undefined && !isReached(mark.quorum, item.presentNow ?? roll.present, roll);
  if (isShort && mark.formsWithoutQuorum.includes(form)) return [];
  return [{ type: 'form-not-allowed', is: 1, limit: 0, form }];
};

const isReached = ({ value, of = 1, over: isOver }: NonNullable<MarkOf['quorum']>, is: number, roll: Roll) =>
  isOver ? is * of > roll.households * value : is * of >= roll.households * value;

/** Three to five, its head included (NĐ 59/2023, form 02). */
const wrongTeam = ({ matter, team, day }: ItemFacts, { rules }: Pick<Law, 'rules'>): readonly WrongSum[] => {
  if (matter !== 'counting-team' || team === undefined) return [];
  const least = ruleOn(rules, 'counting-team.least', day)?.value;
  const most = ruleOn(rules, 'counting-team.most', day)?.value;
  const isSmall = least !== undefined && team < least;
  return isSmall ? [{ type: 'team-too-small', is: team, limit: least }] : over('team-too-large', team, most);
};

/** One place's ballot, by itself. */
const wrongBallot = ({ item, roll, form }: Checked, ballot: Ballot): readonly WrongSum[] => {
  const where = ballot.cluster === undefined ? {} : { cluster: ballot.cluster };
  const own = ballot.cluster === undefined ? mostElsewhere(item, roll, form) : undefined;
  const present = ballot.present ?? own;
  const { issued, collected, valid } = ballot;
  return [
    ...(issued === undefined
      ? over('votes-over-present', valid ?? collected, present, where)
      : over('issued-over-present', issued, present, where)),
    ...wrongCounts(ballot, where),
    ...(valid === undefined ? wrongVotes(ballot, present, 'votes-over-present', where) : []),
    ...wrongOptions(item, ballot, valid ?? collected ?? present, where),
  ];
};

/** Of the meeting's own ballot: beside clusters it holds those who were in none of them, never the whole once more. */
const mostElsewhere = (item: ItemFacts, roll: Roll, form: VoteForm): number => {
  const inClusters = item.meeting.reduce((sum, { present = 0 }) => sum + present, 0);
  if (inClusters === 0) return mostAt(item, roll, form);
  return Math.max(0, Math.max(roll.present, item.presentNow ?? 0) - inClusters);
};

/** Issued, collected, valid and invalid, and the votes on the valid ones. */
const wrongCounts = (ballot: Ballot, where: Where): readonly WrongSum[] => {
  const { issued, collected, valid, invalid, votesFor, votesAgainst, votesOther, options = [] } = ballot;
  const isAsked = votesFor !== undefined && votesAgainst !== undefined;
  return [
    ...over('collected-over-issued', collected, issued, where),
    ...differs('valid-and-invalid', [valid, invalid], collected, where),
    ...(options.length > 0
      ? []
      : differs(
          'votes-not-valid',
          [votesFor, votesAgainst, isAsked ? (votesOther ?? 0) : votesOther],
          valid,
          where,
        )),
  ];
};

const wrongVotes = (
  { votesFor, votesAgainst, votesOther }: Ballot,
  limit: number | undefined,
  type: WrongSumType,
  where: Where = {},
): readonly WrongSum[] => over(type, (votesFor ?? 0) + (votesAgainst ?? 0) + (votesOther ?? 0), limit, where);

/** No candidate has more than all, and all together no more than the slips could name. */
const wrongOptions = (
  { seats = 1, matter }: ItemFacts,
  { options = [] }: Ballot,
  limit: number | undefined,
  where: Where,
): readonly WrongSum[] => {
  if (limit === undefined) return [];
  const all = options.reduce((total, { votes = 0 }) => total + votes, 0);
  return [
    ...options.flatMap(({ id, votes }) => over('option-over-valid', votes, limit, { ...where, option: id })),
    ...(matter === 'poverty' ? [] : over('options-over-seats', all, limit * seats, where)),
  ];
};

/** The clusters together. */
const wrongMeeting = ({ item, roll, form }: Checked): readonly WrongSum[] => {
  const present = mostAt(item, roll, form);
  const ballots = meetingBallots(item, form);
  if (ballots.length < 2) return [];
  const total = (name: 'issued' | 'present'): number =>
    ballots.reduce((sum, ballot) => sum + (ballot[name] ?? 0), 0);
  const votes = ballots.reduce(
    (sum, { votesFor = 0, votesAgainst = 0, votesOther = 0 }) => sum + votesFor + votesAgainst + votesOther,
    0,
  );
  return [
    ...over('clusters-over-households', total('present'), roll.households),
    ...over('issued-over-present', total('issued'), present),
    ...over('votes-over-present', votes, present),
  ];
};

/** Slips come from households, each once: not from one that voted at the meeting. */
const wrongSlips = ({ item, roll, form }: Checked): readonly WrongSum[] => {
  const { slips } = item;
  if (!slips) return [];
  const slipOnly = { slips: true } as const;
  const returned = new Set(slips.returned).size;
  const once = slipHouseholds(item, form).length;
  const there = new Set(item.atMeeting);
  const twice = [...new Set(slips.returned)].filter((id) => there.has(id)).sort();
  const { collected } = slips;
  const late = [...new Set(slips.late ?? [])].sort();
  const isNamed = returned + late.length > 0 && collected !== undefined;
  const isTooMany = isNamed && collected > returned;
  const tooMany =
    late.length > 0
      ? over('slip-late', isNamed ? collected : undefined, returned, { ...slipOnly, households: late })
      : over('collected-over-returned', collected, returned, slipOnly);
  return [
    ...over('issued-over-households', slips.issued, roll.households, slipOnly),
    ...over('given-over-issued', new Set(slips.given).size, slips.issued, slipOnly),
    ...wrongCounts(slips, slipOnly),
    ...wrongOptions(item, slips, slips.valid ?? slips.collected, slipOnly),
    ...(isTooMany
      ? tooMany
      : over('slip-of-present', isNamed ? collected : undefined, once, { ...slipOnly, households: twice })),
    ...(slips.valid === undefined ? wrongVotes(slips, slips.collected, 'votes-not-valid', slipOnly) : []),
  ];
};

/** More households, or votes, than the village has. */
const wrongTogether = ({ item, roll, form }: Checked): readonly WrongSum[] => {
  const { households, votesFor, votesAgainst, votesOther } = sumsOf(item, roll, form);
  const votes = votesFor + votesAgainst + votesOther;
  return [
    ...over('over-households', Math.max(households, votes), roll.households),
    ...optionsOf(ballotsOf(item, form)).flatMap(({ id, votes: own }) =>
      over('over-households', own, roll.households, { option: id }),
    ),
  ];
};

/** The poverty review is of people: each says yes or no to each household of the list. */
const wrongOfPeople = ({ item, roll, form }: Checked): readonly WrongSum[] => {
  const ballots = ballotsOf(item, form);
  const votes = ballots.reduce(
    (sum, { votesFor = 0, votesAgainst = 0, votesOther = 0 }) => sum + votesFor + votesAgainst + votesOther,
    0,
  );
  return [
    ...ballots.flatMap(wrongOfPlace),
    ...over('votes-over-attendees', votes, roll.attendees),
    ...optionsOf(ballots).flatMap(({ id, votes: own }) =>
      over('votes-over-attendees', own, roll.attendees, { option: id }),
    ),
  ];
};

/** In one part of the village no more people agree than came there. */
const wrongOfPlace = ({ cluster, attendees, options = [], ...counts }: Ballot): readonly WrongSum[] => {
  if (cluster === undefined) return [];
  return [
    ...wrongVotes(counts, attendees, 'votes-over-attendees', { cluster }),
    ...options.flatMap(({ id, votes }) =>
      over('votes-over-attendees', votes, attendees, { cluster, option: id }),
    ),
  ];
};
