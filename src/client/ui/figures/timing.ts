// Whether a petition was handled within its limits: by every limit of all its cases that is the commune's own. Pure.
import type { PetitionCase } from '../../../shared/kinds/case-of.ts';
import { isDuty, isOpen } from '../../../shared/rules/case/clock-types.ts';
import { clocksOf } from '../../../shared/rules/case/clocks.ts';
import { foldCase } from '../../../shared/rules/case/fold-case.ts';
import type { Day } from '../../../shared/rules/days.ts';
import type { Law } from '../../../shared/rules/law.ts';

/** `overdue`: a limit has passed and nothing was done yet; `late`: something was done after its limit. */
export const timings = ['in-time', 'late', 'overdue'] as const;
export type Timing = (typeof timings)[number];

/** Undefined while no limit was met and none has passed: there is nothing to say yet. */
export const timingOf = (cases: readonly PetitionCase[], law: Law, today: Day): Timing | undefined => {
  const duties = cases
    .flatMap(({ facts, events }) => clocksOf(facts, foldCase(facts, events), law, today))
    .filter(isDuty);
  if (duties.some((clock) => isOpen(clock) && !clock.counted.stands && clock.counted.due < today))
    return 'overdue';
  const met = duties.flatMap(({ done, counted }) => (done === undefined ? [] : [done > counted.due]));
  if (met.includes(true)) return 'late';
  return met.length > 0 ? 'in-time' : undefined;
};

/** The number of a timing, as its list's address has it. */
export const timingFigure = (timing: Timing): string => `timing.${timing}`;

export const timingOfFigure = (figure: string): Timing | undefined =>
  timings.find((timing) => timingFigure(timing) === figure);
