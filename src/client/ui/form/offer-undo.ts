// The way back from what was just done, offered again with the reason when it did not work.
import type { SaveFailure } from '../../store/records-api.ts';
import type { UndoQueue } from '../parts/undo-queue.ts';
import { t } from '../text/t.ts';
import { undoQueue } from '../undo.ts';
import { actionFailureText } from './failure-text.ts';

/** `broken`: an error nobody expected. */
export type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: SaveFailure | { readonly type: 'broken' } };

/** @param words what was done: 'Đã xóa ý kiến' */
export function offerUndo(words: string, undo: () => Promise<Outcome>, queue: UndoQueue = undoQueue): void {
  const takeBack = async () => {
    const undone = await undo().catch((): Outcome => ({ ok: false, error: { type: 'broken' } }));
    if (!undone.ok) offerUndo(t('undo.failed', { why: actionFailureText(undone.error) }), undo, queue);
  };
  queue.offer({ words, undo: () => void takeBack() });
}
