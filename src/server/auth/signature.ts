// Checks ECDSA P-256 signatures as WebCrypto makes them: SHA-256, r and s in 64 bytes, base64url.
import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** Whether `signature` over `text` was made with the private key of `publicKey` (an uncompressed point, base64url). */
export const verifySignature = (publicKey: string, text: string, signature: string): boolean => {
  const key = importPoint(publicKey);
  if (!key) return false;
  const data = Buffer.from(text, 'utf8');
  return verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
};

/** Null when the text is not a point on the curve. */
const importPoint = (publicKey: string): KeyObject | null => {
  const point = Buffer.from(publicKey, 'base64url');
  if (point.length !== 65 || point[0] !== 4) return null;
  const coordinate = (from: number) => point.subarray(from, from + 32).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) };
  try {
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return null;
  }
};
