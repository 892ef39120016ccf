// The one listener for the keys of the desk, while a notebook is open.

import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Account } from '../../store/account-api.ts';
import { ownKinds } from '../own-kinds.ts';
import { paths } from '../routes.ts';
import { useSession } from '../session/session-context.ts';
import { backHref, focusOf, focusSearch, focusSearchSoon, moveToRow, pressSave } from './focus.ts';
import { type Command, commandOf, parentOf } from './keys.ts';
import { keysPath } from './keys-path.ts';
import { singleKeys } from './single-keys.ts';

/** Draws nothing. */
export function Keys() {
  const stage = useSession().stage.value;
  return stage.type === 'open' ? <Listening account={stage.account} /> : null;
}

function Listening({ account }: { readonly account: Account }) {
  const act = useRef<(event: KeyboardEvent) => void>(() => undefined);
  const { path } = useLocation();
  const run = useCommands(account);
  act.current = (event) => {
    if (event.defaultPrevented) return;
    const command = commandOf(event, focusOf(event.target), {
      kinds: ownKinds(account.me.value).map(({ name }) => name),
      singleKeys: singleKeys.value,
      isList: path === paths.home || path.startsWith(paths.list('')),
    });
    // A key that is held down moves along a list, and does nothing else twice.
    const isHeard =
      command && (event.repeat && command.type !== 'row' ? command.type === 'save' : run(command));
    if (isHeard) event.preventDefault();
  };
  useEffect(() => {
    const hear = (event: KeyboardEvent) => act.current(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return null;
}

/** @returns what carries a command out, and says whether it found something to do */
function useCommands({ catalog }: Account): (command: Command) => boolean {
  const { path, url, route } = useLocation();
  const askedAt = useRef<string>(paths.home);
  const go = (href: string | null | undefined): true => {
    if (href && href !== url) route(href);
    return true;
  };
  const back = () => {
    const kind = catalog.items.value.find(({ id }) => path.startsWith(paths.record(id)))?.kind;
    return go(path === keysPath ? askedAt.current : (backHref() ?? parentOf(path, kind)));
  };
  return (command) => {
    switch (command.type) {
      case 'new':
        return go(paths.newRecord(command.kind));
      case 'home':
        return go(paths.home);
      case 'back':
        return back();
      case 'keys':
        if (path === keysPath) return back();
        askedAt.current = url;
        return go(keysPath);
      case 'search':
        if (focusSearch()) return true;
        focusSearchSoon();
        return go(paths.list('all'));
      case 'row':
        return moveToRow(command.step);
      case 'save':
        pressSave();
        return true;
    }
  };
}
