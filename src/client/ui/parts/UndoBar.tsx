// Bar that says what was just done and offers to undo it; read out politely, takes no focus.
import { t } from '../text/t.ts';
import { Button } from './Button.tsx';
import type { UndoQueue } from './undo-queue.ts';
import { useToldHeight } from './use-told-height.ts';

/** Mounted once by the app, outside the pages: the live region must exist before there are words in it. */
export function UndoBar({ queue }: { readonly queue: UndoQueue }) {
  const offer = queue.current.value;
  return (
    <div class="undo-place" role="status">
      {offer && <Offer words={offer.words} queue={queue} />}
    </div>
  );
}

function Offer({ words, queue }: { readonly words: string; readonly queue: UndoQueue }) {
  const bar = useToldHeight<HTMLDivElement>('--undo-height');
  return (
    <div
      class="undo-bar"
      ref={bar}
      onPointerEnter={queue.hold}
      onPointerLeave={queue.release}
      onFocusIn={queue.hold}
      onFocusOut={queue.release}
    >
      <p>{words}</p>
      <Button kind="quiet" icon="undo" onPress={queue.take}>
        {t('undo.undo')}
      </Button>
      <Button kind="quiet" onPress={queue.close}>
        {t('undo.close')}
      </Button>
    </div>
  );
}
