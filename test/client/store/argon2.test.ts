// The same key with and without WebAssembly: a phone that gains or loses it must still open its own account.
import { afterEach, expect, it, vi } from 'vitest';
import { deriveArgon2id } from '../../../src/client/store/argon2.ts';

const secret = new TextEncoder().encode('con đường vào bản');
const salt = Uint8Array.from({ length: 16 }, (_, at) => at);
const params = { m: 64, t: 3, p: 1 };
const derive = async () => [...(await deriveArgon2id(secret, salt, params))];

class Refused {
  constructor() {
    throw new WebAssembly.CompileError('Refused to create a WebAssembly object');
  }
}

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['that the content security policy refuses', { Module: Refused, CompileError: WebAssembly.CompileError }],
  ['that the browser does not have', undefined],
])('with WebAssembly %s the key is the same', async (_what, wasm) => {
  const expected = await derive();
  vi.stubGlobal('WebAssembly', wasm);
  expect(await derive()).toEqual(expected);
  expect(expected).toHaveLength(32);
});
