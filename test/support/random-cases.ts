// Random cases for properties: facts of every kind, a walk along offered steps, and events as chaos would have them.
import fc from 'fast-check';
import {
  petitionSteps,
  type Reason,
  type Step,
  stepReasons,
} from '../../src/shared/rules/case/case-steps.ts';
import type { CaseEvent, CaseFacts, CaseState } from '../../src/shared/rules/case/case-types.ts';
import { foldCase } from '../../src/shared/rules/case/fold-case.ts';
import { offeredSteps } from '../../src/shared/rules/case/offers.ts';
import { reasonsOf } from '../../src/shared/rules/case/reasons-of.ts';
import { addDays, type Day } from '../../src/shared/rules/days.ts';
import { lawOf } from '../../src/shared/rules/law.ts';
import { idOf } from './bundles.ts';
import { factsOf } from './cases.ts';

export const law = lawOf([]);

/** Around the day the Law on Complaints was amended, 1 July 2026. */
const firstDay = '2026-05-04';

export const anyFacts: fc.Arbitrary<CaseFacts> = fc
  .record({
    type: fc.constantFrom('complaint', 'denunciation', 'proposal', 'feedback', 'mixed', 'other'),
    competence: fc.constantFrom('commune', 'commune', 'commune', 'province', 'other-body', 'unclear'),
    remote: fc.boolean(),
    instance: fc.constantFrom('first', 'first', 'second', 'further'),
    people: fc.constantFrom(1, 1, 6),
    representatives: fc.constantFrom(0, 2, 3),
    appointed: fc.boolean(),
    received: fc.nat({ max: 120 }).map((days) => addDays(firstDay, days)),
    sentBy: fc.option(fc.constantFrom('party', 'front', 'press', 'body'), { nil: undefined }),
    rank: fc.option(fc.constantFrom('chair', 'officer', 'above'), { nil: undefined }),
    known: fc.option(fc.constant(firstDay), { nil: undefined }),
  } as const)
  .map(({ sentBy, rank, known, ...facts }) =>
    factsOf({ ...facts, ...(sentBy && { sentBy }), ...(rank && { rank }), ...(known && { known }) }),
  );

export type Walk = {
  readonly facts: CaseFacts;
  readonly events: readonly CaseEvent[];
  readonly states: readonly CaseState[];
};

/** Takes one offered step after another; each choice says which of them, how many days later, and with which grounds. */
const walk = (
  facts: CaseFacts,
  choices: readonly (readonly [pick: number, days: number, reasons: number])[],
): Walk => {
  let day = facts.received;
  const events: CaseEvent[] = [];
  const states = [foldCase(facts, [])];
  for (const [pick, days, grounds] of choices) {
    day = addDays(day, days);
    const state = states.at(-1) ?? foldCase(facts, []);
    // Nothing is wrong or contradicting along lawful steps: what is corrected is chosen at random.
    const offers = offeredSteps(facts, state, law, day).filter(({ step }) => step !== 'settled');
    const offer = offers[pick % offers.length];
    if (!offer) break;
    events.push(eventOf(facts, offer.step, day, events, grounds));
    states.push(foldCase(facts, events));
  }
  return { facts, events, states };
};

const eventOf = (
  facts: CaseFacts,
  step: Step,
  date: Day,
  events: readonly CaseEvent[],
  grounds: number,
): CaseEvent => {
  const reasons = reasonsOf(step, facts.type).filter((_, n) => (grounds >> n) & 1);
  const n = events.length;
  const of = step === 'corrected' ? events[grounds % n]?.id : undefined;
  return {
    id: idOf(`E${n}`),
    by: idOf('P'),
    at: n + 1,
    step,
    date,
    ...(reasons.length > 0 && { reasons }),
    ...(of && { of }),
  };
};

export const anyWalk: fc.Arbitrary<Walk> = fc
  .tuple(
    anyFacts,
    fc.array(fc.tuple(fc.nat(1000), fc.constantFrom(0, 1, 3, 16, 40), fc.nat(63)), { maxLength: 14 }),
  )
  .map(([facts, choices]) => walk(facts, choices));

/** Any steps on any days, by several people, with grounds and names that may fit nothing. */
export const anyEvents: fc.Arbitrary<readonly CaseEvent[]> = fc
  .array(
    fc.record({
      step: fc.constantFrom(...petitionSteps),
      days: fc.nat({ max: 60 }),
      at: fc.nat({ max: 20 }),
      by: fc.constantFrom('A', 'B'),
      of: fc.nat({ max: 12 }),
      content: fc.constantFrom(undefined, undefined, idOf('C'), idOf('D')),
      reason: fc.option(fc.constantFrom<Reason>(...stepReasons), { nil: undefined }),
    }),
    { maxLength: 12 },
  )
  .map((events) =>
    events.map(({ step, days, at, by, of, content, reason }, n) => ({
      id: idOf(`E${n}`),
      by: idOf(by),
      at,
      step,
      date: addDays(firstDay, days),
      ...(content && { content }),
      ...(reason && { reasons: [reason] }),
      ...((step === 'corrected' || step === 'settled') && { of: idOf(`E${of}`) }),
    })),
  );
