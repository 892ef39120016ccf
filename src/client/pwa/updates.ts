// The service worker as the app sees it: is a new version waiting, was this tab overtaken, is everything stored offline.
import type { ReadonlySignal, Signal } from '@preact/signals-core';

/**
 * - none: this is the newest version known
 * - waiting: a newer one is on the phone and waits to be let in
 * - replaced: it was let in, and this tab still runs the old version: it should reload when convenient
 */
export type UpdateState = 'none' | 'waiting' | 'replaced';

/**
 * - none: no worker here (not supported, refused, or still installing): a reload needs the network
 * - core: opens and works offline
 * - all: so does everything that is fetched after the first sync (QR reader, set-up pages, other language)
 */
export type OfflineReadiness = 'none' | 'core' | 'all';

/**
 * - newest: the server has been asked and has no newer one
 * - coming: it has; once it is on the phone the state becomes `waiting`
 * - not-asked: no network, or no worker in this browser
 */
export type LookAnswer = 'newest' | 'coming' | 'not-asked';

export interface Updates {
  readonly state: ReadonlySignal<UpdateState>;
  readonly offline: ReadonlySignal<OfflineReadiness>;
  /** Lets the waiting version in and reloads this tab. */
  apply(): void;
  reload(): void;
  /** Another tab runs a newer version and has taken the database over. */
  overtaken(): void;
  /** Asks the server whether there is a newer version; resolves when the answer is there. */
  look(): Promise<LookAnswer>;
  /** Fetches what is missing of the second tier; called after the first whole sync. */
  fetchLater(): Promise<void>;
}

/** What is needed of the browser's ServiceWorkerRegistration. */
export interface Registration {
  readonly installing: unknown;
  readonly waiting: unknown;
  /** Rejects where the server could not be asked. */
  update(): Promise<unknown>;
}

/** What is needed of the worker (worker-link.ts); a test gives its own. */
export interface WorkerLink {
  register(): Promise<Registration | undefined>;
  /** Lets the waiting worker in. A tab that is not taken over soon is opened again by itself. */
  messageSkipWaiting(): void;
  messageSW(data: object): Promise<unknown>;
  addEventListener(
    /** `outdated`: this tab was opened with files of an older version than the worker's. */
    type: 'waiting' | 'activated' | 'outdated',
    listener: () => void,
  ): void;
}

export interface UpdateParts {
  readonly link: WorkerLink;
  readonly state: Signal<UpdateState>;
  /** Begins as `core` where a worker already answers for this page. */
  readonly offline: Signal<OfflineReadiness>;
  readonly reload: () => void;
  /** Listens for another worker taking over this page. */
  readonly onTakenOver: (listener: () => void) => void;
}

/** Registers the worker and follows it. The update itself is only ever started by `apply`. */
export function followUpdates(parts: UpdateParts): Pick<Updates, 'apply' | 'look' | 'fetchLater'> {
  const { link, state, offline, reload, onTakenOver } = parts;
  let applying = false;
  let hadController = offline.value !== 'none';
  link.addEventListener('waiting', () => {
    if (state.value === 'none') state.value = 'waiting';
  });
  link.addEventListener('outdated', () => {
    state.value = 'replaced';
  });
  link.addEventListener('activated', () => {
    if (offline.value === 'none') offline.value = 'core';
  });
  onTakenOver(() => {
    // The first worker of all takes over a page that is as new as itself.
    if (!hadController) hadController = true;
    else if (applying) reload();
    else state.value = 'replaced';
    if (offline.value === 'none') offline.value = 'core';
  });
  const registered = link.register().catch(() => undefined);

  return {
    apply() {
      applying = true;
      link.messageSkipWaiting();
    },
    async look() {
      const registration = await registered;
      try {
        if (!registration) return 'not-asked';
        await registration.update();
        return registration.installing || registration.waiting ? 'coming' : 'newest';
      } catch {
        return 'not-asked';
      }
    },
    async fetchLater() {
      const answer = (await link.messageSW({ type: 'FETCH_LATER' })) as { missing?: number } | undefined;
      if (answer?.missing === 0) offline.value = 'all';
    },
  };
}
