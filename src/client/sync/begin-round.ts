// How an exchange begins: changes gathered, noted as perhaps sent, on their way. The next one may begin while an answer is being
// stored: then the link and the server are at work while the disk is.
import type { RecordId } from '../../shared/core/ids.ts';
import type { Result } from '../../shared/core/result.ts';
import type { ExchangeResponse } from '../../shared/protocol/exchange.ts';
import { noteSending } from '../store/drop-unsent.ts';
import { isSameState, planResponse } from '../store/merge-plan.ts';
import { getSyncState } from '../store/meta.ts';
import type { CallFailure } from '../store/sync-port.ts';
import { type Ahead, type Gathered, gather, toRequest } from './gather.ts';
import { type Report, withReport } from './report.ts';
import type { RoundParts, Withheld } from './round-parts.ts';

/** An exchange on its way. */
export type Begun = {
  readonly gathered: Gathered;
  readonly answer: Promise<Result<ExchangeResponse, CallFailure>>;
};

/** Sends what waits, and asks for what is new. */
export const beginRound = async (
  parts: RoundParts,
  withheld: Withheld,
  signal: AbortSignal | undefined,
): Promise<Begun> => send(parts, await prepare(parts, withheld), signal);

type Prepared = { readonly gathered: Gathered; readonly report: Report | undefined };

const prepare = async (parts: RoundParts, withheld: Withheld, ahead?: Ahead): Promise<Prepared> => {
  const asked = parts.report?.();
  withheld.heldFrom = await parts.dropUnsent();
  const [gathered, report] = await Promise.all([gather(parts, withheld, ahead), asked]);
  const { push, touched } = gathered;
  const isNoted = await noteSending(parts.tables, push, touched);
  return isNoted ? { gathered, report } : prepare(parts, withheld, ahead);
};

const send = (parts: RoundParts, { gathered, report }: Prepared, signal: AbortSignal | undefined): Begun => {
  const carried = parts.pace.begin();
  const answer = parts.send(withReport(toRequest(parts, gathered), report), signal).then((result) => {
    if (result.ok) carried({ type: 'answered', pushed: gathered.chars, pulled: charsOf(result.value) });
    else if (result.error.type === 'timed-out' || result.error.type === 'no-network')
      carried({ type: 'failed' });
    return result;
  });
  return { gathered, answer };
};

/** Characters of records; counted only where the answer was cut short, and so may say how fast the link is. */
const charsOf = ({ more, page, entries, bundles }: ExchangeResponse): number =>
  more || page !== undefined ? JSON.stringify([entries, bundles]).length : 0;

/** The exchange that was begun before the answer of the one before it was stored. */
export type NextRound = {
  /** Begins it, if the answer to `gathered` says that there is more to come or to go. */
  begin(parts: RoundParts, withheld: Withheld, gathered: Gathered, response: ExchangeResponse): void;
  /** The exchange that was begun, unless things stand otherwise now than they were to stand. */
  take(parts: RoundParts): Promise<Begun | undefined>;
  /** Gives up what was begun; what it brought to the server is told again by a later answer. */
  end(): Promise<void>;
};

/** @param signal ends what was begun too */
export const createNextRound = (signal: AbortSignal): NextRound => {
  let next: { readonly begun: Promise<Begun | undefined>; readonly cancel: () => void } | undefined;
  const start = async (parts: RoundParts, withheld: Withheld, ahead: Ahead, stop: AbortController) => {
    const cancel = () => stop.abort();
    signal.addEventListener('abort', cancel);
    const prepared = await prepare(parts, withheld, ahead);
    if (stop.signal.aborted || (prepared.gathered.push.length === 0 && !ahead.isMore)) return undefined;
    const begun = send(parts, prepared, stop.signal);
    // It is waited for only later.
    begun.answer.catch(() => undefined).finally(() => signal.removeEventListener('abort', cancel));
    return begun;
  };
  const end = async () => {
    const last = next;
    next = undefined;
    last?.cancel();
    await (await last?.begun)?.answer.catch(() => undefined);
  };
  return {
    begin(parts, withheld, gathered, response) {
      if (!isFollowed(gathered, response)) return;
      const stop = new AbortController();
      const isMore = response.page !== undefined || response.more === true;
      const ahead = { asked: planResponse(gathered.asked, response).sync, after: gathered, isMore };
      // What keeps it from beginning, the exchange in its place will say.
      const begun = start(parts, withheld, ahead, stop).catch(() => undefined);
      next = { begun, cancel: () => stop.abort() };
    },
    async take(parts) {
      const begun = await next?.begun;
      const asked = begun && (await parts.tables.read(['meta'], getSyncState));
      if (!begun || !asked || !isSameState(asked, begun.gathered.asked)) {
        await end();
        return undefined;
      }
      next = undefined;
      return { ...begun, gathered: { ...begun.gathered, asked } };
    },
    end,
  };
};

/** Whether it is plain what stands after this answer, and there is more to come or to go. */
const isFollowed = ({ asked, push, unsent }: Gathered, response: ExchangeResponse): boolean =>
  (asked.gen === '' || response.gen === asked.gen) &&
  response.epoch === asked.epoch &&
  !response.revoked &&
  !response.anew &&
  response.receipts.every(({ full, quarantined }) => !full && !quarantined) &&
  (response.page !== undefined || response.more === true || unsent > push.length);

/** The records that the changes on their way write to. */
export const rootsOf = ({ push }: Gathered): ReadonlySet<RecordId> =>
  new Set(push.map(({ change }) => change.root));
