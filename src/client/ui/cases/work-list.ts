// What is due in all open cases, by how near it is; and the register of long and complex ones. Pure.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { CaseState } from '../../../shared/rules/case/case-types.ts';
import { type Clock, isDuty, isOpen } from '../../../shared/rules/case/clock-types.ts';
import { clocksOf } from '../../../shared/rules/case/clocks.ts';
import { foldCase } from '../../../shared/rules/case/fold-case.ts';
import type { Day } from '../../../shared/rules/days.ts';
import { daysLeft } from '../../../shared/rules/deadline.ts';
import type { Law } from '../../../shared/rules/law.ts';
import { soonDays } from './case-words.ts';
import type { OpenPetition } from './open-cases.ts';

export const groups = ['overdue', 'today', 'soon', 'later', 'standing'] as const;
/** `today`: due today, or by the stricter reading due by now; `standing`: suspended. */
export type Group = (typeof groups)[number];

export type Task = {
  readonly petition: OpenPetition;
  readonly content?: RecordId;
  readonly clock: Clock;
  /** Days until it is due; negative once it is overdue. */
  readonly left: number;
  readonly group: Group;
};

export type Followed = {
  readonly petition: OpenPetition;
  readonly content?: RecordId;
  readonly state: CaseState;
  readonly clocks: readonly Clock[];
};

type Known = { readonly law: Law; readonly today: Day; readonly followed: readonly Followed[] };

/** While the list fills the same petitions come again and again: each is counted once for a law and a day. */
const known = new WeakMap<OpenPetition, Known>();

/** Every case with its state and clocks, by the law of the day. */
export const follow = (petitions: readonly OpenPetition[], law: Law, today: Day): readonly Followed[] =>
  petitions.flatMap((petition) => {
    const before = known.get(petition);
    if (before?.law === law && before.today === today) return before.followed;
    const followed = followOne(petition, law, today);
    known.set(petition, { law, today, followed });
    return followed;
  });

const followOne = (petition: OpenPetition, law: Law, today: Day): readonly Followed[] =>
  petition.cases.map(({ facts, events }) => {
    const state = foldCase(facts, events, today);
    const clocks = clocksOf(facts, state, law, today);
    return { petition, state, clocks, ...(facts.content !== undefined && { content: facts.content }) };
  });

/** Duties of the commune that still run, the nearest first. */
export const tasksOf = (followed: readonly Followed[], today: Day): readonly Task[] =>
  followed
    .flatMap(({ petition, content, clocks }) =>
      clocks
        .filter((clock) => isOpen(clock) && isDutyOf(clock))
        .map((clock) => {
          const left = daysLeft(clock.counted.due, today);
          const group = groupOf(clock, left, today);
          return { petition, clock, left, group, ...(content !== undefined && { content }) };
        }),
    )
    .sort((a, b) => a.left - b.left || (a.petition.item.id < b.petition.item.id ? -1 : 1));

/** Taking down what has hung its days out is work too. */
const isDutyOf = (clock: Clock): boolean => isDuty(clock) || clock.atEnd === 'may-come-down';

const groupOf = (clock: Clock, left: number, today: Day): Group => {
  if (clock.counted.stands) return 'standing';
  if (left < 0) return isDuty(clock) ? 'overdue' : 'today';
  // What is posted hangs to the end of its last day.
  if (!isDuty(clock)) return left < soonDays ? 'soon' : 'later';
  const warns = clock.stricter && daysLeft(clock.stricter.due, today) <= 0;
  if (left === 0 || warns) return 'today';
  return left <= soonDays ? 'soon' : 'later';
};

export type LongCase = Followed & {
  /** Days beyond its limit; 0 where it is only complex. */
  readonly overdue: number;
  /** The limit that has passed, or the next one: what it waits for. */
  readonly blockedBy: Clock | undefined;
};

/** Cases beyond a limit or marked complex that are not yet resolved, the longest overdue first. */
export const longCases = (followed: readonly Followed[], today: Day): readonly LongCase[] =>
  followed
    .map((one): LongCase => {
      const duties = one.clocks
        .filter((clock) => isOpen(clock) && isDuty(clock))
        .sort((a, b) => (a.counted.due < b.counted.due ? -1 : 1));
      const [first] = duties.filter(({ counted }) => !counted.stands);
      const overdue = first ? Math.max(0, -daysLeft(first.counted.due, today)) : 0;
      return { ...one, overdue, blockedBy: first ?? duties[0] };
    })
    .filter(({ overdue, state }) => overdue > 0 || (state.complex && !state.outcome && isRunning(state)))
    .sort((a, b) => b.overdue - a.overdue);

const isRunning = ({ phase }: CaseState): boolean =>
  ['received', 'sorted', 'accepted', 'suspended'].includes(phase);
