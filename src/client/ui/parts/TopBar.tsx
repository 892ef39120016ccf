// Head of a page: back, what this page is, at most one quiet action. Nothing essential lives up here.
import type { ComponentChildren } from 'preact';
import { t } from '../text/t.ts';
import { Icon } from './Icon.tsx';

export interface TopBarProps {
  readonly title: string;
  /** A second, smaller line: a case code, a village. */
  readonly sub?: ComponentChildren;
  readonly back?: { readonly href: string; readonly label?: string } | undefined;
  readonly action?: ComponentChildren;
}

/** The h1 can be focused by the router, so that screen readers hear where they are. */
export function TopBar({ title, sub, back, action }: TopBarProps) {
  return (
    <header class="top-bar">
      {back && (
        <a class="top-back" href={back.href}>
          <Icon name="back" />
          <span class="unseen">{back.label ?? t('bar.back')}</span>
        </a>
      )}
      <div class="top-title">
        <h1 tabIndex={-1}>{title}</h1>
        {sub && <p class="small soft">{sub}</p>}
      </div>
      {action && <div class="top-action">{action}</div>}
    </header>
  );
}
