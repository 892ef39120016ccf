// The way to the service worker: workbox-window, and what Chromium's way of letting a new worker in asks for besides.

import type { Signal } from '@preact/signals-core';
import { Workbox } from 'workbox-window';
import { followUpdates, type OfflineReadiness, type UpdateState, type WorkerLink } from './updates.ts';

/** How long a worker may take over before the tab is opened again instead, ms. It takes some tenths of a second. */
const takeOverMs = 2_000;
/** Set in this tab's session while the page of the old version is left for the new one. */
const updating = 'updating';

/** Registers the worker of this page and follows its updates. */
export const followWorker = (
  page: Window,
  container: ServiceWorkerContainer,
  state: Signal<UpdateState>,
  offline: Signal<OfflineReadiness>,
) =>
  followUpdates({
    link: openWorkerLink(page, container),
    state,
    offline,
    reload: () => page.location.reload(),
    onTakenOver: (listener) => container.addEventListener('controllerchange', listener),
  });

/**
 * Chromium lets the waiting worker in when the old one is idle, and asks it to be idle only once: a request under way at
 * that moment makes it 30 s, and each further request 30 s more. A navigation ends that at once. But the old worker may
 * still answer it with the old page: so a tab asks at its start whether the worker in charge knows its files.
 */
function openWorkerLink(page: Window, container: ServiceWorkerContainer): WorkerLink {
  const workbox = new Workbox('/sw.js');
  return {
    register: () => workbox.register(),
    messageSW: (data) => workbox.messageSW(data),
    messageSkipWaiting() {
      // What the old worker is fetching for later would hold it in office for as long as a thin line takes.
      void Promise.race([ask(container.controller, { type: 'MAKE_WAY' }), wait(takeOverMs / 2)]).then(() =>
        workbox.messageSkipWaiting(),
      );
      setTimeout(() => {
        page.sessionStorage.setItem(updating, 'yes');
        page.location.reload();
      }, takeOverMs);
    },
    addEventListener(type, listener) {
      if (type === 'outdated') void whenOutdated(page, container, listener).catch(() => undefined);
      else workbox.addEventListener(type, listener);
    },
  };
}

async function whenOutdated(
  page: Window,
  container: ServiceWorkerContainer,
  listener: () => void,
): Promise<void> {
  const wasUpdating = page.sessionStorage.getItem(updating) !== null;
  page.sessionStorage.removeItem(updating);
  const active = (await container.getRegistration())?.active;
  const answer = await ask(active, { type: 'KNOWS', path: ownScript(page) });
  if (answer.known !== false) return;
  // Only once, and only before anything could be written: a page that stays older than its worker says so instead.
  if (wasUpdating) page.location.reload();
  else listener();
}

/** @returns the worker's answer; never, where there is no worker */
function ask(
  worker: ServiceWorker | null | undefined,
  question: object,
): Promise<{ readonly known?: boolean }> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    worker?.postMessage(question, [port2]);
  });
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The one script the page itself names: another version has another. */
function ownScript(page: Window): string {
  const script = page.document.querySelector<HTMLScriptElement>('script[type=module][src]');
  return new URL(script?.src ?? '/', page.location.href).pathname;
}
