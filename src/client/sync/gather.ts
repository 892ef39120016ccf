// What goes up with the next exchange: the changes that wait, oldest first, as many as one push carries.
import { type ExchangeRequest, maxPushChanges } from '../../shared/protocol/exchange.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { setAside } from '../store/heal.ts';
import { isSameState } from '../store/merge-plan.ts';
import { getSyncState, getTouched, type SyncState } from '../store/meta.ts';
import { getRowsInState, type Own, openAllOwn } from '../store/outbox.ts';
import type { ChangeRow, Tx } from '../store/tables.ts';
import type { Vault } from '../store/vault.ts';
import type { RoundParts, Withheld } from './round-parts.ts';

/**
 * Half a minute of a link of 20 kbps: two or three pushes carry a thousand records. More would pack hardly better, and keep what
 * somebody writes meanwhile waiting.
 */
const maxPushChars = 650_000;

/** Some ten kilobytes when packed; a smaller push is made anew, with what was written since. */
export const worthGoingOn = 60_000;

/** So many boxes are opened before it is asked whether they fill the push. */
const openedAtOnce = 50;

export type Gathered = {
  /** Where the exchange stands, or will stand when it is answered. */
  readonly asked: SyncState;
  /** Up to where this phone has all on its disk: never behind an answer that is still being stored. */
  readonly stored: number;
  readonly push: readonly Own[];
  /** Characters of `push`. */
  readonly chars: number;
  /** The local counter when all this was read. */
  readonly touched: number;
  readonly unsent: number;
  /** The first written of what is unsent and not pushed now. */
  readonly oldest: Own | undefined;
};

/** Where the exchange will stand when the answer to `after`, which is being stored, is stored. */
export type Ahead = {
  readonly asked: SyncState;
  readonly after: Gathered;
  /** There is more to come, whether or not something goes up. */
  readonly isMore: boolean;
};

/** @param ahead what goes up with the answer that is being stored is left out, and all else asked from where it ends */
export const gather = async (parts: RoundParts, withheld: Withheld, ahead?: Ahead): Promise<Gathered> => {
  const { tables, vault, keptApart, cutOff } = parts;
  const { notTaken, heldFrom } = withheld;
  const most = maxPushChanges + keptApart.size + notTaken.size + 1;
  // Asked for together: each answer of IndexedDB that is waited for is a way to another process and back.
  const [asked, touched, rows, unsent] = await tables.read(['changes', 'meta'], (tx) =>
    Promise.all([
      getSyncState(tx),
      getTouched(tx),
      ahead ? rowsAfter(tx, ahead.after) : getRowsInState(tx, 'pending', most),
      tx.count('changes', { index: 'state', equals: 'pending' }),
    ]),
  );
  const free = rows.filter(({ id, n }) => n < heldFrom && !keptApart.has(id) && !notTaken.has(id));
  const isCutOff = cutOff.push.length > 0 && cutOff.push.every((id, at) => free[at]?.id === id);
  const filled = await fill(vault, free.slice(0, isCutOff ? cutOff.push.length : maxPushChanges));
  if (filled.unreadable.length > 0) {
    await setAside(parts, filled.unreadable);
    return gather(parts, withheld, ahead);
  }
  const { push, chars } = filled;
  const pushed = new Set(push.map(({ n }) => n));
  const [oldest] = await openAllOwn(vault, rows.filter(({ n }) => !pushed.has(n)).slice(0, 1));
  if (!ahead) return { asked, stored: asked.cursor, touched, unsent, push, chars, oldest };
  const isStored = isSameState(asked, ahead.asked);
  const left = isStored ? unsent : unsent - ahead.after.push.length;
  return { asked: ahead.asked, stored: asked.cursor, touched, unsent: left, push, chars, oldest };
};

/** Changes go up in the order they were written: those that wait behind the ones on their way. */
const rowsAfter = async (tx: Tx, { push }: Gathered): Promise<readonly ChangeRow[]> => {
  const last = Math.max(0, ...push.map(({ n }) => n));
  const rows = await tx.range('changes', { lower: last + 1, limit: maxPushChanges });
  return rows.filter(({ state }) => state === 'pending');
};

/** Opens as many of the changes as one push carries; at least one. */
const fill = async (
  vault: Vault,
  rows: readonly ChangeRow[],
): Promise<Pick<Gathered, 'push' | 'chars'> & { readonly unreadable: readonly ChangeRow[] }> => {
  const push: Own[] = [];
  let chars = 0;
  for (let from = 0; from < rows.length; from += openedAtOnce) {
    const slice = rows.slice(from, from + openedAtOnce);
    const own = await openAllOwn(vault, slice);
    const readable = new Set(own.map(({ n }) => n));
    if (own.length < slice.length)
      return { push, chars, unreadable: slice.filter(({ n }) => !readable.has(n)) };
    for (const one of own) {
      const length = JSON.stringify(one.change).length;
      if (push.length > 0 && chars + length > maxPushChars) return { push, chars, unreadable: [] };
      push.push(one);
      chars += length;
    }
  }
  return { push, chars, unreadable: [] };
};

export const toRequest = (
  parts: RoundParts,
  { asked, stored, push, unsent, oldest }: Gathered,
): ExchangeRequest => {
  const { gen, cursor, epoch, page, backedUp } = asked;
  return {
    v: parts.version ?? protocolVersion,
    app: parts.app,
    gen,
    cursor: stored,
    epoch,
    ...(cursor > stored && { ahead: cursor }),
    ...(page !== undefined && { page }),
    push: push.map(({ change }) => change),
    backedUp,
    room: parts.pace.room(),
    ...(unsent > push.length && { unsent: unsent - push.length }),
    ...(oldest && { oldestUnsentAt: oldest.change.at }),
  };
};
