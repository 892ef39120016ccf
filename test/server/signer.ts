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
  readonly gzip?: boolean;
  readonly timeMs: number;
  readonly serverId: string;
  readonly enrolment: string;
  readonly key: Key;
};

/** The request as `inject` takes it. */
export const signed = ({ body, gzip, ...request }: Signed) => {
  const json = body ? Buffer.from(JSON.stringify(body)) : Buffer.alloc(0);
  const payload = gzip ? gzipSync(json) : json;
  const { headers, ...rest } = signedBytes({ ...request, payload });
  if (body) return { ...rest, headers };
  return { method: rest.method, url: rest.url, headers: { authorization: headers.authorization } };
};

type SignedBytes = Omit<Signed, 'body' | 'gzip'> & {
  readonly payload: Buffer;
};

/** The same with a body of whatever bytes. */
export const signedBytes = ({ method, path, payload, ...signer }: SignedBytes) => {
  const { timeMs, serverId, enrolment, key } = signer;
  const bodyDigest = createHash('sha256').update(payload).digest('hex');
  const text = signedText({ method, path, bodyDigest, serverId, enrolment, timeMs });
  return {
    method,
    url: path,
    payload,
    headers: {
      authorization: authorization(enrolment, timeMs, signature(key, text)),
      'content-type': 'application/json',
    },
  };
};

export type Injected = Awaited<ReturnType<FastifyInstance['inject']>>;
