// Making a vault and its slots: at enrolment, and when a secret is added or changed. Opening one: vault.ts.

import type { FillRandom } from '../../shared/core/ids.ts';
import { ok, type Result } from '../../shared/core/result.ts';
import {
  type AnySlot,
  type Argon2Params,
  type DeriveKey,
  deriveWrappingKey,
  type NewSecret,
  type Slot,
  slotAlgorithm,
  unwrapDataKey,
} from './slots.ts';
import { createVaultOf, type Vault, type WrongSecret } from './vault.ts';

/** What slots are made with: the derivation (a worker in the browser) and crypto.getRandomValues. */
export interface SlotTools {
  readonly derive: DeriveKey;
  readonly fillRandom: FillRandom;
}

/** OWASP's second choice for Argon2id (19 MiB) with one pass more: half a second to a second and a half on a cheap phone. */
export const currentParams: Argon2Params = { m: 19_456, t: 3, p: 1 };

/** A new data key with its first slot. Nothing is stored: the caller keeps the slots in the device database. */
export async function createVault(
  secret: NewSecret,
  tools: SlotTools,
): Promise<{ readonly vault: Vault; readonly slots: readonly Slot[] }> {
  const dataKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
    'encrypt',
    'decrypt',
  ]);
  const slot = await wrapDataKey(dataKey, secret, tools.derive, tools.fillRandom);
  // Imported anew as non-extractable: a script that gets hold of the vault cannot carry the key away.
  const raw = await crypto.subtle.exportKey('raw', dataKey);
  const kept = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  new Uint8Array(raw).fill(0);
  return { vault: createVaultOf(kept, async () => dataKey), slots: [slot] };
}

/** The slots with one more, made by a secret that opens one of them. */
export async function addSlot(
  slots: readonly AnySlot[],
  secret: string,
  added: NewSecret,
  tools: SlotTools,
): Promise<Result<readonly AnySlot[], WrongSecret>> {
  const unwrapped = await unwrapDataKey(slots, secret, tools.derive, true);
  if (!unwrapped.ok) return unwrapped;
  return ok([...slots, await wrapDataKey(unwrapped.value.dataKey, added, tools.derive, tools.fillRandom)]);
}

/** The slots with the one that `secret` opens replaced: a new PIN, the same data key. */
export async function replaceSlot(
  slots: readonly AnySlot[],
  secret: string,
  replacement: NewSecret,
  tools: SlotTools,
): Promise<Result<readonly AnySlot[], WrongSecret>> {
  const unwrapped = await unwrapDataKey(slots, secret, tools.derive, true);
  if (!unwrapped.ok) return unwrapped;
  const { dataKey, slot } = unwrapped.value;
  const made = await wrapDataKey(dataKey, replacement, tools.derive, tools.fillRandom);
  return ok(slots.map((one) => (one === slot ? made : one)));
}

/** Wraps an extractable data key for a secret. */
export async function wrapDataKey(
  dataKey: CryptoKey,
  { type, secret }: NewSecret,
  derive: DeriveKey,
  fillRandom: FillRandom,
): Promise<Slot> {
  const salt = new Uint8Array(16);
  const iv = new Uint8Array(12);
  fillRandom(salt);
  fillRandom(iv);
  const opened = { type, salt, params: currentParams, iv };
  const wrappingKey = await deriveWrappingKey(opened, secret, derive);
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, wrappingKey, slotAlgorithm(opened));
  return { ...opened, wrapped: new Uint8Array(wrapped) };
}
