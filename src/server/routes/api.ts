// What a route of the API is, and how all of them are put on the server: open ones, and signed ones.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { err, type Result } from '../../shared/core/result.ts';
import { type ErrorType, statusOf } from '../../shared/protocol/errors.ts';
import { type AuthFailure, authenticate, type Caller } from '../auth/authenticate.ts';
import { bytesOf, readBody } from '../auth/body.ts';
import type { ExchangeContext } from '../exchange/context.ts';

export type Input = {
  readonly body: unknown;
  readonly query: { readonly [name: string]: unknown };
  /** Where the request comes from; for limits only, never logged. */
  readonly address: string;
};

/** What a route answers; `now` is added to it. */
export type Answer = Promise<Result<object, { readonly type: ErrorType }>>;

type Common = { readonly method: 'GET' | 'POST'; readonly path: string };
export type OpenRoute = Common & {
  readonly access: 'open';
  readonly handle: (input: Input) => Answer;
};
export type SignedRoute = Common & {
  readonly access: 'signed';
  /** Only the exchange answers a revoked device. */
  readonly evenRevoked?: true;
  readonly handle: (caller: Caller, input: Input) => Answer;
};
/** Signed like all others, but with a body and an answer of its own: files, and parts of a push. */
export type RawRoute = {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PATCH';
  readonly path: string;
  readonly access: 'raw';
  readonly evenRevoked?: true;
  /** What was signed where it is not this request's body, by its query. */
  readonly digestIn?: (query: FastifyRequest['query']) => string | undefined;
  readonly handle: (caller: Caller, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
};
export type ApiRoute = OpenRoute | SignedRoute | RawRoute;

/** The value of an answer that is sent without a body: its headers say the time. */
export const withoutBody = {};

const openRequestsPerMinute = 300;

/** Puts the routes on the server; a signed route's `handle` is reached only with a right signature. */
export const addRoutes = (
  app: FastifyInstance,
  context: ExchangeContext,
  routes: readonly ApiRoute[],
): void => {
  for (const route of routes) {
    const rateLimit = { max: openRequestsPerMinute, timeWindow: 60_000 };
    app.route({
      method: route.method,
      url: route.path,
      // Who signs is our own app: what headers tell a browser about pages is of no use to it, and costs more than the answer.
      ...(route.access === 'open' ? { config: { rateLimit } } : { helmet: false as const }),
      ...(route.access === 'raw' && { exposeHeadRoute: false }),
      handler: async (request, reply) => {
        if (route.access === 'raw') {
          const digest = route.digestIn?.(request.query);
          const caller = await callerOf(context, request, route.evenRevoked, digest);
          if (!caller.ok) return sendError(reply, caller.error.type, context.now());
          return route.handle(caller.value, request, reply);
        }
        const answer = await answerOf(route, context, request);
        if (!answer.ok) return sendError(reply, answer.error.type, context.now());
        if (answer.value === withoutBody) return sendNothing(reply);
        return reply.send({ now: context.now(), ...answer.value });
      },
    });
  }
};

/** On a kept connection, which the header that is left out would say only once more. */
export const sendNothing = (reply: FastifyReply, status = 204): FastifyReply => {
  reply.raw.removeHeader('connection');
  return reply.code(status).send();
};

export const sendError = (reply: FastifyReply, error: ErrorType, now: number): FastifyReply =>
  reply.code(statusOf[error]).header('cache-control', 'no-store').send({ error, now });

/** Who signed; revoked devices are heard by the exchange alone. */
const callerOf = async (
  context: ExchangeContext,
  request: FastifyRequest,
  evenRevoked?: true,
  digest?: string,
): Promise<Result<Caller, AuthFailure | { readonly type: 'revoked' }>> => {
  const caller = await authenticate(context.store, request, context.now(), digest);
  if (!caller.ok) return caller;
  const isRevoked = caller.value.enrolment.revokedAt !== undefined;
  return isRevoked && !evenRevoked ? err({ type: 'revoked' }) : caller;
};

const answerOf = async (
  route: OpenRoute | SignedRoute,
  context: ExchangeContext,
  request: FastifyRequest,
): Answer => {
  const rest = { query: request.query as Input['query'], address: request.ip };
  if (route.access === 'open') {
    const body = await readBody(bytesOf(request));
    return body.ok ? route.handle({ body: body.value, ...rest }) : body;
  }
  const caller = await callerOf(context, request, route.evenRevoked);
  if (!caller.ok) return caller;
  const body = await readBody(bytesOf(request));
  return body.ok ? route.handle(caller.value, { body: body.value, ...rest }) : body;
};
