// A paper as a Word file: the same words as on the sheet, in the layout of NĐ 30/2020 annex I.
import { describe, expect, it } from 'vitest';
import { docxOf } from '../../../../src/client/export/docx/docx-of.ts';
import { type PrintDocument, text } from '../../../../src/client/export/print-document.ts';
import { blankForm } from '../../../../src/client/ui/print/blank-form.ts';
import { dialogueDocument } from '../../../../src/client/ui/print/dialogue-document.ts';
import { minutesDocument } from '../../../../src/client/ui/print/minutes-document.ts';
import { receiptSlip } from '../../../../src/client/ui/print/receipt-slip.ts';
import { receptionBook } from '../../../../src/client/ui/print/reception-book.ts';
import { petition } from '../../../../src/shared/kinds/petition.ts';
import { readDocx, type WordFile } from '../../../support/docx.ts';
import { paperWords } from '../../../support/paper-lines.ts';
import {
  directory,
  fullDialogue,
  fullMinutes,
  fullPetition,
  households,
  session,
} from '../../../support/printed.ts';
import { printing } from '../../../support/printed-households.ts';

const mm = (twentieths: string | undefined) => Math.round((Number(twentieths) * 25.4) / 1440);
const attribute = (xml: string, element: string, name: string) =>
  new RegExp(`<${element}\\b[^>]*\\b${name}="([^"]*)"`).exec(xml)?.[1];

const slip = receiptSlip({ bundle: fullPetition, directory });
if (!slip) throw new Error('no slip');

const papers: { readonly [name: string]: PrintDocument } = {
  minutes: minutesDocument({ bundle: fullMinutes, directory, households, ...printing(households) }),
  dialogue: dialogueDocument({ bundle: fullDialogue, directory }),
  receipt: slip,
  book: receptionBook({
    sessions: [session],
    directory,
    codes: new Map(),
    shown: new Set(),
    from: '2026-11-01',
    to: '2026-11-30',
  }),
  blank: blankForm({ kind: petition, directory }),
  letter: {
    paper: 'portrait',
    blocks: [
      text('Kính gửi: ông Lò Văn Muôn.'),
      {
        type: 'closing',
        items: ['Như trên', 'Lưu: VT'],
        signature: { title: 'CHỦ TỊCH', note: '(Ký)', names: ['Vì Văn An'] },
      },
    ],
  },
};

const open = async (name: string): Promise<WordFile> => readDocx(await docxOf(papers[name] as PrintDocument));
const body = async (name: string) => (await open(name)).part('word/document.xml');

