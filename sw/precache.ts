// The app's files on the phone, in two tiers: the core blocks installation, `later/` is fetched when asked.
// Which file belongs where is decided by `laterSources` in vite.config.ts; the folder of the file says it.
import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

const shell = 'index.html';
const laterFolder = 'later/';
const laterCache = 'later';
/** Addresses that the server answers itself; everything else that is navigated to is the app. */
const serverPaths = /^\/(api|health)(\/|$)/;

const urlOf = (entry: PrecacheEntry | string) => (typeof entry === 'string' ? entry : entry.url);
const files = self.__WB_MANIFEST;
const later = files.map(urlOf).filter((url) => url.startsWith(laterFolder));
const core = new PrecacheController();
core.addToCacheList(files.filter((entry) => !urlOf(entry).startsWith(laterFolder)));

/** Stores every core file; rejects when one is missing. What was stored is kept, so that the next try goes on. */
export async function installCore(event: ExtendableEvent): Promise<void> {
  await core.install(event);
}

/** Removes files that this version no longer names, and takes pages that were opened without a worker. */
export async function removeOld(event: ExtendableEvent): Promise<void> {
  await core.activate(event);
  const cache = await caches.open(laterCache);
  const wanted = new Set(later.map(absolute));
  const stored = await cache.keys();
  await Promise.all(stored.filter(({ url }) => !wanted.has(url)).map((request) => cache.delete(request)));
  await self.clients.claim();
}

/**
 * Fetches what is missing of the second tier, one file after another so that a thin line stays usable.
 * @param signal ends it, for a newer worker that waits for this one
 * @returns how many files are still missing; 0 means "ready offline"
 */
export async function fetchLater(signal: AbortSignal): Promise<number> {
  const cache = await caches.open(laterCache);
  let missing = 0;
  for (const url of later.map(absolute)) {
    if (await cache.match(url)) continue;
    // `add` stores only complete answers with status 200 and throws for all others.
    await cache.add(new Request(url, { signal })).catch(() => {
      missing += 1;
    });
  }
  return missing;
}

/** @returns whether this version's core holds the file; a page of another version names one that it does not */
export function isCore(path: string): boolean {
  return core.getCacheKeyForURL(path) !== undefined;
}

/** @returns the stored answer to a request for the app's own files, or nothing when the network shall answer. */
export function answerFromCache(request: Request): Promise<Response> | undefined {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return undefined;
  if (serverPaths.test(url.pathname)) return undefined;
  if (request.mode === 'navigate') return stored(core.getCacheKeyForURL(shell), request);
  const key = core.getCacheKeyForURL(url.pathname);
  if (key) return stored(key, request);
  return url.pathname.startsWith(`/${laterFolder}`) ? stored(url.href, request) : undefined;
}

/** A file that the browser evicted is asked from the network. */
async function stored(key: string | undefined, request: Request): Promise<Response> {
  return (key && (await caches.match(key))) || fetch(request);
}

function absolute(url: string): string {
  return new URL(url, self.location.href).href;
}
