// The clocks of whole cases agree with the hand: each worked case played as events, from the paper's receipt on.
import { describe, expect, it } from 'vitest';
import { arithmeticWords, triggerWord } from '../../../src/client/ui/cases/arithmetic.ts';
import type { CaseFacts } from '../../../src/shared/rules/case/case-types.ts';
import { clocksOf } from '../../../src/shared/rules/case/clocks.ts';
import { foldCase } from '../../../src/shared/rules/case/fold-case.ts';
import { addDays } from '../../../src/shared/rules/days.ts';
import type { Counted } from '../../../src/shared/rules/deadline.ts';
import type { RuleRow } from '../../../src/shared/rules/rule-rows.ts';
import { eventsOf, factsOf, type Line } from '../../support/cases.ts';
import { workedCases } from './worked-cases/all.ts';
import { limits, type WorkedCase } from './worked-cases/form.ts';
import { lawFor } from './worked-cases/law-for.ts';

type Play = { readonly facts?: Partial<CaseFacts>; readonly lines?: readonly Line[] };

const complaint: Partial<CaseFacts> = { type: 'complaint' };
const denunciation: Partial<CaseFacts> = { type: 'denunciation' };

/** Suspended and taken up again, as the case says. */
const pausesOf = ({ suspended = [] }: WorkedCase): readonly Line[] =>
  suspended.flatMap(({ from, to }): readonly Line[] => [
    ['suspended', from],
    ['resumed', addDays(to, 1)],
  ]);

/** Accepted that day, complex or not. */
const accepted = (one: WorkedCase, ...before: readonly Line[]): readonly Line[] => [
  ...before,
  ['accepted', one.on],
  ...pausesOf(one),
];
const complex: Line = ['marked-complex', '2025-11-01', { reasons: ['many-contents'] }];

/** Concluded or decided some days after acceptance. */
const until = (step: Line[0], one: WorkedCase): readonly Line[] => [
  ['accepted', addDays(one.on, -5)],
  [step, one.on],
];

/** Each extension is decided on the eve of the end before it. */
const extended = (one: WorkedCase): readonly Line[] => {
  const begun = one.accepted ?? '';
  const first: Line = ['extended', addDays(begun, 29)];
  const second: Line = ['extended', addDays(begun, 59)];
  return [
    ['marked-complex', begun, { reasons: ['many-places', 'many-contents'] }],
    ['accepted', begun],
    ...(one.row === 'T20' ? [first, second] : [first]),
    ...pausesOf(one),
  ];
};

const plays: { readonly [rule: string]: (one: WorkedCase) => Play } = {
  'petition.first-answer': () => ({ facts: { type: 'proposal' } }),
  'petition.process.calendar': () => ({ facts: { type: 'proposal' } }),
  'petition.process.working': () => ({ facts: { type: 'proposal' } }),
  'feedback.answer': () => ({ facts: { type: 'feedback' } }),
  'complaint.accept': () => ({ facts: complaint }),
  'complaint.resolve': (one) => ({ facts: complaint, lines: accepted(one) }),
  'complaint.resolve.complex': (one) => ({ facts: complaint, lines: accepted(one, complex) }),
  'complaint.resolve.remote': (one) => ({ facts: { ...complaint, remote: true }, lines: accepted(one) }),
  'complaint.resolve.remote-complex': (one) => ({
    facts: { ...complaint, remote: true },
    lines: accepted(one, complex),
  }),
  'complaint.send': (one) => ({ facts: complaint, lines: until('decided', one) }),
  'complaint.effective': (one) => ({ facts: complaint, lines: until('decided', one) }),
  'complaint.effective.remote': (one) => ({
    facts: { ...complaint, remote: true },
    lines: until('decided', one),
  }),
  'complaint.posting': (one) => ({
    facts: complaint,
    lines: [...until('decided', { ...one, on: addDays(one.on, -1) }), ['posted', one.on]],
  }),
  'complaint.resume-after-stop': (one) => ({ facts: complaint, lines: until('stopped', one) }),
  'complaint.limitation': (one) => ({
    facts: { ...complaint, known: one.on, ...(one.obstacle && { obstacle: one.obstacle }) },
  }),
  'complaint2.limitation': (one) => ({
    facts: complaint,
    lines: [...until('decided', { ...one, on: addDays(one.on, -1) }), ['sent', one.on]],
  }),
  'complaint2.limitation.remote': (one) => ({
    facts: { ...complaint, remote: true },
    lines: [...until('decided', { ...one, on: addDays(one.on, -1) }), ['sent', one.on]],
  }),
  'denunciation.check': () => ({ facts: denunciation }),
  'denunciation.check-long': (one) => ({
    facts: denunciation,
    lines: [['sorted', one.on, { reasons: ['many-places'] }]],
  }),
  'denunciation.forward': () => ({ facts: { ...denunciation, rank: 'chair' } }),
  'denunciation.notify': (one) => ({ facts: denunciation, lines: accepted(one) }),
  'denunciation.resolve': (one) => ({ facts: denunciation, lines: accepted(one) }),
  'denunciation.extend': (one) => ({ facts: denunciation, lines: extended(one) }),
  'denunciation.pause-notice': (one) => ({ facts: denunciation, lines: until('suspended', one) }),
  'denunciation.conclusion-notice': (one) => ({ facts: denunciation, lines: until('concluded', one) }),
  'denunciation.handle': (one) => ({ facts: denunciation, lines: until('concluded', one) }),
  'denunciation.publish': (one) => ({ facts: denunciation, lines: until('concluded', one) }),
  'denunciation.posting': (one) => ({
    facts: denunciation,
    lines: [...until('concluded', { ...one, on: addDays(one.on, -1) }), ['posted', one.on]],
  }),
  'denunciation.repeat': () => ({ facts: { ...denunciation, instance: 'further' } }),
};

/** The clock of the case’s rule, its stricter reading among them; of two extensions the last. */
const clockOf = (one: WorkedCase): { readonly rule: RuleRow; readonly counted: Counted } => {
  const { facts = {}, lines = [] } = plays[one.rule]?.(one) ?? {};
  const [begun = one.on] = [one.on, ...lines.map(([, date]) => date)].sort();
  const all = factsOf({ received: begun, ...facts });
  const state = foldCase(all, eventsOf(...lines));
  expect([state.odd, state.conflicts]).toEqual([[], []]);
  const found = clocksOf(all, state, lawFor(one), one.on).flatMap((clock) => [
    { rule: clock.rule, counted: clock.counted },
    ...(clock.stricter && clock.stricterRule ? [{ rule: clock.stricterRule, counted: clock.stricter }] : []),
  ]);
  const clock = found.filter(({ rule }) => rule.rule === one.rule).at(-1);
  if (!clock) throw new Error(`no clock ${one.rule}`);
  return clock;
};

const named = workedCases.map((one) => [`${one.row} ${one.rule} ${one.on} ${one.about}`, one] as const);

describe('the clocks of a whole case', () => {
  it.each(named)('%s: counted from the same day, due on the same day', (_, one) => {
    const { counted } = clockOf(one);
    expect([counted.from, counted.due, counted.provisional]).toEqual([
      one.on,
      one.due,
      one.provisional === true,
    ]);
  });

  it.each(named)('%s: the same sentence', (_, one) => {
    const { counted, rule } = clockOf(one);
    if (one.says === undefined) return;
    const article = one.own ? 'Quy chế của xã' : limits[one.rule]?.[2];
    expect(arithmeticWords(counted, triggerWord(rule.trigger, 'vi'), rule.citation, 'vi')).toBe(
      `${one.says}, ${article}`,
    );
  });
});
