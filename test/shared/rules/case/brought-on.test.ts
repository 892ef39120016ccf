// A complaint that was stopped and is brought on again: when it may be, that it is accepted anew, and what is counted then.
// Days worked by hand from the law and a wall calendar of 2026.
import { describe, expect, test } from 'vitest';
import type { CaseFacts } from '../../../../src/shared/rules/case/case-types.ts';
import { clocksOf } from '../../../../src/shared/rules/case/clocks.ts';
import { foldCase } from '../../../../src/shared/rules/case/fold-case.ts';
import { invariants } from '../../../../src/shared/rules/case/invariants.ts';
import { offeredSteps } from '../../../../src/shared/rules/case/offers.ts';
import { whyNot } from '../../../../src/shared/rules/case/why-not.ts';
import { lawOf } from '../../../../src/shared/rules/law.ts';
import { petitionState } from '../../../../src/shared/rules/petition-flow.ts';
import { idOf } from '../../../support/bundles.ts';
import { eventsOf, factsOf, type Line } from '../../../support/cases.ts';

const law = lawOf([]);
const accepted: Line = ['accepted', '2026-03-09'];
const stopped: Line = ['stopped', '2026-03-20', { reasons: ['died'] }];
const continued: Line = ['continued', '2026-04-02'];

const fold = (lines: readonly Line[], facts: Partial<CaseFacts> = {}) =>
  foldCase(factsOf(facts), eventsOf(...lines));

const why = (lines: readonly Line[], day: string, reasons: readonly 'coerced'[] = []) =>
  whyNot(factsOf(), fold(lines), 'continued', law, day, { reasons });

describe('when it may be brought on again', () => {
  // Stopped on 20/03: 21–31/03 are 11 days, 01–19/04 the other 19; 19/04 is a Sunday.
  test('until the thirtieth day after the stop, which moves on from a Sunday', () => {
    expect(why([accepted, stopped], '2026-04-20')).toBeUndefined();
    expect(why([accepted, stopped], '2026-04-21')).toEqual({ type: 'stopped-too-long', due: '2026-04-20' });
  });

  test('not where nothing was stopped, nor a denunciation', () => {
    expect(why([accepted], '2026-03-20')).toEqual({ type: 'nothing-stopped' });
    expect(why([accepted, stopped, continued], '2026-04-03')).toEqual({ type: 'nothing-stopped' });
    const facts = factsOf({ type: 'denunciation' });
    const state = foldCase(facts, eventsOf(accepted, stopped));
    expect(whyNot(facts, state, 'continued', law, '2026-04-02')).toEqual({ type: 'not-of-this-type' });
  });

  test('also where the file was closed at once: the thirty days are the citizen’s', () => {
    expect(why([accepted, stopped, ['archived', '2026-03-23']], '2026-04-20')).toBeUndefined();
    expect(
      why(
        [
          ['withdrawn', '2026-03-10'],
          ['archived', '2026-03-23'],
        ],
        '2026-04-02',
      ),
    ).toEqual({
      type: 'nothing-stopped',
    });
  });

  test('what was withdrawn from July 2026 on only where somebody was coerced, earlier what was withdrawn too', () => {
    const withdrawn = (day: string): readonly Line[] => [accepted, ['withdrawn', day], ['stopped', day]];
    expect(why(withdrawn('2026-06-30'), '2026-07-02')).toBeUndefined();
    expect(why(withdrawn('2026-07-01'), '2026-07-02')).toMatchObject({
      type: 'withdrawn-for-good',
      rule: { citation: 'Điều 10 Luật Khiếu nại 2011, sửa đổi bởi Luật 136/2025/QH15' },
    });
    expect(why(withdrawn('2026-07-01'), '2026-07-02', ['coerced'])).toBeUndefined();
  });

  test('it is offered with what it asks, and the limit it must keep', () => {
    const offerOn = (lines: readonly Line[], day: string) =>
      offeredSteps(factsOf(), fold(lines), law, day).find(({ step }) => step === 'continued');
    expect(offerOn([accepted, stopped], '2026-04-02')).toEqual({
      step: 'continued',
      conditions: ['accepted-anew'],
      clock: 'complaint.resume-after-stop',
    });
    expect(
      offerOn([accepted, ['withdrawn', '2026-07-01'], ['stopped', '2026-07-02']], '2026-07-03')?.conditions,
    ).toEqual(['accepted-anew', 'coerced-if-withdrawn']);
    expect(offerOn([accepted, stopped], '2026-04-21')).toBeUndefined();
  });
});

