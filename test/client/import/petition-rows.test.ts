// What a row of a book of petitions says is taken; what cannot be read, or cannot be right, is said.
import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/client/import/columns.ts';
import { hideDenouncers } from '../../../src/client/import/hide-denouncers.ts';
import { petitionSet } from '../../../src/client/import/petition-columns.ts';
import { readPetitions } from '../../../src/client/import/petition-rows.ts';
import type { Table } from '../../../src/client/import/read-table.ts';
import { villageKey } from '../../../src/client/import/village-key.ts';

const names = {
  today: '2026-11-23',
  villages: new Map([
    [villageKey('Bản Xuân Tre'), '000000000000000A'],
    [villageKey('Bản Co Muông'), '000000000000000B'],
  ]),
  people: new Map([['ca thi hoa', '000000000000000C']]),
  areas: new Map([['dat dai nha cua', 'land']]),
};

const readAll = (table: Table) => {
  const reading = readColumns(table, petitionSet);
  const hidden = hideDenouncers(table, reading);
  return readPetitions(hidden.table, reading, { ...names, hidden: hidden.lines });
};

/** A row by its headings. */
const readOne = (cells: { readonly [heading: string]: string }) => {
  const [row] = readAll([Object.keys(cells), Object.values(cells)]);
  return row;
};

const good = { 'Ngày nhận': '03/02/2026', 'Loại đơn': 'Khiếu nại', 'Nội dung': 'Đền bù đất làm đường' };

describe('a good row', () => {
  it('is a petition with the steps of its case in order of their days', () => {
    const row = readOne({
      ...good,
      'Số đến': '15/kn',
      'Người gửi': 'Ông Lò Văn Dơn',
      'Số điện thoại': '912345678',
      'Thôn, bản': 'Xuân Tre, co muông',
      'Lĩnh vực': 'đất đai, nhà cửa',
      'Nhận từ': 'bưu điện',
      'Thẩm quyền': 'UBND xã',
      'Cán bộ thụ lý': 'CÀ THỊ HOA',
      'Ngày quyết định': '46085',
      'Ngày thụ lý': '10/2/2026',
      'Ngày niêm yết': '9/3/2026',
      'Niêm yết đến ngày': '24/3/2026',
      'Kết quả': 'Giữ nguyên quyết định',
    });
    expect(row).toEqual({
      line: 2,
      values: {
        type: 'complaint',
        received: '2026-02-03',
        registerNumber: '15/KN',
        summary: 'Đền bù đất làm đường',
        sender: 'Lò Văn Dơn',
        phone: '0912345678',
        villages: ['000000000000000A', '000000000000000B'],
        area: 'land',
        source: 'post',
        competence: 'commune',
        handler: '000000000000000C',
      },
      steps: [
        { step: 'received', date: '2026-02-03' },
        { step: 'accepted', date: '2026-02-10' },
        { step: 'decided', date: '2026-03-04' },
        { step: 'posted', date: '2026-03-09', until: '2026-03-24' },
        { step: 'note', date: '2026-03-09', note: 'Giữ nguyên quyết định' },
      ],
      doubts: [],
    });
  });

  it.each([
    ['Lò Văn Dơn, bản Xuân Tre', { sender: 'Lò Văn Dơn', address: 'bản Xuân Tre' }],
    ['Lò Văn Dơn - bản Xuân Tre', { sender: 'Lò Văn Dơn', address: 'bản Xuân Tre' }],
    ["H'Hen Niê", { sender: "H'Hen Niê" }],
  ])('of a sender with his address in one cell: %s', (cell, values) => {
    expect(readOne({ ...good, 'Họ tên, địa chỉ': cell })?.values).toMatchObject(values);
  });
});

