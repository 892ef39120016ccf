// The undo bar with the app's queue.
import { UndoBar } from './parts/UndoBar.tsx';
import { undoQueue } from './undo.ts';

/** Loaded soon after the first page is drawn: nothing can be undone before. */
export function AppUndoBar() {
  return <UndoBar queue={undoQueue} />;
}
