// POST /api/exchange: the one message of sync.
import * as z from 'zod/mini';
import { err } from '../../shared/core/result.ts';
import { exchangeRequestSchema, maxPushChanges } from '../../shared/protocol/exchange.ts';
import { routes } from '../../shared/protocol/routes.ts';
import type { ExchangeContext } from '../exchange/context.ts';
import { handleExchange, type IncomingRequest } from '../exchange/exchange.ts';
import type { SignedRoute } from './api.ts';

/** Pushed changes are parsed one by one further in, so that one of a newer app does not hold up the others. */
const incomingSchema = z.extend(exchangeRequestSchema, {
  push: z.array(z.unknown()).check(z.maxLength(maxPushChanges)),
});

export const exchangeRoute = (context: ExchangeContext): SignedRoute => ({
  method: 'POST',
  path: routes.exchange,
  access: 'signed',
  evenRevoked: true,
  handle: async ({ enrolment }, { body }) => {
    const request = incomingSchema.safeParse(body);
    if (!request.success) return err({ type: 'bad-request' });
    return handleExchange(context, enrolment.id, request.data as IncomingRequest);
  },
});
