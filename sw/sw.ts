// The service worker: listeners only. What they do is in precache.ts and update.ts.
import { answerFromCache, fetchLater, installCore, isCore, removeOld } from './precache.ts';
import { takeOver } from './update.ts';

declare const self: ServiceWorkerGlobalScope;

// A rejected install leaves the old worker in charge: an incomplete core never takes over.
self.addEventListener('install', (event) => event.waitUntil(installCore(event)));

self.addEventListener('activate', (event) => event.waitUntil(removeOld(event)));

self.addEventListener('fetch', (event) => {
  const answer = answerFromCache(event.request);
  if (answer) event.respondWith(answer);
});

const leaving = new AbortController();

self.addEventListener('message', (event) => {
  const { type, path } = event.data ?? {};
  const answer = (data: object) => event.ports[0]?.postMessage(data);
  if (type === 'SKIP_WAITING') event.waitUntil(takeOver(self));
  if (type === 'FETCH_LATER') {
    event.waitUntil(fetchLater(leaving.signal).then((missing) => answer({ type: 'LATER', missing })));
  }
  if (type === 'MAKE_WAY') {
    leaving.abort();
    answer({});
  }
  if (type === 'KNOWS') answer({ known: isCore(path) });
});
