// The clocks of a case: every limit T1–T29 of domain 2.3 that is the commune's, or that it must know of, with what it is
// counted from, when it was met, and what its end means.
import type { Day } from '../days.ts';
import type { Law } from '../law.ts';
import type { CaseFacts, CaseState } from './case-types.ts';
import { clockMaker, firstOf } from './clock-maker.ts';
import { type Clock, isOpen } from './clock-types.ts';
import { complaintClocks } from './clocks-complaint.ts';
import { denunciationClocks } from './clocks-denunciation.ts';
import { caseCompetence, lawfulPauses } from './limits.ts';

/** @param today decides only whether the citizen may already go on because the limit has passed */
export const clocksOf = (facts: CaseFacts, state: CaseState, law: Law, today: Day): readonly Clock[] => {
  const { before } = state;
  const make = clockMaker(facts, state, law);
  const pauses = lawfulPauses(facts, state, law);
  // Nearly every case is as it is: to write each anew would cost as much as all its clocks.
  const counting = pauses.length === state.pauses.length ? state : { ...state, pauses };
  return [
    // What was brought on again after it had been stopped: the first handling was then.
    ...(before ? clocksOf(facts, before, law, today) : firstClocks(facts, state, make)),
    ...(facts.type === 'complaint' ? complaintClocks(facts, counting, law, make, today) : []),
    ...(facts.type === 'denunciation' ? denunciationClocks(facts, counting, law, make) : []),
    ...(facts.type === 'proposal' || facts.type === 'feedback' ? answerClocks(facts, state, make) : []),
  ];
};

/** The limit for resolving it, while it is not resolved: after its extensions, as far as they lengthened it. */
export const runningLimit = (facts: CaseFacts, state: CaseState, law: Law, day: Day): Clock | undefined =>
  clocksOf(facts, state, law, day).find((clock) => isOpen(clock) && isForResolving(clock));

/** How often the limit for resolving a denunciation was lengthened in time. */
export const extensionsInTime = (facts: CaseFacts, state: CaseState, law: Law): number =>
  denunciationClocks(
    facts,
    { ...state, pauses: lawfulPauses(facts, state, law) },
    law,
    clockMaker(facts, state, law),
  ).filter(({ rule }) => rule.rule === 'denunciation.extend').length;

const isForResolving = ({ atEnd }: Clock): boolean =>
  atEnd === 'may-complain-on' || atEnd === 'may-denounce-on';

/** Handed over face to face: what LTCD Art. 28 is about. Where nobody wrote how it came, the duty is assumed. */
const isFaceToFace = ({ source }: CaseFacts): boolean =>
  !['post', 'letter-box', 'online', 'forwarded'].includes(source ?? '');

const firstClocks = (
  facts: CaseFacts,
  { received, days }: CaseState,
  make: ReturnType<typeof clockMaker>,
) => {
  const answered = firstOf(
    days,
    'accepted',
    'verifying',
    'not-eligible',
    'guided',
    'forwarded',
    'returned',
    'refused',
    'answered',
  );
  return [
    ...(isFaceToFace(facts) ? make('petition.first-answer', received, { done: answered }) : []),
    ...make('petition.process.working', received, { done: answered, stricter: 'petition.process.calendar' }),
  ];
};

/** T28: no national limit was found; the rule row says so, and the commune sets its own. */
const answerClocks = (
  facts: CaseFacts,
  { received, days }: CaseState,
  make: ReturnType<typeof clockMaker>,
) => (isElsewhere(facts) ? [] : make('feedback.answer', received, { done: days.answered }));

const isElsewhere = (facts: CaseFacts): boolean => ['province', 'other-body'].includes(caseCompetence(facts));
