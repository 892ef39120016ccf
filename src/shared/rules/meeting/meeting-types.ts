// What a village meeting's votes are measured by: matters, forms of voting, counts and the roll (domain 4.1, 4.2).
import type { RecordId } from '../../core/ids.ts';
import type { Day } from '../days.ts';

/** What an agenda item decides (LDC Art. 15), what a meeting chooses for itself, and the poverty review. */
export const matters = [
  'contributions',
  'collect-spend',
  'convention',
  'elect-head',
  'dismiss-head',
  'inspection-board',
  'investment-board',
  'self-management',
  'village-change',
  'poverty',
  'secretary',
  'voting-method',
  'counting-team',
  'other',
] as const;
export type Matter = (typeof matters)[number];

/** LDC Art. 17: at a meeting, by slips to each household, online; a meeting completed by slips counts each once. */
export const voteForms = ['show-of-hands', 'secret-ballot', 'slips', 'online', 'meeting-and-slips'] as const;
export type VoteForm = (typeof voteForms)[number];

/** Households represented, and people where people vote. */
export type Roll = {
  /** All households in force that day: the denominator of nearly every decision. */
  readonly households: number;
  /** Represented at the meeting. */
  readonly present: number;
  /** All people attending: what the poverty review is measured on. */
  readonly attendees: number;
  readonly voters?: number;
};

/** A candidate, an option or a household of a poverty list, and how many were for it, once that is counted. */
export type OptionVotes = { readonly id: RecordId; readonly votes?: number };

/** What is counted at each place. */
export const countNames = [
  'issued',
  'collected',
  'valid',
  'invalid',
  'votesFor',
  'votesAgainst',
  'votesOther',
] as const;
export type CountName = (typeof countNames)[number];

/** What was counted at one place: only what somebody entered is there. */
export type Ballot = {
  /** The cluster it was counted in; none: the meeting itself. */
  readonly cluster?: RecordId;
  /** Households represented where it was counted; none: those of the roll. */
  readonly present?: number;
  /** All people attending there, where that was counted. */
  readonly attendees?: number;
  readonly issued?: number;
  readonly collected?: number;
  readonly valid?: number;
  readonly invalid?: number;
  readonly votesFor?: number;
  readonly votesAgainst?: number;
  readonly votesOther?: number;
  readonly options?: readonly OptionVotes[];
};

/** The slips of one item: never whose choice, only who returned one. */
export type Slips = Omit<Ballot, 'cluster' | 'present' | 'attendees'> & {
  readonly given: readonly RecordId[];
  readonly returned: readonly RecordId[];
  /** Returned after the deadline: these do not count. */
  readonly late?: readonly RecordId[];
  readonly deadline?: Day;
};

/** An agenda item as the law measures it. */
export type ItemFacts = {
  readonly id: RecordId;
  readonly matter: Matter;
  readonly form?: VoteForm;
  /** The day of the vote: it picks the rule in force. */
  readonly day: Day;
  /** One, or one a cluster: summed. Empty where nothing was counted at a meeting. */
  readonly meeting: readonly Ballot[];
  readonly slips?: Slips;
  /** Households represented when it was voted on, by name: each counts once, at the meeting or by its slip. */
  readonly atMeeting: readonly RecordId[];
  /** Called present, but come late or gone early and handed a slip instead. */
  readonly away?: readonly RecordId[];
  /** How many were represented at that moment, where they were not those of the roll. */
  readonly presentNow?: number;
  /** Of the options how many are chosen; one where nothing is said. Only where `hasSeats`. */
  readonly seats?: number;
  /** How many people the counting team has, where it is chosen. */
  readonly team?: number;
};

/** More than one person may be chosen. */
export const hasSeats = (matter: Matter): boolean =>
  matter === 'inspection-board' ||
  matter === 'investment-board' ||
  matter === 'counting-team' ||
  matter === 'other';

/** Decided by choosing among candidates or options where there are any. */
export const isOfHouseholds = (matter: Matter): boolean => matter !== 'poverty' && !isOfThosePresent(matter);

/** What the meeting chooses for itself, measured on those present (NĐ 59/2023 Art. 3.5). */
export const isOfThosePresent = (matter: Matter): boolean =>
  matter === 'secretary' || matter === 'voting-method' || matter === 'counting-team';

/** Items 3, 4 and 5 of LDC Art. 15: decided at a meeting, except where it cannot reach its quorum (Art. 17, 19.1.b). */
export const needsMeeting = (matter: Matter): boolean =>
  matter === 'convention' ||
  matter === 'elect-head' ||
  matter === 'dismiss-head' ||
  matter === 'inspection-board' ||
  matter === 'investment-board';
