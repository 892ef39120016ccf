// Posting (niêm yết): what must hang, for how long, by which rule; how it stands today. Derived from two days somebody wrote
// down, when it was put up and when it came down (LDC Art. 13; NĐ 59/2023 Art. 6; NĐ 61/2023 Art. 9; QĐ 24/2021).
import { countBack } from './count-back.ts';
import { type Day, daysBetween, isDay } from './days.ts';
import { type Counted, countFrom } from './deadline.ts';
import type { Law } from './law.ts';
import type { RuleId } from './rule-ids.ts';
import type { RuleRow } from './rule-rows.ts';
import { ruleOn } from './rules.ts';

export const postedThings = [
  'minutes',
  'result',
  'decision',
  'draft',
  'poverty-list',
  'election-list',
  'other',
] as const;
export type PostedThing = (typeof postedThings)[number];

/** `other` hangs as long as whoever posts it wants. */
const rules: { readonly [what in PostedThing]?: RuleId } = {
  minutes: 'publicity.posting',
  result: 'publicity.posting',
  decision: 'publicity.posting',
  draft: 'convention.posting',
  'poverty-list': 'posting.poverty',
  'election-list': 'election.posting',
};

/** What is also read out over the loudspeaker, some days running (LDC Art. 13). */
const readOut: readonly PostedThing[] = ['result', 'decision'];

export type PostingFacts = {
  readonly what: PostedThing;
  readonly from?: Day;
  readonly taken?: Day;
  /** The day of the meeting: the list of an election hangs until it. */
  readonly meeting?: Day;
  /** How many days running it was read out. */
  readonly read?: number;
};

/**
 * - planned: not yet put up
 * - hanging: its days are not over
 * - may-come-down: they are
 * - taken; taken-early: it came down before them
 */
export type PostingState = 'planned' | 'hanging' | 'may-come-down' | 'taken' | 'taken-early';

export type Posting = {
  readonly state: PostingState;
  readonly rule?: RuleRow;
  /** The arithmetic; none for what hangs until a meeting. */
  readonly counted?: Counted;
  /** The last day it has to hang, to its end. */
  readonly until?: Day;
  /** Days it still has to hang: 0 on the last of them. */
  readonly left?: number;
  /** Days it hung too little. */
  readonly short?: number;
  /** Days it hung, the first and the last among them; to this day while it hangs. */
  readonly hung?: number;
  /** Put up so many days later than the law has it. */
  readonly late?: number;
  /** Days of reading out by the rule, and how many are missing. */
  readonly loudspeaker?: { readonly rule: RuleRow; readonly missing: number };
};

/** The row in force on the day it was put up; today's before that. */
export const ruleOfPosting = (what: PostedThing, law: Pick<Law, 'rules'>, day: Day): RuleRow | undefined => {
  const rule = rules[what];
  return rule && ruleOn(law.rules, rule, day);
};

export const postingOf = (facts: PostingFacts, law: Law, today: Day): Posting => {
  const from = isDay(facts.from) ? facts.from : undefined;
  const rule = ruleOfPosting(facts.what, law, from ?? today);
  const span = from && rule ? spanOf(from, rule, facts, law) : {};
  const { until } = span;
  const taken = isDay(facts.taken) && from !== undefined && facts.taken >= from ? facts.taken : undefined;
  const last = taken ?? today;
  const spoken = readOut.includes(facts.what)
    ? ruleOn(law.rules, 'publicity.loudspeaker', from ?? today)
    : undefined;
  return {
    state: stateOf(from, taken, until, today),
    ...(rule && { rule }),
    ...span,
    ...(until !== undefined && taken === undefined && { left: Math.max(0, daysBetween(today, until)) }),
    ...(until !== undefined && taken !== undefined && taken < until && { short: daysBetween(taken, until) }),
    ...(from !== undefined && from <= last && { hung: daysBetween(from, last) + 1 }),
    ...(spoken && { loudspeaker: { rule: spoken, missing: Math.max(0, spoken.value - (facts.read ?? 0)) } }),
  };
};

const spanOf = (
  from: Day,
  rule: RuleRow,
  { meeting }: PostingFacts,
  { calendar }: Law,
): Pick<Posting, 'counted' | 'until' | 'late'> => {
  if (rule.trigger !== 'before-meeting') {
    const counted = countFrom(from, rule, calendar, []);
    return { counted, until: counted.due };
  }
  if (!isDay(meeting)) return {};
  const late = daysBetween(countBack(meeting, rule, calendar).due, from);
  return { until: meeting, ...(late > 0 && { late }) };
};

const stateOf = (
  from: Day | undefined,
  taken: Day | undefined,
  until: Day | undefined,
  today: Day,
): PostingState => {
  if (from === undefined || (taken === undefined && today < from)) return 'planned';
  if (taken !== undefined) return until !== undefined && taken < until ? 'taken-early' : 'taken';
  // Without a rule nobody can say that it may not come down.
  return until !== undefined && today <= until ? 'hanging' : 'may-come-down';
};
