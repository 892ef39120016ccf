// Sealing a few bytes to a public key: HPKE (RFC 9180), base mode, DHKEM(P-256), HKDF-SHA-256, AES-256-GCM, by a library on
// WebCrypto. P-256, as phones of 2022 have no other curve.

import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import { base64urlToBytes } from '../base64url.ts';

/** What was sealed, and the one-time public half it was sealed with. */
export interface SealedToKey {
  readonly enc: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** Names the use (`info`) and the account (`aad`): a box of another use or another phone does not open. */
export interface Binding {
  readonly use: 'recovery-slot' | 'reopening';
  readonly serverId: string;
  /** The account's opaque id on its phone. */
  readonly account: string;
}

export interface KeyPair {
  readonly privateKey: CryptoKey;
  /** 65 bytes: the uncompressed point. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
const bytes = (text: string) => new TextEncoder().encode(text);
const own = (from: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(from);

/** @param extractable whether the private half is to be written down */
export async function makeKeyPair(extractable: boolean): Promise<KeyPair> {
  const { publicKey, privateKey } = await suite.GenerateKeyPair(extractable);
  return { privateKey, publicKey: own(await suite.SerializePublicKey(publicKey)) };
}

/** The private half as 32 bytes. */
export const exportPrivateKey = async (key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> =>
  own(await suite.SerializePrivateKey(key));

/**
 * Both halves from the private one.
 * @returns undefined when the bytes are no key
 */
export async function importPrivateKey(secret: Uint8Array): Promise<KeyPair | undefined> {
  try {
    const exportable = await suite.DeserializePrivateKey(secret, true);
    const { x, y } = await crypto.subtle.exportKey('jwk', exportable);
    const privateKey = await suite.DeserializePrivateKey(secret);
    return { privateKey, publicKey: pointOf(x ?? '', y ?? '') };
  } catch {
    return undefined;
  }
}

/** @throws when `publicKey` is no point of the curve */
export async function sealToKey(
  publicKey: Uint8Array,
  plain: Uint8Array,
  binding: Binding,
): Promise<SealedToKey> {
  const key = await suite.DeserializePublicKey(publicKey);
  const { encapsulatedSecret, ciphertext } = await suite.Seal(key, plain, contextOf(binding));
  return { enc: own(encapsulatedSecret), sealed: own(ciphertext) };
}

/** @returns undefined when it was sealed to another key, for another use or account, or was altered */
export async function openSealed(
  { privateKey, publicKey }: KeyPair,
  { enc, sealed }: SealedToKey,
  binding: Binding,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    // Both halves: from a private one that cannot be exported not every browser derives the public one.
    const pair = { privateKey, publicKey: await suite.DeserializePublicKey(publicKey) };
    return own(await suite.Open(pair, enc, sealed, contextOf(binding)));
  } catch {
    return undefined;
  }
}

const contextOf = ({ use, serverId, account }: Binding) => ({
  info: bytes(`gan-dan/${use}/1`),
  aad: bytes(`${serverId}/${account}`),
});

const pointOf = (x: string, y: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.of(4, ...base64urlToBytes(x), ...base64urlToBytes(y));
