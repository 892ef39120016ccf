// Which rows go onto paper, and what must never.
import { type Bundle, headsOf, type RecordState, rowsOf } from '../../../shared/core/bundle.ts';

/** The rows of a kind in the order they were written, without deleted and withdrawn ones. */
export const printedRows = (bundle: Bundle, kind: string): readonly RecordState[] =>
  rowsOf(bundle, kind).filter((row) => !row.redacted);

/** Whether any version of a petition or a visit, shown or kept beside, is of type tố cáo (decision 10). */
export const isEverDenunciation = (state: RecordState): boolean =>
  [state.values.type, ...headsOf(state, 'type').map((head) => head.value)].includes('denunciation');
