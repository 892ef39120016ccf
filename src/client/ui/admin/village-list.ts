// A pasted list of villages, read line by line.
import type { Directory } from '../../store/catalog-api.ts';

export interface ReadList {
  /** New names, each once, in the order pasted. */
  readonly names: readonly string[];
  /** Names that are there already or stand in the list twice. */
  readonly repeated: readonly string[];
}

/** '1. Bản Co Muông', '2) …', '- …' and tab-separated numbers lose what stands before the name; blank lines are dropped. */
export function readVillageList(text: string, existing: readonly string[]): ReadList {
  const seen = new Set(existing.map(sameKey));
  const names: string[] = [];
  const repeated: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const name = tidyName(line.replace(/^\s*(\d+\s*[.):\t-]|[-•*+])\s*/, ''));
    if (name === '') continue;
    (seen.has(sameKey(name)) ? repeated : names).push(name);
    seen.add(sameKey(name));
  }
  return { names, repeated };
}

/** The names of the villages that were not merged or split: the name of one that is no more may be given again. */
export const standingNames = ({
  villages,
  ended,
}: Pick<Directory, 'villages' | 'ended'>): readonly string[] =>
  [...villages].flatMap(([id, name]) => (ended.has(id) ? [] : [name]));

/** One blank between words, composed letters. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The alphabet's order, with Bản 2 before Bản 10. */
export function compareVillages(a: string, b: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b);
}

let collator: Intl.Collator | undefined;

const sameKey = (name: string): string => name.toLocaleLowerCase('vi');
