// One record in a list: what it is about, where and when, and where it stands.
import type { ComponentChildren } from 'preact';

interface ListRowProps {
  readonly href: string;
  readonly title: string;
  /** Joined by ' · ': village, day, person. Empty ones are left out. */
  readonly meta?: readonly (string | undefined)[];
  /** StateLine or Mark, one or two. */
  readonly state?: ComponentChildren;
  /** The record shown beside the list on a wide screen. */
  readonly current?: boolean;
}

/** The whole row is the link; long titles end after three lines. */
export function ListRow({ href, title, meta = [], state, current = false }: ListRowProps) {
  const words = meta.filter((part) => part !== undefined && part !== '');
  return (
    <li>
      <a class="row" href={href} aria-current={current ? 'true' : undefined}>
        <span class="row-title">{title}</span>
        {words.length > 0 && <span class="row-meta small soft">{words.join(' · ')}</span>}
        {state && <span class="row-state small">{state}</span>}
      </a>
    </li>
  );
}
