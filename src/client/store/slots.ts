// Key slots: the ways to open an account's data key. A list, so that recovery and device keys can be added later.

import { err, ok, type Result } from '../../shared/core/result.ts';

/** Argon2id costs: memory in KiB, passes, lanes (RFC 9106). */
export interface Argon2Params {
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

/** Derives 32 bytes from a secret's UTF-8 bytes and a salt. */
export type DeriveKey = (
  secret: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  params: Argon2Params,
) => Promise<Uint8Array<ArrayBuffer>>;

export type SlotType = 'pin' | 'passphrase';

/** The data key wrapped (AES-256-GCM) by a key that Argon2id makes of the secret. Clear on disk. */
export interface Slot {
  readonly type: SlotType;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly params: Argon2Params;
  readonly wrapped: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
}

/** A slot of another kind, perhaps of a newer version of this app: kept as it is, and no secret is tried on it. */
export interface OtherSlot {
  readonly type: string;
}

export type AnySlot = Slot | OtherSlot;

export const opensBySecret = (slot: AnySlot): slot is Slot =>
  slot.type === 'pin' || slot.type === 'passphrase';

export interface NewSecret {
  readonly type: SlotType;
  readonly secret: string;
}

export interface UnwrappedKey {
  readonly dataKey: CryptoKey;
  /** The slot that the secret opened. */
  readonly slot: Slot;
  /** Opens the slot once more, for a key that can be sealed into another one. */
  readonly openExtractable: () => Promise<CryptoKey>;
}

/**
 * Tries the secret on each slot in turn. The data key is extractable only to be wrapped again.
 * A slot that was tampered with looks like a wrong secret: AES-GCM cannot tell them apart.
 */
export async function unwrapDataKey(
  slots: readonly AnySlot[],
  secret: string,
  derive: DeriveKey,
  extractable: boolean,
): Promise<Result<UnwrappedKey, { readonly type: 'wrong-secret' }>> {
  for (const slot of slots.filter(opensBySecret)) {
    const wrappingKey = await deriveWrappingKey(slot, secret, derive);
    const open = (isExtractable: boolean) =>
      crypto.subtle.unwrapKey(
        'raw',
        slot.wrapped,
        wrappingKey,
        slotAlgorithm(slot),
        'AES-GCM',
        isExtractable,
        ['encrypt', 'decrypt'],
      );
    try {
      return ok({ dataKey: await open(extractable), slot, openExtractable: () => open(true) });
    } catch (error) {
      if ((error as Error).name !== 'OperationError') throw error;
    }
  }
  return err({ type: 'wrong-secret' });
}

type SlotHead = Pick<Slot, 'type' | 'salt' | 'params' | 'iv'>;

/** The key that a slot's secret makes. */
export async function deriveWrappingKey(
  slot: SlotHead,
  secret: string,
  derive: DeriveKey,
): Promise<CryptoKey> {
  // One keyboard writes "ế" as one code point, another as three: the same passphrase for the one who types it.
  const bytes = new TextEncoder().encode(secret.normalize('NFC'));
  const key = await derive(bytes, slot.salt, slot.params);
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['wrapKey', 'unwrapKey']);
}

/** The type and the costs are authenticated, so that a slot cannot be relabelled or made cheaper on disk. */
export function slotAlgorithm({ type, params, iv }: SlotHead): AesGcmParams {
  const additionalData = new TextEncoder().encode(`slot/${type}/${params.m}/${params.t}/${params.p}`);
  return { name: 'AES-GCM', iv, additionalData };
}
