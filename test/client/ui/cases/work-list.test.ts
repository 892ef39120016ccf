// The lists of what is due, from cases worked by hand: which list a limit stands in on a day, and what is long or complex.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Item } from '../../../../src/client/store/catalog-api.ts';
import { isOver, type OpenPetition } from '../../../../src/client/ui/cases/open-cases.ts';
import { follow, longCases, tasksOf } from '../../../../src/client/ui/cases/work-list.ts';
import type { RecordState } from '../../../../src/shared/core/bundle.ts';
import type { Json } from '../../../../src/shared/core/json.ts';
import type { CaseFacts } from '../../../../src/shared/rules/case/case-types.ts';
import { addDays } from '../../../../src/shared/rules/days.ts';
import { type Law, lawOf } from '../../../../src/shared/rules/law.ts';
import { idOf } from '../../../support/bundles.ts';
import { eventsOf, factsOf, type Line } from '../../../support/cases.ts';
import { holdsFor } from '../../../support/property.ts';
import { anyWalk } from '../../../support/random-cases.ts';

vi.setConfig({ testTimeout: 600_000 });

const law = lawOf([]);

const petitionOf = (parts: Partial<CaseFacts>, ...lines: readonly Line[]): OpenPetition => ({
  item: { id: idOf('A') } as Item,
  labels: new Map(),
  cases: [{ facts: factsOf(parts), events: eventsOf(...lines) }],
});

const listed = (petition: OpenPetition, today: string) =>
  tasksOf(follow([petition], law, today), today).map(({ clock, group, left }) => [
    clock.rule.rule,
    group,
    left,
  ]);

const accepted = petitionOf({}, ['accepted', '2026-03-09']);

test('a limit comes near, is due and overdue by the day', () => {
  const of = (today: string) => listed(accepted, today);
  expect(of('2026-03-31')).toEqual([['complaint.resolve', 'later', 8]]);
  expect(of('2026-04-01')).toEqual([['complaint.resolve', 'soon', 7]]);
  expect(of('2026-04-08')).toEqual([['complaint.resolve', 'today', 0]]);
  expect(of('2026-04-09')).toEqual([['complaint.resolve', 'overdue', -1]]);
});

test('of two readings the stricter one makes it today’s work, the other one overdue', () => {
  const fresh = petitionOf({ source: 'post' });
  const of = (today: string) => listed(fresh, today).find(([rule]) => rule === 'petition.process.working');
  expect(of('2026-03-11')?.[1]).toBe('soon');
  expect(of('2026-03-12')?.[1]).toBe('today');
  expect(of('2026-03-16')?.[1]).toBe('today');
  expect(of('2026-03-17')?.[1]).toBe('overdue');
});

test('a suspended case stands apart, and the sender’s own time is nobody’s work', () => {
  const suspended = petitionOf(
    { received: '2026-07-06' },
    ['accepted', '2026-07-13'],
    ['suspended', '2026-07-20', { reasons: ['awaiting'] }],
  );
  expect(listed(suspended, '2026-12-01').map(([, group]) => group)).toEqual(['standing']);
  const decided = petitionOf(
    {},
    ['accepted', '2026-03-09'],
    ['decided', '2026-04-01'],
    ['sent', '2026-04-02'],
  );
  expect(listed(decided, '2026-04-10')).toEqual([]);
});

test('what has hung its days out is work for the day it may come down', () => {
  const posted = petitionOf(
    {},
    ['accepted', '2026-03-09'],
    ['decided', '2026-04-01'],
    ['sent', '2026-04-02'],
    ['posted', '2026-04-03'],
  );
  expect(listed(posted, '2026-04-24')).toEqual([['complaint.posting', 'today', -4]]);
});

