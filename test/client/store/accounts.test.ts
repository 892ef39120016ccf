// The accounts of a phone: made, unlocked, counted, removed when asked and only then; losses noticed at start.

import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { type AccountParts, finishRemovals, unlockAccount } from '../../../src/client/store/accounts.ts';
import { deviceDatabaseName, openDevice } from '../../../src/client/store/device.ts';
import { openDexieTables } from '../../../src/client/store/dexie-tables.ts';
import { changeSecret, createAccount } from '../../../src/client/store/new-account.ts';
import { findLosses, keepTrace } from '../../../src/client/store/persistence.ts';
import { deleteDatabase, removeAccount } from '../../../src/client/store/remove-account.ts';
import { StorageFailure } from '../../../src/client/store/tables.ts';

const pin = { type: 'pin', secret: '284617' } as const;
const enrolment = { label: 'K7 · Trưởng bản', serverUrl: 'https://xa.example', serverId: 'S1', secret: pin };
const anyBytes = expect.any(Uint8Array);
const anySecret = { salt: anyBytes, iv: anyBytes, wrapped: anyBytes };
const strict = { durability: 'strict' } as const;

async function newPhone() {
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange };
  const clock = { now: 1_700_000_000_000 };
  let trace: string | null = null;
  let derivations = 0;
  const parts: AccountParts = {
    device: await openDevice(idb),
    tools: {
      derive: async (secret) => {
        derivations += 1;
        return new Uint8Array(await crypto.subtle.digest('SHA-256', secret));
      },
      fillRandom: (bytes) => void crypto.getRandomValues(bytes),
    },
    openTables: (name, create) => openDexieTables({ name, create, parts: idb }),
    deleteDatabase: (name) => deleteDatabase(name, idb),
    trace: {
      read: () => trace,
      write: (text) => {
        trace = text;
      },
    },
    now: () => clock.now,
  };
  const databases = async () => (await idb.indexedDB.databases()).map((one) => one.name).sort();
  return { idb, clock, parts, databases, derivations: () => derivations };
}

async function withAccount() {
  const phone = await newPhone();
  const made = await createAccount(phone.parts, enrolment);
  const box = await made.vault.seal('records', 'A', 'ghi chép');
  await made.tables.write(
    ['records'],
    (tx) => tx.put('records', { id: 'A', touched: 1, month: '2026-11', pending: 1, box }),
    strict,
  );
  made.tables.close();
  return { ...phone, id: made.account.id, account: made.account };
}

const losses = (phone: Awaited<ReturnType<typeof newPhone>>) =>
  phone.parts.device
    .list()
    .then(({ accounts }) =>
      findLosses(accounts, phone.parts.trace, (name) => phone.parts.openTables(name, false)),
    );

