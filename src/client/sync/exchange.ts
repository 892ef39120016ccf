// One exchange: what waits goes up, what is new comes down, and all of it is stored in one transaction.

import type { ChangeId, RecordId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import {
  type ExchangeRequest,
  type ExchangeResponse,
  maxPushChanges,
} from '../../shared/protocol/exchange.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { type DropUnsent, noteSending } from '../store/drop-unsent.ts';
import { setAside } from '../store/heal.ts';
import type { MergeParts } from '../store/merge-read.ts';
import { mergeResponse } from '../store/merge-response.ts';
import { seqOf } from '../store/merge-root.ts';
import { getSyncState, getTouched, type SyncState } from '../store/meta.ts';
import { getRowsInState, type Own, openAllOwn } from '../store/outbox.ts';
import type { CallFailure } from '../store/sync-port.ts';
import type { ChangeRow } from '../store/tables.ts';
import type { Vault } from '../store/vault.ts';
import type { Pace } from './pace.ts';
import type { Report } from './report.ts';

/** Brings a request to the server and its answer back: signed fetch in a tab, a function call in the simulation. */
export type SendExchange = (
  request: ExchangeRequest,
  signal?: AbortSignal,
) => Promise<Result<ExchangeResponse, CallFailure>>;

export type RoundParts = MergeParts & {
  readonly send: SendExchange;
  /** The build, for the office to see who is behind. */
  readonly app: string;
  /** The version of the wire this phone speaks; an argument so that a simulation can set versions apart. */
  readonly version?: number;
  /** Told which records have something on its way, and again with none when the answer is stored or did not come. */
  readonly onSending: (roots: ReadonlySet<RecordId>) => void;
  /**
   * What a server that revoked this device, or its person's office, has kept apart, until the app is closed: it stays pending here, and the rest
   * follows it instead of the same changes going up again and again.
   */
  readonly keptApart: Set<ChangeId>;
  /** Told of records and rows that were withdrawn: what is being typed of them ends. */
  readonly onErased: (records: ReadonlySet<RecordId>) => void | Promise<void>;
  readonly pace: Pace;
  /** The push that was cut off: it goes up again as it was, so that the server can go on with it. */
  readonly cutOff: { push: readonly ChangeId[] };
  readonly dropUnsent: DropUnsent;
  /** What the phone says of itself besides; nothing where it is left out. */
  readonly report?: () => Promise<Report>;
};

/** What stays pending in this run though it could be sent; the rest follows it. */
export type Withheld = {
  /** What the server had no room for. */
  readonly notTaken: Set<ChangeId>;
  /** From this local number on a deletion may still be undone: nothing is sent before that is over. */
  heldFrom: number;
};

export const nothingWithheld = (): Withheld => ({ notTaken: new Set(), heldFrom: Number.POSITIVE_INFINITY });

export type Round = {
  /** Changes the server has given a receipt for, whatever it says. */
  readonly sent: number;
  /** Changes still waiting to be sent. */
  readonly left: number;
  readonly received: number;
  /** Ask again at once. */
  readonly more: boolean;
  /** Server time, ms. */
  readonly now: number;
};

/**
 * Half a minute of a link of 20 kbps: two or three pushes carry a thousand records. More would pack hardly better, and keep what
 * somebody writes meanwhile waiting.
 */
const maxPushChars = 650_000;

/** Some ten kilobytes when packed; a smaller push is made anew, with what was written since. */
const worthGoingOn = 60_000;

/** So many boxes are opened before it is asked whether they fill the push. */
const openedAtOnce = 50;

/**
 * @param withheld what it adds to, for the rounds after it
 * @throws StorageFailure, VaultFailure; then nothing of the answer was stored and the next request repeats
 */
export const runRound = async (
  parts: RoundParts,
  signal?: AbortSignal,
  withheld = nothingWithheld(),
): Promise<Result<Round, CallFailure>> => {
  withheld.heldFrom = await parts.dropUnsent();
  const [gathered, report] = await Promise.all([gather(parts, withheld), parts.report?.()]);
  const { push } = gathered;
  if (!(await noteSending(parts.tables, push, gathered.touched))) return runRound(parts, signal, withheld);
  parts.onSending(new Set(push.map(({ change }) => change.root)));
  const carried = parts.pace.begin();
  try {
    const answer = await parts.send({ ...toRequest(parts, gathered), ...report }, signal);
    if (!answer.ok) {
      if (answer.error.type === 'timed-out' || answer.error.type === 'no-network')
        carried({ type: 'failed' });
      if (gathered.chars > worthGoingOn) parts.cutOff.push = push.map(({ change }) => change.id);
      return answer;
    }
    parts.cutOff.push = [];
    const response = answer.value;
    carried({ type: 'answered', pushed: gathered.chars, pulled: charsOf(response) });
    if (!response.revoked) return await afterAnswer(parts, gathered, response, withheld);
    for (const { change } of push) parts.keptApart.add(change.id);
    return await afterRevocation(parts, gathered, response);
  } finally {
    parts.onSending(new Set());
  }
};

/** Characters of records; counted only where the answer was cut short, and so may say how fast the link is. */
const charsOf = ({ more, page, entries, bundles }: ExchangeResponse): number =>
  more || page !== undefined ? JSON.stringify([entries, bundles]).length : 0;

const afterAnswer = async (
  parts: RoundParts,
  gathered: Gathered,
  response: ExchangeResponse,
  withheld: Withheld,
): Promise<Result<Round, CallFailure>> => {
  const { push } = gathered;
  const pushed = new Set(push.map(({ change }) => change.id));
  const answered = response.receipts.filter(({ id }) => pushed.has(id));
  for (const { id } of answered.filter(({ full }) => full)) withheld.notTaken.add(id);
  const round = await merge(parts, gathered, response, withheld);
  if (!round.ok) return round;
  // Who was out of office may be back: what was kept apart goes the ordinary way again.
  parts.keptApart.clear();
  if (!round.value.isMerged) return round;
  const sent = answered.filter(({ full }) => !full).length;
  const { left, more } = round.value;
  // A server that gives no receipt for anything would be asked forever.
  const goesOn = left > 0 && (answered.length > 0 || push.length === 0);
  return ok({ ...round.value, sent, more: more || goesOn });
};

/** Nothing of what was pushed is done; but who left office learns in the same answer what he may see no more. */
const afterRevocation = async (
  parts: RoundParts,
  gathered: Gathered,
  response: ExchangeResponse,
): Promise<Result<Round, CallFailure>> => {
  const { now, left: hasLeft } = response;
  if (hasLeft) {
    const round = await merge(parts, gathered, response);
    if (!round.ok || round.value.more) return round;
  }
  const { keptApart: notTaken } = parts;
  const isAllGiven =
    gathered.push.length === 0 || (await countPending(parts, { ...nothingWithheld(), notTaken })) === 0;
  if (isAllGiven) return err({ type: hasLeft ? 'left' : 'revoked' });
  return ok({ sent: 0, left: await countPending(parts), received: 0, more: true, now });
};

/** Stores an answer; `more` says whether there is more of it. */
const merge = async (
  parts: RoundParts,
  { asked, push }: Pick<Gathered, 'asked' | 'push'>,
  response: ExchangeResponse,
  withheld = nothingWithheld(),
): Promise<Result<Round & { readonly isMerged: boolean }, CallFailure>> => {
  if (!isUsable(response, asked)) return err({ type: 'bad-answer' });
  const pushed = new Map(push.map(({ change }) => [change.id, change.root]));
  const merged = await mergeResponse(parts, asked, response, pushed);
  const left = await countPending(parts, withheld);
  const common = { sent: 0, left, now: response.now };
  if (merged.type !== 'merged') return ok({ ...common, received: 0, more: true, isMerged: false });
  if (merged.redacted.size > 0) await parts.onErased(merged.redacted);
  const more = response.more === true || response.page !== undefined || merged.isStartedOver;
  return ok({ ...common, received: merged.received, more, isMerged: true });
};

type Gathered = {
  readonly asked: SyncState;
  readonly push: readonly Own[];
  /** Characters of `push`. */
  readonly chars: number;
  /** The local counter when all this was read. */
  readonly touched: number;
  readonly unsent: number;
  /** The first written of what is unsent and not pushed now. */
  readonly oldest: Own | undefined;
};

const gather = async (parts: RoundParts, withheld: Withheld): Promise<Gathered> => {
  const { tables, vault, keptApart, cutOff } = parts;
  const { notTaken, heldFrom } = withheld;
  const read = await tables.read(['changes', 'meta'], async (tx) => ({
    asked: await getSyncState(tx),
    touched: await getTouched(tx),
    rows: await getRowsInState(tx, 'pending', maxPushChanges + keptApart.size + notTaken.size + 1),
    unsent: await tx.count('changes', { index: 'state', equals: 'pending' }),
  }));
  const free = read.rows.filter(({ id, n }) => n < heldFrom && !keptApart.has(id) && !notTaken.has(id));
  const isCutOff = cutOff.push.length > 0 && cutOff.push.every((id, at) => free[at]?.id === id);
  const filled = await fill(vault, free.slice(0, isCutOff ? cutOff.push.length : maxPushChanges));
  if (filled.unreadable.length > 0) {
    await setAside(parts, filled.unreadable);
    return gather(parts, withheld);
  }
  const { push, chars } = filled;
  const pushed = new Set(push.map(({ n }) => n));
  const [oldest] = await openAllOwn(vault, read.rows.filter(({ n }) => !pushed.has(n)).slice(0, 1));
  const { asked, touched, unsent } = read;
  return { asked, touched, unsent, push, chars, oldest };
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

const toRequest = (parts: RoundParts, { asked, push, unsent, oldest }: Gathered): ExchangeRequest => {
  const { gen, cursor, epoch, page, backedUp } = asked;
  return {
    v: parts.version ?? protocolVersion,
    app: parts.app,
    gen,
    cursor,
    epoch,
    ...(page !== undefined && { page }),
    push: push.map(({ change }) => change),
    backedUp,
    room: parts.pace.room(),
    ...(unsent > push.length && { unsent: unsent - push.length }),
    ...(oldest && { oldestUnsentAt: oldest.change.at }),
  };
};

/** What cannot be numbered cannot be kept for later; a new generation must say where it began. */
const isUsable = (response: ExchangeResponse, asked: SyncState): boolean =>
  [...response.entries, ...response.bundles].every((raw) => seqOf(raw) > 0) &&
  (asked.gen === '' || response.gen === asked.gen || response.genStart !== undefined);

const countPending = (
  { tables }: RoundParts,
  { notTaken, heldFrom }: Withheld = nothingWithheld(),
): Promise<number> =>
  tables.read(['changes'], async (tx) => {
    if (notTaken.size === 0 && heldFrom === Number.POSITIVE_INFINITY)
      return tx.count('changes', { index: 'state', equals: 'pending' });
    const rows = await getRowsInState(tx, 'pending');
    return rows.filter(({ id, n }) => n < heldFrom && !notTaken.has(id)).length;
  });
