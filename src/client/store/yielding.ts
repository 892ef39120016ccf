// Long work in short slices, so that a thumb never waits: after each slice the browser may draw and answer.

/** Lets the browser draw and handle input; resolves soon after. */
export type YieldToMain = () => Promise<void>;

type WithScheduler = {
  readonly scheduler?: {
    readonly yield?: () => Promise<void>;
    readonly postTask?: (
      work: () => undefined,
      options: { readonly priority: 'background' },
    ) => Promise<undefined>;
  };
};

/** `scheduler.yield` where there is one, else a message to itself: a timer would wait 4 ms each time. */
export const yieldToMain: YieldToMain = () => {
  const { scheduler } = globalThis as WithScheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
};

/** Lets everything else go first, an exchange under way too: for what may come a moment later. */
export const giveWay: YieldToMain = () => {
  const { scheduler } = globalThis as WithScheduler;
  return scheduler?.postTask?.(() => undefined, { priority: 'background' }) ?? yieldToMain();
};

/** Longest wait for a frame: a page that is not seen draws none. */
const frameLimitMs = 200;

/** Resolves when the browser has drawn what was there at the call; at once where nothing is drawn (tests, workers). */
export const afterFrame: YieldToMain = () => {
  if (!('requestAnimationFrame' in globalThis)) return Promise.resolve();
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, frameLimitMs);
    requestAnimationFrame(() => {
      clearTimeout(limit);
      setTimeout(resolve, 0);
    });
  });
};

/** Less than a frame: what ends a slice (one more item, drawing the list) comes on top. */
export const sliceMs = 12;

/** Does `work` on each item, yielding whenever a slice is used up. @param nowMs a monotonic clock */
export const inSlices = async <T>(
  items: readonly T[],
  work: (item: T) => void,
  pause: YieldToMain,
  nowMs: () => number,
): Promise<void> => {
  let startedAt = nowMs();
  for (const item of items) {
    work(item);
    if (nowMs() - startedAt < sliceMs) continue;
    await pause();
    startedAt = nowMs();
  }
};
