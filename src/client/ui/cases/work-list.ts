// What is due in all open cases, by how near it is; and the register of long and complex ones. Pure.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { PetitionCase } from '../../../shared/kinds/case-of.ts';
import type { CaseState } from '../../../shared/rules/case/case-types.ts';
import { type Clock, isDuty, isOpen } from '../../../shared/rules/case/clock-types.ts';
import { clocksOf } from '../../../shared/rules/case/clocks.ts';
import { addDays, type Day } from '../../../shared/rules/days.ts';
import { daysLeft } from '../../../shared/rules/deadline.ts';
import type { Law } from '../../../shared/rules/law.ts';
import { stateOf } from './case-state.ts';
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
  /** Those of the clocks that are the commune's work and still run. */
  readonly work: readonly Clock[];
};

type Known = {
  readonly law: Law;
  /** The clocks are these from one day to the day before another: then a limit has passed that opens the way to another, or what was dated ahead counts. */
  readonly from: Day;
  readonly until: Day | undefined;
  readonly followed: readonly Followed[];
};

/**
 * A record that did not change is counted once for a law: on another day only the days that are left differ. While the list
 * fills, and on every morning, the same petitions come again and again.
 */
const known = new WeakMap<OpenPetition, Known>();

/** Every case with its state and clocks, by the law of the day; in the order of the petitions' ids. */
export const follow = (petitions: readonly OpenPetition[], law: Law, today: Day): readonly Followed[] => {
  const all: Followed[] = [];
  for (const petition of inOrder(petitions)) {
    let now = known.get(petition);
    if (now?.law !== law || today < now.from || (now.until !== undefined && today >= now.until)) {
      now = knownOn(petition, law, today);
      known.set(petition, now);
    }
    all.push(...now.followed);
  }
  return all;
};

/** Each list is put in order once: on another day it is the same one. */
const ordered = new WeakMap<readonly OpenPetition[], readonly OpenPetition[]>();

const inOrder = (petitions: readonly OpenPetition[]): readonly OpenPetition[] => {
  const before = ordered.get(petitions) ?? [...petitions].sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
  ordered.set(petitions, before);
  return before;
};

const knownOn = (petition: OpenPetition, law: Law, today: Day): Known => {
  const followed = petition.cases.map((one) => followOne(petition, one, law, today));
  let next: Day | undefined;
  const changesOn = (day: Day) => {
    if (day > today && (next === undefined || day < next)) next = day;
  };
  for (const { work, state } of followed) {
    for (const { counted } of work) changesOn(addDays(counted.due, 1));
    for (const { date } of state.ahead) changesOn(date);
  }
  // What was received later than today counts from today, each day anew.
  if (petition.cases.some(({ facts }) => facts.received > today)) changesOn(addDays(today, 1));
  return { law, from: today, until: next, followed };
};

const followOne = (petition: OpenPetition, one: PetitionCase, law: Law, today: Day): Followed => {
  const { facts } = one;
  const state = stateOf(one, today);
  const clocks = clocksOf(facts, state, law, today);
  const work = clocks.filter((clock) => isOpen(clock) && isDutyOf(clock));
  const { content } = facts;
  return { petition, state, clocks, work, ...(content !== undefined && { content }) };
};

/** Duties of the commune that still run, the nearest first; of one day in the order they come in (`follow`). */
export const tasksOf = (followed: readonly Followed[], today: Day): readonly Task[] => {
  // Ten thousand cases are due on some hundred days: only those are sorted.
  const byDay = new Map<number, Task[]>();
  for (const { petition, content, work } of followed)
    for (const clock of work) {
      const left = daysLeft(clock.counted.due, today);
      const group = groupOf(clock, left, today);
      const task: Task =
        content === undefined ? { petition, clock, left, group } : { petition, content, clock, left, group };
      const others = byDay.get(left);
      if (others) others.push(task);
      else byDay.set(left, [task]);
    }
  return [...byDay].sort(([a], [b]) => a - b).flatMap(([, tasks]) => tasks);
};

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
      const duties = one.work.filter(isDuty).sort((a, b) => (a.counted.due < b.counted.due ? -1 : 1));
      const [first] = duties.filter(({ counted }) => !counted.stands);
      const overdue = first ? Math.max(0, -daysLeft(first.counted.due, today)) : 0;
      return { ...one, overdue, blockedBy: first ?? duties[0] };
    })
    .filter(({ overdue, state }) => overdue > 0 || (state.complex && !state.outcome && isRunning(state)))
    .sort((a, b) => b.overdue - a.overdue);

const isRunning = ({ phase }: CaseState): boolean =>
  ['received', 'sorted', 'accepted', 'suspended'].includes(phase);
