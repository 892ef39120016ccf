// A phone's key, and requests signed with it, as the app's transport makes them.
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { authorization, signedText } from '../../src/shared/protocol/routes.ts';

export type Key = { readonly privateKey: KeyObject; readonly publicKey: string };

/** A P-256 key; the public one as an uncompressed point in base64url. */
export const createKey = (): Key => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return { privateKey, publicKey: point.toString('base64url') };
};

export const signature = (key: Key, text: string): string =>
  sign('sha256', Buffer.from(text), { key: key.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');

export type Signed = {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: object;
  /** A body that is no JSON, and what the request says of itself. */
  readonly bytes?: Uint8Array;
  readonly headers?: { readonly [name: string]: string };
  readonly gzip?: boolean;
  readonly timeMs: number;
  readonly serverId: string;
  readonly enrolment: string;
  readonly key: Key;
};

/** The request as `inject` takes it. */
export const signed = (request: Signed) => {
  const { method, path, body, bytes, headers, gzip, timeMs, serverId, enrolment, key } = request;
  const plain = body ? Buffer.from(JSON.stringify(body)) : Buffer.from(bytes ?? []);
  const payload = gzip ? gzipSync(plain) : plain;
  const bodyDigest = createHash('sha256').update(payload).digest('hex');
  const text = signedText({ method, path, bodyDigest, serverId, enrolment, timeMs });
  return {
    method,
    url: path,
    ...((body || bytes) && { payload }),
    headers: {
      authorization: authorization(enrolment, timeMs, signature(key, text)),
      ...(body && { 'content-type': 'application/json' }),
      ...(gzip && { 'content-encoding': 'gzip' }),
      ...headers,
    },
  };
};

export type Injected = Awaited<ReturnType<FastifyInstance['inject']>>;
