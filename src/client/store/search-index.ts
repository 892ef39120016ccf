// Finds records by the words of their texts, in memory: which word stands in which record, nothing of the texts kept.
import type { RecordId } from '../../shared/core/ids.ts';
import { fold, hasApostrophe, type Query } from '../../shared/core/vietnamese.ts';
import { firstPlace, type PackedWords, packWords } from './search-pack.ts';
import type { YieldToMain } from './yielding.ts';

/**
 * 10,000 records of some hundred words share a few thousand folded syllables, so that a keystroke looks at those words
 * and at lists of small numbers, and never at megabytes of text.
 */
export type SearchIndex = {
  /** Puts a record's texts in place of what was known of it. */
  put(id: RecordId, texts: readonly string[]): void;
  remove(id: RecordId): void;
  /**
   * One byte per place: 1 where each word of the query stands, by the query's own forms; to be used before the next `put`.
   * An empty query: undefined (all).
   */
  find(query: Query): Uint8Array | undefined;
  /** The place of a record; -1 where there is none. */
  placeOf(id: RecordId): number;
  /** While it stays the same, each record that has a place keeps it. */
  readonly moves: number;
  /**
   * Takes in records packed earlier, at most 64; null for one that is not wanted any more.
   * @param known the words of the groups before it; gets those of this one
   */
  load(ids: readonly (RecordId | null)[], packed: PackedWords, known: string[]): void;
  /** The words of these records, at most 64 in each group, to be loaded in this order. Nothing may be put meanwhile. */
  pack(
    groups: readonly (readonly RecordId[])[],
    pause: YieldToMain,
    nowMs: () => number,
  ): Promise<readonly PackedWords[]>;
};

/** As many typed words as are kept with their places: some hundred KB. */
const maxForms = 30;

/** As many words as written: all syllables that are common. Numbers and codes come once, and would be kept for nothing. */
const maxWritings = 10_000;

/** A record that changes gets a new place; this many dead places per live one and the index is compacted. */
const maxDeadShare = 0.5;

export const createSearchIndex = (): SearchIndex => {
  let words = new Map<string, number[]>();
  let ids: (RecordId | null)[] = [];
  let places = new Map<RecordId, number>();
  /** What a record's texts were, in a number by its place; 0 where that is not known. */
  let prints: number[] = [];
  /** The lists of a word as written ("Hoà,"): folding costs more than all else, and the same words come again and again. */
  const byWriting = new Map<string, readonly number[][]>();
  /** The words that begin as somebody has typed: the next letter looks only among them. */
  const byBeginning = new Map<string, readonly string[]>();

  /** The places that have a typed word, by its forms: the words before the one being typed stay. */
  const byForms = new Map<string, Uint8Array>();
  let moves = 0;

  const moved = () => {
    moves += 1;
    byForms.clear();
  };
  const remove = (id: RecordId) => {
    const place = places.get(id);
    if (place === undefined) return;
    ids[place] = null;
    places.delete(id);
    moved();
  };
  const compact = () => {
    const moved = new Map<number, number>();
    const kept: RecordId[] = [];
    const keptPrints: number[] = [];
    for (const [place, id] of ids.entries()) {
      if (id === null) continue;
      moved.set(place, kept.length);
      kept.push(id);
      keptPrints.push(prints[place] ?? 0);
    }
    const packed = new Map<string, number[]>();
    for (const [word, found] of words) {
      const live = found.flatMap((place) => moved.get(place) ?? []);
      if (live.length > 0) packed.set(word, live);
    }
    words = packed;
    ids = kept;
    prints = keptPrints;
    places = new Map(kept.map((id, place) => [id, place]));
    byWriting.clear();
    byBeginning.clear();
  };
  const listOf = (word: string): number[] => {
    const known = words.get(word);
    if (known) return known;
    const list: number[] = [];
    words.set(word, list);
    byBeginning.clear();
    return list;
  };
  const beginningWith = (beginning: string): readonly string[] => {
    if (byBeginning.size === 0)
      for (const [letter, some] of byFirstLetter(words.keys())) byBeginning.set(letter, some);
    const known = byBeginning.get(beginning);
    if (known) return known;
    const among = byBeginning.get(beginning.slice(0, -1)) ?? byBeginning.get(beginning.charAt(0)) ?? [];
    const found = among.filter((word) => word.startsWith(beginning));
    byBeginning.set(beginning, found);
    return found;
  };
  const listsOf = (written: string): readonly number[][] => {
    const known = byWriting.get(written);
    if (known) return known;
    const lists = wordsOf(written).map(listOf);
    if (byWriting.size >= maxWritings) byWriting.clear();
    byWriting.set(written, lists);
    return lists;
  };
  const put = (id: RecordId, texts: readonly string[]) => {
    const print = printOf(texts);
    // A receipt changes no words.
    if (prints[places.get(id) ?? -1] === print) return;
    remove(id);
    if (ids.length > 100 && ids.length > places.size * (1 + maxDeadShare)) compact();
    moved();
    const place = ids.push(id) - 1;
    prints[place] = print;
    places.set(id, place);
    for (const text of texts)
      for (const written of piecesOf(text))
        for (const list of listsOf(written)) if (list[list.length - 1] !== place) list.push(place);
  };
  const havingForms = (forms: readonly string[]): Uint8Array => {
    const key = forms.join();
    const known = byForms.get(key);
    if (known) return known;
    const found = placesOf({ words, beginningWith, size: ids.length }, forms);
    byForms.set(key, found);
    return found;
  };
  const find = (query: Query) => {
    const [first, ...others] = query.words;
    if (!first) return undefined;
    if (byForms.size > maxForms) byForms.clear();
    const found = others.length === 0 ? havingForms(first) : havingForms(first).slice();
    for (const forms of others) {
      const also = havingForms(forms);
      for (let place = 0; place < found.length; place++) if (also[place] === 0) found[place] = 0;
    }
    return found;
  };
  const load = (loaded: readonly (RecordId | null)[], packed: PackedWords, known: string[]) => {
    byForms.clear();
    const base = ids.length;
    for (const [at, id] of loaded.entries()) {
      if (id !== null) remove(id);
      ids.push(id);
      prints.push(0);
      if (id !== null) places.set(id, base + at);
    }
    if (packed.fresh !== '') known.push(...packed.fresh.split(' '));
    let at = 0;
    for (const number of packed.words) {
      const list = listOf(known[number] ?? '');
      for (; at < packed.places.length; at++) {
        const code = packed.places.charCodeAt(at);
        if (code < firstPlace) break;
        list.push(base + code - firstPlace);
      }
      at += 1;
    }
  };
  return {
    put,
    remove,
    find,
    placeOf: (id) => places.get(id) ?? -1,
    get moves() {
      return moves;
    },
    load,
    pack: (groups, pause, nowMs) => packWords({ words, places, size: ids.length }, groups, pause, nowMs),
  };
};

