// What the exchange needs from outside, and who is asking.
import { judgeShape } from '../../shared/access/judge.ts';
import type { FillRandom } from '../../shared/core/ids.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import type { Enrolment, Store } from '../store/store.ts';

export type ExchangeContext = {
  readonly store: Store;
  /** The server's time, ms since 1970. */
  readonly now: () => number;
  readonly random: FillRandom;
  /** What this server knows; arguments so that a simulation can set versions apart. */
  readonly version: number;
  readonly judgeShape: typeof judgeShape;
  /** How much one answer carries; an argument so that a simulation turns pages after a few records. */
  readonly limits: AnswerLimits;
  /** So many changes of one device may wait here, and as many be kept apart once it is revoked. */
  readonly maxWaiting: number;
};

export type AnswerLimits = {
  /** Records and drops of one snapshot page, and their characters. */
  readonly pageBundles: number;
  readonly pageChars: number;
  /** Lines of one window of the log, their characters, and those of whole records that come with them. */
  readonly windowEntries: number;
  readonly windowChars: number;
  readonly wholeChars: number;
};

const answerLimits: AnswerLimits = {
  pageBundles: 1_000,
  pageChars: 1_000_000,
  windowEntries: 1_000,
  windowChars: 1_000_000,
  wholeChars: 1_000_000,
};

/** One device restored beside others may have this much to send before the records it writes to are there again. */
const maxWaiting = 2_000;

export const createExchangeContext = (
  needs: Pick<ExchangeContext, 'store' | 'now' | 'random'>,
): ExchangeContext => ({
  ...needs,
  version: protocolVersion,
  judgeShape,
  limits: answerLimits,
  maxWaiting,
});

/** The enrolment that wrote a change. */
export type Writer = Pick<Enrolment, 'id' | 'person' | 'from'>;
