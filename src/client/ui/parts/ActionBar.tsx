// Bottom bar under the thumb: stays above the on-screen keyboard and the phone's own bottom edge.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../text/t.ts';

interface ActionBarProps {
  /** One to three Buttons or LinkButtons; the primary one last (nearest to the thumb). */
  readonly children: ComponentChildren;
}

/** Tells the style sheet its height (--bar-height), so that nothing scrolls to a stop behind it. */
export function ActionBar({ children }: ActionBarProps) {
  const bar = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return undefined;
    const root = document.documentElement.style;
    const watcher = new ResizeObserver(() => root.setProperty('--bar-height', `${element.offsetHeight}px`));
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      root.removeProperty('--bar-height');
    };
  }, []);
  return (
    <fieldset class="action-bar" aria-label={t('bar.actions')} ref={bar}>
      {children}
    </fieldset>
  );
}
