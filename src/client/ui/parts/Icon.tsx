// One icon of the set; decoration only, so a word always stands beside it (or in its button's label).
import { type IconName, iconPaths } from './icon-paths.ts';

export type { IconName };

interface IconProps {
  readonly name: IconName;
  /** Turns the outline, for chevrons that open downwards. */
  readonly class?: string;
}

/** An inline SVG as tall as the line of text it stands in. */
export function Icon({ name, class: extra = '' }: IconProps) {
  return (
    <svg class={`icon ${extra}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
