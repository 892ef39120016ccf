// The head of a paper in Word: the issuing body on the left, the country's name on the right (NĐ 30/2020 annex I).
import type { Table } from 'docx';
import type { Head } from '../print-document.ts';
import { centred, rule } from './paragraphs.ts';
import { millimetres, type Paper, points } from './sizes.ts';
import { type Place, sideBySide } from './tables.ts';

/** Number and place with date stand in one line below both. */
export const headTable = (head: Head, paper: Paper): Table => {
  const widths = [paper.width * 0.39, paper.width * 0.61] as const;
  return sideBySide(widths, [
    [issuer(head, widths[0]), (head.party ? party : country)(widths[1])],
    ...dated(head),
  ]);
};

const capitals = 26;

const issuer = ({ parent, body }: Head, width: number): Place => ({
  children: [
    ...(parent ? [centred(parent, { letter: capitals })] : []),
    ...body.map((line) => centred(line, { bold: true, letter: capitals })),
    rule(width, width * 0.3, 0),
  ],
});

/** The line is as long as the words above it: so wide they are in 14 points bold. */
const mottoWidth = millimetres(62.5);

const party = (width: number): Place => ({
  children: [centred('ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true, letter: 28 }), rule(width, mottoWidth, 0)],
});

const country = (width: number): Place => ({
  children: [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, letter: capitals }),
    centred('Độc lập - Tự do - Hạnh phúc', { bold: true, letter: 28 }),
    rule(width, mottoWidth, 0),
  ],
});

const dated = ({ number, placeDate }: Head): readonly (readonly Place[])[] => {
  if (!number && !placeDate) return [];
  const spacing = { spacing: { before: points(6) } };
  return [
    [
      { children: [centred(number ?? '', { letter: capitals }, spacing)] },
      { children: [centred(placeDate ?? '', { italics: true, letter: 28 }, spacing)] },
    ],
  ];
};
