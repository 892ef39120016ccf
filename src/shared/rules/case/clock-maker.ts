// Makes one clock: the rule in force on its trigger's day, counted; when it was met, or ceased to matter.

import { type Day, isDay, type Span } from '../days.ts';
import { countFrom, type obstacle } from '../deadline.ts';
import type { Law } from '../law.ts';
import type { RuleId } from '../rule-ids.ts';
import { ruleOn } from '../rules.ts';
import type { Step } from './case-steps.ts';
import type { CaseFacts, CaseState } from './case-types.ts';
import type { AtEnd, Clock } from './clock-types.ts';

export type ClockParts = {
  /** The day it was met, if it was. */
  readonly done?: Day | undefined;
  readonly pauses?: readonly Span[];
  readonly pauseWhy?: typeof obstacle;
  /** The stricter reading of the same limit. */
  readonly stricter?: RuleId;
  readonly atEnd?: AtEnd;
  /** The day another took its place. */
  readonly replaced?: Day | undefined;
  /** It goes on after the case was resolved, stopped or passed on, until the archive. */
  readonly outlives?: true;
};

/** No clock where nothing triggers it, on no day the law counts from, or where no rule was in force that day. */
export type MakeClock = (rule: RuleId, trigger: Day | undefined, parts: ClockParts) => readonly Clock[];

export const clockMaker = (facts: CaseFacts, state: CaseState, { rules, calendar }: Law): MakeClock => {
  const over = overOn(state);
  return (rule, trigger, parts) => {
    const row = isDay(trigger) ? ruleOn(rules, rule, trigger) : undefined;
    if (trigger === undefined || !row) return none;
    const { done, pauses = none, pauseWhy, stricter, atEnd = 'overdue', replaced, outlives } = parts;
    const strict = stricter && ruleOn(rules, stricter, trigger);
    const ended = replaced ?? (outlives ? state.days.archived : over);
    const counted = countFrom(trigger, row, calendar, pauses, pauseWhy);
    // Written out: thousands are made at once, and objects spread together take several times as long.
    const clock: { -readonly [part in keyof Clock]: Clock[part] } = { rule: row, trigger, counted, atEnd };
    if (strict) clock.stricter = countFrom(trigger, strict, calendar, pauses);
    if (strict) clock.stricterRule = strict;
    if (done !== undefined) clock.done = done;
    else if (ended !== undefined) clock.ended = ended;
    if (facts.content !== undefined) clock.content = facts.content;
    return [clock];
  };
};

const none: readonly never[] = [];

/** The first day on which one of the steps counted. */
export const firstOf = (days: CaseState['days'], ...steps: readonly Step[]): Day | undefined => {
  let first: Day | undefined;
  for (const step of steps) {
    const day = days[step];
    if (first === undefined || (day !== undefined && day < first)) first = day;
  }
  return first;
};

/** The first day on or after this one on which papers were sent. */
export const sentSince = ({ events }: CaseState, day: Day | undefined): Day | undefined =>
  day === undefined ? undefined : events.find(({ step, date }) => step === 'sent' && date >= day)?.date;

/** The day the case was over for all that led to its outcome. */
const overOn = ({ days, withdrawn, phase }: CaseState): Day | undefined => {
  const investigated = phase === 'investigated' ? days['to-investigators'] : undefined;
  const ends = firstOf(
    days,
    'not-eligible',
    'guided',
    'forwarded',
    'returned',
    'refused',
    'stopped',
    'archived',
  );
  return [withdrawn, investigated, ends].reduce(
    (a, b) => (a === undefined || (b !== undefined && b < a) ? b : a),
    undefined,
  );
};
