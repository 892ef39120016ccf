// Why a step may not be taken on a day: by where the case stands, then by what the law says of days and numbers.
import type { Day } from '../days.ts';
import type { Law } from '../law.ts';
import type { Step } from './case-steps.ts';
import type { CaseEvent, CaseFacts, CaseState } from './case-types.ts';
import { fits, foldCase, owesAnswer, owesHandling } from './fold-case.ts';
import { mayHappenIn, places } from './transitions.ts';
import type { Unlawful } from './unlawful.ts';
import { whyNotByLaw } from './why-not-by-law.ts';

/** @param parts the content it is about, where it is not about the whole case, and its grounds */
export const whyNot = (
  facts: CaseFacts,
  state: CaseState,
  step: Step,
  law: Law,
  day: Day,
  parts: Pick<CaseEvent, 'content' | 'reasons'> = {},
): Unlawful | undefined => {
  if (day < state.received) return { type: 'before-receipt', received: state.received };
  if (step === 'note') return undefined;
  if (state.asOf !== undefined && day > state.asOf) return { type: 'not-yet', today: state.asOf };
  if (step === 'settled') return state.conflicts.length > 0 ? undefined : { type: 'nothing-to-settle' };
  if (step === 'corrected')
    return [...state.events, ...state.odd].length > 0 ? undefined : { type: 'nothing-to-correct' };
  // Nobody knows where the case stands until the leader has said so.
  if (state.conflicts.length > 0) return { type: 'to-be-settled' };
  const event: CaseEvent = {
    id: '~',
    by: '',
    at: Number.MAX_SAFE_INTEGER,
    step,
    date: day,
    ...parts,
  };
  const then = state.events.some(({ date }) => date > day) ? stateOn(facts, state, day) : state;
  if (!fits(facts, then, event)) return misfit(facts, then, event);
  return whyNotByLaw(facts, then, event, law) ?? laterBroken(facts, state, event);
};

/** The state at the end of a day. */
const stateOn = (facts: CaseFacts, { events }: CaseState, day: Day): CaseState =>
  foldCase(
    facts,
    events.filter(({ date }) => date <= day),
  );

/** Why the place of the step does not fit, as plainly as can be said. */
const misfit = (facts: CaseFacts, state: CaseState, { step, content }: CaseEvent): Unlawful => {
  const { phase, days, outcome } = state;
  if (phase === 'archived' && step !== 'continued') return { type: 'archived' };
  if (content !== undefined && state.withdrawnContents.includes(content))
    return { type: 'content-withdrawn' };
  const byType = misfitByType(facts, step);
  if (byType) return byType;
  if (step === 'archived' && owesAnswer(facts, state)) return { type: 'not-answered' };
  if (step === 'archived' && phase === 'resolved' && owesHandling(facts, state))
    return { type: 'not-handled' };
  const once = days[step];
  if (once !== undefined && (mayHappenIn(facts, phase, step) || phase === 'resolved'))
    return { type: 'done-already', on: once };
  if (step === 'taken-down') return { type: 'not-posted' };
  if (step === 'continued') return { type: 'nothing-stopped' };
  if (step === 'resumed') return { type: 'not-suspended' };
  if (phase === 'suspended') return { type: 'is-suspended' };
  if (phase === 'withdrawn') return { type: 'withdrawn' };
  if (['posted', 'enforced', 'archived'].includes(step) && !outcome) return { type: 'not-decided' };
  const isOpen = phase === 'received' || phase === 'sorted';
  if (isOpen && places[step].some((place) => place.in.includes('accepted'))) return { type: 'not-accepted' };
  return { type: 'not-now', phase };
};

const misfitByType = ({ type }: CaseFacts, step: Step): Unlawful | undefined => {
  if (places[step].some(({ of }) => !of || of.includes(type))) return undefined;
  if (type === 'mixed') return { type: 'split-first' };
  if (type === 'denunciation' && step === 'guided') return { type: 'forward-not-guide' };
  if (type === 'complaint' && step === 'forwarded') return { type: 'guide-not-forward' };
  return { type: 'not-of-this-type' };
};

/** A step written for an earlier day must leave what followed lawful. */
const laterBroken = (facts: CaseFacts, state: CaseState, event: CaseEvent): Unlawful | undefined => {
  if (!state.events.some(({ date }) => date > event.date)) return undefined;
  const after = foldCase(facts, [...state.events, event]);
  const counted = new Set(after.events.map(({ id }) => id));
  const broken = state.events.find(({ id }) => !counted.has(id));
  return broken && { type: 'breaks-later', step: broken.step, on: broken.date };
};
