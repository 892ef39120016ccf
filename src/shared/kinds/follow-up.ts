// What was done about an opinion since it was given: append-only steps of a promise (decision 22).
import { type FollowUpStep, followUpSteps } from '../rules/promise/promise-types.ts';
import type { RowDefinition } from './define-kind.ts';
import type { Role } from './roles.ts';

/**
 * A village head notes who was given it while he writes for the meeting, reads answers out, and says what his village says:
 * it is done, or it is not. Answering, putting off and passing on are the commune's.
 */
const stepsOfRole: { readonly [role in Role]: readonly FollowUpStep[] } = {
  head: ['assigned', 'read-out', 'confirmed', 'reopened', 'corrected'],
  officer: followUpSteps,
  leader: followUpSteps,
  admin: [],
};

export const followUp: RowDefinition = {
  appendOnly: true,
  quiet: true,
  stepsOfRole,
  search: ['note'],
  fields: {
    /** The opinion's row. */
    opinion: { type: 'code', max: 80, made: true },
    step: { type: 'choice', options: followUpSteps, needed: true },
    date: { type: 'date', needed: true },
    /** The new day promised. */
    due: { type: 'date' },
    /** The day by which the village wants it, where it says that it is not done. */
    wish: { type: 'date' },
    /** Who sees to it from now on. */
    owner: { type: 'ref', kind: 'person' },
    note: { type: 'long-text', max: 5_000 },
    /** Where it was read out, or whose people say that it is done. */
    village: { type: 'ref', kind: 'village' },
    /** The follow-up that a `corrected` makes void. */
    of: { type: 'code', max: 80, made: true },
  },
};
