// Keeps the field that is being written in, and the bottom bar, above the on-screen keyboard.

/**
 * Call once at start. Where the keyboard shrinks the page (Chrome 108+ with interactive-widget=resizes-content) the
 * browser does the work; elsewhere (iOS, older Chrome) it covers the page, and --keyboard says by how much.
 * Returns a function that stops it.
 */
export function keepAboveKeyboard(page: Window): () => void {
  const view = page.visualViewport;
  if (!view) return () => undefined;
  const root = page.document.documentElement;
  const follow = () => {
    // Pinch zoom also makes the visual viewport smaller; that is not a keyboard.
    const covered = view.scale > 1.05 ? 0 : Math.max(0, page.innerHeight - view.height - view.offsetTop);
    root.style.setProperty('--keyboard', `${Math.round(covered)}px`);
    showFocused(page.document);
  };
  const afterFocus = () => page.requestAnimationFrame(() => showFocused(page.document));
  view.addEventListener('resize', follow);
  page.document.addEventListener('focusin', afterFocus);
  return () => {
    view.removeEventListener('resize', follow);
    page.document.removeEventListener('focusin', afterFocus);
    root.style.removeProperty('--keyboard');
  };
}

/** scroll-padding in base.css holds the room that bars and keyboard take. */
function showFocused(document: Document): void {
  const focused = document.activeElement;
  if (!focused?.matches('input, textarea, select')) return;
  // A text taller than what is left of the screen would jump; there the browser follows the cursor itself.
  const room = document.documentElement.clientHeight / 2;
  if (focused.getBoundingClientRect().height < room) focused.scrollIntoView({ block: 'nearest' });
}
