// What the law makes of a case's facts and state: whose it is, which limit runs, how often it may be extended
// (domain 2.3, 2.4). Asked by the clocks and by what may happen next.
import { type Day, isDay, type Span } from '../days.ts';
import { type Counted, countFrom } from '../deadline.ts';
import type { Law } from '../law.ts';
import type { RuleId } from '../rule-ids.ts';
import { ruleOn } from '../rules.ts';
import type { CaseFacts, CaseState, Competence } from './case-types.ts';
import { reasonsOf } from './reasons-of.ts';

/**
 * Whose case it is. A denunciation of the chair or a deputy chair is the province's whatever was ticked (LTC Art. 13), and
 * so are a further denunciation (LTC Art. 37) and a second complaint (LKN Art. 17, 18).
 */
export const caseCompetence = ({ type, competence, rank, instance }: CaseFacts): Competence => {
  if (competence !== 'commune') return competence;
  const isBound = type === 'complaint' || type === 'denunciation';
  const isOfChair = type === 'denunciation' && (rank === 'chair' || rank === 'deputy-chair');
  const isOfProvince = isOfChair || (isBound && (instance !== 'first' || rank === 'above'));
  return isOfProvince ? 'province' : 'commune';
};

/** LKN Art. 28: 30 days, 45 where complex or remote, 60 where both. */
export const complaintLimit = (facts: CaseFacts, state: CaseState, law: Law): RuleId => {
  const plain = facts.remote ? 'complaint.resolve.remote' : 'complaint.resolve';
  if (!isComplexInTime(facts, state, law, plain)) return plain;
  return facts.remote ? 'complaint.resolve.remote-complex' : 'complaint.resolve.complex';
};

/** A limit that has passed is lengthened no more: it was marked complex while the plain limit ran. */
const isComplexInTime = (facts: CaseFacts, state: CaseState, law: Law, plain: RuleId): boolean => {
  const { complex, accepted, days } = state;
  const marked = days['marked-complex'];
  if (!complex || marked === undefined || !isDay(accepted)) return complex;
  const row = ruleOn(law.rules, plain, accepted);
  const counted = row && countFrom(accepted, row, law.calendar, lawfulPauses(facts, state, law));
  return !counted || isInTime(counted, marked);
};

/** Whether the limit had not passed on this day; while it stands still it passes on none. */
export const isInTime = ({ due, stands }: Pick<Counted, 'due' | 'stands'>, day: Day): boolean =>
  stands !== undefined || day <= due;

/** A plain number of the rule table, 0 where no row is in force. */
export const numberOn = ({ rules }: Law, rule: RuleId, day: Day): number =>
  ruleOn(rules, rule, day)?.value ?? 0;

/**
 * How often a denunciation may be extended: once if complex, twice if specially complex (LTC Art. 30, NĐ 31/2019). It is
 * complex by a ground of the list: marked without one it lengthens nothing.
 */
export const extensionsAllowed = ({ complex, complexReasons, accepted }: CaseState, law: Law): number => {
  if (!complex || !accepted) return 0;
  const grounds = reasonsOf('marked-complex', 'denunciation');
  const named = complexReasons.filter((one) => grounds.includes(one)).length;
  if (named === 0) return 0;
  const isSpecial = named >= numberOn(law, 'denunciation.special-grounds', accepted);
  return numberOn(law, isSpecial ? 'denunciation.extensions-special' : 'denunciation.extensions', accepted);
};

/** Whether a case of this type may be suspended on this day: a complaint only since Art. 11a is in force. */
export const maySuspend = ({ type }: CaseFacts, law: Law, day: Day): boolean =>
  type === 'denunciation' || numberOn(law, 'complaint.suspension', day) === 1;

/** The suspensions whose days do not count: those the law knew when they began (LKN Art. 11a, LTC Art. 34). */
export const lawfulPauses = (facts: CaseFacts, { pauses }: CaseState, law: Law): readonly Span[] =>
  pauses.filter(({ from }) => maySuspend(facts, law, from));
