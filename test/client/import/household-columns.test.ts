// Lists of households are headed in many ways; which column is which is guessed, and never from a title or a sum.
import { describe, expect, it } from 'vitest';
import { readColumns as read } from '../../../src/client/import/columns.ts';
import { householdSet, withoutNumber } from '../../../src/client/import/household-columns.ts';
import type { Table } from '../../../src/client/import/read-table.ts';

const readColumns = (table: Table) => read(table, householdSet);

describe('the columns of a list', () => {
  it.each([
    [
      ['STT', 'Họ và tên chủ hộ', 'Số khẩu', 'Cử tri', 'Nhóm', 'Điện thoại', 'Diện'],
      ['number', 'name', 'members', 'voters', 'group', 'phone', 'poverty'],
    ],
    [
      ['TT', 'CHỦ HỘ', 'NHÂN KHẨU', 'ĐỊA CHỈ', 'SĐT', 'GHI CHÚ'],
      ['number', 'name', 'members', 'group', 'phone', 'note'],
    ],
    [
      ['Số TT', 'Họ tên', 'Ngày sinh', 'Số nhân khẩu (người)', 'Thôn/Bản'],
      ['number', 'name', null, 'members', 'village'],
    ],
    [
      ['ho va ten chu ho', 'so khau', 'Đại diện đi họp', 'Hộ nghèo'],
      ['name', 'members', 'representative', 'poverty'],
    ],
    [
      ['STT', 'Họ và tên', 'Họ và tên vợ/chồng'],
      ['number', 'name', null],
    ],
    [
      ['TT', 'Chủ hộ', 'Hộ nghèo', 'Hộ cận nghèo', 'Hộ mới thoát nghèo'],
      ['number', 'name', 'poverty', 'near-poor', null],
    ],
    [
      ['Chủ hộ', 'Hộ nghèo, hộ cận nghèo'],
      ['name', 'poverty'],
    ],
    [
      ['Chủ hộ', 'Cận nghèo', 'Nghèo'],
      ['name', 'near-poor', 'poverty'],
    ],
  ])('are known by their headings: %j', (head, columns) => {
    expect(readColumns([head, ['1', 'Lò Văn Dơn']])).toEqual({ head: 0, columns });
  });

  it('are found below a title', () => {
    const table = [
      ['UBND XÃ BÚNG LAO', '', ''],
      ['DANH SÁCH HỘ GIA ĐÌNH BẢN XUÂN TRE NĂM 2026', '', ''],
      ['', '', ''],
      ['STT', 'Chủ hộ', 'Số khẩu'],
      ['1', 'Lò Văn Dơn', '5'],
    ];
    expect(readColumns(table)).toEqual({ head: 3, columns: ['number', 'name', 'members'] });
  });

  it('of a heading above two are told by the row below it', () => {
    const table = [
      ['STT', 'Chủ hộ', 'Số khẩu', 'Diện', ''],
      ['', '', '', 'Nghèo', 'Cận nghèo'],
      ['1', 'Lò Văn Dơn', '5', '', 'x'],
    ];
    const columns = ['number', 'name', 'members', 'poverty', 'near-poor'];
    expect(readColumns(table)).toEqual({ head: 0, columns });
    const [head = [], , first = []] = table;
    expect(readColumns([head, ['1', 'Nghèo', '5', 'Nghèo', 'Cận nghèo'], first]).columns).toEqual([
      ...columns.slice(0, 4),
      null,
    ]);
  });

  it('are told from the cells where there are no headings', () => {
    const table = [
      ['1', 'Lò Văn Dơn', '0912345678'],
      ['2', 'Quàng Thị Tướng', '0912345679'],
      ['3', 'Vàng A Páo', ''],
    ];
    expect(readColumns(table)).toEqual({ head: -1, columns: ['number', 'name', 'phone'] });
    expect(readColumns([['1. Lò Văn Dơn'], ['2. Vàng A Páo']])).toEqual({ head: -1, columns: ['name'] });
  });

  it('are none where nothing looks like a list', () => {
    expect(readColumns([['12'], ['7']])).toEqual({ head: -1, columns: [null] });
  });
});

it.each([
  ['3. Lò Văn Dơn', 'Lò Văn Dơn'],
  ['12) Lò Văn Dơn', 'Lò Văn Dơn'],
  ['- Lò Văn Dơn', 'Lò Văn Dơn'],
  ['Lò Văn Dơn', 'Lò Văn Dơn'],
])('%s loses what stands before the name', (written, name) => {
  expect(withoutNumber(written)).toBe(name);
});
