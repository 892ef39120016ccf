// Counts wrong codes, per address and over all, so that 40 bits stand for 72 hours.
import { shortCodeLength } from './codes.ts';

export type WrongCodes = {
  /**
   * Counts a code as wrong before it is looked at, so that guesses made at once cannot all pass. Gives the way to take
   * that back for a code that was right; null: no code from this address is looked at now (short codes: from any).
   */
  count(address: string, code: string): (() => void) | null;
};

const perAddress = { most: 10, windowMs: 15 * 60 * 1000 };
/** With 300 open short codes, guessing for 72 hours finds one with a chance of 6 in a million. */
const overall = { most: 300, windowMs: 60 * 60 * 1000 };
const mostAddresses = 10_000;

/** In memory: a restart forgives, and nobody outside can cause one. */
export const createWrongCodes = (now: () => number): WrongCodes => {
  const byAddress = new Map<string, number[]>();
  let all: number[] = [];
  const recent = (times: readonly number[] | undefined, windowMs: number): number[] =>
    (times ?? []).filter((time) => now() - time < windowMs);
  const isBlocked = (times: readonly number[], code: string): boolean =>
    times.length >= perAddress.most ||
    (code.length <= shortCodeLength && recent(all, overall.windowMs).length >= overall.most);
  return {
    count(address, code) {
      const network = networkOf(address);
      const before = recent(byAddress.get(network), perAddress.windowMs);
      if (isBlocked(before, code)) return null;
      const time = now();
      byAddress.delete(network);
      byAddress.set(network, [...before, time]);
      const oldest = byAddress.keys().next();
      if (byAddress.size > mostAddresses && !oldest.done) byAddress.delete(oldest.value);
      all = [...recent(all, overall.windowMs), time];
      return () => {
        const others = without(byAddress.get(network) ?? [], time);
        if (others.length > 0) byAddress.set(network, others);
        else byAddress.delete(network);
        all = without(all, time);
      };
    },
  };
};

/** The times without one of these. */
const without = (times: readonly number[], time: number): number[] => {
  const place = times.indexOf(time);
  return times.filter((_time, at) => at !== place);
};

/** Of an IPv6 address the first half: a household has all of the rest. */
const networkOf = (address: string): string =>
  address.includes('.') || !address.includes(':') ? address : address.split(':').slice(0, 4).join(':');
