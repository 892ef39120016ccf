// Colours, size of letters and language, remembered on this device (they say nothing about anybody). What chooses them is in
// settings/keep-look.ts.
import { chooseLanguage, type Language } from './text/t.ts';

/** Where each is kept; without one the device's own colours and size, and Vietnamese. */
export const lookKeys = { theme: 'gd-theme', size: 'gd-size', language: 'gd-language' } as const;

/** Takes up what was chosen last; called before the first page is drawn. */
export function startLook(): void {
  const { dataset, style } = document.documentElement;
  const theme = keptLook(lookKeys.theme);
  if (theme) dataset.theme = theme;
  style.fontSize = keptLook(lookKeys.size);
  // Vietnamese until the other words are here, and where they cannot be had.
  if (keptLook(lookKeys.language) === 'en') speak('en').catch(() => undefined);
}

/** @throws when the language's words cannot be loaded */
export async function speak(chosen: Language): Promise<void> {
  await chooseLanguage(chosen);
  document.documentElement.lang = chosen;
}

/** What was chosen last, '' when nothing was or the browser does not say. */
export function keptLook(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
