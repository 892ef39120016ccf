// What the log gives to an answer.
import type { ExchangeResponse } from '../../shared/protocol/exchange.ts';

/** The part of an answer that the log determines. */
export type Pulled = Pick<
  ExchangeResponse,
  'epoch' | 'scope' | 'entries' | 'bundles' | 'drops' | 'cursor' | 'page' | 'anew' | 'whole' | 'more'
>;
