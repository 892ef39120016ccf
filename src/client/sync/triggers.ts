// What makes sync try: the network coming back, the page coming to the front, a save, time passing.
import type { SetTimer } from '../store/draft-row.ts';
import type { TableName, Tables } from '../store/tables.ts';

/** What this file needs of a browser's window; the simulation gives none of it. */
export type PageEvents = {
  readonly isOnline: () => boolean;
  /** Calls back when the network comes or goes. */
  onNetwork(listener: () => void): () => void;
  onVisible(listener: () => void): () => void;
};

export type TriggerParts = {
  readonly tables: Pick<Tables, 'onChange' | 'read'>;
  readonly page: PageEvents;
  readonly setTimer: SetTimer;
};

export type Trigger = 'network' | 'visible' | 'save' | 'timer';

/** A burst of saves is one exchange; so short that leaving the village's last hill is used. */
const afterSaveMs = 1_500;
/** What others wrote is looked for this often while the app is open. */
const everyMs = 5 * 60_000;

/** Calls `fire` with what happened. Saves of any tab count: a tab in the background may be the one that sends. */
export const watchTriggers = (parts: TriggerParts, fire: (trigger: Trigger) => void): (() => void) => {
  const { tables, page, setTimer } = parts;
  let stopSave: (() => void) | undefined;
  let stopTimer: (() => void) | undefined;
  const tick = () => {
    stopTimer = setTimer(() => {
      fire('timer');
      tick();
    }, everyMs);
  };
  tick();
  const stops = [
    page.onNetwork(() => fire('network')),
    page.onVisible(() => fire('visible')),
    tables.onChange((changed: ReadonlySet<TableName>) => {
      if (!changed.has('changes') || stopSave) return;
      stopSave = setTimer(() => {
        stopSave = undefined;
        void ifUnsent(tables, () => fire('save'));
      }, afterSaveMs);
    }),
  ];
  return () => {
    stopSave?.();
    stopTimer?.();
    for (const stop of stops) stop();
  };
};

/** An answer that is stored changes the outbox too: with nothing left in it there is nothing to bring. */
const ifUnsent = async (tables: TriggerParts['tables'], then: () => void): Promise<void> => {
  try {
    const unsent = await tables.read(['changes'], (tx) =>
      tx.count('changes', { index: 'state', equals: 'pending' }),
    );
    if (unsent > 0) then();
  } catch {
    // The tables were taken away (the lock, an update): whoever opens them next begins with an exchange.
  }
};

/** The events of a real page. */
export const pageEvents = (page: Window): PageEvents => ({
  isOnline: () => page.navigator.onLine,
  onNetwork(listener) {
    page.addEventListener('online', listener);
    page.addEventListener('offline', listener);
    return () => {
      page.removeEventListener('online', listener);
      page.removeEventListener('offline', listener);
    };
  },
  onVisible(listener) {
    const onChange = () => {
      if (page.document.visibilityState === 'visible') listener();
    };
    page.document.addEventListener('visibilitychange', onChange);
    return () => page.document.removeEventListener('visibilitychange', onChange);
  },
});
