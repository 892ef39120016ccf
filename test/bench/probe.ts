// Put into every page before the app: notes when things happened, by the page's own clock. Changes nothing in the app.

/** All times in ms of `performance.now()`. */
export interface Probe {
  /** Main-thread tasks of more than 50 ms: the browser's own list of long tasks. */
  readonly tasks: { readonly at: number; readonly ms: number }[];
  /** Last key or tap. */
  inputAt: number;
  /** From each key that changed a field to the next frame drawn. */
  readonly keystrokesMs: number[];
  /** Time that workers took, from their making to their answer: here only the key derivation has one. */
  workerMs: number;
  /** The last strict transaction that wrote changes: committed. */
  savedAt: number;
  reset(): void;
  /** Resolves with the time of the first frame in which `selector` is there and `gone` is not. */
  drawn(selector: string, gone?: string): Promise<number>;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Runs in the page. `hasWorkers` false: the page believes that this browser has none. */
export function installProbe(hasWorkers: boolean): void {
  const probe: Probe = {
    tasks: [],
    inputAt: 0,
    keystrokesMs: [],
    workerMs: 0,
    savedAt: 0,
    reset() {
      probe.tasks.length = 0;
      probe.keystrokesMs.length = 0;
    },
    drawn: (selector, gone) =>
      new Promise((resolve) => {
        const isDrawn = () =>
          document.querySelector(selector) !== null && (gone === undefined || !document.querySelector(gone));
        const watcher = new MutationObserver(() => {
          if (!isDrawn()) return;
          watcher.disconnect();
          afterFrame(resolve);
        });
        watcher.observe(document, { childList: true, subtree: true, characterData: true });
      }),
  };
  window.probe = probe;

  /** After the next frame has been handed to the screen: a message is delivered once drawing is done. */
  const afterFrame = (work: (now: number) => void) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => work(performance.now());
      channel.port2.postMessage(null);
    });
  };

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      probe.tasks.push({ at: startTime, ms: duration });
  }).observe({ entryTypes: ['longtask'] });

  const onKeyOrTap = ({ timeStamp }: Event) => {
    probe.inputAt = timeStamp;
  };
  for (const type of ['keydown', 'click']) addEventListener(type, onKeyOrTap, { capture: true });
  let keyAt = 0;
  const onKey = ({ timeStamp }: Event) => {
    keyAt = timeStamp;
  };
  const onInput = () => {
    // Emptying the field, or a letter that no key has, comes without a key.
    if (keyAt === 0) return;
    const startedAt = keyAt;
    keyAt = 0;
    afterFrame((now) => probe.keystrokesMs.push(now - startedAt));
  };
  addEventListener('keydown', onKey, { capture: true });
  addEventListener('input', onInput, { capture: true });

  const { Worker } = window;
  if (hasWorkers) {
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        const madeAt = performance.now();
        super(url, options);
        this.addEventListener('message', () => {
          probe.workerMs = performance.now() - madeAt;
        });
      }
    };
  } else Reflect.deleteProperty(window, 'Worker');

  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...wanted) {
    const made = transaction.apply(this, wanted);
    made.addEventListener('complete', () => {
      if (
        made.mode === 'readwrite' &&
        made.durability === 'strict' &&
        made.objectStoreNames.contains('changes')
      )
        probe.savedAt = performance.now();
    });
    return made;
  };
}
