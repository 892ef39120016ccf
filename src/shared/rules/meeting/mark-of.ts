// Quorum, pass mark and lawful forms of voting of a matter on a day (domain 4.1, 4.2).
import type { Day } from '../days.ts';
import type { Law } from '../law.ts';
import type { RuleId } from '../rule-ids.ts';
import type { RuleRow } from '../rule-rows.ts';
import { ruleOn } from '../rules.ts';
import { isOfThosePresent, type Matter, needsMeeting, type VoteForm } from './meeting-types.ts';

export type MarkOf = {
  readonly pass?: RuleRow;
  /** None for the poverty review and for what those present choose. */
  readonly quorum?: RuleRow;
  readonly formsAllowed: readonly VoteForm[];
  /** What is allowed besides where a meeting cannot reach its quorum (LDC Art. 19.1.b). */
  readonly formsWithoutQuorum: readonly VoteForm[];
};

/** Vietnamese, beside the forms that are offered. */
export const formsCitation = 'Điều 17, Điều 19 Luật Thực hiện dân chủ ở cơ sở 2022';

const passRules: { readonly [matter in Matter]: RuleId } = {
  contributions: 'pass.contributions',
  'collect-spend': 'pass.contributions',
  convention: 'pass.convention',
  'elect-head': 'pass.head',
  'dismiss-head': 'pass.head',
  'inspection-board': 'pass.supervision',
  'investment-board': 'pass.supervision',
  'self-management': 'pass.self-management',
  'village-change': 'pass.village-change',
  poverty: 'pass.poverty',
  secretary: 'pass.secretary',
  'voting-method': 'pass.method',
  'counting-team': 'pass.counting-team',
  // What the law does not name is the village's own matter (LDC Art. 15.6).
  other: 'pass.self-management',
};

const atMeeting: readonly VoteForm[] = ['show-of-hands', 'secret-ballot'];
const bySlips: readonly VoteForm[] = ['slips', 'meeting-and-slips'];

/** The rows in force on the day of the vote; a row is missing where none was. */
export const markOf = (matter: Matter, { rules }: Pick<Law, 'rules'>, day: Day): MarkOf => {
  const pass = ruleOn(rules, passRules[matter], day);
  const hasQuorum = matter !== 'poverty' && !isOfThosePresent(matter);
  const quorum = hasQuorum ? ruleOn(rules, 'quorum.meeting', day) : undefined;
  return {
    ...(pass && { pass }),
    ...(quorum && { quorum }),
    formsAllowed: formsOf(matter),
    formsWithoutQuorum: needsMeeting(matter) ? bySlips : [],
  };
};

const formsOf = (matter: Matter): readonly VoteForm[] => {
  if (isOfThosePresent(matter)) return ['show-of-hands'];
  if (matter === 'poverty' || needsMeeting(matter)) return atMeeting;
  const isOnlineToo = matter === 'self-management' || matter === 'other';
  return isOnlineToo ? [...atMeeting, ...bySlips, 'online'] : [...atMeeting, ...bySlips];
};

/**
 * How many it takes of `of`: over a half of 86 is 44, at least two thirds of 87 is 58. Whole numbers throughout; of
 * nothing nothing can be reached.
 */
export const needOf = ({ value, of: parts = 1, over }: RuleRow, of: number): number => {
  const product = of * value;
  const whole = (product - (product % parts)) / parts;
  return Math.max(1, over || product % parts > 0 ? whole + 1 : whole);
};
