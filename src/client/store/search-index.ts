// Finds records by the words of their texts, in memory: which word stands in which record, nothing of the texts kept.
import type { RecordId } from '../../shared/core/ids.ts';
import { fold, type Query } from '../../shared/core/vietnamese.ts';

/**
 * 10,000 records of some hundred words share a few thousand folded syllables, so that a keystroke looks at those words
 * and at lists of small numbers, and never at megabytes of text.
 */
export type SearchIndex = {
  /** Puts a record's texts in place of what was known of it. */
  put(id: RecordId, texts: readonly string[]): void;
  remove(id: RecordId): void;
  /**
   * Tells of a record whether each word of the query stands in it, by the query's own forms; to be asked before the next
   * `put`. An empty query: undefined (all).
   */
  find(query: Query): ((id: RecordId) => boolean) | undefined;
};

/** A record that changes gets a new place; this many dead places per live one and the index is packed. */
const maxDeadShare = 0.5;

export const createSearchIndex = (): SearchIndex => {
  let words = new Map<string, number[]>();
  let ids: (RecordId | null)[] = [];
  let places = new Map<RecordId, number>();
  let sorted: readonly string[] | undefined;

  const remove = (id: RecordId) => {
    const place = places.get(id);
    if (place === undefined) return;
    ids[place] = null;
    places.delete(id);
  };
  const pack = () => {
    const moved = new Map<number, number>();
    const kept: RecordId[] = [];
    for (const [place, id] of ids.entries()) {
      if (id === null) continue;
      moved.set(place, kept.length);
      kept.push(id);
    }
    const packed = new Map<string, number[]>();
    for (const [word, found] of words) {
      const live = found.flatMap((place) => moved.get(place) ?? []);
      if (live.length > 0) packed.set(word, live);
    }
    words = packed;
    ids = kept;
    places = new Map(kept.map((id, place) => [id, place]));
    sorted = undefined;
  };
  const put = (id: RecordId, texts: readonly string[]) => {
    remove(id);
    if (ids.length > 100 && ids.length > places.size * (1 + maxDeadShare)) pack();
    const place = ids.push(id) - 1;
    places.set(id, place);
    const add = (word: string) => {
      const found = words.get(word);
      if (!found) {
        words.set(word, [place]);
        sorted = undefined;
      } else if (found[found.length - 1] !== place) found.push(place);
    };
    for (const text of texts) forEachWord(text, add);
  };
  const find = (query: Query) => {
    if (query.words.length === 0) return undefined;
    sorted ??= [...words.keys()].sort();
    const lookup = { words, sorted, size: ids.length };
    let hits: Uint8Array | undefined;
    for (const forms of query.words) hits = intersect(hits, placesOf(lookup, forms));
    return (id: RecordId) => hits?.[places.get(id) ?? -1] === 1;
  };
  return { put, remove, find };
};

/** The folded words of a text. An apostrophe is nothing and a boundary alike: "H'Hen" is hhen, h and hen. */
const forEachWord = (text: string, add: (word: string) => void): void => {
  for (const word of fold(text).split(' ')) {
    if (word === '') continue;
    if (!word.includes("'")) add(word);
    else for (const part of [word.replace(/'/g, ''), ...word.split("'")]) if (part !== '') add(part);
  }
};

type Lookup = {
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly sorted: readonly string[];
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
      all = intersect(all, isLast && !isWhole ? beginningWith(lookup, part) : having(lookup, part));
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

const beginningWith = ({ words, sorted, size }: Lookup, beginning: string): Uint8Array => {
  const hits = new Uint8Array(size);
  for (let at = firstFrom(sorted, beginning); sorted[at]?.startsWith(beginning); at++)
    for (const place of words.get(sorted[at] ?? '') ?? []) hits[place] = 1;
  return hits;
};

const firstFrom = (sorted: readonly string[], word: string): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
};

const intersect = (a: Uint8Array | undefined, b: Uint8Array): Uint8Array => {
  if (!a) return b;
  for (let place = 0; place < b.length; place++) if (a[place] === 0) b[place] = 0;
  return b;
};
