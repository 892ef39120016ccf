// Counts wrong codes, per address and over all, so that 40 bits stand for 72 hours.
import { shortCodeLength } from './codes.ts';

export type WrongCodes = {
  /** Whether no code from this address is looked at now (short codes: from any address). */
  blocked(address: string, code: string): boolean;
  count(address: string): void;
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
  return {
    blocked(address, code) {
      if (recent(byAddress.get(networkOf(address)), perAddress.windowMs).length >= perAddress.most)
        return true;
      return code.length <= shortCodeLength && recent(all, overall.windowMs).length >= overall.most;
    },
    count(address) {
      const network = networkOf(address);
      const times = [...recent(byAddress.get(network), perAddress.windowMs), now()];
      byAddress.delete(network);
      byAddress.set(network, times);
      const oldest = byAddress.keys().next();
      if (byAddress.size > mostAddresses && !oldest.done) byAddress.delete(oldest.value);
      all = [...recent(all, overall.windowMs), now()];
    },
  };
};

/** Of an IPv6 address the first half: a household has all of the rest. */
const networkOf = (address: string): string =>
  address.includes('.') || !address.includes(':') ? address : address.split(':').slice(0, 4).join(':');
