// Which rows go onto paper.
import { type Bundle, type RecordState, rowsOf } from '../../../shared/core/bundle.ts';

/** The rows of a kind in the order they were written, without deleted and withdrawn ones. */
export const printedRows = (bundle: Bundle, kind: string): readonly RecordState[] =>
  rowsOf(bundle, kind).filter((row) => !row.redacted);
