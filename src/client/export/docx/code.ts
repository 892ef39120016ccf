// A code in Word: a QR picture of its letters, and the letters.
import { ImageRun, Paragraph, type Table, TextRun } from 'docx';
import encodeQR from 'qr';
import type { Block } from '../print-document.ts';
import { wordsOf } from './paragraphs.ts';
import { millimetres, type Paper } from './sizes.ts';
import { sideBySide } from './tables.ts';

/** A large one is read off the paper letter by letter. */
export const codeTable = (
  { label, code, large }: Extract<Block, { readonly type: 'code' }>,
  paper: Paper,
): Table => {
  const width = large ? 54 : 30;
  const place = millimetres(width + 4);
  const letters = large
    ? new TextRun({ text: code, bold: true, font: 'Courier New', size: 35 })
    : new TextRun({ text: code, bold: true });
  return sideBySide(
    [place, paper.width - place],
    [
      [
        { children: [new Paragraph({ children: [picture(code, label, width)] })] },
        { children: [new Paragraph({ children: [...wordsOf(`${label}: `), letters] })], set: 'middle' },
      ],
    ],
  );
};

/** Dark on white with the quiet zone cameras need. The library counts in the pixels of a screen, 96 to the inch. */
const picture = (code: string, label: string, widthMm: number): ImageRun => {
  const side = Math.round((widthMm * 96) / 25.4);
  return new ImageRun({
    type: 'gif',
    data: encodeQR(code, 'gif', { ecc: 'medium', border: 4, scale: 8 }),
    transformation: { width: side, height: side },
    altText: { name: label, description: label, title: label },
  });
};
