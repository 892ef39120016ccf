// Bar that says what was just done and offers to undo it; read out politely, takes no focus.
import { t } from '../text/t.ts';
import { Button } from './Button.tsx';
import type { UndoQueue } from './undo-queue.ts';

/** Mounted once by the app, outside the pages: the live region must exist before there are words in it. */
export function UndoBar({ queue }: { readonly queue: UndoQueue }) {
  const offer = queue.current.value;
  return (
    <div class="undo-place" role="status">
      {offer && (
        <div
          class="undo-bar"
          onPointerEnter={queue.hold}
          onPointerLeave={queue.release}
          onFocusIn={queue.hold}
          onFocusOut={queue.release}
        >
          <p>{offer.words}</p>
          <Button kind="quiet" icon="undo" onPress={queue.take}>
            {t('undo.undo')}
          </Button>
          <Button kind="quiet" onPress={queue.close}>
            {t('undo.close')}
          </Button>
        </div>
      )}
    </div>
  );
}
