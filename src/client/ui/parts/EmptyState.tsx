// What a place without content says: the first step, in one sentence.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
}

/** Never a picture, never an apology. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <Icon name={icon} class="empty-sign" />
      <p class="strong">{title}</p>
      <p class="soft">{children}</p>
      {action && <div class="buttons">{action}</div>}
    </div>
  );
}