describe('a row that cannot be taken says why', () => {
  it.each([
    [{ 'Loại đơn': 'đơn gì đó' }, { type: 'unknown-type', text: 'đơn gì đó' }],
    [{ 'Loại đơn': '' }, { type: 'no-type' }],
    [{ 'Nội dung': '' }, { type: 'no-summary' }],
    [{ 'Ngày nhận': '' }, { type: 'no-received' }],
    [{ 'Ngày nhận': '31/02/2026' }, { type: 'bad-received', text: '31/02/2026' }],
    [{ 'Ngày nhận': '24/11/2026' }, { type: 'future-received' }],
    [{ 'Địa chỉ': 'a'.repeat(400) }, { type: 'too-long' }],
    [{ 'Loại đơn': 'Khiếu nại, tố cáo' }, { type: 'unclear-type' }],
    [{ 'Loại đơn': '', 'Nội dung': 'Tố cáo ông A' }, { type: 'unclear-type' }],
    [{ 'Loại đơn': 'Tố cáo' }, { type: 'no-paper-code' }],
  ])('%j', (cells, fault) => {
    expect(readOne({ 'Địa chỉ': '', ...good, ...cells })?.fault).toEqual(fault);
  });
});

describe('what is odd is said, and the rest of the row kept', () => {
  it.each([
    [{ 'Thẩm quyền': 'ai đó' }, { type: 'unread', column: 'competence', text: 'ai đó' }],
    [{ 'Thôn, bản': 'Bản Không Có' }, { type: 'unread', column: 'village', text: 'Bản Không Có' }],
    [{ 'Ngày thụ lý': '30/02/2026' }, { type: 'unread', column: 'accepted', text: '30/02/2026' }],
    [{ 'Ngày thụ lý': '1/2/2026' }, { type: 'before-received', column: 'accepted' }],
    [{ 'Ngày thụ lý': '1/12/2026' }, { type: 'future', column: 'accepted' }],
    [{ 'Ngày quyết định': '1/3/2026' }, { type: 'out-of-order', column: 'decided' }],
    [{ 'Ngày trả lời': '1/3/2026' }, { type: 'out-of-order', column: 'answered' }],
    [{ 'Niêm yết đến ngày': '1/3/2026' }, { type: 'unread', column: 'posted-until', text: '1/3/2026' }],
    [{ 'Nội dung': 'Ông ấy bị tố cáo nhiều lần' }, { type: 'mentions-denunciation' }],
    [{ 'Ghi chú': 'Chuyển từ đơn tố cáo' }, { type: 'mentions-denunciation' }],
    [{ 'Người bị khiếu nại': 'Bị tố cáo: ông Páo' }, { type: 'mentions-denunciation' }],
    [{ 'Người đại diện': 'Người tố cáo' }, { type: 'mentions-denunciation' }],
    [{ 'Địa chỉ': 'theo don to cao' }, { type: 'mentions-denunciation' }],
    [{ 'Người gửi': 'Lò V?n D?n' }, { type: 'letters-lost' }],
    [{ 'Người gửi': 'Lò Văn 3' }, { type: 'sender' }],
    [{ 'Số điện thoại': '0912' }, { type: 'phone' }],
  ])('%j', (cells, doubt) => {
    const row = readOne({ ...good, ...cells });
    expect([row?.doubts, row?.fault]).toEqual([[doubt], undefined]);
  });

  it('but rubber on the hill ("tổ cao su") denounces nobody', () => {
    expect(readOne({ ...good, 'Nội dung': 'Tổ cao su của bản xin giống' })?.doubts).toEqual([]);
  });
});

it('numbers without a petition, sums and signatures are passed over', () => {
  const rows = readAll([
    ['STT', 'Ngày nhận', 'Loại đơn', 'Nội dung'],
    ['(1)', '(2)', '(3)', '(4)'],
    ['1', '3/2/2026', 'Phản ánh', 'Mất nước'],
    ['2', '', '', ''],
    ['', '', '', ''],
    ['Tổng cộng', '', '', '1'],
    ['', '', '', 'Búng Lao, ngày 23 tháng 11 năm 2026'],
    ['', '', 'Người lập', ''],
  ]);
  expect(rows.map(({ line }) => line)).toEqual([3]);
});
