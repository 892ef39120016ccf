// The end of minutes: how long they are, and that they were read aloud to everybody (domain 4.4).
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { type Block, text } from '../../export/print-document.ts';
import { numberOf } from './form-words.ts';

/** What nobody has recorded yet can be ticked by hand when it is read aloud; what was not done is not claimed. */
export const readBackBlocks = ({ readBack, agreed, pages, copies }: Values): readonly Block[] => {
  const length = lengthWords(numberOf(pages), numberOf(copies));
  if (readBack === true) {
    const ends = { true: ', mọi người nhất trí', false: '; còn ý kiến chưa nhất trí với biên bản' };
    const end = typeof agreed === 'boolean' ? ends[`${agreed}`] : '';
    return [text(`${length}Biên bản đã được đọc lại cho mọi người cùng nghe${end}.`)];
  }
  if (readBack === false) return length === '' ? [] : [text(length.trim())];
  return [text(`${length}☐ Đã đọc lại cho mọi người cùng nghe.`), text('☐ Mọi người nhất trí với biên bản.')];
};

/** "Biên bản gồm 3 trang, lập thành 02 bản. " or '' */
const lengthWords = (pages: number | undefined, copies: number | undefined): string => {
  const words = [
    ...(pages === undefined ? [] : [`gồm ${pages} trang`]),
    ...(copies === undefined ? [] : [`lập thành ${String(copies).padStart(2, '0')} bản`]),
  ];
  return words.length === 0 ? '' : `Biên bản ${words.join(', ')}. `;
};
