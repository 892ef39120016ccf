// A table from a file somebody chose, or from what he pasted: rows of cells, all of them text.
import { err, ok, type Result } from '../../shared/core/result.ts';
import { decodeText } from './decode-text.ts';

/** Rows of cells as they stand, empty rows too, so that a row's place is the one people see. */
export type Table = readonly (readonly string[])[];

/**
 * - too-large: nobody's list of households, or a file made to swell when unpacked
 * - old-excel: .xls, or a workbook with a password
 * - unreadable: no table can be made of it
 * - empty
 */
export type TableProblem = { readonly type: 'too-large' | 'old-excel' | 'unreadable' | 'empty' };

const megabyte = 1_000_000;
const [largestFile, largestUnpacked] = [10 * megabyte, 60 * megabyte];
export const mostRows = 5_000;

/** @param bytes of a .xlsx workbook (its first sheet that holds something), or of text with commas, semicolons or tabs */
export const readTable = async (bytes: Uint8Array<ArrayBuffer>): Promise<Result<Table, TableProblem>> => {
  if (bytes.length > largestFile) return err({ type: 'too-large' });
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return err({ type: 'old-excel' });
  if (startsWith(bytes, [0x50, 0x4b])) return checked(await readWorkbook(bytes));
  return readText(decodeText(bytes));
};

/** What was pasted from a spreadsheet (tabs), a message or a text file. */
export const readText = async (text: string): Promise<Result<Table, TableProblem>> => {
  const { default: papa } = await import('papaparse');
  const { data } = papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimitersToGuess: ['\t', ';', ',', '|'],
    // One more than is taken: a longer list is said to be too long, and is not cut in silence.
    preview: mostRows + 1,
  });
  return checked(ok(data.map((row) => row.map(tidyCell))));
};

const checked = (read: Result<Table, TableProblem>): Result<Table, TableProblem> => {
  if (!read.ok) return read;
  if (read.value.length > mostRows) return err({ type: 'too-large' });
  return read.value.some(holdsSomething) ? read : err({ type: 'empty' });
};

const holdsSomething = (row: readonly string[]): boolean => row.some((cell) => cell !== '');

/** One blank between words, composed letters. */
const tidyCell = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();

const startsWith = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, at) => bytes[at] === byte);

/**
 * The reader would unpack large sheets in a worker made from text, which the content security policy forbids; a
 * workbook packed anew without compression is read where it stands.
 */
const readWorkbook = async (bytes: Uint8Array<ArrayBuffer>): Promise<Result<Table, TableProblem>> => {
  const [{ unzipSync, zipSync }, { default: readSheets }] = await Promise.all([
    import('fflate'),
    import('read-excel-file/universal'),
  ]);
  try {
    let unpacked = 0;
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/.test(name)) return false;
        unpacked += originalSize;
        return unpacked <= largestUnpacked;
      },
    });
    if (unpacked > largestUnpacked) return err({ type: 'too-large' });
    const sheets = await readSheets(bufferOf(zipSync(files, { level: 0 })), { parseNumber: Number });
    const tables = sheets.map(({ data }) => data.map((row) => row.map(cellText)));
    return ok(tables.find((table) => table.some(holdsSomething)) ?? []);
  } catch {
    return err({ type: 'unreadable' });
  }
};

const bufferOf = (bytes: Uint8Array): ArrayBuffer => {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
};

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return tidyCell(cell instanceof Date ? dayText(cell) : String(cell));
};

const dayText = (date: Date): string =>
  [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()].join('/');
