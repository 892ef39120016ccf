// The result of a vote: what it was measured on, what is missing, what does not add up, what can be done instead.
import type { RecordId } from '../../core/ids.ts';
import type { Base, RuleRow } from '../rule-rows.ts';
import type { CountName, VoteForm } from './meeting-types.ts';

export type ResultState =
  | 'passed'
  | 'not-passed'
  | 'no-quorum'
  /** Something is not counted yet, or slips may still come. */
  | 'unfinished'
  /** Sums that cannot be, or a form the law does not allow: nothing is passed. */
  | 'wrong';

/** Closed: the phone says each in words with its two numbers. */
export type WrongSumType =
  | 'present-over-households'
  /** Clusters together have more households than the village. */
  | 'clusters-over-households'
  | 'issued-over-present'
  | 'issued-over-households'
  /** More households were handed a slip than slips were issued. */
  | 'given-over-issued'
  | 'collected-over-issued'
  /** More slips than households that returned one. */
  | 'collected-over-returned'
  /** Slips that came after the deadline are among those counted. */
  | 'slip-late'
  /** Slips of households that voted at the meeting are among those counted: each household counts once. */
  | 'slip-of-present'
  /** Valid and invalid are not the collected. */
  | 'valid-and-invalid'
  /** For, against and other are not the valid. */
  | 'votes-not-valid'
  | 'votes-over-present'
  /** At the meeting and by slips together, more than there are households. */
  | 'over-households'
  | 'option-over-valid'
  /** All candidates together have more than each slip may name. */
  | 'options-over-seats'
  | 'votes-over-attendees'
  | 'team-too-small'
  | 'team-too-large'
  | 'form-not-allowed';

export type WrongSum = {
  readonly type: WrongSumType;
  readonly is: number;
  /** What it may be at most, at least (`team-too-small`), or should be. */
  readonly limit: number;
  /** Where it was counted; neither: at the meeting itself, or all together. */
  readonly cluster?: RecordId;
  readonly slips?: true;
  readonly option?: RecordId;
  /** Those counted twice. */
  readonly households?: readonly RecordId[];
  readonly form?: VoteForm;
};

/** What can be done instead; closed. */
export type Way =
  /** Slips to the households that were not there. */
  | 'slips'
  | 'another-meeting'
  | 're-survey'
  | 'rerun-election'
  | 'interim-head'
  /** Of those present: another proposal, at once. */
  | 'choose-again'
  | 'vote-on-tied';

/** So many it takes, so many there are. */
export type Measure = {
  readonly row: RuleRow;
  readonly need: number;
  readonly have: number;
  /** 0 once it is reached. */
  readonly missing: number;
};

export type Mark = Measure & {
  readonly base: Base;
  /** The denominator. */
  readonly of: number;
};

export type OptionResult = { readonly id: RecordId; readonly votes: number; readonly passed: boolean };

/** All places together. */
export type Sums = {
  readonly issued: number;
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly votesOther: number;
  /** Households that took part, each once. */
  readonly households: number;
};

export type Result = {
  readonly state: ResultState;
  /** Whether anything was counted at all: an item that is only reported on has no result to show. */
  readonly isVoted: boolean;
  /** What the form needs and some place has not counted yet. */
  readonly uncounted: readonly CountName[];
  readonly form: VoteForm;
  readonly sums: Sums;
  readonly mark?: Mark;
  readonly quorum?: Measure;
  readonly wrong: readonly WrongSum[];
  readonly ways: readonly Way[];
  /** Most votes first. */
  readonly options: readonly OptionResult[];
  /** Chosen, or of a poverty list agreed to. */
  readonly winners: readonly RecordId[];
  /** With as many votes as another, where there is no seat for both. */
  readonly tied: readonly RecordId[];
};
