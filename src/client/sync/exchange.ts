// One exchange: what waits goes up, what is new comes down, and all of it is stored in one transaction.

import { err, ok, type Result } from '../../shared/core/result.ts';
import type { ExchangeResponse } from '../../shared/protocol/exchange.ts';
import { mergeResponse } from '../store/merge-response.ts';
import { seqOf } from '../store/merge-root.ts';
import type { SyncState } from '../store/meta.ts';
import { getRowsInState } from '../store/outbox.ts';
import type { CallFailure } from '../store/sync-port.ts';
import { beginRound, type NextRound, rootsOf } from './begin-round.ts';
import { type Gathered, worthGoingOn } from './gather.ts';
import { nothingWithheld, type RoundParts, type Withheld } from './round-parts.ts';

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
 * @param withheld what it adds to, for the rounds after it
 * @param next where the round after it may begin while this one's answer is stored; its owner ends it
 * @throws StorageFailure, VaultFailure; then nothing of the answer was stored and the next request repeats
 */
export const runRound = async (
  parts: RoundParts,
  signal?: AbortSignal,
  withheld = nothingWithheld(),
  next?: NextRound,
): Promise<Result<Round, CallFailure>> => {
  const begun = (await next?.take(parts)) ?? (await beginRound(parts, withheld, signal));
  const { gathered } = begun;
  const { push } = gathered;
  parts.onSending(rootsOf(gathered));
  try {
    const answer = await begun.answer;
    if (!answer.ok) {
      if (gathered.chars > worthGoingOn) parts.cutOff.push = push.map(({ change }) => change.id);
      return answer;
    }
    parts.cutOff.push = [];
    const response = answer.value;
    next?.begin(parts, withheld, gathered, response);
    if (!response.revoked) return await afterAnswer(parts, gathered, response, withheld);
    for (const { change } of push) parts.keptApart.add(change.id);
    return await afterRevocation(parts, gathered, response);
  } finally {
    parts.onSending(new Set());
  }
};

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
  const pushed = new Map(push.map((own) => [own.change.id, own]));
  const merged = await mergeResponse(parts, asked, response, pushed);
  const left = await countPending(parts, withheld);
  const common = { sent: 0, left, now: response.now };
  if (merged.type !== 'merged') return ok({ ...common, received: 0, more: true, isMerged: false });
  if (merged.redacted.size > 0) await parts.onErased(merged.redacted);
  const more = response.more === true || response.page !== undefined || merged.isStartedOver;
  return ok({ ...common, received: merged.received, more, isMerged: true });
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
