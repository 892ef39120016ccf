// What must be done before a vote and after it, by when, and what it takes effect from (domain 4.2 to 4.4).
import { type CountedBack, countBack } from '../count-back.ts';
import type { Day } from '../days.ts';
import { type Counted, countFrom } from '../deadline.ts';
import type { Law } from '../law.ts';
import type { RuleId } from '../rule-ids.ts';
import type { RuleRow } from '../rule-rows.ts';
import { ruleOn } from '../rules.ts';
import { isOfThosePresent, type Matter } from './meeting-types.ts';

/** Closed; also the keys of the minutes' `preparation` rows. Those without a limit are only ticked off. */
export const prepSteps = [
  'notice',
  'election-plan',
  'election-team',
  'election-posting',
  'candidates',
  'draft-posted',
  'survey',
  'sent',
  'recognised',
  'slips-sent',
  'poverty-posted',
  'poverty-taken',
  'poverty-complaint',
  'poverty-rechecked',
  'poverty-posted-again',
  'poverty-taken-again',
  'election-rerun',
] as const;
export type PrepStep = (typeof prepSteps)[number];

export type PrepFacts = {
  readonly matter: Matter;
  /** The day of the meeting. */
  readonly day: Day;
  /** The days on which steps were done. */
  readonly done: { readonly [step in PrepStep]?: Day };
  /** Of household slips. */
  readonly slipsDeadline?: Day;
  /** The day of the decision, where slips completed it after the meeting. */
  readonly decided?: Day;
  /** What the vote came to, once it did. */
  readonly outcome?: 'passed' | 'not-passed';
};

export type MeetingClock = {
  readonly step: PrepStep;
  readonly rule: RuleRow;
  /** The day it is counted from, or back from. */
  readonly trigger: Day;
  readonly done?: Day;
  /** What hangs may come down then; everything else is overdue after it. */
  readonly atEnd: 'overdue' | 'may-come-down';
} & (
  | { readonly direction: 'before'; readonly counted: CountedBack }
  | { readonly direction: 'after'; readonly counted: Counted }
);

/** - early: taken down before it might */
export type ClockState = 'done' | 'done-late' | 'early' | 'open' | 'overdue';

/** The clocks of one item, those before the meeting first, each group in the order of its days. */
export const prepOf = (facts: PrepFacts, law: Law): readonly MeetingClock[] => {
  const before = stepsBefore(facts.matter).flatMap(([step, rule]) => clockBefore(facts, law, step, rule));
  const after = stepsAfter(facts).flatMap((one) => clockAfter(facts, law, one));
  return [...inOrder(before), ...inOrder(after)];
};

const inOrder = (clocks: readonly MeetingClock[]): readonly MeetingClock[] =>
  [...clocks].sort((a, b) => (a.counted.due === b.counted.due ? 0 : a.counted.due < b.counted.due ? -1 : 1));

type Before = readonly [step: PrepStep, rule: RuleId];

/**
 * Households hear of every meeting; an election and a convention have their own steps besides. What a meeting chooses for
 * itself has none.
 */
const stepsBefore = (matter: Matter): readonly Before[] => {
  if (isOfThosePresent(matter)) return [];
  const notice: Before = ['notice', 'village-conference.notice'];
  if (matter === 'elect-head')
    return [
      ['election-plan', 'election.plan'],
      ['election-team', 'election.team'],
      ['election-posting', 'election.posting'],
      notice,
    ];
  return matter === 'convention' ? [['draft-posted', 'convention.posting'], notice] : [notice];
};

type After = {
  readonly step: PrepStep;
  readonly rule: RuleId;
  /** Nothing is counted before it happened. */
  readonly trigger: Day | undefined;
  readonly hangs?: true;
};

