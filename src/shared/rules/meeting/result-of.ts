// The result of an agenda item, always derived: nobody writes down that something passed (domain 4.2).
import type { RecordId } from '../../core/ids.ts';
import type { Day } from '../days.ts';
import type { Law } from '../law.ts';
import type { Base, RuleRow } from '../rule-rows.ts';
import {
  ballotsOf,
  countsMeeting,
  countsSlips,
  formOf,
  hasVotes,
  isUnfinished,
  optionsOf,
  presentAt,
  sumsOf,
  uncountedIn,
} from './counted.ts';
import { type MarkOf, markOf, needOf } from './mark-of.ts';
import type { ItemFacts, Roll, VoteForm } from './meeting-types.ts';
import type { Mark, Measure, OptionResult, Result, ResultState, Sums } from './result-types.ts';
import { waysOf } from './ways.ts';
import { wrongSums } from './wrong-sums.ts';

/** @param today until the deadline slips may still come, so that nothing has failed yet */
export const resultOf = (item: ItemFacts, roll: Roll, law: Pick<Law, 'rules'>, today: Day): Result => {
  const form = formOf(item);
  const rows = markOf(item.matter, law, item.day);
  const sums = sumsOf(item, roll, form);
  const elected = electedOf(item, roll, form, rows.pass);
  const mark = rows.pass && markFor(rows.pass, item, roll, form, elected.have ?? sums.votesFor);
  const quorum = quorumFor(rows, item, roll, form, sums);
  const wrong = wrongSums(item, roll, form, { law, mark: rows });
  const judged = { item, roll, form, mark, quorum, elected };
  const state = wrong.length > 0 ? 'wrong' : stateOf(judged, today);
  const ways = waysOf({
    item,
    roll,
    form,
    state,
    missing: mark?.missing ?? 0,
    isTied: elected.tied.length > 0,
  });
  return {
    state,
    isVoted: ballotsOf(item, form).some(hasVotes),
    uncounted: uncountedIn(item, form),
    form,
    sums,
    ...(mark && { mark }),
    ...(quorum && { quorum }),
    wrong,
    ways,
    options: elected.options,
    winners: elected.winners,
    tied: elected.tied,
  };
};

const measure = (row: RuleRow, of: number, have: number): Measure => {
  const need = needOf(row, of);
  return { row, need, have, missing: Math.max(0, need - have) };
};

/** The right denominator: all households, those present, all people attending (domain 0.3). */
export const denominatorOf = (base: Base, item: ItemFacts, roll: Roll, form: VoteForm): number => {
  switch (base) {
    case 'households':
      return roll.households;
    case 'present':
      return presentAt(item, roll, form);
    case 'attendees':
      return roll.attendees;
    case 'voters':
      return roll.voters ?? 0;
  }
};

const markFor = (row: RuleRow, item: ItemFacts, roll: Roll, form: VoteForm, have: number): Mark => {
  const base = row.base ?? 'households';
  const of = denominatorOf(base, item, roll, form);
  return { ...measure(row, of, have), base, of };
};

/** Slips alone have none; completing a meeting by slips, who returned one took part. */
const quorumFor = (
  { quorum }: MarkOf,
  item: ItemFacts,
  roll: Roll,
  form: VoteForm,
  sums: Sums,
): Measure | undefined => {
  if (!quorum || !countsMeeting(form) || form === 'online') return undefined;
  return measure(quorum, roll.households, countsSlips(form) ? sums.households : presentAt(item, roll, form));
};

type Elected = {
  /** What is measured against the mark: of several seats the last that is filled; none where nobody stands. */
  readonly have?: number;
  readonly options: readonly OptionResult[];
  readonly winners: readonly RecordId[];
  readonly tied: readonly RecordId[];
  readonly isFilled: boolean;
};

const nobody: Elected = { options: [], winners: [], tied: [], isFilled: true };

/** Of a poverty list each household for itself; else as many as there are seats, of those that reach the mark. */
const electedOf = (item: ItemFacts, roll: Roll, form: VoteForm, row: RuleRow | undefined): Elected => {
  const counted = optionsOf(ballotsOf(item, form));
  if (counted.length === 0) return nobody;
  const need = row
    ? needOf(row, denominatorOf(row.base ?? 'households', item, roll, form))
    : Number.POSITIVE_INFINITY;
  const options = counted.map(({ id, votes }) => ({ id, votes, passed: votes >= need }));
  const passed = options.filter((option) => option.passed);
  const seats = item.matter === 'poverty' ? options.length : (item.seats ?? 1);
  const last = passed[seats - 1];
  const isTied = last !== undefined && passed[seats]?.votes === last.votes;
  const winners = passed.slice(0, seats).filter(({ votes }) => !isTied || votes > last.votes);
  return {
    have: options[Math.min(seats, options.length) - 1]?.votes ?? 0,
    options,
    winners: winners.map(({ id }) => id),
    tied: isTied ? passed.filter(({ votes }) => votes === last.votes).map(({ id }) => id) : [],
    isFilled: winners.length >= seats,
  };
};

type Judged = {
  readonly item: ItemFacts;
  readonly form: VoteForm;
  readonly mark: Mark | undefined;
  readonly quorum: Measure | undefined;
  readonly elected: Elected;
};

const stateOf = ({ item, form, mark, quorum, elected }: Judged, today: Day): ResultState => {
  if (!mark || mark.of === 0) return 'unfinished';
  const stillOpen = slipsMayCome(item, form, today);
  if (quorum && quorum.missing > 0) return stillOpen ? 'unfinished' : 'no-quorum';
  if (isUnfinished(item, form)) return 'unfinished';
  if (mark.missing === 0 && elected.isFilled) return 'passed';
  return stillOpen ? 'unfinished' : 'not-passed';
};

/** Until the deadline's day is over, unless every slip handed over is back. */
const slipsMayCome = ({ slips }: ItemFacts, form: VoteForm, today: Day): boolean => {
  if (!countsSlips(form) || !slips?.deadline || today > slips.deadline) return false;
  const back = new Set(slips.returned);
  return slips.given.length === 0 || slips.given.some((id) => !back.has(id));
};
