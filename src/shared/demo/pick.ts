// Seeded choice: the same seed makes the same commune.

export type Pick = {
  /** A whole number from `low` to `high`. */
  readonly number: (low: number, high: number) => number;
  readonly one: <T>(from: readonly T[]) => T;
  /** `count` different ones, in their order. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[];
};

/** Mulberry32. */
export const createPick = (seed: number): Pick => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const one = <T>(from: readonly T[]): T => {
    const chosen = from[number(0, from.length - 1)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
  const some = <T>(from: readonly T[], count: number): readonly T[] => {
    const places = new Set<number>();
    while (places.size < Math.min(count, from.length)) places.add(number(0, from.length - 1));
    return from.filter((_, place) => places.has(place));
  };
  return { number, one, some };
};
