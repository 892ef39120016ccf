// What a phone holds and its PIN opens: every row of every database of the profile, each box decrypted as the app would.
import type { Page } from 'playwright-core';
import { deriveArgon2id } from '../../../src/client/store/argon2.ts';
import { type DeviceAccount, deviceDatabaseName } from '../../../src/client/store/device.ts';
import { unlock, type Vault } from '../../../src/client/store/vault.ts';
import { said } from './node-phone.ts';

export interface OpenedRow {
  readonly table: string;
  readonly key: string;
  /** All that stands in the row, the box opened. */
  readonly text: string;
  /** Whether there was a box in it. */
  readonly sealed: boolean;
}

/** Throws where a box does not open: what could not be read proves nothing. */
export async function openPhoneContent(page: Page, secret: string): Promise<readonly OpenedRow[]> {
  const rows = (await page.evaluate(readDatabases)).map((row) => ({ ...row, value: revived(row.value) }));
  const account = rows.find(({ database }) => database === deviceDatabaseName)?.value as DeviceAccount;
  const vault = said(await unlock(account.slots, secret, deriveArgon2id));
  return Promise.all(
    rows.filter(({ database }) => database !== deviceDatabaseName).map((row) => openRow(vault, row)),
  );
}

interface Row {
  readonly database: string;
  readonly table: string;
  readonly key: string;
  readonly value: unknown;
}

async function openRow(vault: Vault, { table, key, value }: Row): Promise<OpenedRow> {
  const own = table === 'meta' ? 'value' : 'box';
  const { [own]: box, ...clear } = value as { readonly [field: string]: unknown };
  const sealed = box instanceof Uint8Array;
  // An own change is sealed under its id, not under the number that is its row's key.
  const name = table === 'changes' ? String(clear.id) : key;
  const opened = sealed ? Buffer.from(await vault.openBytes(table, name, box)).toString() : '';
  return { table, key, sealed, text: `${JSON.stringify(sealed ? clear : value)} ${opened}` };
}

/** Runs in the page: bytes as base64, which the debugger's protocol can carry. */
async function readDatabases(): Promise<Row[]> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const carried = (value: unknown): unknown => {
    if (value instanceof Uint8Array)
      return { base64: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) };
    if (Array.isArray(value)) return value.map(carried);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, carried(one)]));
  };
  const rows: Row[] = [];
  for (const { name: database = '' } of await indexedDB.databases()) {
    const opened = await done(indexedDB.open(database));
    for (const table of Array.from(opened.objectStoreNames)) {
      const store = opened.transaction(table).objectStore(table);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      for (const [at, value] of values.entries())
        rows.push({ database, table, key: String(keys[at]), value: carried(value) });
    }
    opened.close();
  }
  return rows;
}

const revived = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  const { base64 } = value as { readonly base64?: string };
  if (typeof base64 === 'string') return new Uint8Array(Buffer.from(base64, 'base64'));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, revived(one)]));
};