/** FNV-1a over the texts, 29 bits, never 0. */
const printOf = (texts: readonly string[]): number => {
  let print = 0x811c9dc5;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) print = Math.imul(print ^ text.charCodeAt(at), 0x01000193);
    print = Math.imul(print ^ 0x1ffff, 0x01000193);
  }
  return ((print >>> 2) | 1) >>> 0;
};

/** Pieces that fold each by itself; an apostrophe may join what blanks separate. */
const piecesOf = (text: string): readonly string[] => (hasApostrophe(text) ? [text] : text.split(' '));

/** The folded words of a text. An apostrophe is nothing and a boundary alike: "H'Hen" is hhen, h and hen. */
const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(' ')
    .flatMap((word) => (word.includes("'") ? [word.replace(/'/g, ''), ...word.split("'")] : [word]))
    .filter((word) => word !== '');

/** All at once: one letter alone would take as long. */
const byFirstLetter = (words: Iterable<string>): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const letter = word.charAt(0);
    const group = groups.get(letter);
    if (group) group.push(word);
    else groups.set(letter, [word]);
  }
  return groups;
};

type Lookup = {
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly beginningWith: (beginning: string) => readonly string[];
  readonly size: number;
};

/** One byte per place: 1 where one of the forms matches. A form " lo" is a beginning, " lo " a whole word. */
const placesOf = (lookup: Lookup, forms: readonly string[]): Uint8Array => {
  const hits = new Uint8Array(lookup.size);
  for (const form of forms) {
    const parts = form.trim().split(' ');
    const isWhole = form.endsWith(' ');
    let all: Uint8Array | undefined;
    for (const [at, part] of parts.entries()) {
      const isLast = at === parts.length - 1;
      all = intersect(all, isLast && !isWhole ? beginning(lookup, part) : having(lookup, part));
    }
    if (all) for (let place = 0; place < hits.length; place++) if (all[place] === 1) hits[place] = 1;
  }
  return hits;
};

const having = ({ words, size }: Lookup, word: string): Uint8Array => {
  const hits = new Uint8Array(size);
  for (const place of words.get(word) ?? []) hits[place] = 1;
  return hits;
};

const beginning = ({ words, beginningWith, size }: Lookup, letters: string): Uint8Array => {
  const hits = new Uint8Array(size);
  for (const word of beginningWith(letters)) for (const place of words.get(word) ?? []) hits[place] = 1;
  return hits;
};

const intersect = (a: Uint8Array | undefined, b: Uint8Array): Uint8Array => {
  if (!a) return b;
  for (let place = 0; place < b.length; place++) if (a[place] === 0) b[place] = 0;
  return b;
};
