// The enrolment's key: signs as the server checks, survives sealing, cannot be carried away.

import { describe, expect, it, vi } from 'vitest';
import { base64urlToBytes, bytesToBase64url } from '../../../src/client/store/base64url.ts';
import { createVault } from '../../../src/client/store/new-vault.ts';
import { createSigningKey, openSigningKey } from '../../../src/client/store/signing-key.ts';

const tools = {
  derive: async (secret: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', secret)),
  fillRandom: (bytes: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(bytes),
};
const newVault = async () => (await createVault({ type: 'pin', secret: '284617' }, tools)).vault;

async function verify(publicKey: string, signature: Uint8Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>) {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('raw', base64urlToBytes(publicKey), curve, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, bytes);
}

describe('signing key', () => {
  it('signs before and after it was sealed, for the same public key', async () => {
    const vault = await newVault();
    const { key, box } = await createSigningKey(vault);
    const opened = await openSigningKey(vault, box);
    expect(opened.publicKey).toBe(key.publicKey);
    expect(key.publicKey).toMatch(/^[A-Za-z0-9_-]{87}$/);
    const bytes = new TextEncoder().encode('POST /api/exchange');
    for (const one of [key, opened]) {
      const signature = await one.sign(bytes);
      expect(signature).toHaveLength(64);
      expect(bytesToBase64url(signature)).toMatch(/^[A-Za-z0-9_-]{86}$/);
      expect(await verify(key.publicKey, signature, bytes)).toBe(true);
      expect(await verify(key.publicKey, signature, new TextEncoder().encode('POST /api/other'))).toBe(false);
    }
  });

  it('the private key in use cannot be exported', async () => {
    const spy = vi.spyOn(crypto.subtle, 'sign');
    const { key } = await createSigningKey(await newVault());
    await key.sign(new Uint8Array(1));
    expect(spy.mock.calls.map(([, used]) => used.extractable)).toEqual([false]);
    spy.mockRestore();
  });

  it("another account's vault does not open it", async () => {
    const { box } = await createSigningKey(await newVault());
    await expect(openSigningKey(await newVault(), box)).rejects.toMatchObject({ type: 'box-damaged' });
  });

  it('base64url is its own inverse for all byte values', () => {
    for (const length of [0, 1, 2, 3, 256]) {
      const bytes = Uint8Array.from({ length }, (_, i) => 255 - i);
      const text = bytesToBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(base64urlToBytes(text)).toEqual(bytes);
    }
  });
});
