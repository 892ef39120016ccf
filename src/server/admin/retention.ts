// Which automatic backups are kept: the last of each of seven days, four weeks and six months.
import type { Copy } from './copies.ts';

const vietnamOffsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;
const day0IsThursday = 3;

const dayOf = ({ manifest }: Copy): number => Math.floor((manifest.madeAt + vietnamOffsetMs) / dayMs);
/** From Monday. */
const weekOf = (copy: Copy): number => Math.floor((dayOf(copy) + day0IsThursday) / 7);
const monthOf = ({ manifest }: Copy): string =>
  new Date(manifest.madeAt + vietnamOffsetMs).toISOString().slice(0, 7);

const kept: readonly (readonly [number, (copy: Copy) => number | string])[] = [
  [7, dayOf],
  [4, weekOf],
  [6, monthOf],
];

/** So many copies without it must be there before older ones that still hold something redacted go. */
const copiesAfterRedaction = 3;

/**
 * The copies to remove, `newest` being the one just made and proven. Days, weeks and months are those that have a copy:
 * after a summer without a run the older ones are still there. A copy of before a redaction still holds what was
 * redacted, and goes as soon as three newer ones exist (decision 6).
 */
export const copiesToRemove = (copies: readonly Copy[], newest: Copy): readonly Copy[] => {
  const sorted = [...copies].sort((a, b) => b.manifest.madeAt - a.manifest.madeAt);
  const keep = new Set(kept.flatMap(([count, periodOf]) => lastOfEach(sorted, count, periodOf)));
  // Of those made since its next redaction, not since the last one: a commune that redacts every other day erases too.
  const isCleared = (copy: Copy): boolean =>
    sorted.filter((one) => redactedIn(one) > redactedIn(copy)).length >= copiesAfterRedaction;
  return sorted.filter((copy) => copy.path !== newest.path && (!keep.has(copy) || isCleared(copy)));
};

const redactedIn = ({ manifest }: Copy): number => manifest.redacted ?? 0;

/** `sorted` from the newest: the first met of each period. */
const lastOfEach = (
  sorted: readonly Copy[],
  count: number,
  periodOf: (copy: Copy) => number | string,
): readonly Copy[] => {
  const found = new Map<number | string, Copy>();
  for (const copy of sorted) {
    const period = periodOf(copy);
    if (!found.has(period) && found.size < count) found.set(period, copy);
  }
  return [...found.values()];
};
