// Events that are wrong, and events of two people that exclude each other: kept, voided, settled.
import { describe, expect, test } from 'vitest';
import type { CaseFacts, CaseState } from '../../../../src/shared/rules/case/case-types.ts';
import { foldCase } from '../../../../src/shared/rules/case/fold-case.ts';
import { idOf } from '../../../support/bundles.ts';
import { eventsOf, factsOf, type Line } from '../../../support/cases.ts';

const fold = (parts: Partial<CaseFacts>, ...lines: readonly Line[]): CaseState =>
  foldCase(factsOf(parts), eventsOf(...lines));

test('a wrong event is voided by a correction that names it, and both are kept', () => {
  const state = fold(
    {},
    ['accepted', '2026-03-03'],
    ['decided', '2026-03-04'],
    ['corrected', '2026-03-05', { of: idOf('E1') }],
  );
  expect(state.phase).toBe('accepted');
  expect(state.setAside).toMatchObject([{ event: { id: idOf('E1') }, why: 'corrected', by: idOf('E2') }]);
});

describe('two people wrote what excludes each other', () => {
  const both = [
    ['accepted', '2026-03-04', { by: idOf('A') }],
    ['guided', '2026-03-05', { by: idOf('B') }],
    ['verifying', '2026-03-06', { by: idOf('A') }],
  ] as const;

  test('both are kept, the first by law counts until it is settled', () => {
    const state = fold({}, ...both);
    expect(state.phase).toBe('accepted');
    expect(state.conflicts).toMatchObject([{ between: [{ step: 'accepted' }, { step: 'guided' }] }]);
    expect(state.odd).toEqual([]);
  });

  test.each([
    ['E0', 'accepted', ['guided'], []],
    ['E1', 'passed-on', ['accepted'], ['verifying']],
  ] as const)('the leader lets %s stand: %s', (stands, phase, aside, odd) => {
    const state = fold({}, ...both, ['settled', '2026-03-09', { of: idOf(stands) }]);
    expect(state.phase).toBe(phase);
    expect(state.conflicts).toEqual([]);
    expect(state.setAside.map(({ event, why }) => [event.step, why])).toEqual(
      aside.map((step) => [step, 'settled']),
    );
    expect(state.odd.map(({ step }) => step)).toEqual(odd);
  });

  test('of two settlements the later counts', () => {
    const state = fold(
      {},
      ...both,
      ['settled', '2026-03-09', { of: idOf('E0') }],
      ['settled', '2026-03-09', { of: idOf('E1') }],
    );
    expect(state.phase).toBe('passed-on');
  });

  test('what contradicts it again after the settlement is before the leader again', () => {
    const late = ['forwarded', '2026-03-05', { at: 99 }] as const;
    const state = fold({ type: 'proposal' }, both[0], ['settled', '2026-03-06', { of: idOf('E0') }], late);
    expect(state.conflicts).toMatchObject([{ between: [{ step: 'accepted' }, { step: 'forwarded' }] }]);
  });

  test('decided and withdrawn', () => {
    const state = fold(
      {},
      ['accepted', '2026-03-04'],
      ['withdrawn', '2026-03-10'],
      ['decided', '2026-03-11'],
    );
    expect(state.conflicts).toMatchObject([{ between: [{ step: 'withdrawn' }, { step: 'decided' }] }]);
  });

  test('that guiding stands leaves the answer to who sent the complaint on', () => {
    const state = fold(
      { competence: 'province', sentBy: 'front' },
      ['accepted', '2026-03-04', { by: idOf('A') }],
      ['guided', '2026-03-05', { by: idOf('B') }],
      ['answered', '2026-03-06', { by: idOf('B') }],
      ['settled', '2026-03-09', { of: idOf('E1') }],
    );
    expect(state.setAside.map(({ event }) => event.step)).toEqual(['accepted']);
    expect(state.days.answered).toBe('2026-03-06');
    expect(state.odd).toEqual([]);
  });
});
