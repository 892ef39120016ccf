// The clocks of cases worked by hand: what runs, until when, when it was met, what took its place.
import { describe, expect, test } from 'vitest';
import type { CaseFacts } from '../../../../src/shared/rules/case/case-types.ts';
import type { Clock } from '../../../../src/shared/rules/case/clock-types.ts';
import { clocksOf } from '../../../../src/shared/rules/case/clocks.ts';
import { foldCase } from '../../../../src/shared/rules/case/fold-case.ts';
import { lawOf } from '../../../../src/shared/rules/law.ts';
import { idOf } from '../../../support/bundles.ts';
import { eventsOf, factsOf, type Line } from '../../../support/cases.ts';

const law = lawOf([]);

const clocks = (
  parts: Partial<CaseFacts>,
  lines: readonly Line[],
  today = '2026-03-02',
): readonly Clock[] => {
  const facts = factsOf(parts);
  return clocksOf(facts, foldCase(facts, eventsOf(...lines)), law, today);
};

/** Per rule: due day, and how it ended. */
const said = (all: readonly Clock[]) =>
  all.map(({ rule, counted, done, ended }) =>
    [rule.rule, counted.due, done ? `done ${done}` : ended ? `ended ${ended}` : 'open'].join(' '),
  );

test('a complaint just received: first answer, handling in two readings, acceptance', () => {
  const all = clocks({}, []);
  expect(said(all)).toEqual([
    'petition.first-answer 2026-03-16 open',
    'petition.process.working 2026-03-16 open',
    'complaint.accept 2026-03-12 open',
  ]);
  expect(all[1]?.stricter?.due).toBe('2026-03-12');
});

test('a complaint from acceptance to what follows its decision', () => {
  const lines: readonly Line[] = [
    ['accepted', '2026-03-09'],
    ['decided', '2026-04-01'],
    ['sent', '2026-04-02'],
    ['posted', '2026-04-03'],
  ];
  expect(said(clocks({ known: '2026-01-05' }, lines))).toEqual([
    'petition.first-answer 2026-03-16 done 2026-03-09',
    'petition.process.working 2026-03-16 done 2026-03-09',
    'complaint.limitation 2026-04-06 done 2026-03-02',
    'complaint.accept 2026-03-12 done 2026-03-09',
    'complaint.resolve 2026-04-08 done 2026-04-01',
    'complaint.send 2026-04-06 done 2026-04-02',
    'complaint.effective 2026-05-04 open',
    'complaint.posting 2026-04-20 open',
    'complaint2.limitation 2026-05-04 open',
  ]);
});

describe('a complaint’s limit by what it is', () => {
  const accepted: Line = ['accepted', '2026-03-09'];
  const complex: Line = ['marked-complex', '2026-03-12'];
  test.each<[string, Partial<CaseFacts>, readonly Line[], string]>([
    ['ordinary', {}, [accepted], 'complaint.resolve 2026-04-08 open'],
    ['complex', {}, [accepted, complex], 'complaint.resolve.complex 2026-04-23 open'],
    [
      'marked complex on its last day',
      {},
      [accepted, ['marked-complex', '2026-04-08']],
      'complaint.resolve.complex 2026-04-23 open',
    ],
    [
      'marked complex once it had passed',
      {},
      [accepted, ['marked-complex', '2026-04-09']],
      'complaint.resolve 2026-04-08 open',
    ],
    [
      'remote, marked complex once the longer limit had passed',
      { remote: true },
      [accepted, ['marked-complex', '2026-04-24']],
      'complaint.resolve.remote 2026-04-23 open',
    ],
    [
      'marked complex while it stood still',
      {},
      [
        ['accepted', '2026-07-06'],
        ['suspended', '2026-07-13'],
        ['marked-complex', '2026-09-01'],
      ],
      'complaint.resolve.complex 2026-08-21 open',
    ],
    ['remote', { remote: true }, [accepted], 'complaint.resolve.remote 2026-04-23 open'],
    ['both', { remote: true }, [accepted, complex], 'complaint.resolve.remote-complex 2026-05-08 open'],
    [
      'withdrawn',
      {},
      [accepted, ['withdrawn', '2026-03-20']],
      'complaint.resolve 2026-04-08 ended 2026-03-20',
    ],
    [
      'suspended before the law knew it',
      {},
      [accepted, ['suspended', '2026-03-10']],
      'complaint.resolve 2026-04-08 open',
    ],
    [
      'suspended ten days',
      {},
      [
        ['accepted', '2026-07-06'],
        ['suspended', '2026-07-13'],
        ['resumed', '2026-07-23'],
      ],
      'complaint.resolve 2026-08-17 open',
    ],
  ])('%s', (_, facts, lines, expected) => {
    expect(said(clocks(facts, lines))).toContain(expected);
  });
});

