// The tables in IndexedDB (an imitation of it here, Chromium in e2e) keep the contract; upgrades, removal, eviction.

import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { databaseVersion, toStorageFailure } from '../../../src/client/store/database.ts';
import { openDexieTables } from '../../../src/client/store/dexie-tables.ts';
import { deleteDatabase } from '../../../src/client/store/remove-account.ts';
import type { ClosingReason, Tables } from '../../../src/client/store/tables.ts';
import { tablesContract } from '../../contract/client-tables.ts';

const strict = { durability: 'strict' } as const;
const name = 'gd-0123456789abcdef';
const newParts = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });

describe('dexie tables', () => {
  for (const fact of tablesContract) {
    it(fact.name, async () => {
      const parts = newParts();
      const opened: Tables[] = [];
      const open = async () => {
        const tables = await openDexieTables({ name, create: true, parts });
        opened.push(tables);
        return tables;
      };
      await fact.run({ open });
      for (const tables of opened) tables.close();
    });
  }

  it('a save asks the disk to be sure, a keystroke does not', async () => {
    const parts = newParts();
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const tables = await openDexieTables({ name, create: true, parts });
    const put = (durability: 'strict' | 'relaxed') =>
      tables.write(['meta'], (tx) => tx.put('meta', { key: 'k', value: 1 }), { durability });
    await put('strict');
    await put('relaxed');
    const calls = spy.mock.calls as unknown as [string[], string, { durability: string }][];
    const asked = calls.filter((call) => call[1] === 'readwrite').map((call) => call[2].durability);
    spy.mockRestore();
    tables.close();
    expect(asked).toEqual(['strict', 'relaxed']);
  });

  it('a database that should be there and is not is missing, and is not made', async () => {
    const parts = newParts();
    await expect(openDexieTables({ name, create: false, parts })).rejects.toMatchObject({
      type: 'storage-missing',
    });
    expect(await parts.indexedDB.databases()).toEqual([]);
    (await openDexieTables({ name, create: true, parts })).close();
    (await openDexieTables({ name, create: false, parts })).close();
  });

  const upgrade = (parts: ReturnType<typeof newParts>, version: number) =>
    new Promise<void>((resolve, reject) => {
      const request = parts.indexedDB.open(name, version);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });

  it('an old tab is told of a newer version, writes its drafts, closes, and loses nothing', async () => {
    const parts = newParts();
    const old = await openDexieTables({ name, create: true, parts });
    const opened = vi.spyOn(parts.indexedDB, 'open');
    const reasons: ClosingReason[] = [];
    old.onClosing(async (reason) => {
      reasons.push(reason);
      await old.write(
        ['drafts'],
        (tx) => tx.put('drafts', { id: 'd', touched: 1, box: new Uint8Array([7]) }),
        strict,
      );
    });
    await upgrade(parts, databaseVersion * 10 + 1);
    expect(reasons).toEqual(['newer-version']);
    // A browser queues every opening behind the upgrade: one that the old tab needed would never come.
    expect(opened).toHaveBeenCalledTimes(1);
    await expect(old.read(['meta'], (tx) => tx.count('meta'))).rejects.toMatchObject({
      type: 'storage-closed',
    });
    const again = await openDexieTables({ name, create: false, parts });
    expect(await again.read(['drafts'], (tx) => tx.count('drafts'))).toBe(1);
    again.close();
  });

  it('a listener that never ends holds a newer version up only for the grace', async () => {
    const parts = newParts();
    const old = await openDexieTables({ name, create: true, parts, closingGraceMs: 20 });
    old.onClosing(() => new Promise(() => undefined));
    await upgrade(parts, databaseVersion * 10 + 1);
    await expect(old.read(['meta'], (tx) => tx.count('meta'))).rejects.toMatchObject({
      type: 'storage-closed',
    });
  });

  it('an old app does not write to the database of a newer one', async () => {
    const parts = newParts();
    (await openDexieTables({ name, create: true, parts })).close();
    await upgrade(parts, (databaseVersion + 1) * 10);
    await expect(openDexieTables({ name, create: false, parts })).rejects.toMatchObject({
      type: 'storage-newer',
    });
  });

  it('removing an account closes the other tab and leaves nothing', async () => {
    const parts = newParts();
    const tables = await openDexieTables({ name, create: true, parts });
    const reasons: ClosingReason[] = [];
    tables.onClosing((reason) => void reasons.push(reason));
    await deleteDatabase(name, parts);
    expect(reasons).toEqual(['deleted']);
    expect(await parts.indexedDB.databases()).toEqual([]);
    await expect(tables.read(['meta'], (tx) => tx.count('meta'))).rejects.toMatchObject({
      type: 'storage-closed',
    });
  });

  it('a connection that the browser closed is opened again; gone data is missing, not replaced by an empty database', async () => {
    const parts = newParts();
    const connections: IDBDatabase[] = [];
    const open = parts.indexedDB.open.bind(parts.indexedDB);
    parts.indexedDB.open = (...args: Parameters<typeof open>) => {
      const request = open(...args);
      request.addEventListener('success', () => connections.push(request.result as unknown as IDBDatabase));
      return request;
    };
    const tables = await openDexieTables({ name, create: true, parts });
    await tables.write(['meta'], (tx) => tx.put('meta', { key: 'k', value: 1 }), { durability: 'relaxed' });
    const terminate = () => {
      const last = connections.at(-1);
      last?.close();
      last?.onclose?.(new Event('close'));
    };
    terminate();
    expect((await tables.read(['meta'], (tx) => tx.get('meta', 'k')))?.value).toBe(1);
    terminate();
    await deleteDatabase(name, parts);
    const reasons: ClosingReason[] = [];
    tables.onClosing((reason) => void reasons.push(reason));
    await expect(tables.read(['meta'], (tx) => tx.get('meta', 'k'))).rejects.toMatchObject({
      type: 'storage-missing',
    });
    expect(reasons).toEqual(['lost']);
    expect(await parts.indexedDB.databases()).toEqual([]);
  });

  it('a full disk is storage-full, whatever the browser calls it and wherever it says so', () => {
    const quota = new DOMException('no room', 'QuotaExceededError');
    const wrapped = Object.assign(new Error('aborted'), { name: 'AbortError', inner: quota });
    const bulk = Object.assign(new Error('1 of 2 failed'), { name: 'BulkError', failures: [wrapped] });
    const chromium = new DOMException(
      'Internal error: Encountered full disk while opening backing store',
      'UnknownError',
    );
    for (const error of [quota, wrapped, bulk, chromium]) {
      expect(toStorageFailure(error)).toMatchObject({ type: 'storage-full' });
    }
    const own = new RangeError('own');
    expect(toStorageFailure(own)).toBe(own);
    expect(toStorageFailure(new DOMException('x', 'UnknownError'))).toMatchObject({ type: 'storage-broken' });
  });
});