describe('a Word file', () => {
  it.each(Object.keys(papers))('of %s says what the sheet says', async (name) => {
    const { lines } = await open(name);
    const said = lines.join('\n').replace(/\s+/g, ' ');
    const missing = paperWords(papers[name] as PrintDocument).filter(
      (words) => !said.includes(words.replace(/\s+/g, ' ').trim()),
    );
    expect(missing).toEqual([]);
  });

  it('says of itself neither who wrote it nor what it is about', async () => {
    const { part } = await open('receipt');
    const core = part('docProps/core.xml');
    expect(core.match(/<(dc|cp):[a-zA-Z]+>[^<]+/g)?.filter((one) => !/Gần Dân|revision/.test(one))).toEqual(
      [],
    );
  });

  it('has one letter, 14 points, black, Vietnamese', async () => {
    const { part } = await open('minutes');
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(part('word/styles.xml'))?.[0] ?? '';
    expect(defaults).toContain('w:ascii="Times New Roman"');
    expect(defaults).toContain('w:hAnsi="Times New Roman"');
    expect(attribute(defaults, 'w:sz', 'w:val')).toBe('28');
    expect(attribute(defaults, 'w:color', 'w:val')).toBe('000000');
    expect(attribute(defaults, 'w:lang', 'w:val')).toBe('vi-VN');
    // Lines between single and 1,5, and never of a fixed height that would cut marks off capitals.
    expect(attribute(defaults, 'w:spacing', 'w:lineRule')).toBe('auto');
    expect(Number(attribute(defaults, 'w:spacing', 'w:line'))).toBeGreaterThanOrEqual(240);
    expect(part('word/document.xml')).not.toContain('<w:rFonts');
    const sizes = new Set(part('word/document.xml').match(/(?<=<w:sz w:val=")\d+/g));
    expect([...sizes].sort()).toEqual(['2', '22', '24', '26', '28']);
  });

  it.each([
    ['minutes', [210, 297, 22, 18, 20, 30]],
    ['receipt', [210, 297, 22, 18, 20, 30]],
    ['book', [297, 210, 20, 15, 15, 20]],
  ])('of %s lies on A4 with the margins of the decree', async (name, expected) => {
    const xml = await body(name);
    const margins = ['top', 'right', 'bottom', 'left'].map((side) =>
      mm(attribute(xml, 'w:pgMar', `w:${side}`)),
    );
    expect([mm(attribute(xml, 'w:pgSz', 'w:w')), mm(attribute(xml, 'w:pgSz', 'w:h')), ...margins]).toEqual(
      expected,
    );
  });

  it('numbers its pages in the middle of the margin above, from the second on; a slip has no numbers', async () => {
    const { part, names } = await open('minutes');
    expect(part('word/document.xml')).toContain('<w:titlePg/>');
    const headers = names.filter((name) => /word\/header\d+\.xml$/.test(name)).map(part);
    const numbered = headers.filter((xml) => xml.includes('PAGE'));
    expect([headers.length, numbered.length]).toEqual([2, 1]);
    expect(numbered[0]).toContain('<w:jc w:val="center"/>');
    expect(attribute(numbered[0] ?? '', 'w:sz', 'w:val')).toBe('26');
    expect((await open('receipt')).names.filter((name) => /header/.test(name))).toEqual([]);
  });

  it('has running text justified with the first line 1,27 cm in, 6 points apart', async () => {
    const xml = await body('minutes');
    const paragraph = (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).find((one) => one.includes('Thời gian bắt đầu'));
    expect(paragraph).toContain('<w:jc w:val="both"/>');
    expect(attribute(paragraph ?? '', 'w:ind', 'w:firstLine')).toBe('720');
    expect(attribute(paragraph ?? '', 'w:spacing', 'w:before')).toBe('120');
  });

  it('has the name of the country in bold capitals with a line below the motto', async () => {
    const paragraphs = (await body('dialogue')).match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const at = paragraphs.findIndex((one) => one.includes('Độc lập - Tự do - Hạnh phúc'));
    expect(paragraphs[at - 1]).toMatch(/<w:b\/>.*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/s);
    expect(paragraphs[at]).toContain('<w:b/>');
    expect(paragraphs[at + 1]).toContain('<w:pBdr>');
  });

  it('repeats the titles of a register on every page and cuts no row in two', async () => {
    const xml = await body('book');
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(2);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  it('holds the QR picture of a receipt once on each copy, and neither name nor number of a denouncer of the book', async () => {
    const { names, part } = await open('receipt');
    expect(names.some((name) => /word\/media\/.+\.gif$/.test(name))).toBe(true);
    expect(part('word/document.xml').match(/<w:drawing>/g)).toHaveLength(2);
    expect((await open('book')).everything).not.toMatch(/Không Được In|không được in/);
  });

  it('bears whatever was typed or pasted', async () => {
    const odd = 'a <b> & "c" \u000b\u0000 ]]> \ud800 đ\u0323 \t x';
    const file = await readDocx(await docxOf({ paper: 'portrait', blocks: [text(odd)] }));
    const xml = file.part('word/document.xml');
    expect([...xml].filter((letter) => letter < ' ' && !'\t\n\r'.includes(letter))).toEqual([]);
    expect(xml).toContain('a &lt;b&gt; &amp; ');
  });
});
