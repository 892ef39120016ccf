// What was corrected about a slip's day of coming back, in words: what stood there, what stands now, why.
import type { SlipCorrection } from '../../../shared/kinds/slip-corrections.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';

/** One line each; '' for none. */
export const correctedWords = (corrections: readonly SlipCorrection[]): string =>
  corrections
    .map(({ was, returned, reason }) =>
      returned === undefined
        ? t('slips.correctedToNone', { was: fullDay(was), reason })
        : t('slips.corrected', { was: fullDay(was), day: fullDay(returned), reason }),
    )
    .join('\n');
