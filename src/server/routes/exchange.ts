// /api/exchange: the one message of sync.
import * as z from 'zod/mini';
import { err, ok } from '../../shared/core/result.ts';
import { exchangeRequestSchema, maxPushChanges } from '../../shared/protocol/exchange.ts';
import {
  isNothingNew,
  packResponse,
  readQuestion,
  unpackRequest,
} from '../../shared/protocol/pack-exchange.ts';
import { routes } from '../../shared/protocol/routes.ts';
import type { ExchangeContext } from '../exchange/context.ts';
import { handleExchange, type IncomingRequest } from '../exchange/exchange.ts';
import type { RawChange } from '../exchange/push.ts';
import { type SignedRoute, withoutBody } from './api.ts';

/** Pushed changes are parsed one by one further in, so that one of a newer app does not hold up the others. */
const incomingSchema = z.extend(exchangeRequestSchema, {
  push: z.array(z.unknown()).check(z.maxLength(maxPushChanges)),
});

/** POST /api/exchange. `afterPush`: what a withdrawal asks for beside the log, before the answer. */
export const exchangeRoute = (context: ExchangeContext, afterPush: () => Promise<void>): SignedRoute => ({
  method: 'POST',
  path: routes.exchange,
  access: 'signed',
  evenRevoked: true,
  handle: async ({ enrolment }, { body }) => {
    const request = readRequest(unpackRequest(body));
    if (!request) return err({ type: 'bad-request' });
    const answer = await handleExchange(context, enrolment.id, request);
    if (request.push.length > 0) await afterPush();
    return answer.ok ? ok(packResponse(answer.value, request.push as readonly RawChange[])) : answer;
  },
});

/** GET /api/exchange?q=: an exchange that brings nothing; an answer without a body says that there is nothing new. */
export const questionRoute = (context: ExchangeContext): SignedRoute => ({
  method: 'GET',
  path: routes.exchange,
  access: 'signed',
  evenRevoked: true,
  handle: async ({ enrolment }, { query }) => {
    const request = typeof query.q === 'string' ? readRequest(readQuestion(query.q)) : null;
    if (!request) return err({ type: 'bad-request' });
    const answer = await handleExchange(context, enrolment.id, request);
    if (!answer.ok) return answer;
    const isNothing = isNothingNew({ ...request, push: [] }, answer.value);
    return ok(isNothing ? withoutBody : packResponse(answer.value, []));
  },
});

const readRequest = (value: unknown): IncomingRequest | null => {
  const parsed = incomingSchema.safeParse(value);
  return parsed.success ? (parsed.data as IncomingRequest) : null;
};
