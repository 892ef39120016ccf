// How long to wait before the next try: exponential, with jitter, so that a commune's phones do not all come at once.

const firstMs = 5_000;
const longestMs = 10 * 60_000;

/**
 * The wait after the given number of failures in a row (1 for the first), ms: doubling from five seconds to ten
 * minutes, between half and all of it by chance.
 * @param chance in [0, 1)
 */
export const retryDelayMs = (failures: number, chance: number): number => {
  const full = Math.min(firstMs * 2 ** Math.min(failures - 1, 20), longestMs);
  return Math.round(full / 2 + (full / 2) * chance);
};
