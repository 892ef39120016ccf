// Looks up what the user reads: t('key', {n: 3}). Components that call it redraw when language or village word change.
import { signal } from '@preact/signals';
import { type TextKey, type Texts, viStart } from './vi.ts';

export type Language = 'vi' | 'en';
export type { TextKey };
/** The text said of one thing, where it is another than that of several. */
export type OneKey = `${TextKey}.one`;

type Value = string | number;

/** The names in braces of a text, without {thon} and {Thon}, which fill themselves. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Exclude<Name, 'thon' | 'Thon'> | Names<Rest>
  : never;
type Arguments<Key extends TextKey> = Key extends TextKey
  ? [Names<Texts[Key]>] extends [never]
    ? []
    : [values: Record<Names<Texts[Key]>, Value>]
  : never;

type Loaded = { readonly [key in TextKey | OneKey]?: string };

const words = signal<{ language: Language; texts: Loaded }>({ language: 'vi', texts: viStart });

/** The commune's word for the unit below it (thôn, bản, buôn, làng, tổ dân phố); stands for {thon} in every text. */
export const thonWord = signal('thôn');

/** The language in use. */
export const language = (): Language => words.value.language;

/** Chooses the language; English is fetched on first use. On failure (offline, not yet stored) the language stays. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  const texts = chosen === 'vi' ? await loadVietnamese() : (await import('./en.ts')).en;
  words.value = { language: chosen, texts };
}

/** Loads the words of all pages but lock and home; every page that is loaded lazily waits for it. */
export async function loadTexts(): Promise<void> {
  const texts = await loadVietnamese();
  if (words.value.language === 'vi' && words.value.texts !== texts) words.value = { language: 'vi', texts };
}

let vietnamese: Loaded | undefined;

async function loadVietnamese(): Promise<Loaded> {
  const { viRest } = await import('./vi-rest.ts');
  vietnamese ??= { ...viStart, ...viRest };
  return vietnamese;
}

/**
 * The text of `key` in the language in use; of one ({n: 1}) that of `key.one`, where the language has one. Names in braces
 * are replaced by `values`: numbers are written with separators (6.122), strings as they are. {thon} and {Thon} become the
 * commune's word for village.
 */
export function t<Key extends TextKey>(key: Key, ...[values]: Arguments<Key>): string {
  const given: Readonly<Record<string, Value>> = values ?? {};
  const { texts } = words.value;
  const text = (given.n === 1 && texts[`${key}.one`]) || texts[key] || '';
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value =
      name === 'thon' ? thonWord.value : name === 'Thon' ? capitalised(thonWord.value) : given[name];
    return typeof value === 'number' ? formatNumber(value) : (value ?? braces);
  });
}

/** A whole number or decimal as people here write it: 6.122 and 0,5 in Vietnamese, 6,122 and 0.5 in English. */
export function formatNumber(value: number): string {
  const [group, point] = words.value.language === 'vi' ? ['.', ','] : [',', '.'];
  const [whole = '', part] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group as string);
  return `${value < 0 ? '−' : ''}${grouped}${part ? point + part : ''}`;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
