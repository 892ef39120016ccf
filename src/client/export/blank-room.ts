// How much room a place to be filled in by hand needs on the paper.
import type { BlankField } from './print-document.ts';

/** Letters that fit into half a line; a line to write on needs as much room as two words, three dots that of two letters. */
const halfLine = 34;

/** Whether two such places may stand beside each other. */
export const isShort = ({ label, wide, lines, boxes = [], pattern = '' }: BlankField): boolean => {
  const room = lines === 1 ? 12 : pattern.length + (pattern.match(/…/g)?.length ?? 0);
  return (
    !wide && lines <= 1 && boxes.reduce((sum, box) => sum + box.length + 4, label.length + room) <= halfLine
  );
};
