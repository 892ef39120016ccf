// The last edge: what goes wrong unforeseen becomes one of the protocol's errors, and a line in the log.
import type { FastifyInstance } from 'fastify';
import type { ErrorType } from '../../shared/protocol/errors.ts';
import { sendError } from '../routes/api.ts';

/** `pages`: index.html is there, and stands for every address that is no file and no API. */
export const handleErrors = (app: FastifyInstance, now: () => number, pages: boolean): void => {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const type = errorTypeOf(error.statusCode ?? 500);
    if (type === 'server-error') request.log.error({ err: error }, 'failed');
    return sendError(reply, type, now());
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w+$/.test(pathOf(request.url));
    if (pages && isPage) return reply.sendFile('index.html');
    return sendError(reply, 'not-found', now());
  });
};

const pathOf = (url: string): string => url.split('?')[0] ?? '';

const errorTypeOf = (status: number): ErrorType => {
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many-tries';
  if (status === 404) return 'not-found';
  return status < 500 ? 'bad-request' : 'server-error';
};
