// Vietnamese text as people really type it: one search key, word-prefix matching, ranking, the order of names.

/** A query made ready once per keystroke by `toQuery`, then laid against many texts. */
export interface Query {
  /** For each word typed, the forms of which one must stand in the text (a leading blank = start of a word). */
  readonly words: readonly (readonly string[])[];
  /** The forms of all words in a row, the last perhaps unfinished. */
  readonly phrase: readonly string[];
  /** The words with their diacritics; null when the query was typed without any. */
  readonly marked: readonly MarkedWord[] | null;
}

interface MarkedWord {
  /** Letters with đ, ă, â, ê, ô, ơ, ư but without tone, so that it does not matter where the tone stands. */
  readonly letters: string;
  readonly tone: string;
}

const APOSTROPHES = /['`´ʹʻʼʽʾʿ‘’‛′＇]/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The composed form (NFC) in which every text is stored. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * The search key of a text: lower case, no diacritics, đ = d, one kind of apostrophe, punctuation and runs of
 * blanks = one blank, and y = i where spelling wavers (Mỹ/Mĩ, quý/quí). Two texts with the same key are equal in
 * search, wherever the tone mark stands (hoà/hòa) and however the letters are composed. `fold(fold(x)) = fold(x)`.
 * @param text any text, NFC or NFD
 * @returns words separated by single blanks; '' when there is neither letter nor digit
 */
export function fold(text: string): string {
  return unifyY(plain(text));
}

/** Whether a text holds an apostrophe of any kind: then its words cannot be folded one by one ("H' Hen" is one word). */
export function hasApostrophe(text: string): boolean {
  return text.search(APOSTROPHES) >= 0;
}

/** Prepares what was typed into a search box for `matches` and `rank`. */
export function toQuery(text: string): Query {
  const typed = plain(text);
  const words = typed === '' ? [] : typed.split(' ');
  const hasMarks = /[\u0300-\u036fđ]/.test(text.toLowerCase().normalize('NFD'));
  return {
    words: words.map(toForms),
    phrase: toPhrase(words),
    marked: hasMarks ? toMarkedWords(text) : null,
  };
}

/**
 * Whether every word of the query begins some word of the text, in any order. An apostrophe counts as nothing and
 * as a word boundary alike: "H'Hen" is found by "h'hen", "hhen", "h hen" and "hen". An empty query matches all.
 * @param folded the text's key from `fold`, kept ready: this runs for every record at every keystroke
 */
export function matches(query: Query, folded: string): boolean {
  const text = toHaystack(folded);
  return query.words.every((forms) => forms.some((form) => text.includes(form)));
}

/**
 * How well a text that `matches` answers the query; higher is better, equals are possible. By weight: the diacritics
 * typed are those of the text (8; a tone not typed yet is no difference, nor where it stands), the words stand in a
 * row as typed (4), the text begins with the first (2), each is a whole word (1).
 * @param text the text itself, with its diacritics
 * @param folded its key, where it is at hand
 */
export function rank(query: Query, text: string, folded: string = fold(text)): number {
  const haystack = toHaystack(folded);
  const begins = query.words[0]?.some((form) => haystack.startsWith(form)) ?? false;
  const whole = query.words.every((forms) => forms.some((form) => haystack.includes(`${form.trimEnd()} `)));
  const inARow = query.phrase.some((form) => haystack.includes(form));
  return (hasSameMarks(query, text) ? 8 : 0) + (inARow ? 4 : 0) + (begins ? 2 : 0) + (whole ? 1 : 0);
}

/**
 * Orders people as Vietnamese lists do: by the last word (tên), then by what precedes it (họ, tên đệm). Hoà and Hòa
 * are one name. For `Array.prototype.sort`.
 */
export function compareNames(a: string, b: string): number {
  const [left, right] = [toNameParts(a), toNameParts(b)];
  return compareTexts(left.given, right.given) || compareTexts(left.before, right.before);
}

/** Orders texts by the Vietnamese alphabet (đ after d, tones in their order), from the first word on. */
export function compareTexts(a: string, b: string): number {
  collator ??= new Intl.Collator('vi');
  return collator.compare(a, b);
}

// Made at first use: building one costs a cheap phone several milliseconds.
let collator: Intl.Collator | undefined;

/**
 * `fold` without y = i, which a half-typed word must not undergo yet: "quy" may become "quyết". One pass over the
 * characters: regular expressions over the whole text cost five times as much, and a phone folds all it holds.
 */
function plain(text: string): string {
  let key = '';
  let gap = '';
  for (let at = 0; at < text.length; at++) {
    const letters = keyAt(text, at);
    if (letters === ' ') gap ||= ' ';
    else if (letters === "'") gap = "'";
    else if (letters !== '') {
      key += key === '' ? letters : gap + letters;
      gap = '';
    }
  }
  return key;
}

// Filled as characters are met; it reaches beyond the Vietnamese letters (U+1EF9) and the curly quotes.
const keys = new Array<string | undefined>(0x2040).fill(undefined);

function keyAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const known = keys[code];
  if (known !== undefined) return known;
  const key = toKey(text.charAt(at));
  if (code < keys.length) keys[code] = key;
  return key;
}

