// Which paper belongs to which step.
import { expect, it } from 'vitest';
import { paperNames, papersFor, stepOfPaper } from '../../../../src/shared/rules/case/case-papers.ts';
import { petitionSteps } from '../../../../src/shared/rules/case/case-steps.ts';
import type { CaseType } from '../../../../src/shared/rules/case/case-types.ts';
import { places } from '../../../../src/shared/rules/case/transitions.ts';

const types: readonly CaseType[] = ['complaint', 'denunciation', 'proposal', 'feedback', 'mixed', 'other'];
const asked = types.flatMap((type) => petitionSteps.map((step) => ({ type, step })));

it('a denunciation has papers of its own, and nobody else has them', () => {
  for (const { type, step } of asked)
    for (const paper of papersFor(step, type))
      expect(paper.startsWith('denunciation-'), paper).toBe(type === 'denunciation');
});

it('every paper belongs to a step, one step a type', () => {
  for (const paper of paperNames) expect(types.some((type) => stepOfPaper(paper, type))).toBe(true);
  for (const { type, step } of asked)
    for (const paper of papersFor(step, type)) expect(stepOfPaper(paper, type)).toBe(step);
});

it('a step that may never happen to a type calls for no paper of it', () => {
  const impossible = asked.filter(
    ({ type, step }) =>
      papersFor(step, type).length > 0 && !places[step].some(({ of }) => !of || of.includes(type)),
  );
  expect(impossible).toEqual([]);
});
