// The law as the commune applies it: the rule table and the calendar, from the directory's records.
import type { RecordState } from '../core/bundle.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import type { RuleRow } from './rule-rows.ts';
import { rulesOf } from './rules.ts';

export type Law = { readonly rules: readonly RuleRow[]; readonly calendar: Calendar };

/** @param records records of the directory; of all kinds, only `rule` and `holiday` are looked at */
export const lawOf = (records: Iterable<RecordState>): Law => {
  const all = [...records];
  const rules = rulesOf(all.filter(({ kind }) => kind === 'rule'));
  return {
    rules,
    calendar: calendarOf(
      all.filter(({ kind }) => kind === 'holiday'),
      rules,
    ),
  };
};
