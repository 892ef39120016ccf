// The app's one queue of what can still be undone.
import { createUndoQueue } from './parts/undo-queue.ts';

/** Pages offer here what they have just done: `undoQueue.offer({words, undo})`. */
export const undoQueue = createUndoQueue({
  after: (ms, work) => setTimeout(work, ms),
  cancel: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
});
