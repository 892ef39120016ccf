// A short statement with a tone: icon, words and colour together, so that colour is never the only carrier.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'still' | 'lead' | 'wait' | 'done' | 'late';

interface MarkProps {
  /** still: neutral; lead: indigo; wait: turmeric; done: leaf; late: brick. */
  readonly tone: Tone;
  readonly icon: IconName;
  readonly children: ComponentChildren;
  /** Drawn on a wash of its colour, for counts and states that should be found at a glance. */
  readonly filled?: boolean;
}

/** One line: "Chưa gửi", "Còn 6 ngày". */
export function Mark({ tone, icon, children, filled = false }: MarkProps) {
  return (
    <span class={`mark tone-${tone}${filled ? ' mark-filled' : ''}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
