// An unlawful step explains itself; lawful ones are offered with what they ask, their paper and their clock.
import { describe, expect, test } from 'vitest';
import type { Step } from '../../../../src/shared/rules/case/case-steps.ts';
import type { CaseFacts } from '../../../../src/shared/rules/case/case-types.ts';
import { foldCase } from '../../../../src/shared/rules/case/fold-case.ts';
import { whyNot } from '../../../../src/shared/rules/case/why-not.ts';
import { lawOf } from '../../../../src/shared/rules/law.ts';
import { eventsOf, factsOf, type Line } from '../../../support/cases.ts';

const law = lawOf([]);

const why = (parts: Partial<CaseFacts>, lines: readonly Line[], step: Step, day: string) => {
  const facts = factsOf(parts);
  return whyNot(facts, foldCase(facts, eventsOf(...lines)), step, law, day);
};

const accepted: Line = ['accepted', '2026-03-09'];
const decided: Line = ['decided', '2026-03-20'];
const denunciation = { type: 'denunciation' } as const;

describe('a step that is not lawful says why', () => {
  test.each<[Step, string, Partial<CaseFacts>, readonly Line[], string, object]>([
    [
      'accepted',
      'before the paper came',
      {},
      [],
      '2026-03-01',
      { type: 'before-receipt', received: '2026-03-02' },
    ],
    ['decided', 'before acceptance', {}, [], '2026-03-09', { type: 'not-accepted' }],
    ['posted', 'before a decision', {}, [accepted], '2026-03-10', { type: 'not-decided' }],
    ['forwarded', 'a complaint', { competence: 'province' }, [], '2026-03-03', { type: 'guide-not-forward' }],
    [
      'guided',
      'a denunciation',
      { ...denunciation, competence: 'province' },
      [],
      '2026-03-03',
      { type: 'forward-not-guide' },
    ],
    ['guided', 'a complaint of ours', {}, [], '2026-03-03', { type: 'ours' }],
    [
      'guided',
      'nobody knows whose',
      { competence: 'unclear' },
      [],
      '2026-03-03',
      { type: 'competence-unclear' },
    ],
    ['accepted', 'another’s', { competence: 'province' }, [], '2026-03-03', { type: 'not-competent' }],
    ['accepted', 'a second complaint', { instance: 'second' }, [], '2026-03-03', { type: 'not-competent' }],
    [
      'accepted',
      'of the chair',
      { ...denunciation, rank: 'chair' },
      [],
      '2026-03-03',
      { type: 'not-competent' },
    ],
    ['accepted', 'several contents', { type: 'mixed' }, [], '2026-03-03', { type: 'split-first' }],
    ['accepted', 'many without appointment', { people: 6 }, [], '2026-03-03', { type: 'not-appointed' }],
    ['suspended', 'a complaint before July 2026', {}, [accepted], '2026-06-30', { type: 'not-law-then' }],
    [
      'accepted',
      'a further denunciation',
      { ...denunciation, instance: 'further' },
      [],
      '2026-03-03',
      { type: 'not-competent' },
    ],
    [
      'marked-complex',
      'once the limit has passed',
      {},
      [accepted],
      '2026-04-09',
      { type: 'limit-passed', due: '2026-04-08' },
    ],
    [
      'extended',
      'once the limit has passed',
      denunciation,
      [accepted, ['marked-complex', '2026-03-10', { reasons: ['foreign'] }]],
      '2026-04-09',
      { type: 'limit-passed', due: '2026-04-08' },
    ],
    [
      'extended',
      'again, complex by one ground of the law',
      denunciation,
      [
        accepted,
        ['marked-complex', '2026-03-10', { reasons: ['foreign', 'late'] }],
        ['extended', '2026-04-01'],
      ],
      '2026-05-01',
      { type: 'no-extension-left', most: 1 },
    ],
    [
      'taken-down',
      'before its last day, moved from a Saturday',
      {},
      [accepted, decided, ['posted', '2026-04-03']],
      '2026-04-19',
      { type: 'posting-runs', until: '2026-04-20' },
    ],
    ['extended', 'a complaint', {}, [accepted], '2026-03-20', { type: 'not-of-this-type' }],
    ['extended', 'not complex', denunciation, [accepted], '2026-03-20', { type: 'not-complex' }],
    [
      'extended',
      'once already, complex by one ground',
      denunciation,
      [accepted, ['marked-complex', '2026-03-10', { reasons: ['foreign'] }], ['extended', '2026-04-01']],
      '2026-05-01',
      { type: 'no-extension-left', most: 1 },
    ],
    [
      'second-complaint',
      'while the limit runs',
      {},
      [accepted],
      '2026-03-20',
      { type: 'limit-runs', due: '2026-04-08' },
    ],
    ['resumed', 'not suspended', {}, [accepted], '2026-03-20', { type: 'not-suspended' }],
    [
      'decided',
      'suspended',
      {},
      [
        ['accepted', '2026-07-06'],
        ['suspended', '2026-07-07'],
      ],
      '2026-07-08',
      { type: 'is-suspended' },
    ],
    [
      'decided',
      'withdrawn',
      {},
      [accepted, ['withdrawn', '2026-03-10']],
      '2026-03-11',
      { type: 'withdrawn' },
    ],
    ['decided', 'decided', {}, [accepted, decided], '2026-03-23', { type: 'done-already', on: '2026-03-20' }],
    [
      'guided',
      'an earlier paper of it was guided',
      { competence: 'province', guidedBefore: true },
      [],
      '2026-03-03',
      { type: 'guided-once' },
    ],
    [
      'extended',
      'complex by no ground',
      denunciation,
      [accepted, ['marked-complex', '2026-03-10']],
      '2026-03-20',
      { type: 'no-grounds' },
    ],
    [
      'archived',
      'nothing decided on the conclusion',
      denunciation,
      [
        accepted,
        ['concluded', '2026-03-20'],
        ['sent', '2026-03-23'],
        ['posted', '2026-03-23'],
        ['taken-down', '2026-04-20'],
      ],
      '2026-04-25',
      { type: 'not-handled' },
    ],
    ['archived', 'not sent', {}, [accepted, decided], '2026-03-23', { type: 'not-sent' }],
    [
      'archived',
      'withdrawn but not stopped',
      {},
      [accepted, ['withdrawn', '2026-03-10']],
      '2026-03-11',
      { type: 'not-stopped' },
    ],
    [
      'archived',
      'the Front has no answer',
      { competence: 'province', sentBy: 'front' },
      [['guided', '2026-03-05']],
      '2026-03-09',
      { type: 'not-answered' },
    ],
    [
      'taken-down',
      'too early',
      {},
      [accepted, decided, ['posted', '2026-03-23']],
      '2026-04-07',
      { type: 'posting-runs', until: '2026-04-07' },
    ],
    ['taken-down', 'not posted', {}, [accepted, decided], '2026-04-07', { type: 'not-posted' }],
    [
      'decided',
      'archived',
      { competence: 'province' },
      [
        ['guided', '2026-03-05'],
        ['archived', '2026-03-09'],
      ],
      '2026-03-10',
      { type: 'archived' },
    ],
    [
      'withdrawn',
      'on a day before what followed',
      {},
      [accepted, decided],
      '2026-03-19',
      { type: 'breaks-later', step: 'decided', on: '2026-03-20' },
    ],
    [
      'verifying',
      'contradicting events',
      {},
      [accepted, ['guided', '2026-03-10']],
      '2026-03-11',
      { type: 'to-be-settled' },
    ],
    ['settled', 'nothing contradicts', {}, [accepted], '2026-03-11', { type: 'nothing-to-settle' }],
    ['corrected', 'nothing is written', {}, [], '2026-03-11', { type: 'nothing-to-correct' }],
  ])('%s: %s', (step, _, facts, lines, day, expected) => {
    expect(why(facts, lines, step, day)).toMatchObject(expected);
  });

  test.each<[Step, string, Partial<CaseFacts>, readonly Line[], string]>([
    ['suspended', 'a complaint from July 2026 on', {}, [accepted], '2026-07-01'],
    ['suspended', 'a denunciation before', denunciation, [accepted], '2026-06-30'],
    ['second-complaint', 'once the limit has passed', {}, [accepted], '2026-04-09'],
    ['marked-complex', 'on the last day of the limit', {}, [accepted], '2026-04-08'],
    [
      'extended',
      'on the last day of the limit',
      denunciation,
      [accepted, ['marked-complex', '2026-03-10', { reasons: ['foreign'] }]],
      '2026-04-08',
    ],
    ['second-complaint', 'after the decision', {}, [accepted, decided], '2026-03-21'],
    ['taken-down', 'after fifteen days', {}, [accepted, decided, ['posted', '2026-03-23']], '2026-04-08'],
    ['accepted', 'many who appointed representatives', { people: 6, appointed: true }, [], '2026-03-03'],
    ['verifying', 'entered late, between acceptance and decision', {}, [accepted, decided], '2026-03-12'],
  ])('%s is lawful: %s', (step, _, facts, lines, day) => {
    expect(why(facts, lines, step, day)).toBeUndefined();
  });
});
