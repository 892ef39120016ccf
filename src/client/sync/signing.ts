// Signs a request with the enrolment's key: the exchange, the office's calls and files alike (decision 9).
import { authorization, signedText } from '../../shared/protocol/routes.ts';
import { bytesToBase64url } from '../store/base64url.ts';
import type { Clock } from '../store/clock.ts';
import type { SigningKey } from '../store/signing-key.ts';

export type Signer = {
  readonly serverId: string;
  readonly enrolment: string;
  readonly key: Pick<SigningKey, 'sign'>;
};

/**
 * What a signed request carries beside its own headers.
 * @param path with query, as requested
 * @param bytes the body as sent
 * @param of the digest of the whole that the body is a part of
 */
export const signedHeaders = async (
  { serverId, enrolment, key }: Signer,
  clock: Pick<Clock, 'now'>,
  { method, path }: { readonly method: string; readonly path: string },
  bytes = new Uint8Array(),
  of?: string,
): Promise<{ readonly authorization: string }> => {
  const timeMs = Math.round(clock.now());
  const bodyDigest = of ?? (await digestOf(bytes));
  const text = signedText({ method, path, bodyDigest, serverId, enrolment, timeMs });
  const signature = bytesToBase64url(await key.sign(new TextEncoder().encode(text)));
  return { authorization: authorization(enrolment, timeMs, signature) };
};

/** SHA-256, lower-case hex. */
export const digestOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
