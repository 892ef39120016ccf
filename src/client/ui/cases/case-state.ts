// The state of a case, folded once: a case is another object as soon as its record changed, and neither law nor day is asked.
import type { PetitionCase } from '../../../shared/kinds/case-of.ts';
import type { CaseState } from '../../../shared/rules/case/case-types.ts';
import { foldCase } from '../../../shared/rules/case/fold-case.ts';

const states = new WeakMap<PetitionCase, CaseState>();

export const stateOf = (one: PetitionCase): CaseState => {
  const known = states.get(one) ?? foldCase(one.facts, one.events);
  states.set(one, known);
  return known;
};
