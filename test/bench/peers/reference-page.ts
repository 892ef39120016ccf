// Reference (d): the same records in Dexie, sealed and written as ours are; one POST up, one GET down, both gzip.
import { Dexie } from 'dexie';
import { createVault, type SlotTools } from '../../../src/client/store/new-vault.ts';
import { createSigningKey, type SigningKey } from '../../../src/client/store/signing-key.ts';
import type { Vault } from '../../../src/client/store/vault.ts';
import { gzip } from '../../../src/client/sync/gzip.ts';
import type { Peer } from './contender.ts';
import { signedHeaders } from './signed-headers.ts';

interface Row {
  readonly id: string;
  readonly unsent: 0 | 1;
  readonly box: Uint8Array;
}
type Kept = { readonly id: string } & { readonly [field: string]: unknown };

interface Open {
  readonly db: Dexie;
  readonly vault: Vault;
  readonly key: SigningKey;
  cursor: number;
}

let open: Open | undefined;
const opened = (): Open => {
  if (!open) throw new Error('Not opened');
  return open;
};
const rows = () => opened().db.table<Row, string>('records');

const peer: Peer = {
  async open() {
    const tools: SlotTools = {
      derive: async () => new Uint8Array(32),
      fillRandom: (bytes) => void crypto.getRandomValues(bytes),
    };
    const { vault } = await createVault({ type: 'pin', secret: '246813' }, tools);
    const db = new Dexie('reference', { chromeTransactionDurability: 'strict', cache: 'disabled' });
    db.version(1).stores({ records: 'id, unsent' });
    open = { db, vault, key: (await createSigningKey(vault)).key, cursor: 0 };
  },
  write: (records) =>
    keep(
      records.map(({ id, values }) => ({ id, ...values })),
      1,
    ),
  async edit(edits) {
    const { vault } = opened();
    for (const { id, values } of edits) {
      const row = await rows().get(id);
      const kept = row && ((await vault.open('records', id, row.box)) as Kept);
      if (kept) await keep([{ ...kept, ...values }], 1);
    }
  },
  async push() {
    const unsent = await rows().where('unsent').equals(1).toArray();
    const records = await openAll(unsent);
    const body = await gzip(new Uint8Array(new TextEncoder().encode(JSON.stringify(records))));
    const headers = await signedHeaders(opened().key, 'POST', '/push', body);
    const response = await fetch('/push', { method: 'POST', headers, body });
    if (!response.ok) throw new Error(String(response.status));
    const { cursor } = (await response.json()) as { cursor: number };
    await rows().bulkPut(unsent.map((row) => ({ ...row, unsent: 0 })));
    opened().cursor = cursor;
  },
  async pull() {
    const path = `/pull?since=${opened().cursor}`;
    const response = await fetch(path, { headers: await signedHeaders(opened().key, 'GET', path) });
    if (!response.ok) throw new Error(String(response.status));
    const { cursor, records } = (await response.json()) as { cursor: number; records: Kept[] };
    if (records.length > 0) await keep(records, 0);
    opened().cursor = cursor;
  },
  async contents() {
    return (await openAll(await rows().toArray())).map(({ id: _id, ...values }) => values);
  },
  search: async () => -1,
};
globalThis.peer = peer;

const openAll = (sealed: readonly Row[]): Promise<Kept[]> =>
  Promise.all(sealed.map(({ id, box }) => opened().vault.open('records', id, box) as Promise<Kept>));

async function keep(records: readonly Kept[], unsent: 0 | 1): Promise<void> {
  const { vault } = opened();
  const sealed = await Promise.all(
    records.map(async (record) => ({
      id: record.id,
      unsent,
      box: await vault.seal('records', record.id, record),
    })),
  );
  await rows().bulkPut(sealed);
}
