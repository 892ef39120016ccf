// The order in which rows are read: events of a case by their own date, everything else as it was written down.
import { type Bundle, type RecordState, rowsOf } from '../../../shared/core/bundle.ts';
import type { KindDefinition } from '../../../shared/kinds/define-kind.ts';

/** The rows of one kind that are not deleted. */
export const orderedRows = (
  bundle: Bundle,
  kind: KindDefinition,
  rowKind: string,
): readonly RecordState[] => {
  const rows = rowsOf(bundle, rowKind);
  if (!kind.rows[rowKind]?.appendOnly) return rows;
  const day = (row: RecordState): string => String(row.values.date ?? '');
  // The sort is stable: events of one day stay in the order they were written.
  return [...rows].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
};
