// What every answer carries, and the answer that brings nothing.
import type { ExchangeRequest } from '../../shared/protocol/exchange.ts';
import type { Tx } from '../store/store.ts';
import type { ExchangeContext } from './context.ts';
import { currentGeneration } from './generations.ts';

export const frame = async ({ version, now }: ExchangeContext, tx: Tx) => ({
  v: version,
  now: now(),
  gen: currentGeneration(await tx.generations.list()),
  backedUp: await tx.meta.get('backed-up'),
});

/** Leaves the phone where it stands. */
export const nothing = ({ cursor, epoch }: Pick<ExchangeRequest, 'cursor' | 'epoch'>) => ({
  epoch,
  cursor,
  entries: [],
  bundles: [],
  drops: [],
});
