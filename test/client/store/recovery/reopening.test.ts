// A forgotten PIN, from the slot to the new PIN, on a real device database: what opens, what does not, and that nothing is lost.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AccountParts, type OpenAccount, unlockAccount } from '../../../../src/client/store/accounts.ts';
import { openDevice } from '../../../../src/client/store/device.ts';
import { openDexieTables } from '../../../../src/client/store/dexie-tables.ts';
import { putIdentityBox, sealIdentity } from '../../../../src/client/store/meta.ts';
import { changeSecret, createAccount } from '../../../../src/client/store/new-account.ts';
import {
  type AccountRecovery,
  createRecovery,
} from '../../../../src/client/store/recovery/account-recovery.ts';
import {
  createDeviceRecovery,
  type DeviceRecovery,
} from '../../../../src/client/store/recovery/device-recovery.ts';
import { isRecoverySlot } from '../../../../src/client/store/recovery/recovery-slot.ts';
import { deleteDatabase } from '../../../../src/client/store/remove-account.ts';
import { StorageFailure } from '../../../../src/client/store/tables.ts';
import type { Result } from '../../../../src/shared/core/result.ts';
import type { Role } from '../../../../src/shared/kinds/roles.ts';

const pin = { type: 'pin', secret: '284617' } as const;
const newPin = { type: 'pin', secret: '907163' } as const;
const strict = { durability: 'strict' } as const;
const headPerson = 'HEAD000000000000';

function said<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

interface TestPhone {
  readonly parts: AccountParts;
  readonly id: string;
  readonly opened: OpenAccount;
  readonly own: AccountRecovery;
  readonly device: DeviceRecovery;
}

async function newPhone(person: string, roles: readonly Role[], serverId = 'S1'): Promise<TestPhone> {
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange };
  const parts: AccountParts = {
    device: await openDevice(idb),
    tools: {
      derive: async (secret, salt) =>
        new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...secret, ...salt]))),
      fillRandom: (bytes) => void crypto.getRandomValues(bytes),
    },
    openTables: (name, create) => openDexieTables({ name, create, parts: idb }),
    deleteDatabase: (name) => deleteDatabase(name, idb),
    trace: { read: () => null, write: () => undefined },
    now: () => 1_700_000_000_000,
  };
  const opened = await createAccount(parts, {
    label: 'K7 · Trưởng bản',
    serverUrl: 'https://xa.example',
    serverId,
    secret: pin,
  });
  const { tables, vault, account } = opened;
  const identity = await sealIdentity(vault, {
    serverId,
    enrolment: 'E',
    from: 'K7',
    person,
    scope: { person, roles, villages: [] },
  });
  const box = await vault.seal('records', 'A', 'ghi chép chưa gửi');
  await tables.write(
    ['meta', 'records'],
    async (tx) => {
      await putIdentityBox(tx, identity);
      await tx.put('records', { id: 'A', touched: 1, month: '2026-11', pending: 1, box });
    },
    strict,
  );
  const own = createRecovery(tables, vault, person);
  return { parts, id: account.id, opened, own, device: createDeviceRecovery(parts) };
}

/** Opens the phone's account anew, as after a lock. */
async function unlocked(phone: TestPhone, secret: string): Promise<TestPhone> {
  const opened = said(await unlockAccount(phone.parts, phone.id, secret));
  return { ...phone, opened, own: createRecovery(opened.tables, opened.vault, headPerson) };
}

const slotsOf = async ({ parts, id }: TestPhone) => (await parts.device.get(id))?.slots ?? [];
const recoverySlotsOf = async (phone: TestPhone) => (await slotsOf(phone)).filter(isRecoverySlot);

const recordOf = async ({ opened: { tables, vault } }: TestPhone) => {
  const row = await tables.read(['records'], (tx) => tx.get('records', 'A'));
  return row && vault.open('records', 'A', row.box);
};

let office: TestPhone;
let phone: TestPhone;
beforeEach(async () => {
  office = await newPhone('ADMIN00000000000', ['admin']);
  phone = await newPhone(headPerson, ['head']);
});

