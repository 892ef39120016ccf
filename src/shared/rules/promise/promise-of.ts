// Where a promise stands, folded from the opinion and its append-only follow-ups: the same rows give the same state in
// whatever order they arrive. Total: what makes no sense where it stands changes nothing and is kept.
import type { RecordId } from '../../core/ids.ts';
import type { Day } from '../days.ts';
import type { FollowUp, OpinionFacts, PromiseOf, PromiseState } from './promise-types.ts';

/** @param today decides only whether the day promised has passed */
export const promiseOf = (facts: OpinionFacts, followUps: readonly FollowUp[], today: Day): PromiseOf => {
  const voidIds = voided(followUps);
  const ordered = inOrder(followUps);
  const steps = ordered.filter(({ id, step }) => step !== 'corrected' && !voidIds.has(id));
  const standing = steps.reduce(after, startOf(facts));
  const { due, wish, owner, result, phase } = standing;
  const heard = isHeard(standing);
  return {
    state: stateOf(standing, heard, today),
    ...(due !== undefined && { due }),
    ...(wish !== undefined && { wish }),
    ...(owner !== undefined && { owner }),
    promised: standing.promised,
    ...(result && isResult(phase) && { result }),
    readOut: standing.readOut,
    toRead: isResult(phase) ? toReadIn(facts, standing) : [],
    reopened: standing.reopened,
    postponed: standing.postponed,
    steps,
    setAside: ordered.filter(({ id }) => voidIds.has(id)),
  };
};

/** Whether the duty still runs: promised, and neither kept, answered nor passed on. */
export const isRunning = (state: PromiseState): boolean =>
  state === 'in-hand' || state === 'overdue' || state === 'reopened';

type Phase = 'open' | 'on-the-spot' | 'in-hand' | 'reopened' | 'sent-up' | 'answered' | 'done' | 'declined';

type Standing = {
  readonly phase: Phase;
  readonly promised: boolean;
  readonly due?: Day | undefined;
  readonly wish?: Day | undefined;
  readonly owner?: RecordId | undefined;
  readonly result?: PromiseOf['result'];
  readonly readOut: PromiseOf['readOut'];
  /** Everywhere; and the villages of which only their own word is known. */
  readonly confirmed: boolean;
  readonly confirmedIn: readonly RecordId[];
  readonly reopened: number;
  readonly postponed: number;
};

/** By date, phone time, id. */
const inOrder = (followUps: readonly FollowUp[]): readonly FollowUp[] =>
  [...followUps].sort((a, b) =>
    a.date === b.date ? a.at - b.at || (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1,
  );

/** A correction cannot be corrected: what was right all the same is written again. */
const voided = (followUps: readonly FollowUp[]): ReadonlySet<RecordId> => {
  const corrections = new Set(followUps.filter(({ step }) => step === 'corrected').map(({ id }) => id));
  return new Set(
    followUps.flatMap(({ step, of }) =>
      step === 'corrected' && of !== undefined && !corrections.has(of) ? [of] : [],
    ),
  );
};

const phases = {
  'in-hand': 'in-hand',
  resolved: 'done',
  'sent-up': 'sent-up',
  declined: 'declined',
} as const;

/** What the opinion's own fields say: its outcome before all, then a promise, then an answer. */
const startOf = (facts: OpinionFacts): Standing => {
  const { day, due, owner, outcome, settled, told } = facts;
  const promised = owner !== undefined || due !== undefined || facts.hasAssignee || outcome !== undefined;
  const answered = facts.onTheSpot ? 'on-the-spot' : facts.hasAnswer ? 'answered' : 'open';
  const phase: Phase = outcome ? phases[outcome] : promised ? 'in-hand' : answered;
  const result = isResult(phase) ? { step: phase, date: settled ?? day } : undefined;
  // What was settled on the spot was heard there; settled later it is owed like any other.
  const confirmed = told || (facts.onTheSpot && (settled === undefined || settled <= day));
  return { phase, promised, due, owner, result, ...unheard, confirmed, reopened: 0, postponed: 0 };
};

const unheard = { readOut: [], confirmed: false, confirmedIn: [] } as const;

const isResult = (phase: Phase): phase is 'answered' | 'done' | 'declined' =>
  phase === 'answered' || phase === 'done' || phase === 'declined';

const after = (before: Standing, followUp: FollowUp): Standing => {
  const { step, date, id, due, wish, owner, village } = followUp;
  const given = { ...before, due: due ?? before.due, owner: owner ?? before.owner };
  switch (step) {
    case 'assigned':
      // Another pair of hands undoes no answer, and moves no day that stands: that is `postponed`, the commune's step.
      if (isResult(before.phase)) return { ...before, owner: given.owner };
      return { ...given, due: before.due ?? due, promised: true, phase: runningOf(before.phase) };
    case 'postponed':
      if (isResult(before.phase)) return before;
      return {
        ...given,
        ...(due !== undefined && { wish: undefined }),
        promised: true,
        postponed: before.postponed + 1,
        phase: runningOf(before.phase),
      };
    case 'answered':
    case 'done':
    case 'declined':
      return { ...before, wish: undefined, phase: step, result: { step, date, id }, ...unheard };
    case 'sent-up':
      return { ...given, wish: undefined, promised: true, phase: 'sent-up', ...unheard };
    case 'read-out':
      if (!isResult(before.phase)) return before;
      return { ...before, readOut: [...before.readOut, { date, ...(village !== undefined && { village }) }] };
    case 'confirmed':
      return {
        ...before,
        ...{ wish: undefined, phase: 'done', result: { step: 'done', date, id } },
        ...(village === undefined ? { confirmed: true } : { confirmedIn: [...before.confirmedIn, village] }),
      };
    case 'reopened':
      // A wish is no promise: the day that was promised stands until the commune names another (`postponed`).
      return {
        ...before,
        wish: wish ?? before.wish,
        promised: true,
        phase: 'reopened',
        reopened: before.reopened + 1,
        ...unheard,
      };
    default:
      return before;
  }
};

/** What is put off is in hand; what was sent up or reopened stays that. */
const runningOf = (phase: Phase): Phase => (phase === 'reopened' || phase === 'sent-up' ? phase : 'in-hand');

const isHeard = ({ confirmed, confirmedIn, readOut }: Standing): boolean =>
  confirmed || confirmedIn.length > 0 || readOut.length > 0;

const stateOf = ({ phase, due }: Standing, heard: boolean, today: Day): PromiseState => {
  if (phase === 'done' || phase === 'answered') return heard ? 'resolved' : 'answered';
  if (phase === 'in-hand' || phase === 'reopened')
    return due !== undefined && due < today ? 'overdue' : phase;
  return phase;
};

/** Read out, or confirmed, without a village: to all. One village's word is not the others'. */
const toReadIn = (
  { villages }: OpinionFacts,
  { confirmed, confirmedIn, readOut }: Standing,
): readonly RecordId[] =>
  confirmed || readOut.some(({ village }) => village === undefined)
    ? []
    : villages.filter((id) => !confirmedIn.includes(id) && readOut.every(({ village }) => village !== id));
