// Choosing colours, size of letters and language: shown at once, and kept for the next start.
import { signal } from '@preact/signals';
import { keptLook, lookKeys, speak } from '../look.ts';
import type { Language } from '../text/t.ts';

/** 'auto' follows the device. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Size of letters, of what the device and the browser ask for. */
export const sizes = ['100%', '115%', '130%'] as const;
export type Size = (typeof sizes)[number];

export const theme = signal(themes.find((one) => one === keptLook(lookKeys.theme)) ?? 'auto');
export const size = signal(sizes.find((one) => one === keptLook(lookKeys.size)) ?? '100%');

export function chooseTheme(chosen: Theme): void {
  theme.value = chosen;
  if (chosen === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  keep(lookKeys.theme, chosen === 'auto' ? '' : chosen);
}

export function chooseSize(chosen: Size): void {
  size.value = chosen;
  const kept = chosen === '100%' ? '' : chosen;
  document.documentElement.style.fontSize = kept;
  keep(lookKeys.size, kept);
}

/** @throws when the language's words cannot be loaded */
export async function chooseAndKeepLanguage(chosen: Language): Promise<void> {
  await speak(chosen);
  keep(lookKeys.language, chosen);
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // It lasts until the page is closed.
  }
}
