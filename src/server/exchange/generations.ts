// Generations of the log (decision 8): what a number of an earlier generation is worth in this one.
import type { Change } from '../../shared/core/change.ts';
import type { Generation } from '../store/store.ts';

/** The current generation's id. */
export const currentGeneration = (generations: readonly Generation[]): string => generations.at(-1)?.id ?? '';

/**
 * Up to which sequence the log of `gen` and this log are the same: where the generation after it began; 0 when `gen` is
 * unknown here (it began after the backup that was restored).
 */
export const commonUntil = (generations: readonly Generation[], gen: string): number => {
  const place = generations.findIndex((generation) => generation.id === gen);
  if (place < 0) return 0;
  return generations[place + 1]?.start ?? Number.MAX_SAFE_INTEGER;
};

/** What the writer had seen, in the current generation's numbers; never more than there is. */
export const seenNow = (generations: readonly Generation[], change: Change, head: number): number =>
  Math.min(change.seen, commonUntil(generations, change.gen), head);