const stepsAfter = (facts: PrepFacts): readonly After[] => {
  const { matter, day, done, outcome, slipsDeadline, decided = day } = facts;
  const slips: readonly After[] = [{ step: 'slips-sent', rule: 'slips.result', trigger: slipsDeadline }];
  if (matter === 'poverty') return povertyAfter(done);
  if (!needsRecognition(matter)) return slips;
  const [send, recognise] =
    matter === 'convention'
      ? (['convention.send', 'convention.recognise'] as const)
      : (['election.send', 'election.recognise'] as const);
  const passed: readonly After[] = [
    { step: 'sent', rule: send, trigger: decided },
    { step: 'recognised', rule: recognise, trigger: done.sent },
  ];
  const rerun: After = { step: 'election-rerun', rule: 'election.rerun', trigger: decided };
  const failed = outcome === 'not-passed' && matter === 'elect-head' ? [rerun] : [];
  return [...slips, ...(outcome === 'passed' ? passed : failed)];
};

/** Posted three working days; a complaint is looked into, and the list posted again. */
const povertyAfter = (done: PrepFacts['done']): readonly After[] => [
  { step: 'poverty-taken', rule: 'posting.poverty', trigger: done['poverty-posted'], hangs: true },
  { step: 'poverty-rechecked', rule: 'poverty.recheck', trigger: done['poverty-complaint'] },
  {
    step: 'poverty-taken-again',
    rule: 'posting.poverty',
    trigger: done['poverty-posted-again'],
    hangs: true,
  },
];

const clockBefore = (
  { day, done }: PrepFacts,
  { rules, calendar }: Law,
  step: PrepStep,
  id: RuleId,
): readonly MeetingClock[] => {
  const rule = ruleOn(rules, id, day);
  if (!rule) return [];
  const counted = countBack(day, rule, calendar);
  const base = { step, rule, trigger: day, atEnd: 'overdue', direction: 'before', counted } as const;
  return [withDone(base, done[step])];
};

const clockAfter = (
  { done }: PrepFacts,
  { rules, calendar }: Law,
  { step, rule: id, trigger, hangs }: After,
): readonly MeetingClock[] => {
  const rule = trigger === undefined ? undefined : ruleOn(rules, id, trigger);
  if (trigger === undefined || !rule) return [];
  const counted = countFrom(trigger, rule, calendar, []);
  const atEnd = hangs ? 'may-come-down' : 'overdue';
  return [withDone({ step, rule, trigger, atEnd, direction: 'after', counted }, done[step])];
};

const withDone = (clock: MeetingClock, done: Day | undefined): MeetingClock =>
  done === undefined ? clock : { ...clock, done };

/** Where a clock stands today; what must hang is never overdue, but may be taken down too early. */
export const clockState = ({ done, counted: { due }, atEnd }: MeetingClock, today: Day): ClockState => {
  if (atEnd === 'may-come-down') return done === undefined ? 'open' : done < due ? 'early' : 'done';
  if (done === undefined) return today > due ? 'overdue' : 'open';
  return done > due ? 'done-late' : 'done';
};

/** Items 3 and 4 of LDC Art. 15 take effect from the commune's recognition. */
export const needsRecognition = (matter: Matter): boolean =>
  matter === 'convention' || matter === 'elect-head' || matter === 'dismiss-head';

/** From when what was decided holds: recognition, the day the decision names, or that it was taken on; undefined while it waits. */
export const effectiveFrom = (
  matter: Matter,
  {
    decided,
    effective,
    recognised,
  }: { readonly decided: Day; readonly effective?: Day; readonly recognised?: Day },
): Day | undefined => (needsRecognition(matter) ? recognised : (effective ?? decided));

/**
 * The row that says elections of village heads are put off, where it is switched on: a warning with its citation, never a
 * wall (a province may have lifted it already).
 */
export const freezeOf = (matter: Matter, { rules }: Pick<Law, 'rules'>, day: Day): RuleRow | undefined => {
  const row = matter === 'elect-head' ? ruleOn(rules, 'election.freeze', day) : undefined;
  return row?.value === 1 ? row : undefined;
};