test('a limit that passed without a decision opens the way to the province', () => {
  const lines: readonly Line[] = [['accepted', '2026-03-09']];
  expect(said(clocks({}, lines, '2026-04-08')).at(-1)).not.toContain('complaint2');
  expect(said(clocks({}, lines, '2026-04-09')).at(-1)).toBe('complaint2.limitation 2026-05-08 open');
});

test('a case that is guided, or another’s, runs no clock of ours', () => {
  const all = clocks({ competence: 'province' }, [['guided', '2026-03-05']]);
  expect(said(all)).toEqual([
    'petition.first-answer 2026-03-16 done 2026-03-05',
    'petition.process.working 2026-03-16 done 2026-03-05',
  ]);
});

describe('Denunciations', () => {
  const denunciation = { type: 'denunciation', source: 'post' } as const;

  test('extended twice: each extension from the end the law counts, ninety days in all', () => {
    const all = clocks(denunciation, [
      ['accepted', '2026-03-10'],
      ['marked-complex', '2026-03-11', { reasons: ['many-places', 'foreign'] }],
      ['sent', '2026-03-12'],
      ['extended', '2026-04-08'],
      ['extended', '2026-05-08'],
      ['concluded', '2026-06-05'],
    ]);
    expect(said(all)).toEqual([
      'petition.process.working 2026-03-16 done 2026-03-10',
      'denunciation.check 2026-03-11 done 2026-03-10',
      'denunciation.notify 2026-03-17 done 2026-03-12',
      'denunciation.resolve 2026-04-09 ended 2026-04-08',
      'denunciation.extend 2026-05-11 ended 2026-05-08',
      'denunciation.extend 2026-06-08 done 2026-06-05',
      'denunciation.conclusion-notice 2026-06-12 open',
      'denunciation.handle 2026-06-16 open',
      'denunciation.publish 2026-06-16 open',
    ]);
  });

  test('an extension beyond its number lengthens nothing', () => {
    const all = clocks(denunciation, [
      ['accepted', '2026-03-10'],
      ['marked-complex', '2026-03-11', { reasons: ['foreign'] }],
      ['extended', '2026-04-08'],
      ['extended', '2026-05-08'],
    ]);
    expect(said(all).filter((one) => one.includes('extend'))).toEqual([
      'denunciation.extend 2026-05-11 open',
    ]);
  });

  test.each([
    ['2026-04-09', 'denunciation.extend 2026-05-11 open'],
    ['2026-04-10', 'denunciation.resolve 2026-04-09 open'],
  ])('an extension decided on %s, when the limit ends on 9 April', (day, expected) => {
    const complex: Line = ['marked-complex', '2026-03-11', { reasons: ['foreign', 'many-places'] }];
    const all = clocks(denunciation, [['accepted', '2026-03-10'], complex, ['extended', day]]);
    expect(said(all).at(-1)).toBe(expected);
  });

  test('one brought again is the province’s: forwarded in five working days', () => {
    expect(said(clocks({ ...denunciation, instance: 'further' }, []))).toContain(
      'denunciation.forward 2026-03-09 open',
    );
  });

  test('one of the chair is forwarded to the province in five working days', () => {
    expect(said(clocks({ ...denunciation, rank: 'chair' }, []))).toContain(
      'denunciation.forward 2026-03-09 open',
    );
  });

  test('remoteness lengthens nothing', () => {
    const all = clocks({ ...denunciation, remote: true }, [['accepted', '2026-03-10']]);
    expect(said(all)).toContain('denunciation.resolve 2026-04-09 open');
  });
});

test('feedback is answered; a content’s clocks carry its id', () => {
  const all = clocks({ type: 'feedback', source: 'post', content: idOf('C') }, [['answered', '2026-03-20']]);
  expect(said(all)).toEqual([
    'petition.process.working 2026-03-16 done 2026-03-20',
    'feedback.answer 2026-04-01 done 2026-03-20',
  ]);
  expect(all.map(({ content }) => content)).toEqual([idOf('C'), idOf('C')]);
});
