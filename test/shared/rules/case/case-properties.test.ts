// What holds of every case, whatever people do. PROPERTY_RUNS makes it longer: a tenth of it is run, for walks are dear.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { CaseState, Phase } from '../../../../src/shared/rules/case/case-types.ts';
import { clocksOf } from '../../../../src/shared/rules/case/clocks.ts';
import { foldCase } from '../../../../src/shared/rules/case/fold-case.ts';
import { invariants } from '../../../../src/shared/rules/case/invariants.ts';
import { endsNothing, fallen, inOrder } from '../../../../src/shared/rules/case/standing.ts';
import { addDays } from '../../../../src/shared/rules/days.ts';
import { type PetitionStage, petitionState } from '../../../../src/shared/rules/petition-flow.ts';
import { canEnd } from '../../../support/case-ends.ts';
import { holdsFor } from '../../../support/property.ts';
import { anyEvents, anyFacts, anyWalk, law } from '../../../support/random-cases.ts';

vi.setConfig({ testTimeout: 6 * 3_600_000 });

const today = '2027-01-04';

test('no sequence of offered steps breaks an invariant, contradicts itself or is odd', () => {
  holdsFor(
    anyWalk,
    ({ facts, events, states }) => {
      states.forEach((state, n) => {
        expect(invariants(facts, events.slice(0, n), state)).toEqual([]);
        if (events.slice(0, n).some(({ step }) => step === 'corrected')) return;
        expect([state.odd, state.conflicts]).toEqual([[], []]);
      });
    },
    0.1,
  );
});

test('from every state lawful steps lead to the archive', () => {
  holdsFor(
    anyWalk,
    ({ facts, events, states }) => {
      // Of what contradicts itself the leader settles first.
      if (states.at(-1)?.conflicts.length) return;
      expect(canEnd(facts, events)).toBe(true);
    },
    0.1,
  );
});

test('no clock that still runs today is closed by what is dated after it', () => {
  holdsFor(
    fc.tuple(anyFacts, anyEvents, fc.nat({ max: 60 })),
    ([facts, events, days]) => {
      const day = addDays(facts.received, days);
      const past = events.filter(({ date }) => date <= day);
      const now = foldCase(facts, past, day);
      const state = foldCase(facts, events, day);
      // A correction or a settlement works at once, whatever day it bears.
      const isPlain = events.every(({ step }) => step !== 'corrected' && step !== 'settled');
      if (isPlain) {
        expect(clocksOf(facts, state, law, day)).toEqual(clocksOf(facts, now, law, day));
        expect(state.phase).toBe(now.phase);
      }
      expect(
        invariants(facts, events, state).filter(({ invariant }) => invariant === 'nothing-lost'),
      ).toEqual([]);
    },
    0.1,
  );
});

test('the same events in any order of arrival give the same state and clocks, and none is lost', () => {
  const shuffled = anyEvents.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
  );
  holdsFor(
    fc.tuple(anyFacts, shuffled),
    ([facts, [events, others]]) => {
      const state = foldCase(facts, events);
      const other = foldCase(facts, others);
      expect(other).toEqual(state);
      expect(clocksOf(facts, other, law, today)).toEqual(clocksOf(facts, state, law, today));
      expect(
        invariants(facts, events, state).filter(({ invariant }) => invariant === 'nothing-lost'),
      ).toEqual([]);
    },
    0.1,
  );
});

test('the coarse stage of lists agrees with the whole state', () => {
  holdsFor(
    anyWalk,
    ({ facts, events, states }) => {
      const state = states.at(-1);
      if (!state || state.conflicts.length > 0 || state.odd.length > 0) return;
      const gone = fallen(inOrder(events));
      const steps = inOrder(events).filter((event) => !gone.has(event.id) && !endsNothing(event));
      expect(petitionState(steps.map(({ step }) => step)).stage, facts.type).toBe(stageOf(state));
    },
    0.1,
  );
});

test('suspended days never count: a clock of an accepted case is later by just those days, or by days off beside them', () => {
  holdsFor(
    anyWalk,
    ({ facts, states }) => {
      const state = states.at(-1);
      if (!state || state.pauses.length === 0 || state.suspended) return;
      const plain = clocksOf(facts, { ...state, pauses: [] }, law, today);
      const paused = clocksOf(facts, state, law, today);
      for (const clock of paused.filter(
        ({ trigger, rule }) => trigger === state.accepted && rule.rule.includes('resolve'),
      )) {
        const without = plain.find(
          ({ rule, trigger }) => rule.id === clock.rule.id && trigger === clock.trigger,
        );
        if (!without) {
          // Marked complex while it stood still: without the suspension the limit had passed by then.
          expect(clock.rule.rule).toContain('complex');
          continue;
        }
        const days = clock.counted.minus
          .filter(({ why }) => why === 'suspended')
          .reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1, 0);
        const raw = ({ counted }: typeof clock) => counted.moved?.from ?? counted.due;
        expect(raw(clock)).toBe(addDays(raw(without), days));
      }
    },
    0.1,
  );
});

const stageOf = ({ phase, days, outcome, withdrawn }: CaseState): PetitionStage => {
  if (outcome) return days.enforced || days.archived ? 'resolved' : 'answered';
  if (withdrawn || days.stopped) return 'withdrawn';
  const stages: { readonly [phase in Phase]?: PetitionStage } = {
    received: 'received',
    sorted: 'received',
    accepted: 'in-hand',
    suspended: 'in-hand',
  };
  return stages[phase] ?? 'passed-on';
};
