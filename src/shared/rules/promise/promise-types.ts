// What an opinion's promise is made of: the opinion as it was written down, and what was done about it since.
import type { RecordId } from '../../core/ids.ts';
import type { Day } from '../days.ts';

/** Steps of a promise. Only ever added to (decision 7). */
export const followUpSteps = [
  'assigned',
  'postponed',
  'answered',
  'done',
  'sent-up',
  'declined',
  'read-out',
  'confirmed',
  'reopened',
  'corrected',
] as const;
export type FollowUpStep = (typeof followUpSteps)[number];

export type FollowUp = {
  readonly id: RecordId;
  readonly by: RecordId;
  /** Phone time, ms. */
  readonly at: number;
  readonly step: FollowUpStep;
  readonly date: Day;
  /** The new day promised. */
  readonly due?: Day;
  /** The day by which the village wants it: nobody's promise. */
  readonly wish?: Day;
  /** Who sees to it from now on. */
  readonly owner?: RecordId;
  /** Where it was read out, or whose people say that it is done; none: everywhere it had to be. */
  readonly village?: RecordId;
  /** The follow-up that a `corrected` makes void. */
  readonly of?: RecordId;
};

/** What became of it as the opinion's own fields say, written while people were speaking. */
export type Outcome = 'in-hand' | 'resolved' | 'sent-up' | 'declined';

export type OpinionFacts = {
  readonly id: RecordId;
  /** The day it was given. */
  readonly day: Day;
  /** The villages whose people gave it: where its answer is read out. */
  readonly villages: readonly RecordId[];
  readonly onTheSpot: boolean;
  /** Words of an answer stand beside it. */
  readonly hasAnswer: boolean;
  /** A body was named in words. */
  readonly hasAssignee: boolean;
  readonly owner?: RecordId;
  readonly due?: Day;
  readonly outcome?: Outcome;
  readonly settled?: Day;
  /** Who gave it was told. */
  readonly told: boolean;
};

/**
 * - open: nobody answered, nobody was given it
 * - on-the-spot: answered before the people who asked
 * - in-hand, overdue: promised; its day is to come, or has passed
 * - reopened: the village says it was not done
 * - answered: has its result, which the village has not heard yet
 * - resolved: the village heard it, or says itself that it is done
 */
export const promiseStates = [
  'open',
  'on-the-spot',
  'in-hand',
  'overdue',
  'reopened',
  'sent-up',
  'answered',
  'declined',
  'resolved',
] as const;
export type PromiseState = (typeof promiseStates)[number];

export type PromiseOf = {
  readonly state: PromiseState;
  /** The day promised, as it stands. */
  readonly due?: Day;
  /** What the village asked for when it came back, until a day is promised anew or it has its result. */
  readonly wish?: Day;
  /** Who sees to it, as it stands. */
  readonly owner?: RecordId;
  /** Somebody was given it, or a day was named, at any time. */
  readonly promised: boolean;
  /** The day its result is of: answered, done, declined. */
  readonly result?: {
    readonly step: 'answered' | 'done' | 'declined';
    readonly date: Day;
    readonly id?: RecordId;
  };
  /** Where its result was read out since, and when. */
  readonly readOut: readonly { readonly village?: RecordId; readonly date: Day }[];
  /** The villages that have not heard its result yet. */
  readonly toRead: readonly RecordId[];
  /** How often the village said that it was not done, and whether that still stands. */
  readonly reopened: number;
  readonly postponed: number;
  /** The follow-ups that count, in order; those made void. */
  readonly steps: readonly FollowUp[];
  readonly setAside: readonly FollowUp[];
};
