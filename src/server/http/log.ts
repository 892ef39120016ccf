// What the log says of a request: method, route, status, duration. Never an address, a query, a body or an error's text.
import { type FastifyInstance, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify';

/** Errors by type, code and place only: their messages may quote what somebody wrote. */
const serializeError = (error: Error & { code?: unknown }) => ({
  type: error.name,
  message: '',
  ...(typeof error.code === 'string' && { code: error.code }),
  stack: (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n'),
});

/** JSON lines on stderr; what people should read goes to stdout. */
export const logging = (level: string): Pick<FastifyServerOptions, 'logger' | 'logController'> => ({
  logger: {
    level,
    base: null,
    stream: process.stderr,
    serializers: { err: serializeError, req: () => ({}), res: () => ({}) },
  },
  logController: new LogController({ disableRequestLogging: true }),
});

/** The route's pattern; of a file or page only that it was one. */
const nameOf = (request: FastifyRequest): string =>
  request.url.startsWith('/api/') ? (request.routeOptions.url ?? '/api/?') : '(app)';

export const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    const line = { method: request.method, route: nameOf(request), status: reply.statusCode };
    request.log.info({ ...line, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
};
