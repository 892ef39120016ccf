// Repeatable chance: one seed decides everything that happens in a simulated world.
export type Chance = {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below `n`. */
  below(n: number): number;
  /** True in `share` of the cases. */
  happens(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** As crypto.getRandomValues. */
  fill(bytes: Uint8Array): void;
  /** Another stream of its own: what one part of the world draws does not move what another draws. */
  fork(): Chance;
};

/** mulberry32. */
export const createChance = (seed: number): Chance => {
  let state = seed >>> 0;
  const word = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const next = () => word() / 2 ** 32;
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    happens: (share) => next() < share,
    pick: <T>(items: readonly T[]): T => {
      if (items.length === 0) throw new Error('nothing to pick from');
      return items[below(items.length)] as T;
    },
    fill: (bytes) => {
      for (let at = 0; at < bytes.length; at++) bytes[at] = word() & 255;
    },
    fork: () => createChance(word()),
  };
};
