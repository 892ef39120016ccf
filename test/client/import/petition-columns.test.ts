// Books of petitions are headed in many ways; the columns are known again, and the table we give is one of them.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/client/import/columns.ts';
import {
  neededColumns,
  petitionColumns,
  petitionSet,
  stepColumns,
} from '../../../src/client/import/petition-columns.ts';
import { readTable, type Table } from '../../../src/client/import/read-table.ts';
import { petition } from '../../../src/shared/kinds/petition.ts';

const read = (table: Table) => readColumns(table, petitionSet);

describe('the columns of a book of petitions', () => {
  it.each([
    [
      ['STT', 'Ngày nhận', 'Loại đơn', 'Nội dung tóm tắt', 'Người gửi', 'Địa chỉ', 'Ngày thụ lý'],
      ['number', 'received', 'type', 'summary', 'sender', 'address', 'accepted'],
    ],
    [
      [
        'tt',
        'ngay nhan don',
        'phan loai',
        'trich yeu noi dung',
        'ho ten nguoi gui',
        'can bo thu ly',
        'ngay tra loi',
      ],
      ['number', 'received', 'type', 'summary', 'sender', 'handler', 'answered'],
    ],
    [
      ['Số đến', 'Ngày, tháng, năm', 'Họ tên, địa chỉ', 'Nội dung', 'Loại', 'Cơ quan thụ lý', 'Ghi chú'],
      ['registerNumber', 'received', 'sender', 'summary', 'type', null, 'note'],
    ],
    [
      [
        'Ngày tiếp nhận',
        'Nội dung khiếu nại',
        'Người bị khiếu nại',
        'Ngày cấp',
        'Niêm yết từ ngày',
        'Niêm yết đến ngày',
      ],
      ['received', 'summary', 'against', null, 'posted', 'posted-until'],
    ],
  ])('are known by their headings: %j', (head, columns) => {
    expect(read([['SỔ THEO DÕI ĐƠN THƯ'], head, ['1']])).toEqual({ head: 1, columns });
  });

  it('are told from the cells where there are no headings', () => {
    const table = [
      ['3/2/2026', 'KN', 'Lò Văn Dơn', 'Không đồng ý mức đền bù đất làm đường'],
      ['4/2/2026', 'Kiến nghị', 'Vàng A Páo', 'Đề nghị sửa đường vào bản bị sạt lở'],
    ];
    expect(read(table)).toEqual({ head: -1, columns: ['received', 'type', 'sender', 'summary'] });
  });

  it('name steps that a case has', () => {
    const { step } = petition.rows.event?.fields ?? {};
    expect(step && 'options' in step && stepColumns.filter((one) => !step.options.includes(one))).toEqual([]);
  });
});

it('the table we give to be filled in has each column once, and each is known by its heading', async () => {
  const bytes = await readFile(new URL('../../../src/client/import/petition-template.xlsx', import.meta.url));
  const table = await readTable(Uint8Array.from(bytes));
  if (!table.ok) throw new Error(table.error.type);
  const { head, columns } = read(table.value);
  expect(head).toBe(0);
  expect(columns.filter((column) => column === null)).toEqual([]);
  expect([...columns].sort()).toEqual([...petitionColumns].sort());
  expect(columns).toEqual(expect.arrayContaining([...neededColumns]));
  expect(table.value.length).toBe(1);
});
