// Of a denunciation nothing but its code, its days and its competence gets past the first look, whatever column it is in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/client/import/columns.ts';
import { hideDenouncers } from '../../../src/client/import/hide-denouncers.ts';
import { petitionColumns, petitionSet } from '../../../src/client/import/petition-columns.ts';
import { readPetitions } from '../../../src/client/import/petition-rows.ts';
import { readDay } from '../../../src/client/import/read-day.ts';
import { leaksDenunciation } from '../../../src/shared/kinds/leaks-denunciation.ts';
import { petition } from '../../../src/shared/kinds/petition.ts';

const head = [
  'Ngày nhận',
  'Loại đơn',
  'Nội dung',
  'Người gửi',
  'Mã hồ sơ giấy',
  'Thẩm quyền',
  'Ngày thụ lý',
  'Ghi chú',
];
const denounced = [
  '3/2/2026',
  'Tố cáo',
  'Ăn chặn gạo',
  'Lò Văn Dơn',
  'TC-07',
  'Tỉnh',
  '9/2/2026',
  'Con ông Páo',
];
const context = { today: '2026-11-23', villages: new Map(), people: new Map(), areas: new Map() };

const hide = (...rows: readonly (readonly string[])[]) => {
  const table = [head, ...rows];
  return hideDenouncers(table, readColumns(table, petitionSet));
};

describe('a denunciation’s row', () => {
  it('keeps its code, days and competence, and says that it held more', () => {
    const { table, lines } = hide(denounced);
    expect(table[1]).toEqual(['3/2/2026', 'Tố cáo', '', '', 'TC-07', 'Tỉnh', '9/2/2026', '']);
    expect([...lines]).toEqual([2]);
  });

  it('loses a name that stands where a day, a code or a competence should', () => {
    const { table } = hide(['Dơn nộp 3/2', 'Tố cáo', '', '', 'LO VAN DON', 'ông Páo', 'Lò Văn Dơn', '']);
    expect(table[1]).toEqual(['', 'Tố cáo', '', '', '', '', '', '']);
  });

  it('loses the number of an identity card or a telephone given as its code', () => {
    const codeOf = (code: string) => hide(denounced.with(4, code)).table[1]?.[4];
    for (const code of ['038090001234', '0912345678', 'LO.VAN.DON.61', 'Lo Van 7', 'Dơn 7'])
      expect(codeOf(code)).toBe('');
    for (const code of ['12/2026', 'tc-07', '15/UBND-TC']) expect(codeOf(code)).toBe(code);
  });

  it.each(['Khiếu nại, tố cáo', 'TC', 'đơn tố cáo', 'KNTC', 'to cao'])(
    'is known by the type “%s”',
    (type) => {
      expect(hide(denounced.with(1, type)).table[1]?.slice(2, 4)).toEqual(['', '']);
    },
  );

  it('is suspected where its type says nothing and its words do', () => {
    expect(hide(denounced.with(1, '').with(2, 'Tố cáo ông A')).table[1]?.slice(1, 4)).toEqual(['', '', '']);
  });

  it('is hidden before it is known which column has the types', () => {
    const table = [['Ngày nhận', 'Cột lạ', 'Nội dung'], denounced.slice(0, 4)];
    const reading = readColumns(table, petitionSet);
    expect(hideDenouncers(table, reading).table[1]).toEqual(['3/2/2026', 'Tố cáo', '', '']);
  });

  it('stays marked when it is hidden again', () => {
    const first = hide(denounced);
    const reading = readColumns(first.table, petitionSet);
    expect([...hideDenouncers(first.table, reading, first.lines).lines]).toEqual([2]);
  });
});

it('rows of other types are left as they are', () => {
  const row = ['3/2/2026', 'Kiến nghị', 'Sửa đường', 'Lò Văn Dơn', '', 'Xã', '', 'Tổ cao su ký chung'];
  expect(hide(row)).toEqual({ table: [head, row], lines: new Set() });
});

it('whatever stands in its row, a denunciation is read without a word that could name somebody', () => {
  const cell = fc.oneof(
    fc.constantFrom(...denounced, 'Lò Văn Dơn', '0912345678', 'bản Xuân Tre', '15/KN', '5', 'x'),
    fc.string(),
  );
  const columns = petitionColumns.filter((column) => column !== 'type');
  const row = fc.array(cell, { minLength: columns.length, maxLength: columns.length });
  fc.assert(
    fc.property(row, (cells) => {
      const reading = { head: -1, columns: ['type', ...columns] as const };
      const { table, lines } = hideDenouncers([['Tố cáo', ...cells]], reading);
      const [read] = readPetitions(table, reading, { ...context, hidden: lines });
      const { values = {}, steps = [] } = read ?? {};
      const state = { id: 'A', kind: 'petition', at: 1, by: 'B', last: {}, values };
      const events = steps.map((step, at) => [
        `E${at}`,
        { ...state, id: `E${at}`, kind: 'event', values: step },
      ]);
      const rows = Object.fromEntries(events);
      expect(leaksDenunciation(petition, { root: state, rows, seq: 1 })).toBe(false);
      expect(
        Object.keys(values).filter((name) => !['type', 'received', 'paperCode', 'competence'].includes(name)),
      ).toEqual([]);
      const said = read?.doubts.flatMap((doubt) => ('text' in doubt ? [doubt.text] : [])) ?? [];
      expect(said.filter((text) => text !== '' && readDay(text) === undefined)).toEqual([]);
    }),
  );
});
