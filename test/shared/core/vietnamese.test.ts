// Search keys, matching, ranking and the order of names, on the spellings people really write.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, fold, matches, rank, toNfc, toQuery } from '../../../src/shared/core/vietnamese.ts';

const found = (query: string, text: string): boolean => matches(toQuery(query), fold(text));

const syllable = fc.constantFrom(
  ..."Lò Sò An Y Vàng Thào Giàng H’Mông H'Hen Niê Blô K'Brể M’Drắk Nguyễn Đặng Hoà Hòa Thuý Thúy Mỹ Mĩ Quý Quyết Ẳng".split(
    ' ',
  ),
  ...'đường nước, (bản) họp; dân: "ý" kiến 12/11 BL-26-K7-014 Bru-Vân Kiều. ‘đề nghị’'.split(' '),
);
const vietnamese = fc.array(syllable, { maxLength: 8 }).map((words) => words.join(' '));
const anyText = fc.oneof(vietnamese, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('fold', () => {
  it.each([
    ['Xã Búng Lao', 'xa bung lao'],
    ['Đặng Thị Đào', 'dang thi dao'],
    ['  Lò \t Văn\u00a0 An\n', 'lo van an'],
    ['Bru-Vân Kiều', 'bru van kieu'],
    ['BL-26-K7-014', 'bl 26 k7 014'],
    ['H’Hen Niê', "h'hen nie"],
    ["H' Mông", "h'mong"],
    ["'trích dẫn'", 'trich dan'],
    ['?!', ''],
    ['', ''],
  ])('makes %j into %j', (text, key) => {
    expect(fold(text)).toBe(key);
  });

  it.each([
    ['hoà', 'hòa'],
    ['Thuý', 'Thúy'],
    ['Hoè', 'Hòe'],
    ['Mỹ', 'Mĩ'],
    ['Lý', 'Lí'],
    ['kỹ', 'kĩ'],
    ['hy', 'hi'],
    ['sỹ', 'sĩ'],
    ['tỷ', 'tỉ'],
    ['vỹ', 'vĩ'],
    ['Quý', 'Quí'],
    ['M’Drắk', "M'Đrắk"],
    ['Hʼ Mông', 'H`Mông'],
    ['Đà Nẵng', 'Ðà Nẵng'],
  ])('gives %s and %s one key', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it.each([
    ['tay', 'tai'],
    ['thuý', 'thúi'],
    ['máy', 'mái'],
    ['Y', 'I'],
    ['Thy', 'Thi'],
    ['huy', 'hui'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  it('gives composed and decomposed text one key', () => {
    fc.assert(
      fc.property(
        fc.oneof(vietnamese, fc.string({ unit: fc.constantFrom(...'aăâbdđeêghiklmnoôơpqrstuưvxyẰẵộỳ’ ') })),
        (text) => {
          expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        },
      ),
    );
  });

  it('folds a key to itself, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('leaves no blanks at the ends and none doubled', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).not.toMatch(/^ | $| {2}/);
      }),
    );
  });
});

describe('matches', () => {
  it.each([
    ['lò', 'Lò Văn Sò'],
    ['lo so', 'Lò Văn Sò'],
    ['SO LO', 'Lò Văn Sò'],
    ['an', 'Hoàng Văn An'],
    ['y', 'Y Blô'],
    ['y blo', 'Y Blô'],
    ['ngu', 'Nguyễn Thị Đào'],
    ['dao', 'Nguyễn Thị Đào'],
    ['vân', 'Bru-Vân Kiều'],
    ['qu', 'giải quyết'],
    ['quy', 'giải quyết'],
    ['quyêt', 'giải quyết'],
    ['quí', 'Trần Văn Quý'],
    ['mĩ', 'xã Mỹ Đức'],
    ['mỹ đ', 'xã Mĩ Đức'],
    ['bl-26-k7-014', 'BL-26-K7-014'],
  ])('finds %j in %j', (query, text) => {
    expect(found(query, text)).toBe(true);
  });

  it.each([
    ['ò', 'Lò Văn Sò'],
    ['lo sa', 'Lò Văn Sò'],
    ['ang', 'Hoàng Văn An'],
    ['mỹ', 'họp dân buổi chiều, Minh'],
    ['lô lô x', 'Lô Lô'],
  ])('does not find %j in %j', (query, text) => {
    expect(found(query, text)).toBe(false);
  });

  it.each([
    ["H'Mông", ["h'mông", 'H’Mông', 'hmong', 'h mong', 'mông', "h'", 'hm']],
    ["H'Hen Niê", ["h'hen", 'hhen nie', 'hen niê', 'h hen', 'nie']],
    ['H Hen Niê', ["h'hen", 'h’hen niê', 'h hen']],
    ['HHen Niê', ["h'hen", 'hhen']],
    ['K’Brể', ["k'bre", 'kbre', 'brể', 'k bre']],
    ['M’Drắk', ["m'drắk", 'mdrak', 'drak', 'M’Đrắk', 'm drak']],
  ])('finds %s with and without its apostrophe', (text, queries) => {
    expect(queries.filter((query) => !found(query, text))).toEqual([]);
  });

  it('finds everything with an empty query', () => {
    expect(found(' - ', 'Lò Văn Sò')).toBe(true);
  });

  it('finds a text by each beginning of each of its words, marks or not', () => {
    fc.assert(
      fc.property(vietnamese, fc.nat(), fc.nat(), fc.boolean(), (text, which, length, marked) => {
        const words = (marked ? toNfc(text) : fold(text)).split(' ');
        const word = words[which % words.length] ?? '';
        expect(found(word.slice(0, 1 + (length % Math.max(word.length, 1))), text)).toBe(true);
      }),
    );
  });
});

describe('rank', () => {
  const best = (query: string, texts: string[]): string | undefined => {
    const prepared = toQuery(query);
    return texts.sort((a, b) => rank(prepared, b) - rank(prepared, a))[0];
  };

  it.each([
    ['lò', ['Lô Văn An', 'Lo Văn An', 'Lò Văn An']],
    ['đa', ['Da Văn An', 'Đa Văn An']],
    ['sơn hạ', ['Sơn Hà', 'Sơn Hạ']],
    ['hoà', ['Hoa', 'Hòa']],
    ['mỹ', ['Mì', 'Mĩ']],
    ['nguyê', ['Nguyen', 'Nguyễn']],
    ['văn an', ['An Văn Lò', 'Lò Văn An']],
    ['lo', ['Loan', 'Lò']],
    ['an', ['Lò Văn An', 'An Văn Lò']],
    ["h'hen", ['Hồ Thị Hên', 'H’Hen Niê']],
  ])('puts the right one first for %j', (query, texts) => {
    expect(best(query, [...texts])).toBe(texts.at(-1));
    expect(best(query, [...texts].reverse())).toBe(texts.at(-1));
  });

  it('ranks a text with the diacritics typed above every text with others', () => {
    fc.assert(
      fc.property(
        vietnamese.filter((text) => /[\u0080-\uffff]/.test(toNfc(text.replace(/[‘’]/g, '')))),
        (text) => {
          expect(rank(toQuery(text), text)).toBeGreaterThan(rank(toQuery(text), fold(text)));
        },
      ),
    );
  });
});

describe('compareNames', () => {
  it('orders by the last word, then by what precedes it', () => {
    const names = [
      'Vàng A Sò',
      'Lò Văn Đào',
      'Giàng A Ánh',
      'Lò Văn Dũng',
      'Lò Thị An',
      'Cà Văn An',
      'Y Blô',
      'An',
    ];
    expect(names.sort(compareNames)).toEqual([
      'An',
      'Cà Văn An',
      'Lò Thị An',
      'Giàng A Ánh',
      'Y Blô',
      'Lò Văn Dũng',
      'Lò Văn Đào',
      'Vàng A Sò',
    ]);
  });

  it('takes Hoà and Hòa for one name', () => {
    const names = ['Lò Văn Hòa', 'Bạc Thị Hoà', 'Cà Văn Hòa', 'Tòng Văn Hoà'];
    expect(names.sort(compareNames)).toEqual(['Bạc Thị Hoà', 'Cà Văn Hòa', 'Lò Văn Hòa', 'Tòng Văn Hoà']);
    expect(compareNames('Lò Hoà', 'Lò Hòa')).toBe(0);
  });

  it('does not see how letters are composed nor blanks around', () => {
    fc.assert(
      fc.property(vietnamese, (name) => {
        expect(compareNames(` ${name.normalize('NFD')} `, name)).toBe(0);
      }),
    );
  });

  it('is an order: antisymmetric and transitive', () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, vietnamese, (a, b, c) => {
        expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0);
        if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0)
          expect(compareNames(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
