// One column on a phone; rail, list and record side by side from 900 px (at normal text size).
import type { ComponentChildren } from 'preact';
import { Pane } from './pane.ts';
import { useMedia } from './use-media.ts';

interface LayoutProps {
  readonly rail: ComponentChildren;
  /** The list pane; leave out on pages that have none (home, settings). */
  readonly list?: ComponentChildren;
  /** The record, form or page. On a wide screen with nothing chosen: an EmptyState. */
  readonly children: ComponentChildren;
  /** Which of the two a phone shows. */
  readonly showing: 'list' | 'page';
}

/**
 * What the screen does not show is not rendered. A page keeps its place among the children whatever the width: turning a
 * tablet must not make it anew, or what is typed and in no draft would be lost.
 */
export function Layout({ rail, list, children, showing }: LayoutProps) {
  const wide = useMedia('(min-width: 56.25em)');
  return (
    <div class={wide ? (list ? 'desk' : 'desk desk-two') : 'phone'}>
      {wide && rail}
      {list && (wide || showing === 'list') && (
        <div class="pane pane-list">
          <Pane.Provider value={wide ? 'list' : 'alone'}>{list}</Pane.Provider>
        </div>
      )}
      {(wide || showing === 'page') && (
        <div class="pane">
          <Pane.Provider value={wide && list ? 'record' : 'alone'}>{children}</Pane.Provider>
        </div>
      )}
    </div>
  );
}
