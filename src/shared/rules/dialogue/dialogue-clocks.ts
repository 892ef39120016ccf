// The limits of a dialogue with the people: notice before it, its result after it (LTCCQ Art. 43; of the Party committee's
// QĐi 11-QĐi/TW; domain 3).
import { addDays, type Day, isDay } from '../days.ts';
import { type Counted, countFrom } from '../deadline.ts';
import type { Law } from '../law.ts';
import type { RuleId } from '../rule-ids.ts';
import type { RuleRow } from '../rule-rows.ts';
import { ruleOn } from '../rules.ts';

/** What has to be done: told beforehand; the result published, posted at the office, sent to every village. */
export type DialogueDuty = 'notice' | 'published' | 'posted' | 'sent';

/** The commune's government with the Front (LTCCQ Art. 43), or the head of its Party committee (QĐi 11-QĐi/TW Art. 5–7). */
export type DialogueHost = 'government' | 'party';

export type DialogueFacts = {
  /** The day it is held, or planned for. */
  readonly day?: Day | undefined;
  /** Whose dialogue it is; a voters' meeting is nobody's and has no such limits. */
  readonly by?: DialogueHost | undefined;
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
  const { day, by } = facts;
  if (by === undefined || !isDay(day)) return [];
  const { before, after, duties } = limits[by];
  const notice = before && ruleOn(rules, before, day);
  const result = ruleOn(rules, after, day);
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
      ? duties.map((duty) => ({
          ...{ duty, rule: result, trigger: day, direction: 'after' as const, counted },
          due: counted.due,
          ...doneOn(facts[duty]),
        }))
      : []),
  ];
};

/** Nothing was found on how long before a Party committee's dialogue people hear of it, nor on where its result hangs. */
const limits: {
  readonly [host in DialogueHost]: {
    readonly before?: RuleId;
    readonly after: RuleId;
    readonly duties: readonly Exclude<DialogueDuty, 'notice'>[];
  };
} = {
  government: {
    before: 'dialogue.notice',
    after: 'dialogue.result',
    duties: ['published', 'posted', 'sent'],
  },
  party: { after: 'party-dialogue.result', duties: ['published'] },
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
