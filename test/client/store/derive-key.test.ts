// Derivation in a worker, and on the page where the worker cannot run.

import { describe, expect, it } from 'vitest';
import { createDeriveKey, type DeriveWorker } from '../../../src/client/store/derive-key.ts';
import type { DeriveAnswer, DeriveRequest } from '../../../src/client/store/derive-worker.ts';
import type { DeriveKey } from '../../../src/client/store/slots.ts';

const params = { m: 1, t: 1, p: 1 };
const bytes = (value: number) => new Uint8Array([value]);
const here: DeriveKey = async () => bytes(2);

function fakeWorker(answer: (worker: DeriveWorker, request: DeriveRequest) => void) {
  const log: string[] = [];
  const worker: DeriveWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => {
      log.push('asked');
      queueMicrotask(() => answer(worker, request));
    },
    terminate: () => void log.push('ended'),
  };
  return { log, worker };
}
const say = (worker: DeriveWorker, data: DeriveAnswer) =>
  worker.onmessage?.({ data } as MessageEvent<DeriveAnswer>);

describe('derivation', () => {
  it('is done by the worker, which ends with the answer', async () => {
    const { log, worker } = fakeWorker((one, request) => say(one, { key: request.secret }));
    const derive = createDeriveKey({ startWorker: async () => worker, loadHere: async () => here });
    expect(await derive(bytes(7), bytes(0), params)).toEqual(bytes(7));
    expect(log).toEqual(['asked', 'ended']);
  });

  it('is done on the page when the worker is refused, does not start, or has no memory', async () => {
    const refused = createDeriveKey({
      startWorker: () => Promise.reject(new Error('blocked')),
      loadHere: async () => here,
    });
    expect(await refused(bytes(7), bytes(0), params)).toEqual(bytes(2));
    for (const answer of [
      (worker: DeriveWorker) => worker.onerror?.({} as ErrorEvent),
      (worker: DeriveWorker) => say(worker, { failed: 'RangeError' }),
    ]) {
      const { log, worker } = fakeWorker(answer);
      const derive = createDeriveKey({ startWorker: async () => worker, loadHere: async () => here });
      expect(await derive(bytes(7), bytes(0), params)).toEqual(bytes(2));
      expect(log).toEqual(['asked', 'ended']);
    }
  });
});