/** The office makes a key and the phone, just unlocked, gets its slot. */
async function withSlot() {
  const key = await office.own.make();
  phone = await unlocked(phone, pin.secret);
  await phone.device.keepSlot(phone.id, phone.own, key.publicKey);
  return key;
}

describe('the recovery slot', () => {
  it('is added at enrolment or at an unlocking, once, and the PIN stays first', async () => {
    const key = await office.own.make();
    expect(await phone.device.keepSlot(phone.id, phone.own, key.publicKey)).toBe(true);
    expect((await slotsOf(phone)).map(({ type }) => type)).toEqual(['pin', 'recovery']);
    phone = await unlocked(phone, pin.secret);
    expect(await phone.device.keepSlot(phone.id, phone.own, key.publicKey)).toBe(false);
    expect((await recoverySlotsOf(phone)).map((slot) => slot.key)).toEqual([key.id]);
  });

  it('for a new key takes the place of the one for the old', async () => {
    await withSlot();
    const next = await office.own.make();
    phone = await unlocked(phone, pin.secret);
    expect(await phone.device.keepSlot(phone.id, phone.own, next.publicKey)).toBe(true);
    expect((await recoverySlotsOf(phone)).map((slot) => slot.key)).toEqual([next.id]);
  });

  it('is not made without a key, and the data key leaves the vault once all the same', async () => {
    const key = await office.own.make();
    expect(await phone.device.keepSlot(phone.id, phone.own, undefined)).toBe(false);
    expect(await phone.device.keepSlot(phone.id, phone.own, key.publicKey)).toBe(false);
    expect(phone.opened.vault.takeDataKey()).toBeUndefined();
  });

  it('for what is no key fails, and the phone still opens', async () => {
    for (const odd of ['', 'AAAA', '%%%', 'B'.repeat(87)]) {
      phone = await unlocked(phone, pin.secret);
      await expect(phone.device.keepSlot(phone.id, phone.own, odd)).rejects.toThrow();
    }
    expect(await recoverySlotsOf(phone)).toEqual([]);
    expect((await unlockAccount(phone.parts, phone.id, pin.secret)).ok).toBe(true);
  });

  it('stays when the PIN is changed', async () => {
    await withSlot();
    const before = await recoverySlotsOf(phone);
    said(await changeSecret(phone.parts, phone.id, pin.secret, newPin));
    expect(await recoverySlotsOf(phone)).toEqual(before);
  });

  it('holds neither the data key nor the person in clear', async () => {
    await withSlot();
    const raw = await crypto.subtle.exportKey(
      'raw',
      await ((await unlocked(phone, pin.secret)).opened.vault.takeDataKey()?.() as Promise<CryptoKey>),
    );
    const [slot] = await recoverySlotsOf(phone);
    const onDisk = Buffer.concat([slot?.enc ?? [], slot?.sealed ?? []].map((part) => Buffer.from(part)));
    expect(onDisk.length).toBeGreaterThan(100);
    expect(onDisk.includes(Buffer.from(raw))).toBe(false);
    expect(onDisk.includes(headPerson)).toBe(false);
  });
});

