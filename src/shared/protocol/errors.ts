// The closed list of errors an answer may carry; each answer with an error also carries the server's time.
import * as z from 'zod/mini';
import { timeSchema } from './change-schema.ts';

export const errorTypes = [
  /** The message is not of the protocol's form. */
  'bad-request',
  /** The phone's time is more than 15 minutes off: try once more with `now`. */
  'clock',
  'unknown-device',
  'bad-signature',
  'revoked',
  'code-unknown',
  'code-expired',
  'code-used',
  'too-many-tries',
  'already-set-up',
  'not-allowed',
  'not-found',
  'too-large',
  /** The server's disk is full: nothing was accepted. */
  'storage-full',
  'server-error',
] as const;
export type ErrorType = (typeof errorTypes)[number];

export const errorSchema = z.object({ error: z.enum(errorTypes), now: timeSchema });

/** The HTTP status of each error. */
export const statusOf: { readonly [type in ErrorType]: number } = {
  'bad-request': 400,
  clock: 401,
  'unknown-device': 401,
  'bad-signature': 401,
  revoked: 403,
  'code-unknown': 404,
  'code-expired': 410,
  'code-used': 409,
  'too-many-tries': 429,
  'already-set-up': 409,
  'not-allowed': 403,
  'not-found': 404,
  'too-large': 413,
  'storage-full': 507,
  'server-error': 500,
};
