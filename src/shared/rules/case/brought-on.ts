// A stopped complaint that its sender brings on again (LKN Art. 11.8: refused where he did not within thirty days of the
// notice). What the law leaves open is read so: it is accepted anew, within the days for accepting, and the limit for
// resolving it begins anew; nothing counted before the stop is counted twice.
import { countFrom } from '../deadline.ts';
import type { Law } from '../law.ts';
import { ruleOn } from '../rules.ts';
import type { CaseEvent, CaseState } from './case-types.ts';
import type { Unlawful } from './unlawful.ts';

type BroughtOn = Pick<CaseEvent, 'date' | 'reasons'>;

/**
 * Too late, or what was withdrawn: that is not examined again since LKN Art. 10 was amended, unless somebody was coerced.
 * @param stopped the state the complaint was stopped in
 */
export const mayNotGoOn = (
  stopped: CaseState | undefined,
  { date, reasons = [] }: BroughtOn,
  law: Law,
): Unlawful | undefined => {
  const on = stopped?.days.stopped;
  const limit = on === undefined ? undefined : ruleOn(law.rules, 'complaint.resume-after-stop', on);
  if (!stopped || on === undefined) return undefined;
  const due = limit && countFrom(on, limit, law.calendar, []).due;
  if (due !== undefined && date > due) return { type: 'stopped-too-long', due };
  const final = stopped.withdrawn && ruleOn(law.rules, 'complaint.withdrawn-final', stopped.withdrawn);
  return final && final.value === 1 && !reasons.includes('coerced')
    ? { type: 'withdrawn-for-good', rule: final }
    : undefined;
};

/** The same, where it was brought on all the same: then it is refused and not accepted. */
export const wentOnUnlawfully = ({ before, events }: CaseState, law: Law): Unlawful | undefined => {
  const event = events.filter(({ step }) => step === 'continued').at(-1);
  return event && mayNotGoOn(before, event, law);
};
