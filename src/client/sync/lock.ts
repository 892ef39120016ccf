// Only one tab exchanges at a time: a Web Lock, or where there is none a lease in `meta`.
import { getMeta, putMeta } from '../store/meta.ts';
import type { Tables } from '../store/tables.ts';

/** Runs `work` once nobody else holds the lock. Rejects with the signal's reason when called off while waiting. */
export type WithLock = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** @param name one per account, opaque */
export const webLock =
  (locks: LockManager, name: string): WithLock =>
  (work, signal) =>
    // The browser's types say the result of an async callback twice.
    locks.request(name, { signal }, () => work()) as Promise<Awaited<ReturnType<typeof work>>>;

export type LeaseParts = {
  readonly tables: Tables;
  /** This tab. */
  readonly owner: string;
  readonly now: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** Longer than the longest exchange; a tab that died holds the others up for so long at most. */
const leaseMs = 90_000;
const lookAgainMs = 3_000;

/** A lease that is renewed while `work` runs. Two tabs in doubt do no harm: the merge checks where the exchange stands. */
export const leaseLock =
  (parts: LeaseParts): WithLock =>
  async (work, signal) => {
    while (!(await takeLease(parts))) await parts.sleep(lookAgainMs, signal);
    const ended = new AbortController();
    const renewing = keepLease(parts, ended.signal);
    try {
      return await work();
    } finally {
      ended.abort();
      await renewing;
      await dropLease(parts).catch(() => undefined);
    }
  };

const takeLease = ({ tables, owner, now }: LeaseParts): Promise<boolean> =>
  tables.write(
    ['meta'],
    async (tx) => {
      const lease = await getMeta(tx, 'lease');
      const isFree =
        !lease || lease.owner === owner || lease.untilMs <= now() || lease.untilMs > now() + leaseMs;
      if (isFree) await putMeta(tx, 'lease', { owner, untilMs: now() + leaseMs });
      return isFree;
    },
    { durability: 'relaxed' },
  );

const keepLease = async (parts: LeaseParts, signal: AbortSignal): Promise<void> => {
  try {
    while (!signal.aborted) {
      await parts.sleep(leaseMs / 3, signal);
      await takeLease(parts);
    }
  } catch {
    // Ended, or the tables closed: the lease runs out by itself.
  }
};

const dropLease = ({ tables, owner }: LeaseParts): Promise<void> =>
  tables.write(
    ['meta'],
    async (tx) => {
      if ((await getMeta(tx, 'lease'))?.owner === owner) await tx.delete('meta', 'lease');
    },
    { durability: 'relaxed' },
  );
