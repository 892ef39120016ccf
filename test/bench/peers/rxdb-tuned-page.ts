// RxDB with what one may add: one batch for all, gzip both ways, bare documents, and the headers that ours sends.
import { createVault } from '../../../src/client/store/new-vault.ts';
import { createSigningKey } from '../../../src/client/store/signing-key.ts';
import { gzip } from '../../../src/client/sync/gzip.ts';
import { rxdbPeer } from './rxdb-peer.ts';
import { signedHeaders } from './signed-headers.ts';

const batchSize = 100_000;
const key = createVault(
  { type: 'pin', secret: '246813' },
  {
    derive: async () => new Uint8Array(32),
    fillRandom: (bytes) => void crypto.getRandomValues(bytes),
  },
).then(async ({ vault }) => (await createSigningKey(vault)).key);

globalThis.peer = rxdbPeer({
  pull: {
    batchSize,
    async handler(checkpoint) {
      const path = `/pull?updatedAt=${checkpoint?.updatedAt ?? 0}&limit=${batchSize}`;
      const response = await fetch(path, { headers: await signedHeaders(await key, 'GET', path) });
      return response.json();
    },
  },
  push: {
    batchSize,
    async handler(rows) {
      const documents = rows.map(({ newDocumentState }) => newDocumentState);
      const body = await gzip(new Uint8Array(new TextEncoder().encode(JSON.stringify(documents))));
      const headers = await signedHeaders(await key, 'POST', '/push', body);
      return (await fetch('/push', { method: 'POST', headers, body })).json();
    },
  },
});
