// The slot that the commune's recovery key opens: the data key, with whose it is, sealed to the public half.

import type { RecordId } from '../../../shared/core/ids.ts';
import { base64urlToBytes } from '../base64url.ts';
import type { AnySlot } from '../slots.ts';
import { keyIdOf } from './recovery-key.ts';
import { type KeyPair, openSealed, type SealedToKey, sealToKey } from './sealed-to-key.ts';

/** Clear on disk; only the private half opens it. */
export interface RecoverySlot extends SealedToKey {
  readonly type: 'recovery';
  /** The id of the key it is sealed to. */
  readonly key: string;
}

/** What a slot is bound to: on another account's row it does not open. */
export interface SlotPlace {
  readonly serverId: string;
  readonly account: string;
}

export interface SlotContent {
  readonly dataKey: Uint8Array<ArrayBuffer>;
  /**
   * Said inside the box by the phone when it was open: what a locked phone shows of itself, whoever holds it could have
   * written there.
   */
  readonly person: RecordId;
}

const dataKeyLength = 32;

export const isRecoverySlot = (slot: AnySlot): slot is RecoverySlot => {
  const { type, key, enc, sealed }: { [part: string]: unknown } = { ...slot };
  return (
    type === 'recovery' &&
    typeof key === 'string' &&
    enc instanceof Uint8Array &&
    sealed instanceof Uint8Array
  );
};

/** @param publicKey as in the commune's record @throws when it is no key */
export async function sealSlot(
  publicKey: string,
  { dataKey, person }: SlotContent,
  place: SlotPlace,
): Promise<RecoverySlot> {
  const plain = Uint8Array.of(...dataKey, ...new TextEncoder().encode(person));
  const box = await sealToKey(base64urlToBytes(publicKey), plain, { use: 'recovery-slot', ...place });
  plain.fill(0);
  return { type: 'recovery', key: await keyIdOf(publicKey), ...box };
}

/** @returns undefined when it was sealed to another key or for another account, or was altered */
export async function openSlot(
  pair: KeyPair,
  box: SealedToKey,
  place: SlotPlace,
): Promise<SlotContent | undefined> {
  const plain = await openSealed(pair, box, { use: 'recovery-slot', ...place });
  if (!plain || plain.length <= dataKeyLength) return undefined;
  return {
    dataKey: plain.slice(0, dataKeyLength),
    person: new TextDecoder().decode(plain.subarray(dataKeyLength)),
  };
}
