// The limits of a dialogue with the people: notice before it, its result after it (LTCCQ Art. 43; domain 3).
import { addDays, type Day, isDay } from '../days.ts';
import { type Counted, countFrom } from '../deadline.ts';
import type { Law } from '../law.ts';
import type { RuleRow } from '../rule-rows.ts';
import { ruleOn } from '../rules.ts';

/** What has to be done: told beforehand; the result published, posted at the office, sent to every village. */
export type DialogueDuty = 'notice' | 'published' | 'posted' | 'sent';

export type DialogueFacts = {
  /** The day it is held, or planned for. */
  readonly day?: Day | undefined;
  /** Only a dialogue of the commune's government has these limits: a voters' meeting has not. */
  readonly isDialogue: boolean;
  readonly noticed?: Day | undefined;
  readonly published?: Day | undefined;
  readonly posted?: Day | undefined;
  readonly sent?: Day | undefined;
};

export type DialogueClock = {
  readonly duty: DialogueDuty;
  readonly rule: RuleRow;
  /** The day of the dialogue. */
  readonly trigger: Day;
  readonly direction: 'before' | 'after';
  /** The last day to do it. */
  readonly due: Day;
  /** How that was counted, for what comes after. */
  readonly counted?: Counted;
  readonly done?: Day;
};

/** Nothing without a day, and nothing on days before the law in force had such limits. */
export const dialogueClocks = (facts: DialogueFacts, { rules, calendar }: Law): readonly DialogueClock[] => {
  const { day, isDialogue } = facts;
  if (!isDialogue || !isDay(day)) return [];
  const notice = ruleOn(rules, 'dialogue.notice', day);
  const result = ruleOn(rules, 'dialogue.result', day);
  const counted = result && countFrom(day, result, calendar, []);
  return [
    ...(notice
      ? [
          {
            duty: 'notice' as const,
            rule: notice,
            trigger: day,
            direction: 'before' as const,
            // Counted backwards no day off helps: the people have that many days in any case.
            due: addDays(day, -notice.value),
            ...doneOn(facts.noticed),
          },
        ]
      : []),
    ...(result && counted
      ? (['published', 'posted', 'sent'] as const).map((duty) => ({
          ...{ duty, rule: result, trigger: day, direction: 'after' as const, counted },
          due: counted.due,
          ...doneOn(facts[duty]),
        }))
      : []),
  ];
};

const doneOn = (day: Day | undefined) => (isDay(day) ? { done: day } : {});

/**
 * - done, late: done in time, or after its day
 * - waits: to be done by its day; an 'after' duty has not begun before the dialogue was held
 * - overdue: its day has passed and it was not done
 */
export type DutyState = 'done' | 'late' | 'not-yet' | 'waits' | 'overdue';

export const dutyState = ({ due, done, direction, trigger }: DialogueClock, today: Day): DutyState => {
  if (done !== undefined) return done > due ? 'late' : 'done';
  if (today > due) return 'overdue';
  return direction === 'after' && today < trigger ? 'not-yet' : 'waits';
};
