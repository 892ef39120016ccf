// Reads what Chromium printed: pages, their size, and every line of text with its place. Only what Skia writes is understood:
// objects in the open, streams in zlib, characters one by one with a map to Unicode.
import { inflateSync } from 'node:zlib';

export interface PdfPage {
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
  /** From top to bottom; columns that stand side by side are one line. */
  readonly lines: readonly PdfLine[];
}

export interface PdfLine {
  readonly text: string;
  /** Where its first and its last character begin, and its foot: millimetres from the paper's left and top. */
  readonly left: number;
  readonly right: number;
  readonly foot: number;
}

/** Throws when the file is not what Chromium writes. */
export function readPdf(file: Buffer): readonly PdfPage[] {
  const objects = objectsOf(file);
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => {
      const [, , width = 0, height = 0] = numbersIn(/\/MediaBox \[([^\]]*)\]/.exec(head)?.[1] ?? '');
      const content = streamOf(objects, /\/Contents (\d+) 0 R/.exec(head)?.[1]);
      const glyphs = glyphsOf(content, fontsOf(objects, head));
      return { width: width * mmOfPoint, height: height * mmOfPoint, lines: linesOf(glyphs, height) };
    });
}

const mmOfPoint = 25.4 / 72;

interface PdfObject {
  readonly head: string;
  readonly stream: Buffer | undefined;
}
type Objects = ReadonlyMap<string, PdfObject>;
/** a b c d e f of a PDF transformation. */
type Matrix = readonly [number, number, number, number, number, number];
interface Glyph {
  readonly char: string;
  readonly x: number;
  readonly y: number;
}

function objectsOf(file: Buffer): Objects {
  const text = file.toString('latin1');
  const objects = new Map<string, PdfObject>();
  const start = /(?:^|\n)(\d+) 0 obj\n/g;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const from = start.lastIndex;
    const end = text.indexOf('endobj', from);
    const body = text.indexOf(' stream\n', from);
    const hasStream = body !== -1 && body < end;
    const head = text.slice(from, hasStream ? body : end);
    const at = body + ' stream\n'.length;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const stream = hasStream ? file.subarray(at, at + length) : undefined;
    objects.set(found[1] ?? '', { head, stream });
    // What a stream holds may look like anything.
    start.lastIndex = hasStream ? at + length : end;
  }
  return objects;
}

function streamOf(objects: Objects, id: string | undefined): string {
  const { head, stream } = objects.get(id ?? '') ?? {};
  if (!head || !stream) throw new Error(`object ${id} has no stream`);
  return (head.includes('/FlateDecode') ? inflateSync(stream) : stream).toString('latin1');
}

/** Per font name, what each code stands for, and how many hex digits a code has. */
type Font = { readonly digits: number; readonly chars: ReadonlyMap<number, string> };

function fontsOf(objects: Objects, page: string): ReadonlyMap<string, Font> {
  const entries = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '';
  return new Map(
    [...entries.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const font = objects.get(id)?.head ?? '';
      return [name, fontOf(streamOf(objects, /\/ToUnicode (\d+) 0 R/.exec(font)?.[1]))];
    }),
  );
}

function fontOf(map: string): Font {
  const chars = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      chars.set(Number.parseInt(code, 16), utf16(to));
  for (const [, block = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [low, high, start] = [first, last, to].map((hex) => Number.parseInt(hex, 16)) as [
        number,
        number,
        number,
      ];
      for (let code = low; code <= high; code += 1) chars.set(code, String.fromCodePoint(start + code - low));
    }
  const digits = /begincodespacerange\n<(\w+)>/.exec(map)?.[1]?.length ?? 4;
  return { digits, chars };
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Follows the graphics state as far as text needs it. */
function glyphsOf(content: string, fonts: ReadonlyMap<string, Font>): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  const stack: Matrix[] = [];
  let ground: Matrix = [1, 0, 0, 1, 0, 0];
  let place = ground;
  let font: Font | undefined;
  for (const line of content.split('\n'))
    for (const [, before = '', operator = ''] of line.matchAll(/(.*?)\b(cm|q|Q|Tf|Tm|Td|Tj)(?=\s|$)/g)) {
      const given = numbersIn(before);
      if (operator === 'q') stack.push(ground);
      else if (operator === 'Q') ground = stack.pop() ?? ground;
      else if (operator === 'cm') ground = times(given as unknown as Matrix, ground);
      else if (operator === 'Tf') font = fonts.get(/\/(\w+)/.exec(before)?.[1] ?? '');
      else if (operator === 'Tm') place = given as unknown as Matrix;
      else if (operator === 'Td') place = times([1, 0, 0, 1, given[0] ?? 0, given[1] ?? 0], place);
      else glyphs.push(...shown(/<(\w*)>/.exec(before)?.[1] ?? '', font, times(place, ground)));
    }
  return glyphs;
}

function shown(hex: string, font: Font | undefined, [, , , , x, y]: Matrix): readonly Glyph[] {
  const codes = hex.match(new RegExp(`.{${font?.digits ?? 4}}`, 'g')) ?? [];
  return codes.map((code) => ({ char: font?.chars.get(Number.parseInt(code, 16)) ?? '', x, y }));
}

/** What is written at the same height is one line. */
function linesOf(glyphs: readonly Glyph[], height: number): readonly PdfLine[] {
  const rows = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const foot = Math.round(height - glyph.y);
    rows.set(foot, [...(rows.get(foot) ?? []), glyph]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([foot, row]) => {
      const sorted = [...row].sort((a, b) => a.x - b.x);
      return {
        text: sorted
          .map(({ char }) => char)
          .join('')
          .normalize('NFC')
          .replace(/\s+/g, ' ')
          .trim(),
        left: (sorted[0]?.x ?? 0) * mmOfPoint,
        right: (sorted.at(-1)?.x ?? 0) * mmOfPoint,
        foot: foot * mmOfPoint,
      };
    });
}

const numbersIn = (text: string): readonly number[] =>
  (text.replace(/\/\w+/g, '').match(/-?\d*\.?\d+/g) ?? []).map(Number);

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];
