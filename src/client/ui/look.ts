// Colours and language, remembered on this device (they say nothing about anybody).
import { signal } from '@preact/signals';
import { chooseLanguage, type Language } from './text/t.ts';

export type Theme = 'auto' | 'light' | 'dark';

const themeKey = 'gd-theme';
const languageKey = 'gd-language';

export const theme = signal<Theme>('auto');

/** Takes up what was chosen last; called before the first page is drawn. */
export function startLook(): void {
  const kept = read(themeKey);
  if (kept === 'light' || kept === 'dark') show(kept);
  // Vietnamese until the other words are here, and where they cannot be had.
  if (read(languageKey) === 'en') speak('en').catch(() => undefined);
}

export function chooseTheme(chosen: Theme): void {
  show(chosen);
  keep(themeKey, chosen);
}

/** @throws when the language's words cannot be loaded */
export async function chooseAndKeepLanguage(chosen: Language): Promise<void> {
  await speak(chosen);
  keep(languageKey, chosen);
}

async function speak(chosen: Language): Promise<void> {
  await chooseLanguage(chosen);
  document.documentElement.lang = chosen;
}

function show(chosen: Theme): void {
  theme.value = chosen;
  if (chosen === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // The device's own colours, and Vietnamese.
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // It lasts until the page is closed.
  }
}
