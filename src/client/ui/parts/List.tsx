// A list of ListRows.
import type { ComponentChildren } from 'preact';

interface ListProps {
  readonly children: ComponentChildren;
  /** Said by screen readers before the rows: 'Đơn thư'. */
  readonly label: string;
}

/** role="list" because Safari forgets that a list without bullets is one. */
export function List({ children, label }: ListProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where list-style is none
    <ul class="rows" role="list" aria-label={label}>
      {children}
    </ul>
  );
}
