// A quiet bar: a new version is there. Pressing is always the person's choice, and never while a form is half-written.
import { useState } from 'preact/hooks';
import type { UpdateState, Updates } from '../pwa/updates.ts';
import { isWriting } from './open-forms.ts';
import { Button } from './parts/Button.tsx';
import { useToldHeight } from './parts/use-told-height.ts';
import { t } from './text/t.ts';

/** Mounted once, above the pages: it pushes them down and covers nothing. */
export function UpdateBar({ updates }: { readonly updates: Updates }) {
  const [later, setLater] = useState(false);
  const state = updates.state.value;
  const shown = state === 'replaced' || (state === 'waiting' && !later);
  return (
    <div role="status">{shown && <Bar state={state} updates={updates} onLater={() => setLater(true)} />}</div>
  );
}

interface BarProps {
  readonly state: Exclude<UpdateState, 'none'>;
  readonly updates: Updates;
  readonly onLater: () => void;
}

function Bar({ state, updates, onLater }: BarProps) {
  const [pressed, setPressed] = useState(false);
  const bar = useToldHeight<HTMLDivElement>('--update-height');
  return (
    <div class="update-bar" ref={bar}>
      <p class="small">{words(state)}</p>
      {state === 'replaced' && !isWriting.value && (
        <Button onPress={updates.reload}>{t('update.reload')}</Button>
      )}
      {state === 'waiting' && !isWriting.value && (
        <>
          {!pressed && (
            <Button kind="quiet" onPress={onLater}>
              {t('update.later')}
            </Button>
          )}
          <Button
            busy={pressed ? t('update.busy') : undefined}
            onPress={() => {
              setPressed(true);
              updates.apply();
            }}
          >
            {t('update.now')}
          </Button>
        </>
      )}
    </div>
  );
}

function words(state: 'waiting' | 'replaced'): string {
  if (state === 'replaced') return t('update.elsewhere');
  return isWriting.value ? t('update.waits') : t('update.offer');
}
