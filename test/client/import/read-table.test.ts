// A chosen file or a pasted text becomes rows of cells, or a reason that can be said.
import { expect, it } from 'vitest';
import { readTable, readText } from '../../../src/client/import/read-table.ts';
import { makeWorkbook } from '../../support/workbook.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

it.each([
  ['commas', 'STT,Chủ hộ,Số khẩu\r\n1,"Lò Văn Dơn",5\r\n'],
  ['semicolons, as Excel in Vietnam saves', 'STT;Chủ hộ;Số khẩu\r\n1;Lò Văn Dơn;5\r\n'],
  ['tabs, as copied from a spreadsheet', 'STT\tChủ hộ\tSố khẩu\n1\tLò Văn Dơn\t5'],
  ['a byte order mark', '\ufeffSTT,Chủ hộ,Số khẩu\n1, Lò  Văn Dơn ,5'],
])('text with %s is rows of cells', async (_name, text) => {
  const table = await readTable(bytesOf(text));
  expect(table.ok && table.value.slice(0, 2)).toEqual([
    ['STT', 'Chủ hộ', 'Số khẩu'],
    ['1', 'Lò Văn Dơn', '5'],
  ]);
});

it('a cell in quotes may hold the delimiter and a line break', async () => {
  const table = await readText('Chủ hộ,Ghi chú\n"Lò Văn Dơn","đi làm xa,\nTết về"');
  expect(table.ok && table.value[1]).toEqual(['Lò Văn Dơn', 'đi làm xa, Tết về']);
});

it('a list of names is a column', async () => {
  const table = await readText('1. Lò Văn Dơn\n2. Quàng Thị Tướng');
  expect(table.ok && table.value).toEqual([['1. Lò Văn Dơn'], ['2. Quàng Thị Tướng']]);
});

it('a workbook is read from its first sheet that holds something, row by row as people see it', async () => {
  const table = await readTable(
    makeWorkbook(
      [],
      [
        ['DANH SÁCH HỘ & KHẨU', null, null],
        [null, null, null],
        ['STT', 'Chủ hộ', 'Điện thoại'],
        [1, 'Lò Văn Dơn'.normalize('NFD'), 912345678],
      ],
    ),
  );
  expect(table.ok && table.value.map((row) => row.filter(Boolean))).toEqual([
    ['DANH SÁCH HỘ & KHẨU'],
    [],
    ['STT', 'Chủ hộ', 'Điện thoại'],
    ['1', 'Lò Văn Dơn', '912345678'],
  ]);
});

it('a workbook whose sheet is large is read without a worker', async () => {
  const rows = Array.from({ length: 4_000 }, (_, at) => [at + 1, `Hộ thứ ${at}`, 'Bản Búng, xã Búng Lao']);
  const table = await readTable(makeWorkbook(rows));
  expect(table.ok && table.value.length).toBe(4_000);
});

it.each([
  ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-excel'],
  ['an archive that is no workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), 'unreadable'],
  ['an empty file', new Uint8Array(), 'empty'],
  ['blanks only', bytesOf(' , ,\n\n'), 'empty'],
  ['a list far too long', bytesOf('Lò Văn Dơn\n'.repeat(5_001)), 'too-large'],
])('%s says why it is no table', async (_name, bytes, problem) => {
  expect(await readTable(bytes)).toEqual({ ok: false, error: { type: problem } });
});
