// Argon2id by hash-wasm: loaded only by the derivation worker, and by the page where no worker can be had.

import { argon2id } from 'hash-wasm';
import type { DeriveKey } from './slots.ts';

/** RFC 9106 Argon2id, 32 bytes out. Holds its thread for about half a second on a cheap phone. */
export const deriveArgon2id: DeriveKey = async (secret, salt, params) =>
  new Uint8Array(
    await argon2id({
      password: secret,
      salt,
      memorySize: params.m,
      iterations: params.t,
      parallelism: params.p,
      hashLength: 32,
      outputType: 'binary',
    }),
  );
