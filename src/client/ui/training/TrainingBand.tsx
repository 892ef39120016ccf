// Stands above every page of the training notebook, also on paper: what it is, and the press that throws it away.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';

/** Tells the style sheet its height (--training-height), so that heads stick below it and the desk fits. */
export function TrainingBand({ onThrowAway }: { readonly onThrowAway: () => void }) {
  const band = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = band.current;
    if (!element) return undefined;
    const root = document.documentElement;
    const watcher = new ResizeObserver(() =>
      root.style.setProperty('--training-height', `${element.offsetHeight}px`),
    );
    watcher.observe(element);
    root.classList.add('in-training');
    return () => {
      watcher.disconnect();
      root.classList.remove('in-training');
      root.style.removeProperty('--training-height');
    };
  }, []);
  return (
    <aside class="training-band" aria-label={t('training.title')} ref={band}>
      <p class="small strong">{t('training.band')}</p>
      <Button kind="quiet" icon="trash" onPress={onThrowAway}>
        {t('training.throwAway')}
      </Button>
    </aside>
  );
}