describe('accounts', () => {
  it('an account is listed, opens by its PIN, and holds what was written', async () => {
    const { parts, id, account } = await withAccount();
    expect(account.database).toMatch(/^gd-[0-9A-HJKMNP-TV-Z]{16}$/);
    expect((await parts.device.list()).accounts.map((one) => one.label)).toEqual(['K7 · Trưởng bản']);
    const opened = await unlockAccount(parts, id, pin.secret);
    if (!opened.ok) throw new Error(opened.error.type);
    const row = await opened.value.tables.read(['records'], (tx) => tx.get('records', 'A'));
    expect(row && (await opened.value.vault.open('records', 'A', row.box))).toBe('ghi chép');
  });

  it('several people have an own database each and cannot open each other', async () => {
    const phone = await withAccount();
    const other = await createAccount(phone.parts, {
      ...enrolment,
      secret: { type: 'pin', secret: '907163' },
    });
    expect(await phone.databases()).toEqual(
      [phone.account.database, other.account.database, 'gd-device'].sort(),
    );
    expect((await unlockAccount(phone.parts, other.account.id, pin.secret)).ok).toBe(false);
    expect((await unlockAccount(phone.parts, other.account.id, '907163')).ok).toBe(true);
  });

  it('wrong PINs make wait, are not even tried while waiting, and erase nothing', async () => {
    const { parts, id, clock, derivations } = await withAccount();
    for (let i = 0; i < 4; i++) {
      expect(await unlockAccount(parts, id, '000001')).toEqual({
        ok: false,
        error: { type: 'wrong-secret', allowedAt: 0 },
      });
    }
    const allowedAt = clock.now + 30_000;
    expect(await unlockAccount(parts, id, '000001')).toEqual({
      ok: false,
      error: { type: 'wrong-secret', allowedAt },
    });
    const before = derivations();
    clock.now += 29_999;
    expect(await unlockAccount(parts, id, pin.secret)).toEqual({
      ok: false,
      error: { type: 'wait', allowedAt },
    });
    expect(derivations()).toBe(before);
    clock.now += 1;
    expect((await unlockAccount(parts, id, pin.secret)).ok).toBe(true);
    expect((await parts.device.get(id))?.attempts).toEqual({ count: 0, nextAllowedAt: 0 });
  });

  it('the delay outlives a restart, and killing the app in a wrong try is counted too', async () => {
    const { parts, id, idb, clock } = await withAccount();
    const killed = { ...parts, tools: { ...parts.tools, derive: () => Promise.reject(new Error('killed')) } };
    for (let i = 0; i < 5; i++) await expect(unlockAccount(killed, id, '000001')).rejects.toThrow('killed');
    parts.device.close();
    const restarted = { ...parts, device: await openDevice(idb) };
    expect(await unlockAccount(restarted, id, pin.secret)).toMatchObject({ error: { type: 'wait' } });
    clock.now -= 86_400_000 * 365;
    expect(await unlockAccount(restarted, id, pin.secret)).toMatchObject({
      error: { allowedAt: clock.now + 30_000 },
    });
    clock.now += 30_000;
    expect((await unlockAccount(restarted, id, pin.secret)).ok).toBe(true);
  });

  it('a full disk locks nobody out', async () => {
    const { parts, id } = await withAccount();
    const full = { ...parts.device, update: () => Promise.reject(new StorageFailure('storage-full')) };
    expect((await unlockAccount({ ...parts, device: full }, id, pin.secret)).ok).toBe(true);
  });

  it('a new PIN replaces the old one and the records stay', async () => {
    const { parts, id } = await withAccount();
    const next = { type: 'pin', secret: '907163' } as const;
    expect(await changeSecret(parts, id, '000001', next)).toMatchObject({ error: { type: 'wrong-secret' } });
    expect(await changeSecret(parts, id, pin.secret, next)).toEqual({ ok: true, value: undefined });
    expect(await unlockAccount(parts, id, pin.secret)).toMatchObject({ error: { type: 'wrong-secret' } });
    const opened = await unlockAccount(parts, id, next.secret);
    expect(opened.ok && (await opened.value.tables.read(['records'], (tx) => tx.count('records')))).toBe(1);
  });

  it('an account is removed whole when asked, also when a crash cut the removal short', async () => {
    const phone = await withAccount();
    const crash = { ...phone.parts, deleteDatabase: () => Promise.reject(new Error('killed')) };
    await expect(removeAccount(crash, phone.id)).rejects.toThrow('killed');
    expect((await phone.databases()).length).toBe(2);
    await finishRemovals(phone.parts);
    expect(await phone.databases()).toEqual(['gd-device']);
    expect((await phone.parts.device.list()).accounts).toEqual([]);
    expect(await losses(phone)).toEqual([]);
    expect(await unlockAccount(phone.parts, phone.id, pin.secret)).toEqual({
      ok: false,
      error: { type: 'account-unknown' },
    });
  });

  it('nothing is removed that nobody asked for', async () => {
    const phone = await withAccount();
    await finishRemovals(phone.parts);
    expect((await phone.databases()).length).toBe(2);
    expect((await unlockAccount(phone.parts, phone.id, pin.secret)).ok).toBe(true);
  });
});