describe('reopening', () => {
  const ask = async () => said(await phone.device.begin(phone.id));

  it('gives the phone a new PIN, loses nothing, ends the old PIN and the wait after wrong ones', async () => {
    await withSlot();
    for (let i = 0; i < 6; i++) await unlockAccount(phone.parts, phone.id, '000001');
    const asking = await ask();
    const seen = said(await office.own.readRequest(asking.request));
    expect([seen.person, seen.label]).toEqual([headPerson, 'K7 · Trưởng bản']);
    const reopened = said(await asking.take(await seen.answer()));
    expect(reopened.wide).toBe(false);
    said(await reopened.setSecret(newPin));
    expect((await slotsOf(phone)).map(({ type }) => type)).toEqual(['pin', 'recovery']);
    expect(await recordOf(await unlocked(phone, newPin.secret))).toBe('ghi chép chưa gửi');
    expect(await unlockAccount(phone.parts, phone.id, pin.secret)).toMatchObject({
      error: { type: 'wrong-secret' },
    });
    // And once more: the slot is still there.
    const again = await ask();
    const answer = await said(await office.own.readRequest(again.request)).answer();
    expect((await again.take(answer)).ok).toBe(true);
  });

  it('asks who sees the whole commune for a passphrase', async () => {
    phone = await newPhone(headPerson, ['head', 'officer']);
    await withSlot();
    const asking = await ask();
    const answer = await said(await office.own.readRequest(asking.request)).answer();
    expect(said(await asking.take(answer)).wide).toBe(true);
  });

  it('works from the printed sheet in another administrator’s vault, and with the key before the last', async () => {
    const key = await withSlot();
    const other = await newPhone('ADMIN00000000001', ['admin']);
    const { request } = await ask();
    expect(await other.own.readRequest(request)).toEqual({
      ok: false,
      error: { type: 'key-unknown', key: key.id },
    });
    expect(said(await other.own.takeSheet(key.code.toLowerCase()))).toEqual(key);
    await other.own.make();
    expect((await other.own.held()).includes(key.id)).toBe(true);
    expect((await other.own.readRequest(request)).ok).toBe(true);
  });

  it('does not open the slot of another account, or of another commune’s server', async () => {
    await withSlot();
    const [slot] = await recoverySlotsOf(phone);
    const other = await newPhone('HEAD000000000001', ['head']);
    await other.parts.device.update(other.id, (row) => ({
      ...row,
      slots: [...row.slots, slot ?? { type: '' }],
    }));
    const { request } = said(await other.device.begin(other.id));
    expect(await office.own.readRequest(request)).toEqual({ ok: false, error: { type: 'not-opened' } });
    await phone.parts.device.update(phone.id, (row) => ({ ...row, serverId: 'S2' }));
    const moved = said(await phone.device.begin(phone.id));
    const answer = await said(await office.own.readRequest(moved.request)).answer();
    expect(await moved.take(answer)).toEqual({ ok: false, error: { type: 'not-opened' } });
  });

  it('takes an answer to this request alone', async () => {
    await withSlot();
    const [first, second] = [await ask(), await ask()];
    const answer = await said(await office.own.readRequest(first.request)).answer();
    expect(await second.take(answer)).toEqual({ ok: false, error: { type: 'old' } });
    expect(await second.take(second.request)).toEqual({
      ok: false,
      error: { type: 'other-kind', is: 'request' },
    });
    expect(await second.take(`${answer}0`)).toEqual({ ok: false, error: { type: 'mistyped' } });
    const other = await newPhone('HEAD000000000001', ['head']);
    const key = await office.own.make();
    await other.device.keepSlot(other.id, other.own, key.publicKey);
    expect(await said(await other.device.begin(other.id)).take(answer)).toEqual({
      ok: false,
      error: { type: 'other-phone' },
    });
  });

  it('does not take the data key of other records', async () => {
    await withSlot();
    const other = await newPhone(headPerson, ['head']);
    await phone.parts.device.update(phone.id, (row) => ({ ...row, database: 'gd-0000000000000000' }));
    const elsewhere = {
      ...phone.parts,
      openTables: () => other.parts.openTables(other.opened.account.database, false),
    };
    const asking = said(await createDeviceRecovery(elsewhere).begin(phone.id));
    const answer = await said(await office.own.readRequest(asking.request)).answer();
    expect(await asking.take(answer)).toEqual({ ok: false, error: { type: 'not-opened' } });
  });

  it('keeps the old PIN until the new one is on disk', async () => {
    await withSlot();
    const full = {
      ...phone.parts,
      device: { ...phone.parts.device, update: () => Promise.reject(new StorageFailure('storage-full')) },
    };
    const asking = said(await createDeviceRecovery(full).begin(phone.id));
    const answer = await said(await office.own.readRequest(asking.request)).answer();
    expect(await said(await asking.take(answer)).setSecret(newPin)).toEqual({
      ok: false,
      error: { type: 'storage-full' },
    });
    expect((await unlockAccount(phone.parts, phone.id, pin.secret)).ok).toBe(true);
  });

  it('says so where the phone has no slot yet, or the account is gone', async () => {
    expect(await phone.device.begin(phone.id)).toEqual({ ok: false, error: { type: 'no-slot' } });
    expect(await phone.device.begin('X')).toEqual({ ok: false, error: { type: 'gone' } });
  });
});
