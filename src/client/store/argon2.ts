// Argon2id: loaded only by the derivation worker, and by the page where no worker can be had.

import { argon2idAsync } from '@noble/hashes/argon2.js';
import { argon2id } from 'hash-wasm';
import type { DeriveKey } from './slots.ts';

/** RFC 9106 Argon2id, 32 bytes out. Holds its thread for about half a second on a cheap phone. */
export const deriveArgon2id: DeriveKey = async (secret, salt, params) =>
  new Uint8Array(
    runsWasm()
      ? await argon2id({
          password: secret,
          salt,
          memorySize: params.m,
          iterations: params.t,
          parallelism: params.p,
          hashLength: 32,
          outputType: 'binary',
        })
      : // Five times slower, and still an answer: Safari before 16, the last one of many an old iPhone.
        await argon2idAsync(secret, salt, { ...params, dkLen: 32 }),
  );

/**
 * Safari before 16 does not know 'wasm-unsafe-eval' in our content security policy and refuses all WebAssembly under it.
 * The module is the shortest there is: magic number and version.
 */
const runsWasm = (): boolean => {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) !== undefined;
  } catch {
    return false;
  }
};