describe('losses', () => {
  it('a phone that keeps everything has none', async () => {
    expect(await losses(await withAccount())).toEqual([]);
    expect(await losses(await newPhone())).toEqual([]);
  });

  it('a database that is gone is noticed, at start and at unlocking, and is not made anew', async () => {
    const phone = await withAccount();
    await deleteDatabase(phone.account.database, phone.idb);
    expect(await losses(phone)).toEqual([{ type: 'account-missing', id: phone.id, label: enrolment.label }]);
    expect(await unlockAccount(phone.parts, phone.id, pin.secret)).toEqual({
      ok: false,
      error: { type: 'account-missing' },
    });
    expect(await phone.databases()).toEqual(['gd-device']);
    expect((await phone.parts.device.list()).accounts).toHaveLength(1);
  });

  it('a bare database in its place is noticed', async () => {
    const phone = await withAccount();
    await deleteDatabase(phone.account.database, phone.idb);
    (await phone.parts.openTables(phone.account.database, true)).close();
    expect(await losses(phone)).toEqual([{ type: 'account-empty', id: phone.id, label: enrolment.label }]);
    expect(await unlockAccount(phone.parts, phone.id, pin.secret)).toEqual({
      ok: false,
      error: { type: 'account-empty' },
    });
  });

  it('when the browser cleared every database, the trace still tells whose', async () => {
    const phone = await withAccount();
    const cleared = { ...phone, parts: { ...phone.parts, device: (await newPhone()).parts.device } };
    expect(await losses(cleared)).toEqual([{ type: 'list-lost', id: phone.id, label: enrolment.label }]);
    keepTrace(phone.parts.trace, []);
    expect(await losses(cleared)).toEqual([]);
  });

  it('a trace that is no trace, or none at all, harms nothing', async () => {
    const phone = await withAccount();
    for (const text of ['', '{}', '[1, null, {"id": 3}]', 'x']) {
      phone.parts.trace.write(text);
      expect(await losses(phone)).toEqual([]);
    }
    const refusing = {
      read: () => {
        throw new Error('refused');
      },
      write: () => {
        throw new Error('refused');
      },
    };
    keepTrace(refusing, []);
    const { accounts } = await phone.parts.device.list();
    expect(await findLosses(accounts, refusing, (name) => phone.parts.openTables(name, false))).toEqual([]);
  });
});

describe('device database', () => {
  it('two tabs that change an account do not undo each other', async () => {
    const { parts, id, idb } = await withAccount();
    const other = await openDevice(idb);
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        (i % 2 ? other : parts.device).update(id, (row) => ({
          ...row,
          attempts: { ...row.attempts, count: row.attempts.count + 1 },
        })),
      ),
    );
    expect((await other.get(id))?.attempts.count).toBe(10);
  });

  it('a row that this version cannot read is counted, hides no other and is left alone', async () => {
    const { parts, id, idb } = await withAccount();
    const raw = new Dexie(deviceDatabaseName, idb);
    await raw.open();
    await raw.table('accounts').add({ id: 'odd', label: 5 });
    const { accounts, unreadable } = await parts.device.list();
    expect([accounts.map((account) => account.id), unreadable]).toEqual([[id], 1]);
    expect(await parts.device.update('odd', (row) => row)).toBeUndefined();
    expect(await raw.table('accounts').count()).toBe(2);
    raw.close();
  });

  it("a newer version's slot hides nothing: the PIN opens beside it, and every write keeps it as it is", async () => {
    const { parts, id, account } = await withAccount();
    const newer = { type: 'of-next-year', box: Uint8Array.of(1, 2, 3), parts: [{ odd: null }] };
    // First in the list too: what is tried and what the lock screen asks for do not hang on the order.
    await parts.device.update(id, (row) => ({ ...row, slots: [newer, ...row.slots] }));
    const listed = await parts.device.list();
    expect([listed.accounts.map((one) => one.id), listed.unreadable]).toEqual([[id], 0]);
    expect((await unlockAccount(parts, id, '000001')).ok).toBe(false);
    expect((await unlockAccount(parts, id, pin.secret)).ok).toBe(true);
    await parts.device.update(id, (row) => ({ ...row, label: 'K7 · Trưởng thôn' }));
    const next = { type: 'pin', secret: '907163' } as const;
    expect((await changeSecret(parts, id, pin.secret, next)).ok).toBe(true);
    expect((await unlockAccount(parts, id, next.secret)).ok).toBe(true);
    expect((await parts.device.get(id))?.slots).toEqual([newer, { ...account.slots[0], ...anySecret }]);
  });

  it('a slot of a known type that lacks what it needs makes the row unreadable, as before', async () => {
    const { parts, id } = await withAccount();
    await parts.device.update(id, (row) => ({ ...row, slots: [...row.slots, { type: 'pin' }] }));
    expect(await parts.device.list()).toEqual({ accounts: [], unreadable: 1 });
  });

  it('says nothing of a citizen and holds no secret in clear', async () => {
    const { parts } = await withAccount();
    const [account] = (await parts.device.list()).accounts;
    expect(Object.keys(account ?? {}).sort()).toEqual([
      'attempts',
      'database',
      'id',
      'label',
      'serverId',
      'serverUrl',
      'slots',
    ]);
    expect(JSON.stringify(account)).not.toContain(pin.secret);
  });
});
