// /api/exchange: the one message of sync, and the way up for a push that is too large to be lost with one dropped link.
import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { err, ok } from '../../shared/core/result.ts';
import type { ErrorType } from '../../shared/protocol/errors.ts';
import { exchangeRequestSchema, maxPushChanges } from '../../shared/protocol/exchange.ts';
import {
  isNothingNew,
  packResponse,
  readQuestion,
  unpackRequest,
} from '../../shared/protocol/pack-exchange.ts';
import { pushHaveSchema, pushPartSchema } from '../../shared/protocol/push-part.ts';
import { routes } from '../../shared/protocol/routes.ts';
import type { Caller } from '../auth/authenticate.ts';
import { maxBodyBytes, readBody } from '../auth/body.ts';
import type { ExchangeContext } from '../exchange/context.ts';
import { handleExchange, type IncomingRequest } from '../exchange/exchange.ts';
import type { RawChange } from '../exchange/push.ts';
import { createPushParts, type PushParts } from '../exchange/push-parts.ts';
import {
  type Answer,
  type ApiRoute,
  type RawRoute,
  type SignedRoute,
  sendError,
  withoutBody,
} from './api.ts';

/** Pushed changes are parsed one by one further in, so that one of a newer app does not hold up the others. */
const incomingSchema = z.extend(exchangeRequestSchema, {
  push: z.array(z.unknown()).check(z.maxLength(maxPushChanges)),
});

/** `room` where it is not the one that the body says. */
type Exchange = (caller: Caller, body: unknown, room?: number) => Answer;

/** @param afterPush what a withdrawal asks for beside the log, before the answer */
export const exchangeRoutes = (
  context: ExchangeContext,
  afterPush: () => Promise<void>,
  parts = createPushParts(),
): readonly ApiRoute[] => {
  const exchange: Exchange = async ({ enrolment }, body, room) => {
    const read = readRequest(unpackRequest(body));
    if (!read) return err({ type: 'bad-request' });
    const request = { ...read, ...(room !== undefined && { room }) };
    const answer = await handleExchange(context, enrolment.id, request);
    if (request.push.length > 0) await afterPush();
    return answer.ok ? ok(packResponse(answer.value, request.push as readonly RawChange[])) : answer;
  };
  return [
    postRoute(exchange, parts),
    questionRoute(context, parts),
    haveRoute(parts),
    partRoute(context, exchange, parts),
  ];
};

/** POST /api/exchange. */
const postRoute = (exchange: Exchange, parts: PushParts): SignedRoute => ({
  method: 'POST',
  path: routes.exchange,
  access: 'signed',
  evenRevoked: true,
  async handle(caller, { body }) {
    parts.forget(caller.enrolment.id);
    return exchange(caller, body);
  },
});

/** GET /api/exchange?q=: an exchange that brings nothing; an answer without a body says that there is nothing new. */
const questionRoute = (context: ExchangeContext, parts: PushParts): SignedRoute => ({
  method: 'GET',
  path: routes.exchange,
  access: 'signed',
  evenRevoked: true,
  handle: async ({ enrolment }, { query }) => {
    parts.forget(enrolment.id);
    const request = typeof query.q === 'string' ? readRequest(readQuestion(query.q)) : null;
    if (!request) return err({ type: 'bad-request' });
    const answer = await handleExchange(context, enrolment.id, request);
    if (!answer.ok) return answer;
    const isNothing = isNothingNew({ ...request, push: [] }, answer.value);
    return ok(isNothing ? withoutBody : packResponse(answer.value, []));
  },
});

/** GET /api/push?of=: how much of a push is there. */
const haveRoute = (parts: PushParts): SignedRoute => ({
  method: 'GET',
  path: routes.pushPart,
  access: 'signed',
  evenRevoked: true,
  handle: async ({ enrolment }, { query }) => {
    const asked = pushHaveSchema.safeParse(query);
    return asked.success
      ? ok({ have: parts.have(enrolment.id, asked.data.of) })
      : err({ type: 'bad-request' });
  },
});

/** POST /api/push?of=&size=&from=: the rest of a push, read as it comes; then as POST /api/exchange. */
const partRoute = (context: ExchangeContext, exchange: Exchange, parts: PushParts): RawRoute => ({
  method: 'POST',
  path: routes.pushPart,
  access: 'raw',
  evenRevoked: true,
  digestIn: (query) => pushPartSchema.safeParse(query).data?.of,
  async handle(caller, request, reply) {
    const answer = await takePart(caller, request, exchange, parts);
    if (answer.ok) return reply.send({ now: context.now(), ...answer.value });
    return sendError(reply, answer.error.type, context.now());
  },
});

const partErrors: { readonly [type in 'cut' | 'gap' | 'wrong']: ErrorType } = {
  // Nobody is there to hear it.
  cut: 'bad-request',
  gap: 'not-found',
  wrong: 'bad-request',
};

const takePart = async (
  caller: Caller,
  { query, body: stream }: FastifyRequest,
  exchange: Exchange,
  parts: PushParts,
): Answer => {
  const part = pushPartSchema.safeParse(query);
  if (!part.success || !isStream(stream)) return err({ type: 'bad-request' });
  if (part.data.size > maxBodyBytes) return err({ type: 'too-large' });
  const taken = await parts.take(caller.enrolment.id, part.data, stream);
  if (!taken.ok) return err({ type: partErrors[taken.error.type] });
  const body = await readBody(taken.value);
  return body.ok ? exchange(caller, body.value, part.data.room) : body;
};

const isStream = (body: unknown): body is AsyncIterable<Uint8Array> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

const readRequest = (value: unknown): IncomingRequest | null => {
  const parsed = incomingSchema.safeParse(value);
  return parsed.success ? (parsed.data as IncomingRequest) : null;
};
