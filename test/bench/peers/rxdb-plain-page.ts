// RxDB over HTTP as its tutorial shows it: JSON rows in batches of its default size.
import { rxdbPeer } from './rxdb-peer.ts';

globalThis.peer = rxdbPeer({
  pull: {
    async handler(checkpoint, batchSize) {
      const { updatedAt = 0, id = '' } = checkpoint ?? {};
      const response = await fetch(`/pull?updatedAt=${updatedAt}&id=${id}&limit=${batchSize}`);
      return response.json();
    },
  },
  push: {
    async handler(rows) {
      const response = await fetch('/push', {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        body: JSON.stringify(rows),
      });
      return response.json();
    },
  },
});
