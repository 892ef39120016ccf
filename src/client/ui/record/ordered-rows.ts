// The order in which rows are read: events of a case by their own day, everything else as it was written down.
import { type Bundle, type RecordState, rowsOf } from '../../../shared/core/bundle.ts';
import type { KindDefinition } from '../../../shared/kinds/define-kind.ts';
import { dayIn } from '../../../shared/kinds/petition-events.ts';

/** The rows of one kind that are not deleted. */
export const orderedRows = (
  bundle: Bundle,
  kind: KindDefinition,
  rowKind: string,
): readonly RecordState[] => {
  const rows = rowsOf(bundle, rowKind);
  if (!kind.rows[rowKind]?.appendOnly) return rows;
  // Without a date it is of the day it was written, as the law and the page take it.
  const day = ({ values, at }: RecordState): string => dayIn(values.date, at);
  // The sort is stable: events of one day stay in the order they were written.
  return [...rows].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
};