test('long cases are those beyond a limit or complex and undecided, the longest overdue first', () => {
  const complex = petitionOf({}, ['accepted', '2026-03-09'], ['marked-complex', '2026-03-12']);
  const done = petitionOf(
    {},
    ['accepted', '2026-03-09'],
    ['marked-complex', '2026-03-12'],
    ['decided', '2026-04-07'],
    ['sent', '2026-04-08'],
  );
  const late = petitionOf({}, ['accepted', '2026-03-02']);
  const today = '2026-04-10';
  const found = longCases(follow([complex, done, late, accepted], law, today), today);
  expect(found.map(({ overdue, blockedBy }) => [overdue, blockedBy?.rule.rule])).toEqual([
    [9, 'complaint.resolve'],
    [2, 'complaint.resolve'],
    [0, 'complaint.resolve.complex'],
  ]);
});

test('an archive that was written too early ends nothing, and one content of several does not end the paper', () => {
  const early = petitionOf({}, ['accepted', '2026-03-09'], ['archived', '2026-03-20']);
  expect(isOver(early.cases, '2026-04-09')).toBe(false);
  expect(listed(early, '2026-04-09')).toEqual([['complaint.resolve', 'overdue', -1]]);
  const guided = {
    facts: factsOf({ competence: 'province' }),
    events: eventsOf(['guided', '2026-03-09'], ['archived', '2026-03-10']),
  };
  expect(isOver([guided], '2026-04-09')).toBe(true);
  expect(isOver([guided, ...early.cases], '2026-04-09')).toBe(false);
});

test('a decision dated a year ahead silences nothing: the limit that has passed stays overdue, and the case open', () => {
  const slip: Line = ['decided', '2027-03-16'];
  const wrong = petitionOf(
    {},
    ['accepted', '2026-03-05'],
    slip,
    ['sent', '2027-03-17'],
    ['archived', '2027-03-20'],
  );
  expect(listed(wrong, '2026-06-01')).toEqual([['complaint.resolve', 'overdue', -56]]);
  expect(longCases(follow([wrong], law, '2026-06-01'), '2026-06-01')).toHaveLength(1);
  expect(isOver(wrong.cases, '2026-06-01')).toBe(false);
  expect(listed(wrong, '2027-03-15')).toEqual([['complaint.resolve', 'overdue', -343]]);
  expect(listed(wrong, '2027-03-16').map(([rule]) => rule)).toEqual(['complaint.send']);
  expect(isOver(wrong.cases, '2027-03-20')).toBe(true);
});

test('what was counted before is what counting anew gives: on other days, under another law, after a record changed', () => {
  const anew = (petitions: readonly OpenPetition[]) => petitions.map((one) => structuredClone(one));
  const told = (petitions: readonly OpenPetition[], of: Law, today: string) => {
    const followed = follow(petitions, of, today);
    return [
      tasksOf(followed, today).map(({ clock, left, group }) => [clock, left, group]),
      longCases(followed, today).map(({ overdue, blockedBy }) => [overdue, blockedBy]),
      followed.map(({ clocks }) => clocks),
    ];
  };
  const days = fc.array(fc.nat(500), { minLength: 2, maxLength: 6 });
  holdsFor(
    fc.tuple(fc.array(anyWalk, { minLength: 1, maxLength: 4 }), days, fc.boolean()),
    ([walks, after, isOther]) => {
      const petitions = walks.map(
        ({ facts, events }, n): OpenPetition => ({
          item: { id: idOf(`A${walks.length - n}`) } as Item,
          labels: new Map(),
          cases: [{ facts, events }],
        }),
      );
      for (const [n, far] of after.entries()) {
        const [today, of] = [addDays('2026-05-04', far), isOther && n % 2 ? shortLaw : law];
        expect(told(petitions, of, today)).toEqual(told(anew(petitions), of, today));
      }
    },
    0.005,
  );
});

/** A commune that gave itself half the time, and a day off that nobody else has. */
const shortLaw = lawOf([
  directoryRecord('rule', {
    ...{ rule: 'complaint.resolve@2012', value: 15, unit: 'calendar-days', from: '2012-07-01' },
    ...{ citation: 'Quy chế của xã', reason: 'Làm sớm' },
  }),
  directoryRecord('holiday', { date: '2026-06-15', name: 'Ngày hội', work: 'off' }),
]);

function directoryRecord(kind: string, values: { readonly [field: string]: Json }): RecordState {
  return { id: idOf(kind), kind, by: idOf('P'), at: 1, values, last: {} };
}
