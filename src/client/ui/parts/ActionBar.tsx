// Bottom bar under the thumb: stays above the on-screen keyboard and the phone's own bottom edge.
import type { ComponentChildren } from 'preact';
import { t } from '../text/t.ts';
import { useToldHeight } from './use-told-height.ts';

interface ActionBarProps {
  /** One to three Buttons or LinkButtons; the primary one last (nearest to the thumb). */
  readonly children: ComponentChildren;
}

export function ActionBar({ children }: ActionBarProps) {
  const bar = useToldHeight<HTMLFieldSetElement>('--bar-height');
  return (
    <fieldset class="action-bar" aria-label={t('bar.actions')} ref={bar}>
      {children}
    </fieldset>
  );
}
