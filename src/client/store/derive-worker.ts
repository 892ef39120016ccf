// Web Worker: derives one key per message, so that the page stays alive meanwhile.

import { deriveArgon2id } from './argon2.ts';
import type { Argon2Params } from './slots.ts';

/** What the page asks. */
export interface DeriveRequest {
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly params: Argon2Params;
}

/** The key, or the name of what went wrong (mostly: no memory for Argon2). */
export type DeriveAnswer = { readonly key: Uint8Array<ArrayBuffer> } | { readonly failed: string };

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<DeriveRequest>) => void) | null;
  postMessage(answer: DeriveAnswer): void;
};

scope.onmessage = async ({ data }) => {
  try {
    scope.postMessage({ key: await deriveArgon2id(data.secret, data.salt, data.params) });
  } catch (error) {
    scope.postMessage({ failed: error instanceof Error ? error.name : 'Error' });
  }
};
