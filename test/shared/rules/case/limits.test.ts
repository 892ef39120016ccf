// Whose case it is: the case's own answer and that of the competence table are one.
import { expect, test } from 'vitest';
import { caseCompetence } from '../../../../src/shared/rules/case/limits.ts';
import { competenceOf } from '../../../../src/shared/rules/competence.ts';
import { shippedRules } from '../../../../src/shared/rules/shipped-rules.ts';
import { factsOf } from '../../../support/cases.ts';

test.each([
  ['complaint', 'first', 'commune-official', 'commune'],
  ['complaint', 'second', 'commune-official', 'province'],
  ['complaint', 'further', 'commune-official', 'province'],
  ['denunciation', 'first', 'commune-official', 'commune'],
  ['denunciation', 'second', 'commune-official', 'province'],
  ['denunciation', 'further', 'commune-official', 'province'],
] as const)('a %s of the %s instance: %s is the %s’s', (type, instance, concerned, expected) => {
  const asked = { remote: false, again: instance !== 'first', rules: shippedRules, day: '2026-03-02' };
  expect(competenceOf(type, concerned, asked).field).toBe(expected);
  expect(caseCompetence(factsOf({ type, instance }))).toBe(expected);
});
