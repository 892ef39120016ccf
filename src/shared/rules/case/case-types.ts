// What a petition's case is made of: the facts it rests on, the events that happened, and the state that follows from them.
import type { RecordId } from '../../core/ids.ts';
import type { Day, Span } from '../days.ts';
import type { Reason, Step } from './case-steps.ts';

export type CaseType = 'complaint' | 'denunciation' | 'proposal' | 'feedback' | 'mixed' | 'other';
export type Competence = 'commune' | 'province' | 'other-body' | 'unclear';
export type SentBy = 'party' | 'front' | 'deputies' | 'press' | 'body';
export type Rank = 'chair' | 'deputy-chair' | 'officer' | 'village-head' | 'above' | 'other';

/** Who brings a petition, as its field `signatories` says it. */
export type Group = 'one' | 'several' | 'crowd';

export type CaseContent = {
  readonly id: RecordId;
  readonly type: CaseType;
  readonly competence: Competence;
};

/** What the law's answer depends on, as the petition's fields say it now. */
export type CaseFacts = {
  readonly type: CaseType;
  /** The day the paper was received: the trigger of the first limits. */
  readonly received: Day;
  /** The day it was written down: it was received by then, whatever day was typed. */
  readonly written?: Day;
  readonly competence: Competence;
  /** Remote and hard to travel (LKN Art. 28): confirmed for this case. */
  readonly remote: boolean;
  /** Somebody wrote why. */
  readonly remoteReasoned?: true;
  readonly instance: 'first' | 'second' | 'further';
  readonly source?: string;
  readonly sentBy?: SentBy;
  readonly rank?: Rank;
  /** The day the complainant knew of what is complained of (limitation, LKN Art. 9). */
  readonly known?: Day;
  /** The days on which an obstacle kept the complainant from complaining: they are not counted (LKN Art. 9). */
  readonly obstacle?: Span;
  /** How many people bring it. */
  readonly people: number;
  /** What was ticked of them, where they were counted too. */
  readonly signatories?: Group;
  readonly representatives: number;
  readonly appointed: boolean;
  readonly contents: readonly CaseContent[];
  /** The content this case is about, where a paper was split: events about the others are not its own. */
  readonly content?: RecordId;
  /** An earlier paper of the same case was guided: that is done once (TT 05/2021). */
  readonly guidedBefore?: true;
};

export type CaseEvent = {
  readonly id: RecordId;
  readonly by: RecordId;
  /** Phone time, ms: orders the events of one day. */
  readonly at: number;
  readonly step: Step;
  /** The legal date. */
  readonly date: Day;
  readonly until?: Day;
  readonly content?: RecordId;
  readonly reasons?: readonly Reason[];
  /** The event that a `corrected` voids, or that a `settled` lets stand. */
  readonly of?: RecordId;
  /** What lay before the leader who wrote a `settled`: of all that contradicts, only this falls. */
  readonly over?: readonly RecordId[];
};

/**
 * - received, sorted: not yet decided what happens with it
 * - accepted: in hand (a complaint, a denunciation only after acceptance; proposals also when verifying began)
 * - suspended: in hand, its time stands still
 * - resolved: decided, concluded or answered; what follows is sending, posting, carrying out
 * - passed-on (guided, forwarded, returned), refused (neither eligible nor accepted), withdrawn, stopped, investigated (all
 *   of it passed to the investigators): ends, to be archived
 * - archived: the end
 */
export type Phase =
  | 'received'
  | 'sorted'
  | 'accepted'
  | 'suspended'
  | 'resolved'
  | 'passed-on'
  | 'refused'
  | 'withdrawn'
  | 'stopped'
  | 'investigated'
  | 'archived';

/** Events that exclude each other, written by people who did not see each other: the first counts until it is settled. */
export type Conflict = { readonly between: readonly CaseEvent[] };

/** Why an event does not count. */
export type SetAside = {
  readonly event: CaseEvent;
  readonly why: 'corrected' | 'settled';
  /** The event that says so. */
  readonly by: RecordId;
};

export type CaseState = {
  readonly phase: Phase;
  readonly received: Day;
  /** The first day each step counted; since it was taken up again, where it had been stopped. */
  readonly days: { readonly [step in Step]?: Day };
  /** The events that count, in order of law: date, phone time, id. */
  readonly events: readonly CaseEvent[];
  /** The day a stopped complaint was brought on again: it is accepted anew, and counts from here (LKN Art. 11). */
  readonly continued?: Day;
  /** The state in which it had been stopped, with its own days and suspensions. */
  readonly before?: CaseState;
  readonly complex: boolean;
  /** The grounds named for its complexity, each once (LTC: from the list). */
  readonly complexReasons: readonly Reason[];
  readonly accepted?: Day;
  /** The open suspension. */
  readonly suspended?: Span;
  /** Every suspension, the open one too. */
  readonly pauses: readonly Span[];
  /** Extensions of a denunciation (LTC Art. 30), by the day each was decided. */
  readonly extensions: readonly Day[];
  readonly outcome?: { readonly step: 'decided' | 'concluded' | 'answered'; readonly date: Day };
  readonly posted?: Span;
  /** Withdrawn as a whole, on this day. */
  readonly withdrawn?: Day;
  /** Contents withdrawn of a paper that was not split into cases. */
  readonly withdrawnContents: readonly RecordId[];
  readonly conflicts: readonly Conflict[];
  /** Arrived, but not lawful there: kept and shown, and counted for nothing. */
  readonly odd: readonly CaseEvent[];
  /** Dated after today: kept and shown, and counted from their day on. */
  readonly ahead: readonly CaseEvent[];
  /** The day it was asked for, where one was given. */
  readonly asOf?: Day;
  readonly setAside: readonly SetAside[];
};
