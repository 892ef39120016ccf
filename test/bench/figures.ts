// How a series of measurements becomes one figure.

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value that the given share of the values does not exceed. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
};
