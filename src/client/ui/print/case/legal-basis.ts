// "Căn cứ …": the laws a paper rests on, as they read on its day (domain section 2; NĐ 30/2020 annex I).
import { type Block, italic, text } from '../../../export/print-document.ts';

/** The laws on complaints, on denunciations and on receiving citizens were amended by one law from this day. */
const amendedFrom = '2026-07-01';

const laws = {
  complaint: 'Luật Khiếu nại số 02/2011/QH13',
  denunciation: 'Luật Tố cáo số 25/2018/QH14',
  reception: 'Luật Tiếp công dân số 42/2013/QH13',
} as const;

export type LawName = keyof typeof laws;

/** With the amending law on days it was in force; a day nobody has filled in is one of today's. */
export const lawWords = (law: LawName, day: string): string =>
  day !== '' && day < amendedFrom
    ? laws[law]
    : `${laws[law]}, được sửa đổi, bổ sung bởi Luật số 136/2025/QH15`;

/**
 * Each line in italics, with ";" at its end, the last with ".".
 * @param article of the law, "Điều 11a"; '' for the whole of it
 */
export const basisBlocks = (
  law: LawName,
  article: string,
  day: string,
  ...more: readonly string[]
): readonly Block[] => {
  const named = [article, lawWords(law, day)].filter(Boolean).join(' ');
  const lines = ['Luật Tổ chức chính quyền địa phương số 72/2025/QH15', named, ...more];
  return lines.map((line, at) => text(italic(`Căn cứ ${line}${at === lines.length - 1 ? '.' : ';'}`)));
};
