// What stands around every page and has nothing to do before the first of them is drawn: the undo bar, the keys.
import { Keys } from './keys/Keys.tsx';
import { UndoBar } from './parts/UndoBar.tsx';
import { undoQueue } from './undo.ts';

/** Loaded soon after the first page is drawn: nothing can be undone before. */
export function AppLater() {
  return (
    <>
      <UndoBar queue={undoQueue} />
      <Keys />
    </>
  );
}
