// Paragraphs of a Word file: running text, titles, lines between, who receives the paper.
import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Run, Text } from '../print-document.ts';
import { millimetres, type Paper, points } from './sizes.ts';

type Looks = Omit<IParagraphOptions, 'children' | 'text'>;

/** Words in one look; a line break starts a new line. @param letter in half points */
export const wordsOf = (words: string, looks: { bold?: boolean; italics?: boolean; letter?: number } = {}) =>
  words.split('\n').map(
    (line, at) =>
      new TextRun({
        text: line,
        ...(at > 0 && { break: 1 }),
        ...(looks.bold && { bold: true }),
        ...(looks.italics && { italics: true }),
        ...(looks.letter !== undefined && { size: looks.letter }),
      }),
  );

const runsOf = (run: Run): readonly TextRun[] =>
  typeof run === 'string'
    ? wordsOf(run)
    : wordsOf(run.text, { bold: run.bold === true, italics: run.italic === true });

/** A paragraph in the middle, without the indent of the text. */
export const centred = (
  words: string,
  looks: { bold?: boolean; italics?: boolean; letter?: number } = {},
  spacing: Looks = {},
): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: wordsOf(words, looks), ...spacing });

/** Justified, the first line 1,27 cm in, 6 points above (NĐ 30/2020 annex I). `kept`: on the page of what follows. */
export const textParagraph = (text: Text, kept: boolean): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: millimetres(12.7) },
    spacing: { before: points(6) },
    keepNext: kept,
    children: text.flatMap(runsOf),
  });

export const centredText = (text: Text): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: points(6) },
    children: text.flatMap(runsOf),
  });

/** Small print: 11 points, from the margin on. */
export const smallText = (text: Text): Paragraph =>
  new Paragraph({
    spacing: { before: points(10) },
    children: text.flatMap((run) =>
      wordsOf(typeof run === 'string' ? run : run.text, {
        letter: 22,
        ...(typeof run !== 'string' && { bold: run.bold === true, italics: run.italic === true }),
      }),
    ),
  });

/** A dashed line across the paper. */
export const cutParagraph = (): Paragraph =>
  new Paragraph({
    border: { bottom: { style: BorderStyle.DASHED, size: 6, space: 0, color: '000000' } },
    spacing: { before: points(4), after: points(8) },
    run: { size: 2 },
  });

export const sectionParagraph = (words: string): Paragraph =>
  new Paragraph({
    indent: { firstLine: millimetres(12.7) },
    spacing: { before: points(8) },
    keepNext: true,
    children: wordsOf(words, { bold: true }),
  });

/** The name of the paper, what it is about, a line below of a third of the words. */
export const titleParagraphs = (
  name: string,
  subject: readonly string[],
  paper: Paper,
): readonly Paragraph[] => [
  centred(name, { bold: true }, { spacing: { before: points(18) }, keepNext: true }),
  ...subject.map((line) => centred(line, { bold: true }, { keepNext: true })),
  rule(paper.width, paper.width * 0.22, points(10)),
];

/** A thin line in the middle of so wide a place, `after` below it. All in twentieths of a point. */
export const rule = (place: number, length: number, after: number): Paragraph => {
  const side = Math.max(0, Math.round((place - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    spacing: { line: points(3), lineRule: LineRuleType.EXACT, after },
    run: { size: 2 },
  });
};

/** Word joins tables that touch, and wants a paragraph below the last: one of no height. */
export const nothing = (pageBreakBefore = false): Paragraph =>
  new Paragraph({
    pageBreakBefore,
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  });

/** "Nơi nhận": 12 points bold italic, the list in 11. */
export const recipientParagraphs = (items: readonly string[], before: number): readonly Paragraph[] => [
  new Paragraph({
    spacing: { before },
    keepNext: true,
    children: wordsOf('Nơi nhận:', { bold: true, italics: true, letter: 24 }),
  }),
  ...items.map(
    (item, at) =>
      new Paragraph({
        keepNext: at < items.length - 1,
        children: wordsOf(`- ${item.replace(/[;.]$/, '')}${at === items.length - 1 ? '.' : ';'}`, {
          letter: 22,
        }),
      }),
  ),
];
