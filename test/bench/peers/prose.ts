// Free text that compresses as what people write does: the words of the demonstration commune in ever new order.
import type { Pick as Choice } from '../../../src/shared/demo/pick.ts';
import { cases, matters } from '../../../src/shared/demo/texts.ts';

const words = [
  ...matters.flatMap(({ opinion, answer }) => [opinion, answer]),
  ...cases.flatMap(({ summary, request }) => [summary, request]),
].flatMap((text) =>
  text
    .toLowerCase()
    .split(/[\s,.–()]+/)
    .filter((word) => word !== ''),
);

const followers = new Map<string, string[]>();
words.forEach((word, at) => {
  const next = words[at + 1];
  if (next !== undefined) followers.set(word, [...(followers.get(word) ?? []), next]);
});

/** Every other word follows as it does in a text; whole texts over and over would compress to nothing. */
export function proseOf(pick: Choice, count: number): string {
  let last = pick.one(words);
  const said = [last.charAt(0).toUpperCase() + last.slice(1)];
  while (said.length < count) {
    last = pick.one(pick.number(0, 1) === 0 ? words : (followers.get(last) ?? words));
    said.push(last);
  }
  return `${said.join(' ')}.`;
}
