// The phone's side of a test of files: its tables over IndexedDB, its key, and as many runs of the app as a test wants.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createClock } from '../../../../src/client/store/clock.ts';
import type { UploadRow } from '../../../../src/client/store/files/file-tables.ts';
import { openFiles } from '../../../../src/client/store/files/files.ts';
import type { Files } from '../../../../src/client/store/files/files-api.ts';
import { createMemoryDisk } from '../../../../src/client/store/memory-disk.ts';
import { openMemoryTables } from '../../../../src/client/store/memory-tables.ts';
import type { Records } from '../../../../src/client/store/records-api.ts';
import { createVaultOf } from '../../../../src/client/store/vault.ts';
import { createFileSync, type FileSyncParts } from '../../../../src/client/sync/files/file-sync.ts';
import { gzip } from '../../../../src/client/sync/gzip.ts';
import type { Signer } from '../../../../src/client/sync/signing.ts';
import { createTransport } from '../../../../src/client/sync/transport.ts';
import { nameOf } from './upload-server.ts';

export const root = 'AAAAAAAAAAAAAAAA';
export const row = 'BBBBBBBBBBBBBBBB';

/** Bytes that no two seeds share. */
export const bytesOf = (size: number, seed = 1): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(size);
  let state = seed;
  for (let at = 0; at < size; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
};

type Timer = { readonly work: () => void; readonly ms: number };

/** Whose phone it is, where a server looks. */
type Identity = { readonly signer: Signer; readonly phoneNow: () => number };

const nobody: Identity = {
  signer: {
    serverId: 'S'.repeat(16),
    enrolment: 'E'.repeat(16),
    key: { sign: async () => new Uint8Array(64) },
  },
  phoneNow: () => 1_000_000,
};

export const openPhone = async (fetch: typeof globalThis.fetch, { signer, phoneNow } = nobody) => {
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange };
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const vault = createVaultOf(key);
  const records = { open: async () => null } as unknown as Pick<Records, 'addRow' | 'open'>;
  const storage = { usage: 0, quota: 1_000_000_000 };
  const estimate = { estimate: async () => storage };
  const tables = openMemoryTables(createMemoryDisk());
  const open = (): Promise<Files> =>
    openFiles({
      database: 'gd-test',
      vault,
      records,
      account: tables,
      now: () => 1_000_000,
      storage: estimate,
      indexedDb,
    });
  const files = await open();
  const clock = createClock(phoneNow);
  const timers: Timer[] = [];
  const setTimer = (work: () => void, ms: number) => {
    const timer = { work, ms };
    timers.push(timer);
    return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
  };
  const line = { serverUrl: 'https://xa.example', fetch, setTimer, clock, signer };
  const phone = {
    files,
    line,
    tables,
    vault,
    storage,
    clock,
    timers,
    broken: [] as unknown[],
    mayGoOn: true,
    nowMs: 0,
    allSent: 0,
    /** Another run of the app on the same disk. */
    start: (more: Partial<FileSyncParts> = {}) =>
      createFileSync({
        tables,
        vault,
        line,
        transport: createTransport({ ...line, compress: gzip }),
        openFiles: async () => files,
        hasFiles: async () => true,
        mayGoOn: async () => phone.mayGoOn,
        withLock: (work) => work(),
        storage: estimate,
        setTimer,
        nowMs: () => {
          phone.nowMs += 10;
          return phone.nowMs;
        },
        chance: () => 0.5,
        app: '1',
        onAllSent: () => void (phone.allSent += 1),
        onBroken: (error) => phone.broken.push(error),
        ...more,
      }),
    /** Keeps a file that waits; gives its name. */
    async wait(bytes: Uint8Array<ArrayBuffer>, more: Partial<UploadRow> = {}): Promise<string> {
      const id = nameOf(bytes);
      await files.keep(id, bytes);
      const upload = { id, root, row, at: 1, bytes: bytes.length, rank: 2, sent: 0, ...more };
      await files.tables.transact('rw', ({ uploads }) => uploads.put(upload));
      return id;
    },
    /** What is to be sent. */
    uploads: () => files.tables.transact('r', ({ uploads }) => uploads.filter(({ held }) => !held).toArray()),
    /** What the server holds and none of its backups, as far as it has said. */
    held: () => files.tables.transact('r', ({ uploads }) => uploads.filter(({ held }) => !!held).toArray()),
    kept: () => files.tables.transact('r', (tx) => tx.files.toCollection().primaryKeys()),
    /** Lets the retry timers of failed runs fire. */
    retryMs: () => timers.at(-1)?.ms,
  };
  return phone;
};

export type FilePhone = Awaited<ReturnType<typeof openPhone>>;
