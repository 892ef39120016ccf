// The days off and days worked instead, by year.
import type { RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';

export type Holiday = {
  readonly id: RecordId;
  /** 'yyyy-mm-dd', '' while it has none. */
  readonly date: string;
  readonly name: string;
  /** 'working': a day off that is worked to make up for another. */
  readonly work: 'off' | 'working';
  readonly decision: string;
};

export type HolidayYear = { readonly year: string; readonly days: readonly Holiday[] };

/** The newest year first, its days in the order of the calendar. */
export const holidayYears = (law: ReadonlyMap<RecordId, RecordState>): readonly HolidayYear[] => {
  const days = [...law.values()]
    .filter(({ kind }) => kind === 'holiday')
    .map(holidayOf)
    .sort((a, b) => a.date.localeCompare(b.date));
  const years = [...new Set(days.map(({ date }) => date.slice(0, 4)))].sort().reverse();
  return years.map((year) => ({ year, days: days.filter(({ date }) => date.slice(0, 4) === year) }));
};

const holidayOf = ({ id, values }: RecordState): Holiday => ({
  id,
  date: textOf(values.date),
  name: textOf(values.name),
  work: values.work === 'working' ? 'working' : 'off',
  decision: textOf(values.decision),
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
