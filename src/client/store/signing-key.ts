// The enrolment's key pair (P-256): made once on the phone, kept sealed, signs every exchange while unlocked.

import { base64urlToBytes, bytesToBase64url } from './base64url.ts';
import type { Vault } from './vault.ts';

export interface SigningKey {
  /** Uncompressed point, 65 bytes, base64url: 87 characters. */
  readonly publicKey: string;
  /** ECDSA with SHA-256 over the bytes; the signature is r‖s, 64 bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
}

/** The row of `meta` that keeps the sealed key. */
export const signingKeyRow = 'signing-key';
/** The row of `meta` that keeps the key of a new enrolment until the server has confirmed it. */
export const newEnrolmentRow = 'new-enrolment';

/** Makes a key pair. The box goes into `meta` under `signingKeyRow`; the private key never leaves the phone. */
export async function createSigningKey(
  vault: Vault,
): Promise<{ readonly key: SigningKey; readonly box: Uint8Array<ArrayBuffer> }> {
  const pair = await crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const kept: KeptKey = { pkcs8: bytesToBase64url(pkcs8), publicKey: bytesToBase64url(point) };
  const box = await vault.seal('meta', signingKeyRow, kept);
  return { key: await importKey(kept), box };
}

/**
 * Opens the sealed key; what is imported cannot be exported again.
 * @throws VaultFailure 'vault-locked' | 'box-damaged'
 */
export async function openSigningKey(vault: Vault, box: Uint8Array): Promise<SigningKey> {
  // The box is authenticated: only createSigningKey can have written what is in it.
  return importKey((await vault.open('meta', signingKeyRow, box)) as KeptKey);
}

interface KeptKey {
  readonly pkcs8: string;
  readonly publicKey: string;
}

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;

async function importKey({ pkcs8, publicKey }: KeptKey): Promise<SigningKey> {
  const key = await crypto.subtle.importKey('pkcs8', base64urlToBytes(pkcs8), curve, false, ['sign']);
  return {
    publicKey,
    async sign(bytes) {
      const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
      return new Uint8Array(await crypto.subtle.sign(algorithm, key, new Uint8Array(bytes)));
    },
  };
}
