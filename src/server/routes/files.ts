// Files: what of them the server has, tus, and the bytes for who may see the record.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { err, ok } from '../../shared/core/result.ts';
import { statusOf } from '../../shared/protocol/errors.ts';
import { routes } from '../../shared/protocol/routes.ts';
import { fileRefSchema, filesRequestSchema, uploadErrors } from '../../shared/protocol/upload.ts';
import type { Caller } from '../auth/authenticate.ts';
import { bytesOf } from '../auth/body.ts';
import type { ExchangeContext } from '../exchange/context.ts';
import type { Files } from '../files/files.ts';
import { type ApiRoute, type RawRoute, type SignedRoute, sendError, sendNothing } from './api.ts';

export const fileRoutes = (context: ExchangeContext, files: Files): readonly ApiRoute[] => [
  statesRoute(files),
  readRoute(context, files),
  ...uploadRoutes(context, files),
];

/** POST /api/files. */
const statesRoute = (files: Files): SignedRoute => ({
  method: 'POST',
  path: routes.files,
  access: 'signed',
  handle: async ({ scope }, { body }) => {
    const request = filesRequestSchema.safeParse(body);
    if (!request.success) return err({ type: 'bad-request' });
    const states = await files.states(scope, request.data.files);
    // In this order: a backup begun in between does not count for what came in after it.
    return ok({ states, head: await files.head() });
  },
});

/** GET /api/files?root=&row=&file=: the bytes, or from `Range: bytes=N-` on, so that a download goes on after a cut. */
const readRoute = ({ now }: ExchangeContext, files: Files): RawRoute => ({
  method: 'GET',
  path: routes.files,
  access: 'raw',
  handle: async ({ scope }, request, reply) => {
    const ref = fileRefSchema.safeParse(request.query);
    if (!ref.success) return sendError(reply, 'bad-request', now());
    const file = await files.open(scope, ref.data);
    // One answer for "is not here" and "is not yours".
    if (!file) return sendError(reply, 'not-found', now());
    const { size } = await file.stat();
    const range = rangeIn(request.headers.range, size);
    if (range === 'none') {
      await file.close();
      return reply.code(416).header('content-range', `bytes */${size}`).send();
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    reply.headers({ ...inert, 'accept-ranges': 'bytes', 'content-length': end - start + 1 });
    if (range) reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
    return reply.send(file.createReadStream({ start, end }));
  },
});

/** Whatever the bytes are, a browser that is led here neither shows nor runs nor keeps them. */
const inert = {
  'content-type': 'application/octet-stream',
  'content-disposition': 'attachment',
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

type Range = { readonly start: number; readonly end: number };

/** Undefined: all of it (no range, or none of the one simple form). `none`: it begins after the end. */
const rangeIn = (header: string | undefined, size: number): Range | 'none' | undefined => {
  const match = /^bytes=(\d{1,12})-(\d{1,12})?$/.exec(header ?? '');
  if (!match?.[1]) return undefined;
  const start = Number(match[1]);
  const end = Math.min(size - 1, match[2] === undefined ? size - 1 : Number(match[2]));
  return start >= size || end < start ? 'none' : { start, end };
};

const statuses = { ...statusOf, ...uploadErrors };

const uploadRoutes = (context: ExchangeContext, files: Files): readonly RawRoute[] => {
  const handle = async (caller: Caller, request: FastifyRequest, reply: FastifyReply) => {
    const { method, url, headers } = request;
    const answer = await files.upload(caller, { method, url, headers, body: bytesOf(request) });
    reply.header('tus-resumable', '1.0.0');
    if ('error' in answer) {
      const { error } = answer;
      return reply.code(statuses[error]).send({ error, now: context.now() });
    }
    return sendNothing(reply.headers(answer.headers), answer.status);
  };
  const one = `${routes.uploads}/:id`;
  return [
    { method: 'POST', path: routes.uploads, access: 'raw', handle },
    { method: 'HEAD', path: one, access: 'raw', handle },
    { method: 'PATCH', path: one, access: 'raw', handle },
  ];
};
