// One page or one pane of the desk: head, content, bottom actions.
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { ActionBar } from './ActionBar.tsx';
import { Pane } from './pane.ts';
import { TopBar, type TopBarProps } from './TopBar.tsx';

interface PageProps extends TopBarProps {
  readonly children: ComponentChildren;
  /** Buttons of the bottom bar; leave out when the page has none. */
  readonly actions?: ComponentChildren;
  /** Goes between the head and the content: the woven band, the state line. */
  readonly under?: ComponentChildren;
}

/** The frame every screen uses, so that heads and bars sit in the same place everywhere. */
export function Page({ children, actions, under, back, ...head }: PageProps) {
  const pane = useContext(Pane);
  // A document has one main landmark; beside a record the list is a section with a name.
  const Landmark = pane === 'list' ? 'section' : 'main';
  return (
    <Landmark class="page" aria-label={pane === 'list' ? head.title : undefined}>
      <TopBar {...head} back={pane === 'alone' ? back : undefined} />
      {under}
      <div class="page-body">{children}</div>
      {actions && <ActionBar>{actions}</ActionBar>}
    </Landmark>
  );
}
