// How many slips of one kind lie on a sheet, one below the other, to be cut apart.
import type { Block } from '../../../export/print-document.ts';

/** A sheet is some 720 points high between its margins, a line of 13-point letters 16.5 with some 74 letters; at most four. */
export const slipsOnSheet = (slip: readonly Block[]): number => {
  const height = slip.reduce((sum, block) => {
    if (block.type !== 'text') return sum + 26;
    const length = block.text.reduce(
      (all, run) => all + (typeof run === 'string' ? run : run.text).length,
      0,
    );
    return sum + 6 + 16.5 * Math.max(1, Math.ceil(length / 74));
  }, 22);
  return Math.max(1, Math.min(4, Math.floor(720 / height)));
};
