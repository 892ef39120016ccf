// Searches files for a text in every form in which a browser or a server may have written it down.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fold } from '../../../src/shared/core/vietnamese.ts';

export interface Found {
  readonly text: string;
  /** Relative to the folder searched. */
  readonly file: string;
  /** 'utf8', 'utf16le', 'utf16be', 'percent', 'base64'. */
  readonly form: string;
}

/** @returns every file under `folder` that holds one of the texts; each file and text once */
export function findTexts(folder: string, texts: readonly string[]): readonly Found[] {
  const needles = texts.flatMap((text) => needlesOf(text));
  return filesUnder(folder).flatMap((file) => {
    const content = read(file);
    const found = needles.filter(({ bytes }) => content.includes(bytes));
    const first = new Map(found.map(({ text, form }) => [text, form] as const));
    return [...first].map(([text, form]) => ({ text, form, file: relative(folder, file) }));
  });
}

/** The same over a text, such as a log or an address. */
export function textsIn(content: string, texts: readonly string[]): readonly string[] {
  const bytes = Buffer.from(content);
  return texts.filter((text) => needlesOf(text).some((needle) => bytes.includes(needle.bytes)));
}

interface Needle {
  readonly text: string;
  readonly form: string;
  readonly bytes: Buffer;
}

/** As typed, composed and decomposed, in small and capital letters, folded; in each encoding. */
function needlesOf(text: string): Needle[] {
  const folded = fold(text);
  const spellings = [text, text.toLocaleLowerCase('vi'), text.toLocaleUpperCase('vi')]
    .flatMap((one) => [one.normalize('NFC'), one.normalize('NFD')])
    .concat(folded, folded.toUpperCase(), folded.charAt(0).toUpperCase() + folded.slice(1));
  return [...new Set(spellings)].flatMap((spelling) => encodingsOf(text, spelling));
}

function encodingsOf(text: string, spelling: string): Needle[] {
  const utf16 = Buffer.from(spelling, 'utf16le');
  const forms: [string, Buffer][] = [
    ['utf8', Buffer.from(spelling)],
    ['utf16le', utf16],
    ['utf16be', Buffer.from(utf16).swap16()],
    ['percent', Buffer.from(encodeURIComponent(spelling))],
    ...base64Of(spelling).map((core): [string, Buffer] => ['base64', Buffer.from(core)]),
  ];
  return forms.map(([form, bytes]) => ({ text, form, bytes }));
}

/** What stands inside any base64 of a text that holds the spelling, for the three places it may begin at. */
const base64Of = (spelling: string): string[] =>
  [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(spelling)]);
    const whole = bytes.length - (bytes.length % 3);
    return bytes
      .subarray(0, whole)
      .toString('base64')
      .slice(before === 0 ? 0 : 4);
  });

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (entry?.isDirectory()) return filesUnder(path);
    return entry?.isFile() ? [path] : [];
  });
}

/** A browser that runs removes files while we look. */
function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
