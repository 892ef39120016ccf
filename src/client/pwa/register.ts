// The updates of this browser's service worker. How they are followed is loaded beside the first page, which does not wait.
import { signal } from '@preact/signals-core';
import type { OfflineReadiness, UpdateState, Updates } from './updates.ts';

/** @param enabled false while developing: the development server has no worker */
export function registerWorker(page: Window, enabled: boolean): Updates {
  // Read through `in`: insecure pages and some private windows have no such property.
  const container = enabled && 'serviceWorker' in page.navigator ? page.navigator.serviceWorker : undefined;
  const state = signal<UpdateState>('none');
  const offline = signal<OfflineReadiness>(container?.controller ? 'core' : 'none');
  // Undefined also where the file cannot be had now.
  const following =
    container &&
    import('./worker-link.ts').then(
      ({ followWorker }) => followWorker(page, container, state, offline),
      () => undefined,
    );
  return {
    state,
    offline,
    reload: () => page.location.reload(),
    overtaken() {
      state.value = 'replaced';
    },
    apply: () => void following?.then((updates) => updates?.apply()),
    look: async () => (await following)?.look() ?? 'not-asked',
    fetchLater: async () => (await following)?.fetchLater(),
  };
}
