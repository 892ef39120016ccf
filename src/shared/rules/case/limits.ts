// What the law makes of a case's facts and state: whose it is, which limit runs, how often it may be extended
// (domain 2.3, 2.4). Asked by the clocks and by what may happen next.
import type { Day, Span } from '../days.ts';
import type { Law } from '../law.ts';
import type { RuleId } from '../rule-ids.ts';
import { ruleOn } from '../rules.ts';
import type { CaseFacts, CaseState, Competence } from './case-types.ts';

/**
 * Whose case it is. A denunciation of the chair or a deputy chair is the province's whatever was ticked (LTC Art. 13), and
 * so is a second complaint (LKN Art. 17, 18).
 */
export const caseCompetence = ({ type, competence, rank, instance }: CaseFacts): Competence => {
  if (competence !== 'commune') return competence;
  const isOfProvince =
    type === 'denunciation'
      ? rank === 'chair' || rank === 'deputy-chair' || rank === 'above'
      : type === 'complaint' && (instance === 'second' || rank === 'above');
  return isOfProvince ? 'province' : 'commune';
};

/** LKN Art. 28: 30 days, 45 where complex or remote, 60 where both. */
export const complaintLimit = ({ remote }: CaseFacts, { complex }: CaseState): RuleId => {
  if (remote) return complex ? 'complaint.resolve.remote-complex' : 'complaint.resolve.remote';
  return complex ? 'complaint.resolve.complex' : 'complaint.resolve';
};

/** A plain number of the rule table, 0 where no row is in force. */
export const numberOn = ({ rules }: Law, rule: RuleId, day: Day): number =>
  ruleOn(rules, rule, day)?.value ?? 0;

/** How often a denunciation may be extended: once if complex, twice if specially complex (LTC Art. 30, NĐ 31/2019). */
export const extensionsAllowed = ({ complex, complexReasons, accepted }: CaseState, law: Law): number => {
  if (!complex || !accepted) return 0;
  const isSpecial = complexReasons.length >= numberOn(law, 'denunciation.special-grounds', accepted);
  return numberOn(law, isSpecial ? 'denunciation.extensions-special' : 'denunciation.extensions', accepted);
};

/** Whether a case of this type may be suspended on this day: a complaint only since Art. 11a is in force. */
export const maySuspend = ({ type }: CaseFacts, law: Law, day: Day): boolean =>
  type === 'denunciation' || numberOn(law, 'complaint.suspension', day) === 1;

/** The suspensions whose days do not count: those the law knew when they began (LKN Art. 11a, LTC Art. 34). */
export const lawfulPauses = (facts: CaseFacts, { pauses }: CaseState, law: Law): readonly Span[] =>
  pauses.filter(({ from }) => maySuspend(facts, law, from));
