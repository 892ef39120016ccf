// Every phase, condition, reason against a step and end of a limit has its words in both languages.
import { describe, expect, it } from 'vitest';
import { enCases } from '../../../../src/client/ui/text/en-cases.ts';
import { viCases } from '../../../../src/client/ui/text/vi-cases.ts';
import type { Phase } from '../../../../src/shared/rules/case/case-types.ts';
import type { AtEnd } from '../../../../src/shared/rules/case/clock-types.ts';
import type { Condition } from '../../../../src/shared/rules/case/offers.ts';
import type { Unlawful } from '../../../../src/shared/rules/case/unlawful.ts';

/** A list that the compiler holds to be whole. */
const all = <Name extends string>(names: { readonly [name in Name]: true }) => Object.keys(names);

const phases = all<Phase>({
  received: true,
  sorted: true,
  accepted: true,
  suspended: true,
  resolved: true,
  'passed-on': true,
  refused: true,
  withdrawn: true,
  stopped: true,
  investigated: true,
  archived: true,
});
const ends = all<Exclude<AtEnd, 'overdue' | 'may-complain-on' | 'may-denounce-on'>>({
  'may-come-down': true,
  'takes-effect': true,
  'out-of-time': true,
});
const allEnds = [
  ...ends,
  ...all<Exclude<AtEnd, (typeof ends)[number]>>({
    overdue: true,
    'may-complain-on': true,
    'may-denounce-on': true,
  }),
];
const conditions = all<Exclude<Condition, 'names-an-event' | 'by-leader'>>({
  grounds: true,
  'in-writing': true,
  'tell-sender': true,
  'tell-parties': true,
  'tell-who-sent-it': true,
  'once-only': true,
  'signed-or-minuted': true,
  'accepted-anew': true,
  'coerced-if-withdrawn': true,
  'dialogue-if-differing': true,
  'without-identity': true,
});
const unlawful = all<Unlawful['type']>({
  'before-receipt': true,
  'not-of-this-type': true,
  'forward-not-guide': true,
  'guide-not-forward': true,
  'split-first': true,
  archived: true,
  'not-accepted': true,
  'not-decided': true,
  'not-suspended': true,
  'is-suspended': true,
  withdrawn: true,
  'not-now': true,
  'done-already': true,
  'content-withdrawn': true,
  'breaks-later': true,
  'to-be-settled': true,
  'nothing-to-settle': true,
  'nothing-to-correct': true,
  'not-competent': true,
  ours: true,
  'competence-unclear': true,
  'not-law-then': true,
  'not-complex': true,
  'no-extension-left': true,
  'not-appointed': true,
  'too-many-represent': true,
  'limit-runs': true,
  'limit-passed': true,
  'posting-runs': true,
  'not-posted': true,
  'not-sent': true,
  'not-stopped': true,
  'nothing-stopped': true,
  'stopped-too-long': true,
  'withdrawn-for-good': true,
  'not-answered': true,
  'not-handled': true,
  'not-yet': true,
  'no-grounds': true,
  'guided-once': true,
});

describe('the words of cases', () => {
  it.each([
    ['Vietnamese', viCases],
    ['English', enCases],
  ] as const)('%s says them all', (_language, texts: { readonly [key: string]: string }) => {
    const keys = [
      ...phases.map((name) => `case.phase.${name}`),
      ...ends.map((name) => `case.end.${name}`),
      ...allEnds.flatMap((name) => [`case.atEnd.${name}`, `case.pastEnd.${name}`]),
      ...conditions.map((name) => `condition.${name}`),
      ...unlawful.map((name) => `unlawful.${name}`),
    ];
    expect(keys.filter((key) => (texts[key] ?? '').trim() === '')).toEqual([]);
  });
});
