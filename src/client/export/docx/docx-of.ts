// Writes a printed document as a Word file, in the layout of NĐ 30/2020 annex I. Page and file are made of the same blocks.
import {
  AlignmentType,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Block, PrintDocument } from '../print-document.ts';
import { codeTable } from './code.ts';
import { fieldsTable } from './fields.ts';
import { headTable } from './head.ts';
import {
  centredText,
  cutParagraph,
  nothing,
  recipientParagraphs,
  sectionParagraph,
  smallText,
  textParagraph,
  titleParagraphs,
} from './paragraphs.ts';
import { photosTable } from './pictures.ts';
import { closingTable, signatureTables } from './signatures.ts';
import { millimetres, type Paper, paperOf, points, type ReadPicture } from './sizes.ts';
import { tableOf } from './tables.ts';

/**
 * The file says of itself nothing but what stands on the paper: no writer, no title.
 * @param pictures what could be read of the pictures it names
 * @returns the bytes with the type of a Word file
 */
export const docxOf = (
  document: PrintDocument,
  pictures: ReadonlyMap<string, ReadPicture> = new Map(),
): Promise<Blob> => {
  const paper = paperOf(document, pictures);
  return Packer.toBlob(
    new Document({
      creator: 'Gần Dân',
      lastModifiedBy: 'Gần Dân',
      styles: {
        default: {
          document: {
            run: {
              font: 'Times New Roman',
              size: paper.letter,
              color: '000000',
              language: { value: 'vi-VN' },
            },
            paragraph: { spacing: { line: 264, lineRule: LineRuleType.AUTO } },
          },
        },
      },
      sections: [
        {
          properties: {
            titlePage: true,
            page: {
              size: {
                ...paper.sheet,
                orientation:
                  document.paper === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
              },
              margin: { ...paper.margins, header: millimetres(10), footer: millimetres(8) },
            },
          },
          ...(!document.unnumbered && { headers: { default: pageNumber, first: firstPage } }),
          children: document.blocks.flatMap((block, at) => partsOf(block, document.blocks[at + 1], paper)),
        },
      ],
    }),
  );
};

/** In the middle of the margin above, from the second page on. */
const pageNumber = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
    }),
  ],
});
const firstPage = new Header({ children: [new Paragraph({})] });

const partsOf = (block: Block, next: Block | undefined, paper: Paper): readonly (Paragraph | Table)[] => {
  switch (block.type) {
    case 'head':
      return [headTable(block, paper), nothing()];
    case 'title':
      return titleParagraphs(block.name, block.subject, paper);
    case 'section':
      return [sectionParagraph(block.text)];
    case 'text':
      return [wordsParagraph(block, isSigned(next))];
    case 'table':
      return [space(), tableOf(block, paper), nothing()];
    case 'fields':
      return [fieldsTable(block.fields, paper), nothing()];
    case 'signatures':
      return signatureTables(block.columns, paper).flatMap((table) => [table, nothing()]);
    case 'closing':
      return [closingTable(block.items, block.signature, paper), nothing()];
    case 'recipients':
      return recipientParagraphs(block.items, points(14));
    case 'code':
      return [codeTable(block, paper), nothing()];
    case 'photos':
      return [space(), photosTable(block.photos, paper), nothing()];
    case 'cut':
      return [cutParagraph()];
    case 'page-break':
      return [nothing(true)];
  }
};

const wordsParagraph = (
  { text, set }: Extract<Block, { readonly type: 'text' }>,
  isLast: boolean,
): Paragraph => {
  if (set === 'centre') return centredText(text);
  return set === 'small' ? smallText(text) : textParagraph(text, set === 'heading' || isLast);
};

/** Nobody signs a page with no word on it. */
const isSigned = (next: Block | undefined): boolean =>
  next?.type === 'signatures' || next?.type === 'closing';

const space = (): Paragraph =>
  new Paragraph({ keepNext: true, spacing: { line: points(6), lineRule: LineRuleType.EXACT } });
