// The left rail of a wide screen: every place one can go, with words.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export interface RailPlace {
  readonly href: string;
  readonly icon: IconName;
  readonly word: string;
  readonly current: boolean;
  readonly count?: number | undefined;
}

interface RailProps {
  /** Name of the navigation for screen readers, and of the commune at its head. */
  readonly title: string;
  readonly places: readonly RailPlace[];
  /** What stands at the foot: the sending state. */
  readonly foot?: ComponentChildren;
}

/** Only rendered by Layout on wide screens; a phone goes by its home page. */
export function Rail({ title, places, foot }: RailProps) {
  return (
    <nav class="rail" aria-label={title}>
      <p class="rail-title">{title}</p>
      {places.map(({ href, icon, word, current, count }) => (
        <a key={href} class="rail-place" href={href} aria-current={current ? 'page' : undefined}>
          <Icon name={icon} />
          <span>{word}</span>
          {count !== undefined && count > 0 && <span class="count">{count}</span>}
        </a>
      ))}
      {foot && <div class="rail-foot small">{foot}</div>}
    </nav>
  );
}
