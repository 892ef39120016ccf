// Whether a case can still come to its end: a search along lawful steps, the likeliest first.
import type { Step } from '../../src/shared/rules/case/case-steps.ts';
import type { CaseEvent, CaseFacts } from '../../src/shared/rules/case/case-types.ts';
import { foldCase } from '../../src/shared/rules/case/fold-case.ts';
import { offeredSteps } from '../../src/shared/rules/case/offers.ts';
import { reasonsOf } from '../../src/shared/rules/case/reasons-of.ts';
import { addDays, type Day } from '../../src/shared/rules/days.ts';
import { idOf } from './bundles.ts';
import { law } from './random-cases.ts';

/** From the archive back to acceptance; a step that leads nowhere (sending, marking, withdrawing) brings no end nearer. */
const towards: readonly Step[] = [
  'archived',
  'taken-down',
  'posted',
  'sent',
  'stopped',
  'resumed',
  'decided',
  'concluded',
  'answered',
  'guided',
  'forwarded',
  'refused',
  'accepted',
  'returned',
  'not-eligible',
];

/** Longer than any posting. */
const apart = 40;

/** @param steps how many more it may take */
export const canEnd = (
  facts: CaseFacts,
  events: readonly CaseEvent[],
  day: Day = events.at(-1)?.date ?? facts.received,
  steps = 9,
  seen: Set<string> = new Set(),
): boolean => {
  const state = foldCase(facts, events);
  if (state.phase === 'archived') return true;
  const key = [state.phase, state.conflicts.length, ...Object.keys(state.days).sort()].join();
  if (steps === 0 || seen.has(key)) return false;
  seen.add(key);
  const next = addDays(day, apart);
  // A step may contradict what a correction left standing out of its place: that was a mistake as well.
  const [, ...others] = state.conflicts[0]?.between ?? [];
  if (others.length > 0) {
    const mistakes = others.map(({ id }, n) => ({
      ...eventOf(facts, 'corrected', next, events.length + n),
      of: id,
    }));
    return canEnd(facts, [...events, ...mistakes], next, steps - 1, seen);
  }
  const offered = new Set(offeredSteps(facts, state, law, next).map(({ step }) => step));
  return towards
    .filter((step) => offered.has(step))
    .some((step) =>
      canEnd(facts, [...events, eventOf(facts, step, next, events.length)], next, steps - 1, seen),
    );
};

const eventOf = (facts: CaseFacts, step: Step, date: Day, n: number): CaseEvent => {
  const reasons = reasonsOf(step, facts.type).filter(
    (reason) => reason !== 'coerced' && reason !== 'violation',
  );
  return {
    id: idOf(`Z${n}`),
    by: idOf('P'),
    at: 1000 + n,
    step,
    date,
    ...(reasons.length > 0 && { reasons }),
  };
};