/**
 * A character's part of the key: letters, an apostrophe, a blank for what separates, '' for a mark. A half of a
 * surrogate pair (Nôm, emoji) stands for itself.
 */
function toKey(character: string): string {
  const letters = character
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[đðɖ]/g, 'd')
    .replace(APOSTROPHES, "'");
  return /^([\p{L}\p{N}\p{Cs}]*|')$/u.test(letters) ? letters : ' ';
}

/** One spelling for the syllables written with y or i alike: hy, ky, ly, my, sy, ty, vy, quy. Not thuý, tây, y. */
function unifyY(text: string): string {
  return text.replace(/\b([hklmstv]|qu)y\b/g, '$1i');
}

/** The forms under which a typed word may stand in a haystack. */
function toForms(word: string): string[] {
  const unified = unifyY(word);
  const forms = unified === word ? [` ${word}`] : [` ${unified} `, ` ${word}`];
  return forms.flatMap((form) => (form.includes("'") ? spellings(form) : [form]));
}

/** As `toForms`, for words in a row: all but the last are whole. */
function toPhrase(words: readonly string[]): string[] {
  const head = words
    .slice(0, -1)
    .map((word) => ` ${unifyY(word)}`)
    .join('');
  const heads = head.includes("'") ? spellings(head) : [head];
  return heads.flatMap((start) => toForms(words.at(-1) ?? '').map((end) => start + end));
}

function spellings(text: string): string[] {
  return [text.replace(/'/g, ''), text.replace(/'/g, ' ')];
}

/** A key between blanks, so that ' lo' finds the start of a word; with an apostrophe in it, both spellings. */
function toHaystack(folded: string): string {
  return folded.includes("'") ? ` ${spellings(folded).join(' ')} ` : ` ${folded} `;
}

function hasSameMarks(query: Query, text: string): boolean {
  if (query.marked === null) return false;
  const words = toMarkedWords(text);
  return query.marked.every((typed) => words.some((word) => continues(word, typed)));
}

function toMarkedWords(text: string): MarkedWord[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .map((word) => ({
      letters: word.replace(TONES, '').normalize('NFC'),
      tone: word.match(TONES)?.join('') ?? '',
    }));
}

function continues(word: MarkedWord, typed: MarkedWord): boolean {
  if (typed.tone !== '' && typed.tone !== word.tone) return false;
  return word.letters.startsWith(typed.letters) || unifyY(word.letters) === unifyY(typed.letters);
}

function toNameParts(name: string): { before: string; given: string } {
  const text = unifyTonePlace(toNfc(name.trim()));
  const cut = text.search(/\S+$/);
  return { before: text.slice(0, Math.max(cut, 0)).trim(), given: text.slice(Math.max(cut, 0)) };
}

/** Moves the tone of a final oa, oe, uy to the first vowel; others are left, so most names skip the slow part. */
function unifyTonePlace(text: string): string {
  if (!/[ou][\u0080-\uffff]/i.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu, '$1$3$2')
    .normalize('NFC');
}
