// When the page is hidden, left or loses focus, half-written text goes to disk at once: it may be its last moment.

import type { Drafts } from './drafts.ts';

/**
 * Flushes strictly on blur, visibilitychange and pagehide. A phone gives a hidden page no promise to run on, and
 * Android's task killer sends no event after `visibilitychange`.
 * @returns the way to stop
 */
export function flushOnLeaving(drafts: Pick<Drafts, 'flush'>, page: Window): () => void {
  const flush = () => void drafts.flush(true);
  // A save that leaves its field goes first: it takes the draft along, and must not wait for it on the disk.
  const flushSoon = () => void page.setTimeout(flush, 0);
  const onVisibility = () => {
    if (page.document.visibilityState === 'hidden') flush();
  };
  page.addEventListener('blur', flush);
  page.addEventListener('pagehide', flush);
  page.document.addEventListener('focusout', flushSoon);
  page.document.addEventListener('visibilitychange', onVisibility);
  return () => {
    page.removeEventListener('blur', flush);
    page.removeEventListener('pagehide', flush);
    page.document.removeEventListener('focusout', flushSoon);
    page.document.removeEventListener('visibilitychange', onVisibility);
  };
}
