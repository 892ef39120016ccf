// Many people with one petition: whether they are a "đoàn đông người", how many may speak for them, and what does not agree
// with that (domain 2.2; NĐ 124/2020 Art. 5; notes of TT 02/2021, 01/2024).
import type { Day } from '../days.ts';
import type { RuleRow } from '../rule-rows.ts';
import { ruleOn } from '../rules.ts';
import type { CaseFacts, Group } from './case-types.ts';

/** What so many people are; with the row it follows from where that is a number of the law. */
export const groupOf = (
  people: number,
  rules: readonly RuleRow[],
  day: Day,
): { readonly group: Group; readonly rule: RuleRow | undefined } => {
  const rule = ruleOn(rules, 'crowd', day);
  if (rule && people >= rule.value) return { group: 'crowd', rule };
  return { group: people > 1 ? 'several' : 'one', rule };
};

export type Representation = {
  readonly most: number;
  /** The row that says how many: its citation is shown. */
  readonly rule: RuleRow;
};

/** How many may represent so many people; undefined where so few need nobody, or no row is in force. */
export const representationOf = (
  people: number,
  rules: readonly RuleRow[],
  day: Day,
): Representation | undefined => {
  const from = ruleOn(rules, 'representatives.from', day);
  const fewUntil = ruleOn(rules, 'representatives.few-until', day);
  if (!from || !fewUntil || people < from.value) return undefined;
  const rule = ruleOn(rules, people <= fewUntil.value ? 'representatives.few' : 'representatives.many', day);
  return rule && { most: rule.value, rule };
};

/** What is wrong with who represents them; the decree is about complaints. */
export type MisRepresented =
  | ({ readonly type: 'not-appointed' } & Representation)
  | ({ readonly type: 'nobody-represents' } & Representation)
  | ({ readonly type: 'too-many-represent'; readonly n: number } & Representation);

/** @returns the first thing that is wrong; how many there are is known only once it was written */
export const misRepresented = (
  { type, people, representatives, appointed }: CaseFacts,
  rules: readonly RuleRow[],
  day: Day,
): MisRepresented | undefined => {
  const asked = type === 'complaint' ? representationOf(people, rules, day) : undefined;
  if (!asked) return undefined;
  if (!appointed) return { type: 'not-appointed', ...asked };
  if (representatives > asked.most) return { type: 'too-many-represent', n: representatives, ...asked };
  return representatives === 0 ? { type: 'nobody-represents', ...asked } : undefined;
};
