// Whose name is read next: households not called yet, in the order of the roll; those put off come last, as they were put off.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { RollEntry } from './roll.ts';

export type Reading = {
  /** On the screen until somebody answers for it, whatever another phone writes meanwhile. */
  readonly current: RecordId | undefined;
  readonly last: RecordId | undefined;
  /** Called here; the roll is told a moment later. */
  readonly called: readonly RecordId[];
  readonly later: readonly RecordId[];
};

export const beginning: Reading = { current: undefined, last: undefined, called: [], later: [] };

/** The household on the screen; undefined once all were called. */
export const currentOf = (
  entries: readonly RollEntry[],
  { current, ...rest }: Reading,
): RollEntry | undefined => entries.find(({ id }) => id === current) ?? waitingOf(entries, rest)[0];

/** Not called yet. */
export const waitingOf = (
  entries: readonly RollEntry[],
  { called, later }: Pick<Reading, 'called' | 'later'>,
): readonly RollEntry[] => {
  const open = entries.filter(({ id, presence }) => presence === undefined && !called.includes(id));
  const putOff = later.flatMap((id) => open.find((entry) => entry.id === id) ?? []);
  return [...open.filter(({ id }) => !later.includes(id)), ...putOff];
};

/** @param household that was on the screen @param how called, or put off behind all others */
export const afterAnswer = (
  reading: Reading,
  household: RecordId,
  how: 'called' | 'later',
  entries: readonly RollEntry[],
): Reading => {
  const others = { called: without(reading.called, household), later: without(reading.later, household) };
  const next = {
    ...others,
    [how]: [...others[how], household],
    last: how === 'called' ? household : reading.last,
  };
  return { ...next, current: waitingOf(entries, next)[0]?.id };
};

const without = (ids: readonly RecordId[], id: RecordId): readonly RecordId[] =>
  ids.filter((one) => one !== id);
