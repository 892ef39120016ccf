// Joins the updates to this browser's service worker.
import { Workbox } from 'workbox-window';
import { followUpdates, type Updates } from './updates.ts';

/** @param enabled false while developing: the development server has no worker */
export function registerWorker(page: Window, enabled: boolean): Updates {
  // Read through `in`: insecure pages and some private windows have no such property.
  const container = 'serviceWorker' in page.navigator ? page.navigator.serviceWorker : undefined;
  return followUpdates({
    link: enabled && container ? new Workbox('/sw.js') : undefined,
    controlled: Boolean(container?.controller),
    reload: () => page.location.reload(),
    onTakenOver: (listener) => container?.addEventListener('controllerchange', listener),
  });
}
