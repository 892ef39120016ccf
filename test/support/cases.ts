// Cases for tests: facts with ordinary values, and events from short lines.
import type { Step } from '../../src/shared/rules/case/case-steps.ts';
import type { CaseEvent, CaseFacts } from '../../src/shared/rules/case/case-types.ts';
import { idOf } from './bundles.ts';

/** A complaint received on 2 March 2026 (a Monday), by one person, in the commune's competence; not remote. */
export const factsOf = (parts: Partial<CaseFacts> = {}): CaseFacts => ({
  type: 'complaint',
  received: '2026-03-02',
  competence: 'commune',
  remote: false,
  instance: 'first',
  people: 1,
  representatives: 0,
  appointed: false,
  contents: [],
  ...parts,
});

export type Line = readonly [step: Step, date: string, parts?: Partial<CaseEvent>];

/** Events named E0, E1, …, written one after another. */
export const eventsOf = (...lines: readonly Line[]): readonly CaseEvent[] =>
  lines.map(([step, date, parts], n) => ({
    id: idOf(`E${n}`),
    by: idOf('P'),
    at: n + 1,
    step,
    date,
    ...parts,
  }));
