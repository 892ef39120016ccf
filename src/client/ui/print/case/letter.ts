// The frame of the papers a commune sends or decides: head, title, whom it is for, who signs.
import { type Block, bold, type PrintDocument, type Text, text } from '../../../export/print-document.ts';
import { blank, capitals, openLine, paragraphsOf, stopped, textOf } from '../form-words.ts';
import { communeHead } from '../place.ts';
import type { Matter } from './case-source.ts';

/** The sign of a letter, which has no name of its own. */
export const letterSign = 'UBND';

type Frame = {
  /** The kind of paper in its number: "TB". */
  readonly sign: string;
  readonly name: string;
  readonly subject: string;
  readonly body: readonly Block[];
  /** Who receives a copy, beside whom it is written to. */
  readonly copies?: readonly string[];
};

/** A notice or slip to somebody. @param to "Ông (bà) Giàng A Páo" */
export const letter = (matter: Matter, to: string, frame: Frame): PrintDocument =>
  framed(matter, frame, [
    { type: 'text', text: [bold('Kính gửi: '), to], set: 'centre' },
    ...frame.body,
    closing(['Như trên', ...(frame.copies ?? [])]),
  ]);

/** A decision: who decides, on what grounds, in articles. */
export const decision = (
  matter: Matter,
  {
    basis,
    articles,
    ...frame
  }: Omit<Frame, 'sign' | 'name' | 'body'> & {
    readonly basis: readonly Block[];
    readonly articles: readonly (readonly Block[])[];
  },
): PrintDocument =>
  framed(matter, { ...frame, sign: 'QĐ', name: 'QUYẾT ĐỊNH', body: [] }, [
    { type: 'text', text: [bold(capitals(matter.chair))], set: 'centre' },
    ...basis,
    { type: 'text', text: [bold('QUYẾT ĐỊNH:')], set: 'centre' },
    ...articles.flatMap((blocks, at) =>
      blocks.map((block, line) =>
        line === 0 && block.type === 'text' ? text(bold(`Điều ${at + 1}. `), ...block.text) : block,
      ),
    ),
    closing([`Như Điều ${articles.length}`, ...(frame.copies ?? [])]),
  ]);

const framed = (
  { place, event, day, values }: Matter,
  { sign, name, subject }: Frame,
  blocks: readonly Block[],
): PrintDocument => {
  const number =
    values.type === 'denunciation' ? textOf(event.code) : textOf(event.document) || textOf(event.code);
  return {
    paper: 'portrait',
    blocks: [
      communeHead(place, 'people-committee', day, sign, numbered(sign, number)),
      { type: 'title', name, subject: [subject] },
      ...blocks,
    ],
  };
};

/** A letter's number has no kind of paper in it: "Số: 05/UBND". */
const numbered = (sign: string, number: string): string =>
  sign === letterSign && !number.includes('/') ? `${number || blank}/${letterSign}` : number;

const closing = (items: readonly string[]): Block => ({
  type: 'closing',
  items: [...items, 'Lưu: VT, Hồ sơ'],
  signature: { title: 'CHỦ TỊCH', note: '(Ký, đóng dấu, ghi rõ họ tên)', names: [''] },
});

/** "Nội dung: " with what was written; lines to write on where nothing was. */
export const filled = (label: string, words: string, lines = 1): readonly Block[] => {
  const [first, ...rest] = paragraphsOf(words);
  if (first === undefined)
    return [
      text(`${label}${openLine}`),
      ...Array.from({ length: lines - 1 }, () => text(openLine.repeat(2))),
    ];
  return [text(`${label}${stopped(first)}`), ...rest.map((one) => text(stopped(one)))];
};

export const line = (...runs: Text): Block => text(...runs);
