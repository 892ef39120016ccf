// Key derivation in a worker that lives for one derivation; on the page itself where the worker cannot run.

import type { DeriveAnswer, DeriveRequest } from './derive-worker.ts';
import type { DeriveKey } from './slots.ts';

/** The part of a Worker that is used here. */
export interface DeriveWorker {
  postMessage(request: DeriveRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<DeriveAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface DeriveParts {
  /** Makes the worker (`derive-worker.ts`); lazily, it carries the wasm. */
  readonly startWorker: () => Promise<DeriveWorker>;
  /** The same derivation on this thread, for browsers that refuse the worker. */
  readonly loadHere: () => Promise<DeriveKey>;
}

/** The browser's parts. Both chunks belong to the offline core: without them nobody can unlock. */
export const browserDeriveParts: DeriveParts = {
  startWorker: async () => {
    // `?worker` and not `new URL`: it builds a classic worker, as Firefox before 114 has no module workers.
    const { default: Worker } = await import('./derive-worker.ts?worker');
    return new Worker();
  },
  loadHere: async () => (await import('./argon2.ts')).deriveArgon2id,
};

/** A derivation by `parts`. The worker ends with each answer, so that its 19 MiB go back to the phone. */
export function createDeriveKey(parts: DeriveParts): DeriveKey {
  return async (secret, salt, params) => {
    try {
      return await inWorker(await parts.startWorker(), { secret, salt, params });
    } catch {
      const derive = await parts.loadHere();
      return derive(secret, salt, params);
    }
  };
}

function inWorker(worker: DeriveWorker, request: DeriveRequest): Promise<Uint8Array<ArrayBuffer>> {
  const answered = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.onmessage = ({ data }) => ('key' in data ? resolve(data.key) : reject(new Error(data.failed)));
    worker.onerror = () => reject(new Error('The worker did not start'));
    worker.postMessage(request);
  });
  return answered.finally(() => worker.terminate());
}
