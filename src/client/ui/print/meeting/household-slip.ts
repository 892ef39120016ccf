// The slip on which a household says what it thinks (LDC Art. 17, 19; NĐ 59/2023 Art. 4), several to a sheet.
import { type Block, bold, italic, type PrintDocument, text } from '../../../export/print-document.ts';
import { blank, capitals, openLine, paragraphsOf, shortDate, stopped, textOf } from '../form-words.ts';
import type { Gathering, Voted } from './gathering.ts';
import { slipsOnSheet } from './slips-on-sheet.ts';

/** A slip bears no household's name: a choice is never one household's. */
export const householdSlip = (gathering: Gathering, item: Voted): PrintDocument => {
  const slip = slipBlocks(gathering, item);
  const copies = Array.from({ length: slipsOnSheet(slip) });
  return {
    paper: 'portrait',
    unnumbered: true,
    blocks: copies.flatMap((_, at) => (at === 0 ? slip : [{ type: 'cut' } as const, ...slip])),
  };
};

const slipBlocks = (
  { place, thonName }: Gathering,
  { values, options, seats, facts }: Voted,
): readonly Block[] => {
  const deadline = facts.slips?.deadline ?? textOf(values.slipsDeadline);
  return [
    {
      type: 'text',
      text: [bold(`UBND ${capitals(place.commune)} – ${capitals(thonName)}`)],
      set: 'centre',
    },
    { type: 'text', text: [bold('PHIẾU LẤY Ý KIẾN HỘ GIA ĐÌNH')], set: 'centre' },
    { type: 'text', text: [bold(`Về việc: ${stopped(textOf(values.title) || openLine)}`)], set: 'centre' },
    ...paragraphsOf(values.decision).map((one) => text(stopped(one))),
    ...(textOf(values.amount) === '' ? [] : [text(`Mức đóng góp: ${stopped(textOf(values.amount))}`)]),
    ...choiceBlocks(
      options.map(({ label }) => label),
      seats,
    ),
    text(
      italic(
        `Mỗi hộ một phiếu, không ghi tên. Xin gửi lại chậm nhất ngày ${deadline === '' ? blank : shortDate(deadline)}.`,
      ),
    ),
  ];
};

const choiceBlocks = (labels: readonly string[], seats: number): readonly Block[] =>
  labels.length === 0
    ? [
        text('Ý kiến của hộ (đánh dấu × vào một ô):   ☐ Đồng ý   ☐ Không đồng ý'),
        { type: 'fields', fields: [{ label: '☐ Ý kiến khác', lines: 1, wide: true }] },
      ]
    : [
        text(`Ý kiến của hộ (đánh dấu × vào không quá ${String(seats).padStart(2, '0')} ô):`),
        ...labels.map((label) => text(`☐ ${label}`)),
      ];

export const slipsIn = ({ blocks }: PrintDocument): number =>
  blocks.filter(({ type }) => type === 'cut').length + 1;

/** How many sheets give each household a slip. */
export const sheetsFor = (document: PrintDocument, households: number): number =>
  Math.ceil(households / slipsIn(document));
