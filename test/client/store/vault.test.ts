// The vault: what it seals only its key opens, in its place; slots open the same key; a lock forgets it.

import { describe, expect, it } from 'vitest';
import { deriveArgon2id } from '../../../src/client/store/argon2.ts';
import { addSlot, createVault, replaceSlot } from '../../../src/client/store/new-vault.ts';
import type { DeriveKey, Slot } from '../../../src/client/store/slots.ts';
import { unlock } from '../../../src/client/store/vault.ts';
import type { FillRandom } from '../../../src/shared/core/ids.ts';

// A quick stand-in that depends on all that Argon2 depends on.
const derive: DeriveKey = async (secret, salt, { m, t, p }) => {
  const text = `${[...secret].join()}|${[...salt].join()}|${m}|${t}|${p}`;
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
};
const fillRandom: FillRandom = (bytes) => void crypto.getRandomValues(bytes);
const tools = { derive, fillRandom };
const pin = { type: 'pin', secret: '284617' } as const;
const passphrase = { type: 'passphrase', secret: 'đường vào bản sạt lở' } as const;
const value = { title: 'Đường vào bản sạt lở', count: 3, list: [1, null, 'ế'] };

describe('vault', () => {
  it('opens what it sealed, also after a new unlock', async () => {
    const { vault, slots } = await createVault(pin, tools);
    const box = await vault.seal('records', 'A', value);
    expect(await vault.open('records', 'A', box)).toEqual(value);
    const again = await unlock(slots, pin.secret, derive);
    if (!again.ok) throw new Error('not opened');
    expect(await again.value.open('records', 'A', box)).toEqual(value);
  });

  it('a box holds nothing readable and is another one each time', async () => {
    const { vault } = await createVault(pin, tools);
    const [one, two] = [await vault.seal('records', 'A', value), await vault.seal('records', 'A', value)];
    expect(Buffer.from(one).toString('utf8')).not.toContain('sạt');
    expect(one).not.toEqual(two);
    expect(one.length).toBe(12 + new TextEncoder().encode(JSON.stringify(value)).length + 16);
  });

  it('a wrong secret is a typed failure', async () => {
    const { slots } = await createVault(pin, tools);
    expect(await unlock(slots, '284618', derive)).toEqual({ ok: false, error: { type: 'wrong-secret' } });
    expect(await unlock([], pin.secret, derive)).toEqual({ ok: false, error: { type: 'wrong-secret' } });
  });

  it('each altered byte of a box is noticed, and a shortened one', async () => {
    const { vault } = await createVault(pin, tools);
    const box = await vault.seal('records', 'A', 'x');
    for (let at = 0; at < box.length; at++) {
      const altered = box.slice();
      altered[at] = (altered[at] as number) ^ 1;
      await expect(vault.open('records', 'A', altered)).rejects.toMatchObject({ type: 'box-damaged' });
    }
    for (const length of [0, 11, 12, 27]) {
      await expect(vault.open('records', 'A', box.slice(0, length))).rejects.toMatchObject({
        type: 'box-damaged',
      });
    }
  });

  it("another row's or table's box does not pass for this one", async () => {
    const { vault } = await createVault(pin, tools);
    const box = await vault.seal('records', 'A', value);
    await expect(vault.open('records', 'B', box)).rejects.toMatchObject({ type: 'box-damaged' });
    await expect(vault.open('drafts', 'A', box)).rejects.toMatchObject({ type: 'box-damaged' });
  });

  it("another account's key does not open it", async () => {
    const [one, two] = [await createVault(pin, tools), await createVault(pin, tools)];
    const box = await one.vault.seal('records', 'A', value);
    await expect(two.vault.open('records', 'A', box)).rejects.toMatchObject({ type: 'box-damaged' });
  });

  it('two slots open the same data, each by its own secret', async () => {
    const { vault, slots } = await createVault(pin, tools);
    const box = await vault.seal('records', 'A', value);
    const both = await addSlot(slots, pin.secret, passphrase, tools);
    if (!both.ok) throw new Error('not added');
    expect(both.value.map((slot) => slot.type)).toEqual(['pin', 'passphrase']);
    // Typed on a keyboard that writes the marks apart.
    for (const secret of [pin.secret, passphrase.secret, passphrase.secret.normalize('NFD')]) {
      const opened = await unlock(both.value, secret, derive);
      expect(opened.ok && (await opened.value.open('records', 'A', box))).toEqual(value);
    }
    expect(await addSlot(slots, '000000', passphrase, tools)).toMatchObject({
      error: { type: 'wrong-secret' },
    });
  });

  it('a replaced slot opens by the new secret only', async () => {
    const { vault, slots } = await createVault(pin, tools);
    const box = await vault.seal('meta', 'k', 1);
    const changed = await replaceSlot(slots, pin.secret, passphrase, tools);
    if (!changed.ok) throw new Error('not replaced');
    expect(changed.value).toHaveLength(1);
    expect((await unlock(changed.value, pin.secret, derive)).ok).toBe(false);
    const opened = await unlock(changed.value, passphrase.secret, derive);
    expect(opened.ok && (await opened.value.open('meta', 'k', box))).toBe(1);
  });

  it('a slot relabelled or altered on disk opens nothing', async () => {
    const { slots } = await createVault(pin, tools);
    const slot = slots[0] as Slot;
    const flipped = slot.wrapped.slice();
    flipped[0] = (flipped[0] as number) ^ 1;
    const altered: Slot[] = [
      { ...slot, type: 'passphrase' },
      { ...slot, params: { ...slot.params, t: 1 } },
      { ...slot, wrapped: flipped },
    ];
    for (const one of altered) expect((await unlock([one], pin.secret, derive)).ok).toBe(false);
  });

  it('a locked vault neither seals nor opens', async () => {
    const { vault } = await createVault(pin, tools);
    const box = await vault.seal('records', 'A', value);
    vault.lock();
    expect(vault.locked).toBe(true);
    await expect(vault.seal('records', 'A', value)).rejects.toMatchObject({ type: 'vault-locked' });
    await expect(vault.open('records', 'A', box)).rejects.toMatchObject({ type: 'vault-locked' });
  });

  it('the data key cannot be carried away from an open vault', async () => {
    const kept: CryptoKey[] = [];
    const encrypt = crypto.subtle.encrypt;
    crypto.subtle.encrypt = (algorithm, key, data) => {
      kept.push(key);
      return encrypt.call(crypto.subtle, algorithm, key, data);
    };
    try {
      const { vault, slots } = await createVault(pin, tools);
      await vault.seal('meta', 'k', 1);
      const again = await unlock(slots, pin.secret, derive);
      if (again.ok) await again.value.seal('meta', 'k', 1);
    } finally {
      crypto.subtle.encrypt = encrypt;
    }
    expect(kept.map((key) => key.extractable)).toEqual([false, false]);
  });

  it('the derivation is Argon2id as the reference implementation does it (phc-winner-argon2, src/test.c)', async () => {
    const key = await deriveArgon2id(text('password'), text('somesalt'), { m: 256, t: 2, p: 1 });
    expect(Buffer.from(key).toString('hex')).toBe(
      '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
    );
  });
});

const text = (value: string) => new TextEncoder().encode(value);
