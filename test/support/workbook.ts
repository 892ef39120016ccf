// A small .xlsx workbook, as a spreadsheet program writes it: shared strings, numbers as numbers.
import { strToU8, zipSync } from 'fflate';

export type WorkbookCell = string | number | null;

/** @param sheets rows of cells per sheet */
export function makeWorkbook(
  ...sheets: readonly (readonly (readonly WorkbookCell[])[])[]
): Uint8Array<ArrayBuffer> {
  const strings: string[] = [];
  const parts = sheets.map((rows) => sheetXml(rows, strings));
  const relation = (at: number, type: string, target: string) =>
    `<Relationship Id="rId${at}" Type="${office}/relationships/${type}" Target="${target}"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets>${parts.map((_, at) => `<sheet name="Sheet${at + 1}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...parts.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
      relation(parts.length + 1, 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
  };
  for (const [at, part] of parts.entries()) files[`xl/worksheets/sheet${at + 1}.xml`] = part;
  const bytes = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(`${head}${xml}`)])),
  );
  return Uint8Array.from(bytes);
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const relations = (...all: readonly string[]) =>
  `<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;

function sheetXml(rows: readonly (readonly WorkbookCell[])[], strings: string[]): string {
  const cell = (value: WorkbookCell, row: number, at: number) => {
    const place = `r="${String.fromCharCode(65 + at)}${row + 1}"`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
    return `<c ${place} t="s"><v>${strings.push(value) - 1}</v></c>`;
  };
  const lines = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((value, place) => cell(value, at, place)).join('')}</row>`,
  );
  return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
