// What the law's numbers, days and competences say against a step that would otherwise fit.
import { countFrom } from '../deadline.ts';
import type { Law } from '../law.ts';
import { ruleOn } from '../rules.ts';
import { mayNotGoOn, wentOnUnlawfully } from './brought-on.ts';
import type { CaseEvent, CaseFacts, CaseState } from './case-types.ts';
import { extensionsInTime, runningLimit } from './clocks.ts';
import { caseCompetence, extensionsAllowed, isInTime, maySuspend } from './limits.ts';
import { misRepresented } from './many-people.ts';
import type { Unlawful } from './unlawful.ts';

export const whyNotByLaw = (
  facts: CaseFacts,
  state: CaseState,
  event: CaseEvent,
  law: Law,
): Unlawful | undefined => {
  switch (event.step) {
    case 'accepted':
    case 'refused':
      return (
        isNotOurs(facts) ?? (event.step === 'accepted' ? mayNotAccept(facts, state, event, law) : undefined)
      );
    case 'continued':
      return mayNotGoOn(state, event, law);
    case 'guided':
      if (facts.guidedBefore && facts.type !== 'mixed') return { type: 'guided-once' };
      return facts.type === 'complaint' ? isOurs(facts) : undefined;
    case 'forwarded':
    case 'returned':
      return facts.type === 'mixed' ? undefined : isOurs(facts);
    case 'suspended':
      return maySuspend(facts, law, event.date)
        ? undefined
        : { type: 'not-law-then', rule: ruleOn(law.rules, 'complaint.suspension', event.date) };
    case 'withdrawn':
      return isPartNotLaw(facts, event, law);
    case 'extended':
      return noExtension(facts, state, law) ?? limitPassed(facts, state, event, law);
    case 'marked-complex':
      return facts.type === 'complaint' ? limitPassed(facts, state, event, law) : undefined;
    case 'second-complaint':
    case 'further-denunciation':
      return limitRuns(facts, state, event, law);
    case 'taken-down':
      return postingRuns(facts, state, event, law);
    case 'archived':
      return mayNotClose(facts, state, event, law);
    default:
      return undefined;
  }
};

const isNotOurs = (facts: CaseFacts): Unlawful | undefined => {
  const competence = caseCompetence(facts);
  if (competence === 'unclear') return { type: 'competence-unclear' };
  return competence === 'commune' ? undefined : { type: 'not-competent' };
};

const isOurs = (facts: CaseFacts): Unlawful | undefined => {
  const competence = caseCompetence(facts);
  if (competence === 'unclear') return { type: 'competence-unclear' };
  return competence === 'commune' ? { type: 'ours' } : undefined;
};

/**
 * Many people complain through representatives whom they appointed in writing, not more than the decree allows (NĐ 124/2020
 * Art. 5). That nobody wrote how many they are is a doubt and no wall.
 */
const mayNotAccept = (
  facts: CaseFacts,
  state: CaseState,
  event: CaseEvent,
  law: Law,
): Unlawful | undefined => {
  const wrong = misRepresented(facts, law.rules, event.date);
  return wrong && wrong.type !== 'nobody-represents' ? wrong : wentOnUnlawfully(state, law);
};

/** A part of a complaint may be withdrawn since LKN Art. 10 was amended. */
const isPartNotLaw = (facts: CaseFacts, { date, content }: CaseEvent, law: Law): Unlawful | undefined => {
  if (content === undefined || facts.type !== 'complaint') return undefined;
  const rule = ruleOn(law.rules, 'complaint.partial-withdrawal', date);
  return rule?.value === 1 ? undefined : { type: 'not-law-then', rule };
};

/** One decided too late lengthened nothing: it is not one of those the law allows. */
const noExtension = (facts: CaseFacts, state: CaseState, law: Law): Unlawful | undefined => {
  const most = extensionsAllowed(state, law);
  if (most === 0) return { type: state.complex ? 'no-grounds' : 'not-complex' };
  return extensionsInTime(facts, state, law) < most ? undefined : { type: 'no-extension-left', most };
};

/** Undecided, the citizen goes on only once the limit has passed (LKN Art. 33, LTC Art. 37). */
const limitRuns = (
  facts: CaseFacts,
  state: CaseState,
  { date }: CaseEvent,
  law: Law,
): Unlawful | undefined => {
  const running = runningLimit(facts, state, law, date);
  return running && isInTime(running.counted, date)
    ? { type: 'limit-runs', due: running.counted.due }
    : undefined;
};

/** What lengthens a limit is decided while it runs (LKN Art. 28, LTC Art. 30). */
const limitPassed = (
  facts: CaseFacts,
  state: CaseState,
  { date }: CaseEvent,
  law: Law,
): Unlawful | undefined => {
  const running = runningLimit(facts, state, law, date);
  return running && !isInTime(running.counted, date)
    ? { type: 'limit-passed', due: running.counted.due }
    : undefined;
};

/** What is posted hangs its days out (NĐ 124/2020 Art. 12, NĐ 31/2019); other papers as long as one likes. */
const postingRuns = (
  facts: CaseFacts,
  { posted }: CaseState,
  { date }: CaseEvent,
  law: Law,
): Unlawful | undefined => {
  const rule = facts.type === 'denunciation' ? 'denunciation.posting' : 'complaint.posting';
  const isBound = facts.type === 'complaint' || facts.type === 'denunciation';
  const row = posted && isBound ? ruleOn(law.rules, rule, posted.from) : undefined;
  if (!posted || !row) return undefined;
  const until = countFrom(posted.from, row, law.calendar, []).due;
  return date > until ? undefined : { type: 'posting-runs', until };
};

/** What must be done before the file is closed. */
const mayNotClose = (
  facts: CaseFacts,
  state: CaseState,
  event: CaseEvent,
  law: Law,
): Unlawful | undefined => {
  const { phase, days, accepted, posted } = state;
  const isBound = facts.type === 'complaint' || facts.type === 'denunciation';
  if (phase === 'withdrawn' && accepted && isBound) return { type: 'not-stopped' };
  if (phase !== 'resolved' || !isBound) return undefined;
  if (!state.events.some(({ step, date }) => step === 'sent' && date >= (state.outcome?.date ?? '')))
    return { type: 'not-sent' };
  // A conclusion on a denunciation is made public (LTC Art. 40); a complaint's decision may be.
  if (!posted) return facts.type === 'denunciation' ? { type: 'not-posted' } : undefined;
  return days['taken-down'] ? undefined : postingRuns(facts, state, event, law);
};
