// How many may speak for how many, and what does not agree with it (NĐ 124/2020 Art. 5; domain 2.2).
import { describe, expect, test } from 'vitest';
import { foldCase } from '../../../../src/shared/rules/case/fold-case.ts';
import { groupOf, misRepresented, representationOf } from '../../../../src/shared/rules/case/many-people.ts';
import { whyNot } from '../../../../src/shared/rules/case/why-not.ts';
import { lawOf } from '../../../../src/shared/rules/law.ts';
import { factsOf } from '../../../support/cases.ts';

const law = lawOf([]);
const { rules } = law;
const day = '2026-03-09';

test.each([
  [1, 'one'],
  [2, 'several'],
  [4, 'several'],
  [5, 'crowd'],
  [120, 'crowd'],
])('%i people are %s', (people, group) => {
  expect(groupOf(people, rules, day).group).toBe(group);
});

test('where the commune’s own row says otherwise, a crowd begins there', () => {
  const own = rules.map((row) => (row.rule === 'crowd' ? { ...row, value: 10 } : row));
  expect([groupOf(9, own, day).group, groupOf(10, own, day).group]).toEqual(['several', 'crowd']);
});

test.each([
  [4, undefined],
  [5, 2],
  [10, 2],
  [11, 5],
  [300, 5],
])('%i people are represented by at most %s', (people, most) => {
  expect(representationOf(people, rules, day)?.most).toBe(most);
});

test('before the decree nothing is asked', () => {
  expect(representationOf(6, rules, '2020-12-09')).toBeUndefined();
});

describe('of a complaint', () => {
  test.each([
    ['four need nobody', { people: 4 }, undefined],
    ['six without a writing', { people: 6, representatives: 2 }, 'not-appointed'],
    ['six by two', { people: 6, representatives: 2, appointed: true }, undefined],
    ['six by three', { people: 6, representatives: 3, appointed: true }, 'too-many-represent'],
    ['eleven by five', { people: 11, representatives: 5, appointed: true }, undefined],
    ['eleven by six', { people: 11, representatives: 6, appointed: true }, 'too-many-represent'],
    ['six by nobody knows how many', { people: 6, appointed: true }, 'nobody-represents'],
  ] as const)('%s', (_, facts, type) => {
    expect(misRepresented(factsOf(facts), rules, day)?.type).toBe(type);
  });

  test('too many stand against accepting it, with the number and the article; that nobody wrote how many does not', () => {
    const why = (representatives: number) => {
      const facts = factsOf({ people: 6, representatives, appointed: true });
      return whyNot(facts, foldCase(facts, []), 'accepted', law, day);
    };
    expect(why(3)).toMatchObject({
      type: 'too-many-represent',
      n: 3,
      most: 2,
      rule: { citation: 'Điều 5 Nghị định 124/2020/NĐ-CP' },
    });
    expect([why(2), why(0)]).toEqual([undefined, undefined]);
  });
});

test('the decree is about complaints: a proposal by many is as it is', () => {
  expect(misRepresented(factsOf({ type: 'proposal', people: 30 }), rules, day)).toBeUndefined();
});
