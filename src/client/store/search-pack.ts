// The search index as it is kept: for each group of records its words, to be loaded group after group.
import type { RecordId } from '../../shared/core/ids.ts';
import { inSlices, type YieldToMain } from './yielding.ts';

/**
 * A group's words by their number among all words so far, and for each of them one character per record that has it,
 * between '!'. `fresh`: the words that no group before it has, between blanks: a word is one text in memory, and few are made.
 */
export type PackedWords = {
  readonly fresh: string;
  readonly words: readonly number[];
  readonly places: string;
};

/** Places in a packed group are characters from '#' on: plain ASCII. */
export const firstPlace = 35;

/** A folded word with the places of its records. */
export type WordEntry = readonly [word: string, places: readonly number[]];

/** Goes through all words once and gives each group, of at most 64 records, those of its records. */
export const packWords = async (
  index: {
    readonly words: ReadonlyMap<string, readonly number[]>;
    readonly places: ReadonlyMap<RecordId, number>;
    readonly size: number;
  },
  groups: readonly (readonly RecordId[])[],
  pause: YieldToMain,
  nowMs: () => number,
): Promise<readonly PackedWords[]> => {
  /** Per place of the index its place in a group: group × 64 + place; -1 for none. */
  const targets = new Int32Array(index.size).fill(-1);
  for (const [group, members] of groups.entries())
    for (const [at, id] of members.entries()) targets[index.places.get(id) ?? -1] = group * 64 + at;
  const packed = groups.map(() => ({ words: [] as string[], places: [] as string[] }));
  const packWord = ([word, having]: WordEntry) => {
    for (const place of having) {
      const target = targets[place] ?? -1;
      const group = packed[target >> 6];
      if (!group) continue;
      const last = group.words.length - 1;
      const character = String.fromCharCode(firstPlace + (target & 63));
      if (group.words[last] === word) group.places[last] += character;
      else {
        group.words.push(word);
        group.places.push(character);
      }
    }
  };
  await inSlices([...index.words], packWord, pause, nowMs);
  const numbers = new Map<string, number>();
  const numbered: PackedWords[] = [];
  await inSlices(packed, (group) => numbered.push(numberWords(group, numbers)), pause, nowMs);
  return numbered;
};

const numberWords = (
  { words, places }: { readonly words: readonly string[]; readonly places: readonly string[] },
  numbers: Map<string, number>,
): PackedWords => {
  const fresh = words.filter((word) => !numbers.has(word));
  for (const word of fresh) numbers.set(word, numbers.size);
  return {
    fresh: fresh.join(' '),
    words: words.map((word) => numbers.get(word) ?? 0),
    places: places.join('!'),
  };
};
