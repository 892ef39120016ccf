// The state of a case, folded once: a case is another object as soon as its record changed, the law is not asked, and the day
// only where something is dated after it.
import type { PetitionCase } from '../../../shared/kinds/case-of.ts';
import type { CaseState } from '../../../shared/rules/case/case-types.ts';
import { foldCase } from '../../../shared/rules/case/fold-case.ts';
import type { Day } from '../../../shared/rules/days.ts';

type Known = { readonly day: Day; readonly state: CaseState };

const states = new WeakMap<PetitionCase, Known>();

export const stateOf = (one: PetitionCase, today: Day): CaseState => {
  const known = states.get(one);
  if (known && (known.day === today || (known.day < today && !isWaiting(one, known)))) return known.state;
  const state = foldCase(one.facts, one.events, today);
  states.set(one, { day: today, state });
  return state;
};

/** Whether another day may change it. */
const isWaiting = ({ facts }: PetitionCase, { day, state }: Known): boolean =>
  state.ahead.length > 0 || facts.received > day;
