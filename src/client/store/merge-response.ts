// Stores one answer of the server in one transaction: receipts, records, cursor, scope. Nothing of it, or all.
import type { Scope } from '../../shared/access/facts.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import { sameJson } from '../../shared/core/json.ts';
import type { ExchangeResponse } from '../../shared/protocol/exchange.ts';
import { beginGeneration } from './change-log.ts';
import { isSameState, planResponse, type ResponsePlan } from './merge-plan.ts';
import { type MergeParts, type Pushed, type ReadForMerge, readForMerge } from './merge-read.ts';
import { mergeRoot, type RootInput } from './merge-root.ts';
import { type Committed, commitMerge, type MergedRoot } from './merge-write.ts';
import { openIdentity, type SyncState, sealIdentity } from './meta.ts';
import { noRecord } from './stored-record.ts';

export type Merged = {
  readonly type: 'merged';
  readonly sync: SyncState;
  /** Records that were written or removed. */
  readonly received: number;
  readonly scope?: Scope;
  /** Records and rows that were withdrawn: what is being typed of them ends. */
  readonly redacted: ReadonlySet<RecordId>;
  /** The answer's pull part was not used: ask again at once. */
  readonly isStartedOver: boolean;
};

/**
 * `stale`: the exchange stands elsewhere than when the request was made (another tab), or the notebook has another number
 * by now; the next request repeats.
 */
export type MergeResult =
  | Merged
  | { readonly type: 'stale' }
  | { readonly type: 'generation'; readonly again: number };

/** A save may come between reading and writing; more often than this it is something else. */
const maxTries = 30;

/**
 * Stores the answer to a request that was made in state `asked`.
 * @throws StorageFailure, VaultFailure; then nothing was stored
 */
export const mergeResponse = async (
  parts: MergeParts,
  asked: SyncState,
  response: ExchangeResponse,
  pushed: Pushed = new Map(),
): Promise<MergeResult> => {
  if (asked.gen !== '' && response.gen !== asked.gen)
    return beginGeneration(parts.tables, asked, response.gen, response.genStart ?? 0);
  for (let tries = 0; tries < maxTries; tries++) {
    const result = await tryMerge(parts, asked, response, pushed);
    if (result !== 'moved') return result;
  }
  throw new Error('The records moved at every try');
};

const tryMerge = async (
  parts: MergeParts,
  asked: SyncState,
  response: ExchangeResponse,
  pushed: Pushed,
): Promise<MergeResult | 'moved'> => {
  const plan = planResponse(asked, response);
  const read = await readForMerge(parts, plan, pushed);
  const known = await openIdentity(parts.vault, read.identityBox);
  // The notebook was enrolled anew while the answer was on its way: it was given to another number.
  if (known && known.from !== parts.writer.from) return { type: 'stale' };
  if (!isSameState(read.sync, asked)) return { type: 'stale' };
  const roots = mergeAll(parts, plan, response.now, read);
  const isScopeMoved =
    known !== null && response.scope !== undefined && !isSameScope(known.scope, response.scope);
  const identityBox =
    isScopeMoved && response.scope && (await sealIdentity(parts.vault, { ...known, scope: response.scope }));
  const committed = await commitMerge(parts, { plan, read, roots, ...(identityBox && { identityBox }) });
  if (committed === 'moved') return 'moved';
  return toMerged(plan, roots, committed, response.scope);
};

const toMerged = (
  plan: ResponsePlan,
  roots: readonly MergedRoot[],
  { removed, redacted }: Committed,
  scope: Scope | undefined,
): Merged => ({
  type: 'merged',
  sync: plan.sync,
  received: roots.filter(({ isPulled }) => isPulled).length + removed,
  redacted,
  isStartedOver: plan.isStartedOver,
  ...(scope && { scope }),
});

const mergeAll = (parts: MergeParts, plan: ResponsePlan, now: number, read: ReadForMerge): MergedRoot[] =>
  read.roots.map(({ root, row, stored, own, ownRows, parked }) => {
    const bundle = plan.bundles.get(root);
    // A whole snapshot has ended and did not bring it.
    const isBrought = bundle !== undefined || [stored, ...parked].some((one) => one?.snap === plan.sync.snap);
    const isUnconfirmed = plan.isWholeEnd && !isBrought;
    const input: RootInput = {
      root,
      stored: stored ?? noRecord(plan.sync.gen, plan.sync.snap),
      own,
      parked,
      receipts: plan.receipts,
      entries: plan.entries.get(root) ?? [],
      ...(bundle !== undefined && { bundle }),
      isDropped: plan.drops.has(root) || isUnconfirmed,
      withdrawn: plan.withdrawn.get(root) ?? [],
      writer: parts.writer,
      now,
      gen: plan.sync.gen,
      snap: plan.sync.snap,
      cursor: plan.sync.cursor,
    };
    const isPulled = plan.entries.has(root) || plan.bundles.has(root) || plan.drops.has(root);
    return { root, row, before: { own, ownRows, parked }, after: mergeRoot(input), isPulled };
  });

const isSameScope = (a: Scope, b: Scope): boolean =>
  a.person === b.person &&
  sameJson([...a.roles].sort(), [...b.roles].sort()) &&
  sameJson([...a.villages].sort(), [...b.villages].sort());
