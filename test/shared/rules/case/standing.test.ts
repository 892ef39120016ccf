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
    ['E0', 'E1', 'accepted', ['guided'], []],
    ['E1', 'E0', 'passed-on', ['accepted'], ['verifying']],
  ] as const)('the leader lets %s stand over %s: %s', (stands, falls, phase, aside, odd) => {
    const state = fold({}, ...both, ['settled', '2026-03-09', { of: idOf(stands), over: [idOf(falls)] }]);
    expect(state.phase).toBe(phase);
    expect(state.conflicts).toEqual([]);
    expect(state.setAside.map(({ event, why }) => [event.step, why])).toEqual(
      aside.map((step) => [step, 'settled']),
    );
    expect(state.odd.map(({ step }) => step)).toEqual(odd);
  });

  const lets = (stands: string, ...falls: readonly string[]): Line => [
    'settled',
    '2026-03-09',
    { of: idOf(stands), over: falls.map(idOf) },
  ];

  test('two leaders who settled it against each other have it before them again', () => {
    const state = fold({}, ...both, lets('E0', 'E1'), lets('E1', 'E0'));
    expect(state.conflicts).toMatchObject([{ between: [{ step: 'accepted' }, { step: 'guided' }] }]);
    expect(state.setAside).toEqual([]);
    expect(state.phase).toBe('accepted');
  });

  test('the settlement that had both of those before it takes their place', () => {
    const state = fold({}, ...both, lets('E0', 'E1'), lets('E1', 'E0'), lets('E1', 'E0', 'E3', 'E4'));
    expect(state.conflicts).toEqual([]);
    expect(state.phase).toBe('passed-on');
  });

  test('two leaders who settled it alike leave nothing open', () => {
    const state = fold({}, ...both, lets('E0', 'E1'), lets('E0', 'E1'));
    expect([state.phase, state.conflicts]).toEqual(['accepted', []]);
  });

  test('what was written before the settlement and arrived after it was not before the leader: it does not fall', () => {
    const late = ['returned', '2026-03-04', { at: 2 }] as const;
    const state = fold({}, ...both, lets('E0', 'E1'), late);
    expect(state.conflicts).toMatchObject([{ between: [{ step: 'accepted' }, { step: 'returned' }] }]);
    expect(state.setAside.map(({ event }) => event.step)).toEqual(['guided']);
  });

  test('what contradicts it again after the settlement is before the leader again', () => {
    const late = ['forwarded', '2026-03-05', { at: 99 }] as const;
    const state = fold({ type: 'proposal' }, both[0], lets('E0'), late);
    expect(state.conflicts).toMatchObject([{ between: [{ step: 'accepted' }, { step: 'forwarded' }] }]);
  });

  test.each(['accepted', 'decided'] as const)('%s by two people on two days', (step) => {
    const first: readonly Line[] = step === 'decided' ? [['accepted', '2026-03-03']] : [];
    const twice = (by: string, day: string) =>
      fold({}, ...first, [step, '2026-03-05', { by: idOf('A') }], [step, day, { by: idOf(by) }]);
    expect(twice('B', '2026-03-09').conflicts).toMatchObject([
      { between: [{ date: '2026-03-05' }, { date: '2026-03-09' }] },
    ]);
    expect(twice('B', '2026-03-05').conflicts).toEqual([]);
    expect(twice('A', '2026-03-09').conflicts).toEqual([]);
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
      ['settled', '2026-03-09', { of: idOf('E1'), over: [idOf('E0')] }],
    );
    expect(state.setAside.map(({ event }) => event.step)).toEqual(['accepted']);
    expect(state.days.answered).toBe('2026-03-06');
    expect(state.odd).toEqual([]);
  });
});
