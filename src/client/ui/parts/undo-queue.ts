// What was just done and can still be undone: one thing at a time, shown by UndoBar, never in the way.
import { type ReadonlySignal, signal } from '@preact/signals';

export interface UndoOffer {
  /** What happened: 'Đã xóa ý kiến'. */
  readonly words: string;
  readonly undo: () => void;
}

export interface UndoQueue {
  readonly current: ReadonlySignal<UndoOffer | null>;
  /** Shows an offer in place of the one before, whose time is then over. */
  offer(offer: UndoOffer): void;
  take(): void;
  close(): void;
  /** While a finger, pointer or the keyboard rests on the bar, its time stands still. */
  hold(): void;
  release(): void;
}

interface Timers {
  readonly after: (ms: number, work: () => void) => unknown;
  readonly cancel: (timer: unknown) => void;
}

/** Long enough to read one line slowly and reach for it. */
const shownMs = 15_000;

/** Creates the queue; the app has one. Timers are given from outside so that tests need not wait. */
export function createUndoQueue({ after, cancel }: Timers): UndoQueue {
  const current = signal<UndoOffer | null>(null);
  let timer: unknown = null;
  const stop = () => {
    if (timer !== null) cancel(timer);
    timer = null;
  };
  const start = () => {
    stop();
    if (current.value) timer = after(shownMs, close);
  };
  const close = () => {
    stop();
    current.value = null;
  };
  return {
    current,
    offer(offer) {
      current.value = offer;
      start();
    },
    take() {
      const offer = current.value;
      close();
      offer?.undo();
    },
    close,
    hold: stop,
    release: start,
  };
}
