// The headers that every request of ours carries, for contenders that are to carry the same.
import { bytesToBase64url } from '../../../src/client/store/base64url.ts';
import type { SigningKey } from '../../../src/client/store/signing-key.ts';
import { authorization, signedText } from '../../../src/shared/protocol/routes.ts';

const serverId = '0123456789ABCDEF';
const enrolment = 'FEDCBA9876543210';

/** @param body gzip; none for a GET */
export async function signedHeaders(
  key: SigningKey,
  method: 'GET' | 'POST',
  path: string,
  body?: Uint8Array<ArrayBuffer>,
): Promise<Record<string, string>> {
  const digest = await crypto.subtle.digest('SHA-256', body ?? new Uint8Array());
  const bodyDigest = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const timeMs = Date.now();
  const text = signedText({ method, path, bodyDigest, serverId, enrolment, timeMs });
  const signature = bytesToBase64url(await key.sign(new TextEncoder().encode(text)));
  const packed = body && { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  return { ...packed, authorization: authorization(enrolment, timeMs, signature) };
}
