// Joins the updates to this browser's service worker.
import { followUpdates, type Updates, type WorkerLink } from './updates.ts';

/** @param enabled false while developing: the development server has no worker */
export function registerWorker(page: Window, enabled: boolean): Updates {
  // Read through `in`: insecure pages and some private windows have no such property.
  const container = 'serviceWorker' in page.navigator ? page.navigator.serviceWorker : undefined;
  return followUpdates({
    link: enabled && container ? lazyLink(() => openLater(page, container)) : undefined,
    controlled: Boolean(container?.controller),
    reload: () => page.location.reload(),
    onTakenOver: (listener) => container?.addEventListener('controllerchange', listener),
  });
}

async function openLater(page: Window, container: ServiceWorkerContainer): Promise<WorkerLink> {
  const { openWorkerLink } = await import('./worker-link.ts');
  return openWorkerLink(page, container);
}

/** The first page does not wait for the library; what is asked of it waits instead, in order. */
function lazyLink(load: () => Promise<WorkerLink>): WorkerLink {
  const loading = load();
  loading.catch(() => undefined); // Each call below says so itself.
  return {
    register: async () => (await loading).register(),
    messageSkipWaiting: () => void loading.then((link) => link.messageSkipWaiting()),
    messageSW: async (data) => (await loading).messageSW(data),
    addEventListener(type, listener) {
      void loading.then(
        (link) => link.addEventListener(type, listener),
        () => undefined,
      );
    },
  };
}
