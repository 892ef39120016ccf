// Who may take which step of a case or a promise: one pure function that reads the kind's table. Both sides ask it.
import { kinds } from '../kinds/registry.ts';
import { may } from './access.ts';
import type { Facts, Scope } from './facts.ts';

/** The row that is a step of a petition's case. */
const caseStep = 'event';

/**
 * Whether the person may write this step into the case, or the promise, of a record with these facts.
 * @param ownEvent for `corrected`: whether he wrote the event that it makes void; a village head corrects no other
 * @param row the kind of the row that is the step
 */
export const mayTakeStep = (
  scope: Scope,
  facts: Facts,
  step: string,
  ownEvent = false,
  row = caseStep,
): boolean => {
  const table = kinds[facts.kind]?.rows[row]?.stepsOfRole;
  return (
    may(scope, 'write', facts) &&
    scope.roles.some(
      (role) =>
        table?.[role].includes(step) === true && (step !== 'corrected' || role !== 'head' || ownEvent),
    )
  );
};