describe('what follows', () => {
  const again: readonly Line[] = [accepted, stopped, continued];

  test('it is accepted anew before anything is decided', () => {
    const state = fold([
      ...again,
      ['decided', '2026-04-09'],
      ['accepted', '2026-04-10'],
      ['decided', '2026-05-04'],
    ]);
    expect([state.phase, state.accepted, state.outcome?.date]).toEqual([
      'resolved',
      '2026-04-10',
      '2026-05-04',
    ]);
    expect(state.odd.map(({ date }) => date)).toEqual(['2026-04-09']);
    expect(whyNot(factsOf(), fold(again), 'decided', law, '2026-04-09')).toEqual({ type: 'not-accepted' });
  });

  // Accepting: 03–12/04, a Sunday, so 13/04. Resolving: accepted 10/04, 11–30/04 are 20 days, 01–10/05 ten; 10/05 is a Sunday.
  test('the days for accepting run from that day, those for resolving from the new acceptance; the first ones stay as they were', () => {
    const lines: readonly Line[] = [...again, ['accepted', '2026-04-10']];
    const all = clocksOf(
      factsOf({ known: '2026-02-02' }),
      fold(lines, { known: '2026-02-02' }),
      law,
      '2026-04-10',
    );
    expect(
      all.map(({ rule, trigger, counted, done, ended }) =>
        [rule.rule, trigger, counted.due, done ? `done ${done}` : ended ? `ended ${ended}` : 'open'].join(
          ' ',
        ),
      ),
    ).toEqual([
      'petition.first-answer 2026-03-02 2026-03-16 done 2026-03-09',
      'petition.process.working 2026-03-02 2026-03-16 done 2026-03-09',
      'complaint.limitation 2026-02-02 2026-05-04 done 2026-03-02',
      'complaint.accept 2026-03-02 2026-03-12 done 2026-03-09',
      'complaint.resolve 2026-03-09 2026-04-08 ended 2026-03-20',
      'complaint.resume-after-stop 2026-03-20 2026-04-20 done 2026-04-02',
      'complaint.accept 2026-04-02 2026-04-13 done 2026-04-10',
      'complaint.resolve 2026-04-10 2026-05-11 open',
    ]);
  });

  test('suspensions and the withdrawal of the first time say nothing of the second', () => {
    const state = fold([
      ['accepted', '2026-07-06'],
      ['suspended', '2026-07-10'],
      ['withdrawn', '2026-07-13'],
      ['stopped', '2026-07-14'],
      ['continued', '2026-07-20', { reasons: ['coerced'] }],
    ]);
    expect([state.phase, state.accepted, state.withdrawn, state.pauses]).toEqual([
      'sorted',
      undefined,
      undefined,
      [],
    ]);
    expect([state.before?.withdrawn, state.before?.pauses]).toEqual([
      '2026-07-13',
      [{ from: '2026-07-10', to: '2026-07-12' }],
    ]);
  });

  test('that it is complex is so the second time too', () => {
    const state = fold([
      accepted,
      ['marked-complex', '2026-03-10', { reasons: ['many-people'] }],
      stopped,
      continued,
    ]);
    expect([state.complex, state.complexReasons]).toEqual([true, ['many-people']]);
  });

  test('brought on too late all the same, it may be refused and not accepted', () => {
    const late = fold([accepted, stopped, ['continued', '2026-04-21']]);
    expect(late.phase).toBe('sorted');
    expect(whyNot(factsOf(), late, 'accepted', law, '2026-04-22')).toEqual({
      type: 'stopped-too-long',
      due: '2026-04-20',
    });
    expect(whyNot(factsOf(), late, 'refused', law, '2026-04-22')).toBeUndefined();
  });

  test('it may be stopped and brought on once more', () => {
    const lines: readonly Line[] = [
      ...again,
      ['accepted', '2026-04-10'],
      ['stopped', '2026-04-13'],
      ['continued', '2026-05-04'],
    ];
    const events = eventsOf(...lines);
    const state = foldCase(factsOf(), events);
    expect([state.phase, state.continued, state.before?.continued]).toEqual([
      'sorted',
      '2026-05-04',
      '2026-04-02',
    ]);
    expect(invariants(factsOf(), events, state)).toEqual([]);
  });

  test('in lists it is received again, then in hand', () => {
    const stage = (...steps: string[]) => petitionState(steps).stage;
    expect(stage('accepted', 'stopped', 'continued')).toBe('received');
    expect(stage('accepted', 'withdrawn', 'stopped', 'continued', 'accepted')).toBe('in-hand');
    expect(stage('accepted', 'continued')).toBe('in-hand');
  });
});

describe('what was written by people who did not see each other', () => {
  const twice: readonly Line[] = [accepted, stopped, continued, ['accepted', '2026-04-10']];

  test('an acceptance of the second time contradicts a refusal of the second time, not the first acceptance', () => {
    const state = fold([...twice, ['refused', '2026-04-10']]);
    expect(state.conflicts.map(({ between }) => between.map(({ step, date }) => `${step} ${date}`))).toEqual([
      ['accepted 2026-04-10', 'refused 2026-04-10'],
    ]);
  });

  test('settled for the refusal, the first acceptance and the stop stay', () => {
    const state = fold([
      ...twice,
      ['refused', '2026-04-10'],
      ['settled', '2026-04-13', { of: idOf('E4'), over: [idOf('E3')] }],
    ]);
    expect(state.phase).toBe('refused');
    expect(state.events.map(({ step }) => step)).toEqual([
      'accepted',
      'stopped',
      'continued',
      'refused',
      'settled',
    ]);
  });

  test('where the stop was a mistake, bringing it on is odd and the first acceptance goes on', () => {
    const state = fold([accepted, stopped, continued, ['corrected', '2026-04-03', { of: idOf('E1') }]]);
    expect([state.phase, state.accepted, state.odd.map(({ step }) => step)]).toEqual([
      'accepted',
      '2026-03-09',
      ['continued'],
    ]);
  });
});

test('the invariant sees a case brought on out of its place, or decided before it was accepted anew', () => {
  const broken = (...lines: readonly Line[]) => {
    const events = eventsOf(...lines);
    const state = { ...foldCase(factsOf(), []), events };
    return invariants(factsOf(), events, state)
      .filter(({ invariant }) => invariant === 'brought-on-after-stop')
      .flatMap(({ events: all }) => all.map(({ step }) => step));
  };
  expect(broken(accepted, continued)).toEqual(['continued']);
  expect(broken(accepted, stopped, continued, ['decided', '2026-04-09'])).toEqual(['decided']);
  expect(broken(accepted, stopped, continued, ['accepted', '2026-04-09'], ['decided', '2026-04-20'])).toEqual(
    [],
  );
});
