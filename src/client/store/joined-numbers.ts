// Numbers and codes as people type them: without the blanks, dots and dashes they are written with.

/** Telephone and identity numbers: seven digits or more, in groups or not. */
const numbers = /(?:\+84[ .-]?)?\d(?:[ .-]?\d){6,}/g;
/** Case codes and others of that shape: "BL-26-K7-014". */
const codes = /[\p{Lu}\d]+(?:-[\p{Lu}\d]+){2,}/gu;

const joined = (written: string): string => written.replace(/[ .-]/g, '').replace(/^\+84/, '0');

/** The texts and, for search, the numbers and codes in them in one piece. */
export const withJoined = (texts: readonly string[]): readonly string[] => {
  const found = texts.flatMap((text) =>
    /\d/.test(text) ? [...(text.match(numbers) ?? []), ...(text.match(codes) ?? [])] : [],
  );
  return found.length === 0 ? texts : [...texts, ...found.map(joined)];
};

/** What was typed, with its numbers in one piece: "lo 0912 345 678" as "lo 0912345678". */
export const joinNumbers = (typed: string): string => typed.replace(numbers, joined);
