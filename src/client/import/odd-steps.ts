// Which steps of an imported case the law does not know where they stand: a decision before acceptance, an answer to a
// complaint. They are kept and shown, and its clocks do not run from them.
import type { RecordState } from '../../shared/core/bundle.ts';
import { caseOf } from '../../shared/kinds/case-of.ts';
import { petition } from '../../shared/kinds/petition.ts';
import { foldCase } from '../../shared/rules/case/fold-case.ts';
import { type StepColumn, stepColumns } from './petition-columns.ts';
import type { PetitionValues, StepValues } from './petition-row.ts';

export const oddSteps = (values: PetitionValues, steps: readonly StepValues[]): readonly StepColumn[] => {
  const state = (id: string, kind: string, at: number, of: PetitionValues): RecordState => ({
    id,
    kind,
    by: '',
    at,
    values: of,
    last: {},
  });
  const rows = steps.map((step, at) => state(String(at), 'event', at, step));
  const { facts, events } = caseOf({
    root: state('', petition.name, 0, values),
    rows: Object.fromEntries(rows.map((row) => [row.id, row])),
    seq: 0,
  });
  const folded = foldCase(facts, events);
  const disputed = folded.conflicts.flatMap(({ between }) => between);
  const odd = new Set([...folded.odd, ...disputed].map(({ step }) => step));
  return stepColumns.filter((step) => odd.has(step));
};
