// What is measured, and how a series becomes one figure.

/** The targets of a measure, in ms; `from` where too fast is wrong too (a key derivation that costs a thief nothing). */
export interface Target {
  readonly from?: number;
  readonly to: number;
}

export interface Measure {
  readonly name: string;
  readonly target: Target;
  /** One figure per repetition, ms. */
  readonly values: readonly number[];
}

export const isMet = ({ target, values }: Measure): boolean => {
  const value = median(values);
  return value <= target.to && value >= (target.from ?? 0);
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value that the given share of the values does not exceed. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
};
