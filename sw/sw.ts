// The service worker: listeners only. What they do is in precache.ts and update.ts.
import { answerFromCache, fetchLater, installCore, removeOld } from './precache.ts';
import { takeOver } from './update.ts';

declare const self: ServiceWorkerGlobalScope;

// A rejected install leaves the old worker in charge: an incomplete core never takes over.
self.addEventListener('install', (event) => event.waitUntil(installCore(event)));

self.addEventListener('activate', (event) => event.waitUntil(removeOld(event)));

self.addEventListener('fetch', (event) => {
  const answer = answerFromCache(event.request);
  if (answer) event.respondWith(answer);
});

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') event.waitUntil(takeOver(self));
  if (event.data?.type === 'FETCH_LATER') {
    event.waitUntil(fetchLater().then((missing) => event.ports[0]?.postMessage({ type: 'LATER', missing })));
  }
});
