// What one answer of the server means for everything on the phone: where the exchange stands and which records it names. Pure.
import type { ChangeId, RecordId } from '../../shared/core/ids.ts';
import { idPattern } from '../../shared/core/ids.ts';
import type { ExchangeResponse, Receipt, Withdrawn } from '../../shared/protocol/exchange.ts';
import type { SyncState } from './meta.ts';

/** The pull part of an answer by record, and the state after it. */
export type ResponsePlan = {
  readonly sync: SyncState;
  readonly receipts: ReadonlyMap<ChangeId, Receipt>;
  /** Raw entries by root, in the log's order; what names no root stands under ''. */
  readonly entries: ReadonlyMap<RecordId, readonly unknown[]>;
  readonly bundles: ReadonlyMap<RecordId, unknown>;
  readonly drops: ReadonlySet<RecordId>;
  /** What was withdrawn, by root, whether or not it ever was on this phone. */
  readonly withdrawn: ReadonlyMap<RecordId, readonly Withdrawn[]>;
  /** A whole snapshot ended: what none of its pages brought goes. */
  readonly isWholeEnd: boolean;
  /** A whole snapshot began with this answer: `snapStart` is the local counter now. */
  readonly isWholeStart: boolean;
  /** The answer's pull part was not used: the next request begins a whole snapshot. */
  readonly isStartedOver: boolean;
};

/** Reads an answer to a request that was made in state `before`. The answer to a new generation is not for here. */
export const planResponse = (before: SyncState, response: ExchangeResponse): ResponsePlan => {
  const receipts = new Map(response.receipts.map((receipt) => [receipt.id, receipt]));
  const isWhole = before.cursor === 0;
  const isAnew = before.page !== undefined && response.anew === true;
  if (isAnew && !isWhole) return { ...nothingPulled, receipts, sync: startOver(before) };
  const isWholeStart = isWhole && (before.page === undefined || isAnew);
  return {
    sync: nextState(before, response, isWholeStart),
    receipts,
    entries: groupByRoot(response.entries, entryRoot),
    bundles: new Map(response.bundles.map((bundle) => [bundleRoot(bundle), bundle])),
    drops: new Set(response.drops.map((drop) => drop.root)),
    withdrawn: groupByRoot(response.withdrawn ?? [], (one) => one.root),
    isWholeEnd: response.whole === true,
    isWholeStart,
    isStartedOver: false,
  };
};

const nothingPulled = {
  entries: new Map<RecordId, readonly unknown[]>(),
  bundles: new Map<RecordId, unknown>(),
  drops: new Set<RecordId>(),
  withdrawn: new Map<RecordId, readonly Withdrawn[]>(),
  isWholeEnd: false,
  isWholeStart: false,
  isStartedOver: true,
};

/**
 * The person's scope changed in the middle of a snapshot (perhaps to and fro): pages already stored may hold what the
 * scope does not see. A whole snapshot from the beginning says for each record whether it stays.
 */
export const startOver = ({ page: _page, ...before }: SyncState): SyncState => ({
  ...before,
  cursor: 0,
  epoch: 0,
});

const nextState = (before: SyncState, response: ExchangeResponse, isWholeStart: boolean): SyncState => {
  const { page: _page, more: _more, ...kept } = before;
  const { gen, backedUp, cursor, epoch, page } = response;
  const isCutShort = response.more === true || page !== undefined;
  return {
    ...kept,
    gen,
    backedUp,
    cursor,
    epoch,
    ...(isWholeStart && { snap: before.snap + 1 }),
    ...(page !== undefined && { page }),
    ...(isCutShort && { more: true as const }),
  };
};

/** Whether the exchange stands where it stood. */
export const isSameState = (a: SyncState, b: SyncState): boolean =>
  a.gen === b.gen && a.cursor === b.cursor && a.epoch === b.epoch && a.page === b.page && a.snap === b.snap;

/** After a restore: everything is counted anew, and a whole snapshot follows. */
export const planGeneration = (before: SyncState, gen: string): SyncState => ({
  ...startOver(before),
  gen,
  backedUp: 0,
});

const entryRoot = (raw: unknown): RecordId =>
  asId((raw as { readonly change?: { readonly root?: unknown } } | null)?.change?.root);

const bundleRoot = (raw: unknown): RecordId =>
  asId((raw as { readonly root?: { readonly id?: unknown } } | null)?.root?.id);

const asId = (value: unknown): RecordId => (typeof value === 'string' && idPattern.test(value) ? value : '');

const groupByRoot = <T>(
  raws: readonly T[],
  rootOf: (raw: T) => RecordId,
): ReadonlyMap<RecordId, readonly T[]> => {
  const groups = new Map<RecordId, T[]>();
  for (const raw of raws) {
    const root = rootOf(raw);
    const group = groups.get(root);
    if (group) group.push(raw);
    else groups.set(root, [raw]);
  }
  return groups;
};
