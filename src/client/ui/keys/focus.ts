// Where the cursor is on the page, and how the keys move it.
import type { Focus } from './keys.ts';

const typed = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button])';
const rows = '.rows a.row';
const drawnWithinMs = 5000;

export function focusOf(target: EventTarget | null): Focus {
  const element = target instanceof Element ? target : document.body;
  const inside = element.closest('form') ? 'form' : element.closest('.pad') ? 'pad' : 'page';
  return { on: placeOf(element), inside };
}

function placeOf(element: Element): Focus['on'] {
  if (element.matches('input[type=search]')) return 'search';
  if (element.matches(typed)) return 'text';
  if (element.matches(rows)) return 'row';
  return element.matches('a, button, input, summary') ? 'control' : 'nowhere';
}

/** The row the keys were on last: a list that was left for one of its records goes on there. */
let lastRow: string | null = null;

/** One row on; from outside the list to the row one was on, or the first. @returns whether there is such a row */
export function moveToRow(step: 1 | -1): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(rows)];
  const from = document.activeElement as HTMLElement | null;
  const at = from ? all.indexOf(from) : -1;
  const known = from?.matches(typed) ? undefined : all.find((row) => row.getAttribute('href') === lastRow);
  const next = at < 0 ? (known ?? all[0]) : all[at + step];
  next?.focus();
  lastRow = next?.getAttribute('href') ?? lastRow;
  return next !== undefined;
}

/** The search box of the list that is on the screen. @returns whether there is one */
export function focusSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>('input[type=search]');
  box?.focus();
  box?.select();
  return box !== null;
}

/** The same, once the page with the list is drawn. */
export function focusSearchSoon(): void {
  const watcher = new MutationObserver(() => {
    if (focusSearch()) watcher.disconnect();
  });
  watcher.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watcher.disconnect(), drawnWithinMs);
}

/** Presses the save button of the open form or of the pad; elsewhere there is nothing to save. */
export function pressSave(): void {
  if (document.querySelector('main form.form, main .pad'))
    document.querySelector<HTMLElement>('main .action-bar button.button-primary')?.click();
}

/** Where the page's own arrow leads. */
export const backHref = (): string | null | undefined =>
  document.querySelector('main .top-back')?.getAttribute('href');
