// An exchange as an enrolled phone sends it: packed; and as a mere question, which costs least, where nothing goes up.
import * as z from 'zod/mini';
import { type ExchangeResponse, exchangeResponseSchema } from '../../shared/protocol/exchange.ts';
import {
  nothingNew,
  packRequest,
  packResponse,
  questionOf,
  unpackResponse,
} from '../../shared/protocol/pack-exchange.ts';
import { routes } from '../../shared/protocol/routes.ts';
import type { SendExchange } from './exchange.ts';
import type { Transport } from './transport.ts';

export const createSendExchange =
  (transport: Transport): SendExchange =>
  (request, signal) => {
    const unpacked = z.transform((packed: unknown) => unpackResponse(packed, request.push));
    const schema = z.pipe(unpacked, exchangeResponseSchema as z.ZodMiniType<ExchangeResponse, unknown>);
    const question = questionOf(request);
    if (question === null)
      return transport({ method: 'POST', path: routes.exchange, body: packRequest(request), schema }, signal);
    const empty = (now: number) => packResponse(nothingNew(request, now), []);
    const path = `${routes.exchange}?q=${question}`;
    return transport({ method: 'GET', path, schema, empty }, signal);
  };
