// Encryption at rest: the data key in memory, and the only way to seal and open what the tables hold.

import { ok, type Result } from '../../shared/core/result.ts';
import { type AnySlot, type DeriveKey, unwrapDataKey } from './slots.ts';

export type DataKeySource = () => Promise<CryptoKey>;

/** Seals JSON values into boxes and opens them, as long as it is not locked. */
export interface Vault {
  readonly locked: boolean;
  /**
   * @param key the row's key; of a change its change id
   * @returns iv (12 bytes) and AES-256-GCM ciphertext with tag, bound to `${table}/${key}`
   * @throws VaultFailure 'vault-locked'
   */
  seal(table: string, key: string, json: unknown): Promise<Uint8Array<ArrayBuffer>>;
  /** @throws VaultFailure 'vault-locked' | 'box-damaged' (altered, or another row's box) */
  open(table: string, key: string, box: Uint8Array): Promise<unknown>;
  /** As `seal` and `open`, for bytes as they are. */
  sealBytes(table: string, key: string, plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  openBytes(table: string, key: string, box: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * What gives the data key in an extractable form, to be sealed into one more slot: once after an unlocking, so that it can
   * be got at no longer than it takes to see whether a slot is missing.
   */
  takeDataKey(): DataKeySource | undefined;
  /** Forgets the key. Boxes under way may still end; everything later fails. */
  lock(): void;
}

/** What a vault may answer instead of a value. */
export class VaultFailure extends Error {
  declare readonly type: 'vault-locked' | 'box-damaged';
  constructor(type: VaultFailure['type']) {
    super(type);
    this.name = 'VaultFailure';
    this.type = type;
  }
}

/** Whether a box cannot be opened; anything else, the lock too, is no damage. */
export const isDamaged = (error: unknown): boolean =>
  error instanceof VaultFailure && error.type === 'box-damaged';

/** For `catch`: null in place of what cannot be opened. */
export const unlessDamaged = (error: unknown): null => {
  if (isDamaged(error)) return null;
  throw error;
};

export type WrongSecret = { readonly type: 'wrong-secret' };

/** Opens an account's vault by the first slot that the secret fits. */
export async function unlock(
  slots: readonly AnySlot[],
  secret: string,
  derive: DeriveKey,
): Promise<Result<Vault, WrongSecret>> {
  const unwrapped = await unwrapDataKey(slots, secret, derive, false);
  if (!unwrapped.ok) return unwrapped;
  const { dataKey, openExtractable } = unwrapped.value;
  return ok(createVaultOf(dataKey, openExtractable));
}

const ivLength = 12;

// Made once: ten thousand boxes are opened after each unlocking.
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The vault of a data key. @param source of the same key, for `takeDataKey` */
export function createVaultOf(dataKey: CryptoKey, source?: DataKeySource): Vault {
  let key: CryptoKey | undefined = dataKey;
  let untaken = source;
  const algorithm = (iv: Uint8Array<ArrayBuffer>, table: string, row: string): AesGcmParams => ({
    name: 'AES-GCM',
    iv,
    additionalData: encoder.encode(`${table}/${row}`),
  });
  const held = (): CryptoKey => {
    if (!key) throw new VaultFailure('vault-locked');
    return key;
  };

  const sealBytes: Vault['sealBytes'] = async (table, row, plain) => {
    const iv = crypto.getRandomValues(new Uint8Array(ivLength));
    const sealed = await crypto.subtle.encrypt(algorithm(iv, table, row), held(), plain);
    const box = new Uint8Array(ivLength + sealed.byteLength);
    box.set(iv);
    box.set(new Uint8Array(sealed), ivLength);
    return box;
  };
  const openBytes: Vault['openBytes'] = async (table, row, box) => {
    // A copy: what comes out of IndexedDB may be a view on a larger buffer.
    const iv = new Uint8Array(box.slice(0, ivLength));
    const sealed = new Uint8Array(box.subarray(ivLength));
    const dataKeyNow = held();
    try {
      return new Uint8Array(await crypto.subtle.decrypt(algorithm(iv, table, row), dataKeyNow, sealed));
    } catch {
      throw new VaultFailure('box-damaged');
    }
  };

  return {
    get locked() {
      return key === undefined;
    },
    sealBytes,
    openBytes,
    seal: (table, row, json) => sealBytes(table, row, encoder.encode(JSON.stringify(json))),
    async open(table, row, box) {
      const plain = decoder.decode(await openBytes(table, row, box));
      try {
        return JSON.parse(plain);
      } catch {
        throw new VaultFailure('box-damaged');
      }
    },
    takeDataKey() {
      const taken = untaken;
      untaken = undefined;
      return taken;
    },
    lock() {
      key = untaken = undefined;
    },
  };
}
