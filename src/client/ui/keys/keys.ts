// Which key does what at the desk: pure, so that the whole keyboard can be read and tested in one place.

/** What a key press says, as the browser hands it over. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/**
 * Where the cursor is. `nowhere`: on no control, so that the page itself hears the keys; `row`: on a line of a list;
 * `text`, `search`: where letters are typed; `control`: on a button, link or choice.
 */
export type Focus = {
  readonly on: 'nowhere' | 'row' | 'text' | 'search' | 'control';
  /** A form and the pad have keys of their own. */
  readonly inside: 'form' | 'pad' | 'page';
};

export type Command =
  | { readonly type: 'new'; readonly kind: string }
  | { readonly type: 'row'; readonly step: 1 | -1 }
  | { readonly type: 'search' | 'home' | 'keys' | 'save' | 'back' };

/** What the keyboard offers here and now. */
export type Keyboard = {
  /** The kinds of record this person writes: the keys 1 to 9, in the order of the rail. */
  readonly kinds: readonly string[];
  /** Whether keys without Ctrl may act: they can be switched off (WCAG 2.2, 2.1.4). */
  readonly singleKeys: boolean;
  /** Whether the page is a list; elsewhere the arrows scroll what is read. */
  readonly isList: boolean;
};

/**
 * The command of a key, or null: the key goes its ordinary way. Alt and the operating system's key are never used, nor
 * anything that Chromium or a screen reader takes but Ctrl+S, whose "save this page" would put people's names in a file.
 */
export function commandOf(press: Press, focus: Focus, keyboard: Keyboard): Command | null {
  if (press.isComposing || press.altKey) return null;
  if (press.ctrlKey || press.metaKey) return withControl(press, focus);
  const isTyping = focus.on === 'text' || focus.on === 'search';
  if (press.key === 'Escape') return leaves(press, focus, isTyping) ? { type: 'back' } : null;
  const step = rowStep(press, focus, keyboard.isList);
  if (step) return { type: 'row', step };
  return isTyping || !keyboard.singleKeys ? null : singleKey(press, keyboard.kinds);
}

/** Ctrl+Enter in a form or on the pad is heard there; on a link it opens another tab, as everywhere. */
function withControl({ key, shiftKey }: Press, focus: Focus): Command | null {
  if (shiftKey) return null;
  if (key.toLowerCase() === 's') return { type: 'save' };
  return key === 'Enter' && focus.on === 'nowhere' ? { type: 'save' } : null;
}

/** A form hears Escape itself; a search box empties itself; other fields keep what only they hold. */
const leaves = ({ shiftKey }: Press, { inside }: Focus, isTyping: boolean): boolean =>
  !shiftKey && inside !== 'form' && (!isTyping || inside === 'pad');

/** From nowhere and from the search box only downwards, into the list. */
function rowStep({ key, shiftKey }: Press, { on }: Focus, isList: boolean): 1 | -1 | null {
  if (shiftKey) return null;
  const mayEnter = on === 'row' || on === 'search' || (on === 'nowhere' && isList);
  if (key === 'ArrowDown' && mayEnter) return 1;
  return key === 'ArrowUp' && on === 'row' ? -1 : null;
}

function singleKey({ key, code, shiftKey }: Press, kinds: readonly string[]): Command | null {
  if (key === '?') return { type: 'keys' };
  if (shiftKey) return null;
  if (key === '/') return { type: 'search' };
  const digit = digitOf(key, code);
  if (digit === 0) return { type: 'home' };
  const kind = digit === null ? undefined : kinds[digit - 1];
  return kind === undefined ? null : { type: 'new', kind };
}

/** By its place: Windows' Vietnamese layout writes ă â ê ô in the row of digits. A number pad counts while it gives digits. */
function digitOf(key: string, code: string): number | null {
  const place = /^(Digit|Numpad)(\d)$/.exec(code);
  if (!place || (place[1] === 'Numpad' && !/^\d$/.test(key))) return null;
  return Number(place[2]);
}

/**
 * Where Escape leads from a page that offers no way back of its own: from a part of a record to the record, from there to
 * its list, from everywhere else home. @param kind of the record that is open
 */
export function parentOf(path: string, kind: string | undefined): string {
  const [, place, root, view] = path.split('/');
  if (place === 'record' && view) return `/record/${root}`;
  return place === 'record' && kind ? `/list/${kind}` : '/';
}
