// The days a meeting was held on: its own, and those of the parts of the village that met by themselves.
import { type Bundle, rowsOf } from '../core/bundle.ts';
import { type Day, isDay } from '../rules/days.ts';

/** The last of them; undefined while none is written. */
export const lastDayOf = (bundle: Bundle): Day | undefined =>
  [bundle.root.values.date, ...rowsOf(bundle, 'cluster').map(({ values }) => values.date)]
    .filter(isDay)
    .sort()
    .at(-1);

/** Whether nothing more is put to the vote. @param measuredOn today; of closed minutes a day after all (`measuringDay`) */
export const isOver = (bundle: Bundle, measuredOn: Day): boolean => {
  const last = lastDayOf(bundle);
  return last !== undefined && last < measuredOn;
};
