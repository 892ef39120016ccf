// What an answer brings a phone: a snapshot's page, or a window of the log.
import type { ExchangeRequest } from '../../shared/protocol/exchange.ts';
import type { Tx } from '../store/store.ts';
import type { AnswerLimits, Writer } from './context.ts';
import type { Pulled } from './pulled.ts';
import { currentScope } from './scopes.ts';
import { pullSnapshot } from './snapshot.ts';
import { pullWindow } from './window.ts';

/**
 * A snapshot while the phone's epoch is not the current one, else the log after its cursor. `pushed` are the ids the
 * request brought: their receipts say all, the phone applies its own copies.
 */
export const pull = async (
  tx: Tx,
  request: ExchangeRequest,
  writer: Writer,
  { pushed, limits }: { pushed: ReadonlySet<string>; limits: AnswerLimits },
): Promise<Pulled> => {
  const current = await currentScope(tx, writer.person);
  const { person, roles, villages } = current.scope;
  const isNew = request.epoch !== current.epoch;
  const pulled =
    request.page !== undefined || request.cursor === 0 || isNew
      ? await pullSnapshot(tx, request, current, limits)
      : await pullWindow(tx, request, current, pushed, limits);
  return { ...pulled, ...(isNew && { scope: { person, roles: [...roles], villages: [...villages] } }) };
};
