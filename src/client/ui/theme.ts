// Light, dark, or as the device; remembered on this device (it says nothing about anybody).
import { signal } from '@preact/signals';

export type Theme = 'auto' | 'light' | 'dark';

const storageKey = 'gd-theme';

export const theme = signal<Theme>('auto');

/** Takes up what was chosen last; called before the first page is drawn. */
export function startTheme(): void {
  try {
    const kept = localStorage.getItem(storageKey);
    if (kept === 'light' || kept === 'dark') show(kept);
  } catch {
    // Without localStorage the device's own theme is used.
  }
}

export function chooseTheme(chosen: Theme): void {
  show(chosen);
  try {
    localStorage.setItem(storageKey, chosen);
  } catch {
    // It lasts until the page is closed.
  }
}

function show(chosen: Theme): void {
  theme.value = chosen;
  if (chosen === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}
