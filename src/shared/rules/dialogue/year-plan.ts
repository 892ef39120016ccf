// What the law asks of a year and a month: dialogues held and planned, days of receiving citizens (LTCCQ Art. 43, LTCD Art. 15).
import { addDays, addMonths, type Day } from '../days.ts';
import type { Law } from '../law.ts';
import type { RuleRow } from '../rule-rows.ts';
import { ruleOn } from '../rules.ts';
import type { DialogueHost } from './dialogue-clocks.ts';

export type Tally = {
  readonly rule: RuleRow;
  readonly need: number;
  readonly have: number;
  /** Still to come, by what is written down already. */
  readonly planned: number;
  /** What is neither held nor planned. */
  readonly missing: number;
};

/**
 * The dialogues of a year, each once, by the row in force on its last day or, of the running year, today.
 * @param days of all dialogues of that host, whether held or to come
 */
export const dialoguesOfYear = (
  days: readonly Day[],
  { rules }: Law,
  year: number,
  today: Day,
  host: DialogueHost = 'government',
): Tally | undefined => {
  const own = days.filter((day) => day.startsWith(`${year}-`));
  const rule = host === 'party' ? 'party-dialogue.per-year' : 'dialogue.per-year';
  return tallyOf(ruleOn(rules, rule, dayIn(`${year}-12-31`, today)), 1, own, today);
};

export type Receiver = 'chair' | 'party-secretary';

/**
 * The days of a month on which one received citizens in person, each day once. Where the law counts by the week, as many
 * as the month has whole weeks.
 * @param month 'yyyy-mm'
 */
export const receptionDays = (
  days: readonly Day[],
  { rules }: Law,
  receiver: Receiver,
  month: string,
  today: Day,
): Tally | undefined => {
  const own = [...new Set(days.filter((day) => day.startsWith(month)))];
  const last = dayIn(lastDay(month), today);
  if (receiver === 'party-secretary')
    return tallyOf(ruleOn(rules, 'reception.party-days-per-month', last), 1, own, today);
  const monthly = ruleOn(rules, 'reception.days-per-month', last);
  return monthly
    ? tallyOf(monthly, 1, own, today)
    : tallyOf(ruleOn(rules, 'reception.days-per-week', last), weeksOfMonth, own, today);
};

const weeksOfMonth = 4;

/** The day a rule is asked for: never one that is still to come. */
const dayIn = (day: Day, today: Day): Day => (day > today ? today : day);

const lastDay = (month: string): Day => {
  const first = addMonths(`${month}-01`, 1);
  return addDays(first, -1);
};

const tallyOf = (
  rule: RuleRow | undefined,
  times: number,
  days: readonly Day[],
  today: Day,
): Tally | undefined => {
  if (!rule) return undefined;
  const need = rule.value * times;
  const have = days.filter((day) => day <= today).length;
  const planned = days.length - have;
  return { rule, need, have, planned, missing: Math.max(0, need - have - planned) };
};

/** A village's conference: the last one held, and by when the next is due (NĐ 59/2023 Art. 11). */
export type Conference = {
  readonly rule: RuleRow;
  readonly last?: Day;
  readonly due?: Day;
  readonly planned?: Day;
};

/** @param days of the village's meetings; one still to come is the next */
export const conferenceOf = (days: readonly Day[], { rules }: Law, today: Day): Conference | undefined => {
  const rule = ruleOn(rules, 'village-conference.every', today);
  if (!rule) return undefined;
  const held = days.filter((day) => day <= today).sort();
  const planned = days.filter((day) => day > today).sort()[0];
  const last = held.at(-1);
  return {
    rule,
    ...(last !== undefined && { last, due: addMonths(last, rule.value) }),
    ...(planned !== undefined && { planned }),
  };
};
