// A snapshot (decision 5): everything a person may see, paged in the order of its places, when the scope changed or nothing
// is there yet.
import { may } from '../../shared/access/access.ts';
import type { Scope } from '../../shared/access/facts.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import type { Drop, ExchangeRequest } from '../../shared/protocol/exchange.ts';
import type { BundleMark, ScopeEpoch, Tx } from '../store/store.ts';
import type { AnswerLimits } from './context.ts';
import { type PageToken, readPageToken, writePageToken } from './page-token.ts';
import type { Pulled } from './pulled.ts';

const marksAtOnce = 500;

/**
 * One page. The phone's cursor and epoch stay what they were until the last page, so that a phone that loses its token
 * starts over and never believes a half snapshot whole; what changes while pages are read follows in the log after S.
 */
export const pullSnapshot = async (
  tx: Tx,
  request: ExchangeRequest,
  current: ScopeEpoch,
  limits: AnswerLimits,
): Promise<Pulled> => {
  const continued = await continuedToken(tx, request, current);
  const token = continued ?? (await firstToken(tx, request, current));
  const before = token.cursor === 0 ? undefined : await tx.scopes.at(current.scope.person, token.fromEpoch);
  const views = { now: current.scope, before: before?.scope, cursor: token.cursor };
  const page = await collect(tx, token.after, views, limits);
  const bodies = await tx.bundles.bodies(page.wanted);
  const isAnew = request.page !== undefined && !continued;
  const content = {
    entries: [],
    bundles: page.wanted.map((id) => bodies.get(id)),
    drops: page.drops,
    ...(isAnew && { anew: true as const }),
  };
  if (page.after !== undefined) {
    const next = writePageToken({ ...token, after: page.after });
    return { ...content, epoch: request.epoch, cursor: request.cursor, page: next };
  }
  const more = token.head < (await tx.entries.head()).seq;
  const whole = token.cursor === 0;
  return {
    ...content,
    epoch: current.epoch,
    cursor: token.head,
    ...(whole && { whole: true as const }),
    ...(more && { more: true as const }),
  };
};

/** Null without a token, and for one of another epoch or of another phone state. */
const continuedToken = async (
  tx: Tx,
  request: ExchangeRequest,
  current: ScopeEpoch,
): Promise<PageToken | null> => {
  const token = readPageToken(request.page);
  const continues =
    token?.epoch === current.epoch &&
    token.fromEpoch === request.epoch &&
    token.cursor === request.cursor &&
    token.head <= (await tx.entries.head()).seq;
  return continues ? token : null;
};

const firstToken = async (tx: Tx, request: ExchangeRequest, { epoch }: ScopeEpoch): Promise<PageToken> => ({
  head: (await tx.entries.head()).seq,
  epoch,
  fromEpoch: request.epoch,
  cursor: request.cursor,
  after: 0,
});

type Views = {
  readonly now: Scope;
  /** The scope the phone's records belong to, where it is known. */
  readonly before: Scope | undefined;
  readonly cursor: number;
};
type Page = {
  readonly wanted: readonly RecordId[];
  readonly drops: Drop[];
  /** Where the next page begins; undefined when there is none. */
  readonly after?: number;
};

const collect = async (tx: Tx, start: number, views: Views, limits: AnswerLimits): Promise<Page> => {
  const wanted: RecordId[] = [];
  const drops: Drop[] = [];
  let chars = 0;
  let after = start;
  for (;;) {
    const marks = await tx.bundles.list(after, marksAtOnce);
    for (const mark of marks) {
      const fate = fateOf(mark, views);
      if (fate === 'bundle' && wanted.length > 0 && chars + mark.size > limits.pageChars)
        return { wanted, drops, after };
      after = mark.place;
      if (fate === 'bundle') {
        wanted.push(mark.id);
        chars += mark.size;
      }
      if (fate === 'drop') drops.push({ root: mark.id, seq: mark.seq });
      if (wanted.length + drops.length >= limits.pageBundles) return { wanted, drops, after };
    }
    if (marks.length < marksAtOnce) return { wanted, drops };
  }
};

/** What the phone needs of one record: it has it as it is, needs it whole, must drop it, or never had it. */
const fateOf = (mark: BundleMark, { now, before, cursor }: Views): 'bundle' | 'drop' | 'nothing' => {
  const mayHave = cursor > 0 && (mark.factsSeq > cursor || before === undefined);
  const had = cursor > 0 && !mayHave && before !== undefined && may(before, 'see', mark.facts);
  if (may(now, 'see', mark.facts)) return had && mark.seq <= cursor ? 'nothing' : 'bundle';
  return had || mayHave ? 'drop' : 'nothing';
};
