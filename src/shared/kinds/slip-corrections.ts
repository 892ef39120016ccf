// When slips came back, where the day first written was wrong: what was corrected, and how a correction is written.
import { type Bundle, type RecordState, rowsOf } from '../core/bundle.ts';
import type { RecordId } from '../core/ids.ts';
import { type Day, isDay } from '../rules/days.ts';

export type SlipCorrection = {
  readonly row: RecordState;
  /** The slip's natural key: item and household. */
  readonly slip: string;
  readonly was: Day;
  /** Undefined: it never came back. */
  readonly returned: Day | undefined;
  readonly reason: string;
};

/** Of an item, in the order they were written. */
export const slipCorrections = (bundle: Bundle, item: RecordId): readonly SlipCorrection[] =>
  rowsOf(bundle, 'slip-correction').flatMap((row): readonly SlipCorrection[] => {
    const { slip, was, returned, reason } = row.values;
    if (row.redacted || typeof slip !== 'string' || !slip.startsWith(`${item}-`) || !isDay(was)) return [];
    return [
      { row, slip, was, returned: isDay(returned) ? returned : undefined, reason: String(reason ?? '') },
    ];
  });

export type WrongCorrection = 'same' | 'before-given' | 'to-come' | 'no-reason';

/** What is wrong with a correction that is about to be written; undefined: nothing. @param returned '': it never came back */
export const wrongCorrection = (
  { given, was }: { readonly given: string; readonly was: string },
  { returned, reason }: { readonly returned: string; readonly reason: string },
  today: Day,
): WrongCorrection | undefined => {
  if (returned === was) return 'same';
  if (returned > today) return 'to-come';
  if (returned !== '' && given !== '' && returned < given) return 'before-given';
  return reason.trim() === '' ? 'no-reason' : undefined;
};
