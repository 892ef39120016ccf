// List lines as they are kept: what many have alike stands once, where it comes first, and is one object in memory.
import type { Item } from './catalog-api.ts';

const sharedParts = ['villages', 'steps', 'choices', 'counts', 'alike', 'by'] as const;

type SharedPart = (typeof sharedParts)[number];

/** A line with numbers for its shared parts: the place of each among all those that came before. */
export type SlimItem = Omit<Item, SharedPart> & { readonly [part in SharedPart]?: number };

/** @returns makes a line slim; what no line before it had goes to `fresh` */
export const createSlimmer = () => {
  const known = new Map<string, number>();
  return (item: Item, fresh: unknown[]): SlimItem => {
    const slim: Record<string, unknown> = { ...item };
    for (const part of sharedParts) {
      if (slim[part] === undefined) continue;
      const text = JSON.stringify(slim[part]);
      const place = known.get(text) ?? known.size;
      if (place === known.size) fresh.push(slim[part]);
      known.set(text, place);
      slim[part] = place;
    }
    return slim as SlimItem;
  };
};

/** @returns gives a line the parts of an earlier one where they are alike: ten thousand would each hold their own */
export const createSharer = () => {
  const known = new Map<string, unknown>();
  return (item: Item): Item => {
    const sharing: Record<string, unknown> = { ...item };
    for (const part of sharedParts) {
      const own = sharing[part];
      if (own === undefined) continue;
      const text = JSON.stringify(own);
      if (!known.has(text)) known.set(text, own);
      sharing[part] = known.get(text);
    }
    return sharing as Item;
  };
};

/** The whole line again. A copy: lines changed in place are read several times slower, at each keystroke of a search. */
export const fillOut = (slim: SlimItem, shared: readonly unknown[]): Item => {
  const at = (place: number | undefined) => shared[place ?? -1];
  return {
    ...slim,
    villages: at(slim.villages),
    steps: at(slim.steps),
    choices: at(slim.choices),
    alike: at(slim.alike),
    by: at(slim.by),
    ...(slim.counts !== undefined && { counts: at(slim.counts) }),
  } as Item;
};
