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
};

export const createExchangeContext = (
  needs: Pick<ExchangeContext, 'store' | 'now' | 'random'>,
): ExchangeContext => ({ ...needs, version: protocolVersion, judgeShape });

/** The enrolment that wrote a change. */
export type Writer = Pick<Enrolment, 'id' | 'person' | 'from'>;
