// Puts the cursor in a field as it appears. The browser's own `autofocus` works for the first field of a page only.

/** For `ref`: always the same function, so that it is called once. */
export const takeFocus = (field: HTMLElement | null): void => field?.focus();
