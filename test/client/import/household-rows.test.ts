// A messy list as offices keep them: what is a household is read, what is odd is said, and nothing good is refused.
import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/client/import/columns.ts';
import { householdSet } from '../../../src/client/import/household-columns.ts';
import { readHouseholds } from '../../../src/client/import/household-rows.ts';
import { villageKey } from '../../../src/client/import/village-key.ts';

const context = {
  village: '000000000000000A',
  villages: new Map([
    [villageKey('Bản Xuân Tre'), '000000000000000A'],
    [villageKey('Bản Búng'), '000000000000000B'],
  ]),
};

const head = ['STT', 'Họ và tên chủ hộ', 'Số khẩu', 'Điện thoại', 'Diện', 'Thôn/Bản'];
const read = (...rows: readonly (readonly string[])[]) =>
  readHouseholds([head, ...rows], readColumns([head, ...rows], householdSet), context);

describe('a row', () => {
  it('is read with the words people use in its cells', () => {
    expect(read(['01.', 'Ông Lò Văn Dơn', '5 khẩu', '912345678', 'Hộ cận nghèo', 'bản xuân tre'])).toEqual([
      {
        line: 2,
        doubts: [],
        values: {
          village: '000000000000000A',
          number: 1,
          name: 'Lò Văn Dơn',
          members: 5,
          phone: '0912345678',
          poverty: 'near-poor',
        },
      },
    ]);
  });

  it.each(['An', 'Trương Bản', 'Chu Tích', 'Tổng Văn Sơn'])('of somebody called "%s" is one', (name) => {
    expect(read(['1', name], ['', name, '5']).map(({ values }) => values.name)).toEqual([name, name]);
  });

  it.each([
    ['Nghèo', 'poor'],
    ['HN', 'poor'],
    ['x', 'poor'],
    ['HCN', 'near-poor'],
    ['Không', 'none'],
    ['Thoát nghèo 2025', 'none'],
    ['Trung bình', 'none'],
  ])('with "%s" is %s', (written, poverty) => {
    expect(read(['1', 'Lò Văn Dơn', '', '', written])[0]?.values.poverty).toBe(poverty);
  });

  it('keeps all else where one cell cannot be read, and says which', () => {
    const [row] = read(['1', 'Lò Văn Dơn', 'năm', '', 'chưa rõ']);
    expect(row?.values).toEqual({ village: context.village, number: 1, name: 'Lò Văn Dơn' });
    expect(row?.doubts).toEqual([
      { type: 'unread', column: 'members', text: 'năm' },
      { type: 'unread', column: 'poverty', text: 'chưa rõ' },
    ]);
    expect(row?.fault).toBeUndefined();
  });

  it('with a phone number or a name that looks wrong keeps them, and is doubted', () => {
    const [phone, name, lost] = read(
      ['1', 'Lò Văn Dơn', '5', '0912'],
      ['2', 'Lò Văn 3', '5', ''],
      ['3', 'L? V?n D?n', '5', ''],
    );
    expect([phone?.values.phone, phone?.doubts]).toEqual(['0912', [{ type: 'phone' }]]);
    expect([name?.values.name, name?.doubts]).toEqual(['Lò Văn 3', [{ type: 'name' }]]);
    expect(lost?.doubts).toEqual([{ type: 'letters-lost' }]);
  });

  it('without a householder, with one too long, or of a village that is not there is at fault', () => {
    const rows = read(
      ['1', '', '5'],
      ['2', 'Lò '.repeat(150), '5'],
      ['3', 'Lò Văn Dơn', '5', '', '', 'Bản Lạ'],
    );
    expect(rows.map(({ fault }) => fault)).toEqual([
      { type: 'no-name' },
      { type: 'too-long' },
      { type: 'unknown-village', text: 'Bản Lạ' },
    ]);
  });

  it('goes to the village it names', () => {
    const rows = read(
      ['1', 'Lò Văn Dơn', '', '', '', 'BẢN BÚNG'],
      ['2', 'Sùng A Chớ', '', '', '', 'Búng'],
      ['3', 'Vàng A Páo'],
    );
    expect(rows.map(({ values }) => values.village)).toEqual([
      '000000000000000B',
      '000000000000000B',
      '000000000000000A',
    ]);
  });
});

describe('poor and near-poor in two columns', () => {
  const table = (poor: string, near: string) => [
    ['Chủ hộ', 'Hộ nghèo', 'Hộ cận nghèo'],
    ['Lò Văn Dơn', poor, near],
  ];
  it.each([
    ['x', '', 'poor'],
    ['', 'x', 'near-poor'],
    ['1', '', 'poor'],
    ['0', '1', 'near-poor'],
    ['', 'Có', 'near-poor'],
    ['Không', 'V', 'near-poor'],
    ['Không', 'Không', 'none'],
    ['', 'Không', undefined],
    ['', '', undefined],
    ['Nghèo', '', 'poor'],
    ['', 'Cận nghèo', 'near-poor'],
  ])('"%s" and "%s" are read together', (poor, near, poverty) => {
    const rows = table(poor, near);
    const [row] = readHouseholds(rows, readColumns(rows, householdSet), context);
    expect([row?.values.poverty, row?.doubts]).toEqual([poverty, []]);
  });

  it('both marked, or neither understood, are doubted', () => {
    const both = table('x', 'x');
    expect(readHouseholds(both, readColumns(both, householdSet), context)[0]).toMatchObject({
      values: { poverty: 'poor' },
      doubts: [{ type: 'unread', column: 'near-poor', text: 'x' }],
    });
    const odd = table('', '2019');
    expect(readHouseholds(odd, readColumns(odd, householdSet), context)[0]?.doubts).toEqual([
      { type: 'unread', column: 'near-poor', text: '2019' },
    ]);
  });
});

it('column numbers, empty rows, further people of a household, sums, dates and signatures are passed over', () => {
  const rows = read(
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
    ['1', 'Lò Văn Dơn', '5'],
    ['', '', ''],
    ['', '', '3', 'x'],
    ['2', 'Y Blô', '4'],
    ['Tổng cộng', '', '9'],
    ['', '', '', 'Búng Lao, ngày 12 tháng 11 năm 2026'],
    ['', 'Người lập biểu', '', 'Trưởng bản'],
  );
  expect(rows.map(({ line, values }) => [line, values.name])).toEqual([
    [3, 'Lò Văn Dơn'],
    [6, 'Y Blô'],
  ]);
});

it('a row without a number is doubted where the others are numbered', () => {
  const numbered = Array.from({ length: 9 }, (_, at) => [String(at + 1), `Lò Văn ${'ABCDEGHIK'[at]}`]);
  const rows = read(...numbered, ['', 'Danh sách do Lò Văn Dơn lập']);
  expect(rows.filter(({ doubts }) => doubts.length > 0).map(({ line }) => line)).toEqual([11]);
  expect(read(['', 'Lò Văn Dơn'], ['', 'Vàng A Páo']).every(({ doubts }) => doubts.length === 0)).toBe(true);
});

it('a pasted list of numbered names gives each its number', () => {
  const table = [['1. Lò Văn Dơn'], ['2) Vàng A Páo'], ['Sùng A Chớ']];
  const rows = readHouseholds(table, readColumns(table, householdSet), context);
  expect(rows.map(({ values }) => [values.number, values.name])).toEqual([
    [1, 'Lò Văn Dơn'],
    [2, 'Vàng A Páo'],
    [undefined, 'Sùng A Chớ'],
  ]);
});
