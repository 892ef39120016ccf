// A box of plain words: what happened, what is safe, what to do.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import type { Tone } from './Mark.tsx';

type NoticeKind = 'info' | 'warn' | 'error' | 'good';

const looks: Record<NoticeKind, readonly [Tone, IconName]> = {
  info: ['lead', 'info'],
  warn: ['wait', 'alert'],
  error: ['late', 'alert'],
  good: ['done', 'check'],
};

interface NoticeProps {
  readonly kind?: NoticeKind;
  readonly title?: string;
  readonly children: ComponentChildren;
  /** A Button or two. */
  readonly action?: ComponentChildren;
  /** Appears in answer to something the person did: is then read out at once. */
  readonly live?: boolean;
}

/** Stays until its cause is gone; offline is 'info', never 'error'. */
export function Notice({ kind = 'info', title, children, action, live = false }: NoticeProps) {
  const [tone, icon] = looks[kind];
  return (
    <div class={`notice tone-${tone}`} role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}>
      <Icon name={icon} />
      <div class="notice-words">
        {title && <p class="strong">{title}</p>}
        <div class="notice-body">{children}</div>
        {action && <div class="buttons">{action}</div>}
      </div>
    </div>
  );
}
