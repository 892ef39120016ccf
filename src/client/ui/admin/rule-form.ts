// What the office types of a rule of its own, what is wrong with it, and the record it becomes.
import type { RecordState } from '../../../shared/core/bundle.ts';
import type { Json } from '../../../shared/core/json.ts';
import type { Day } from '../../../shared/rules/days.ts';
import { type Base, isPeriod, type RuleRow, type Unit } from '../../../shared/rules/rule-rows.ts';
import { longestPeriod } from '../../../shared/rules/rules.ts';
import { tidyName } from './village-list.ts';

export type RuleEntry = {
  readonly value: number | null;
  readonly of: number | null;
  readonly unit: Unit;
  /** Of a fraction: strictly more than it. */
  readonly over: boolean | null;
  /** Of a share of a meeting or village: of whom. */
  readonly base: Base | null;
  readonly citation: string;
  readonly from: Day;
  readonly to: Day;
  readonly confirmedBy: string;
  readonly reason: string;
};

export type EntryProblem = 'value' | 'of' | 'citation' | 'from' | 'to' | 'reason';

/** The commune's own row as it stands, or the shipped row to begin with: it applies from today. */
export const entryOf = (shipped: RuleRow, own: RecordState | undefined, today: Day): RuleEntry => {
  if (!own) {
    const { value, of = null, unit, citation } = shipped;
    return {
      value,
      of,
      unit,
      ...shareOf(shipped, {}),
      citation,
      from: today,
      to: '',
      confirmedBy: '',
      reason: '',
    };
  }
  const { values } = own;
  const text = (field: string) => (typeof values[field] === 'string' ? values[field] : '');
  const number = (field: string) => (typeof values[field] === 'number' ? values[field] : null);
  return {
    value: number('value'),
    of: number('of'),
    unit: (text('unit') || shipped.unit) as Unit,
    ...shareOf(shipped, values),
    citation: text('citation'),
    from: text('from'),
    to: text('to'),
    confirmedBy: text('confirmedBy'),
    reason: text('reason'),
  };
};

/** What an earlier row of the commune's did not say is as the shipped row has it. */
const shareOf = (
  shipped: RuleRow,
  { over, base }: RecordState['values'],
): Pick<RuleEntry, 'over' | 'base'> => ({
  over: typeof over === 'boolean' ? over : shipped.over === true,
  base: shipped.base ? ((typeof base === 'string' ? base : shipped.base) as Base) : null,
});

/** What has to be written or corrected before it can stand in place of the shipped row. */
export const problemsOf = (entry: RuleEntry): readonly EntryProblem[] => {
  const { value, of, unit, citation, from, to, reason } = entry;
  const problems: readonly (readonly [EntryProblem, boolean])[] = [
    ['value', value === null || (isPeriod(unit) && value > longestPeriod)],
    ['of', unit === 'fraction' && (of === null || of === 0 || (value ?? 0) > of)],
    ['citation', tidyName(citation) === ''],
    ['from', from === ''],
    ['to', to !== '' && from !== '' && to < from],
    ['reason', reason.trim() === ''],
  ];
  return problems.filter(([, isWrong]) => isWrong).map(([name]) => name);
};

/** The record's values. What somebody confirmed is sure; what nobody did stays as sure as the shipped row. */
export const recordOf = (shipped: RuleRow, entry: RuleEntry): { readonly [field: string]: Json } => ({
  rule: shipped.id,
  value: entry.value,
  of: entry.unit === 'fraction' ? entry.of : null,
  unit: entry.unit,
  over: entry.unit === 'fraction' ? entry.over : null,
  base: entry.base,
  citation: tidyName(entry.citation),
  from: entry.from,
  to: entry.to || null,
  certainty: tidyName(entry.confirmedBy) === '' ? shipped.certainty : 'high',
  confirmedBy: tidyName(entry.confirmedBy) || null,
  reason: entry.reason.trim(),
});
