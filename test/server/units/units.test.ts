// The list of communes in force, asked about real places.

import { describe, expect, it } from 'vitest';
import { buildUnitList } from '../../../src/server/units/build-unit-list.ts';
import { CODE_ALIASES, COMMUNE_CORRECTIONS } from '../../../src/server/units/corrections.ts';
import { readPackageTables } from '../../../src/server/units/package-tables.ts';
import { createUnits } from '../../../src/server/units/units.ts';
import { fold } from '../../../src/shared/core/vietnamese.ts';

const units = createUnits();
const communes = units.provinces().flatMap(({ code }) => units.communesOf(code));
const label = (code: string): string => {
  const commune = units.communeByCode(code);
  return commune === undefined ? 'none' : `${commune.type} ${commune.name}, ${commune.provinceName}`;
};
const codesOf = (query: string, province?: string): string[] =>
  units.search(query, province === undefined ? {} : { province }).map(({ code }) => code);

describe('the list in force', () => {
  it('has 34 provinces, seven of them cities, and 3,321 communes', () => {
    expect(units.provinces()).toHaveLength(34);
    expect(units.provinces().filter(({ type }) => type === 'thành phố')).toHaveLength(7);
    expect(communes).toHaveLength(3321);
    expect(new Set(communes.map(({ code }) => code)).size).toBe(3321);
  });

  it('has 2,611 xã, 697 phường and 13 đặc khu', () => {
    const count = (type: string): number => communes.filter((commune) => commune.type === type).length;
    expect([count('xã'), count('phường'), count('đặc khu')]).toEqual([2611, 697, 13]);
  });

  it('holds only composed names without their type', () => {
    const names = [...units.provinces(), ...communes].map(({ name }) => name);
    expect(names.filter((name) => name !== name.normalize('NFC') || name !== name.trim())).toEqual([]);
    expect(names.filter((name) => /^(xã|đặc khu|tỉnh|thành phố) /i.test(name))).toEqual([]);
  });

  it('lists provinces by code and communes by name', () => {
    expect(units.provinces()[3]).toEqual({ code: '11', name: 'Điện Biên', type: 'tỉnh' });
    expect(units.provinces().at(-1)?.name).toBe('Cà Mau');
    const names = units.communesOf('11').map(({ name }) => name);
    expect(names).toHaveLength(45);
    expect(names.indexOf('Búng Lao')).toBeLessThan(names.indexOf('Mường Ảng'));
    expect(units.communesOf('02')).toEqual([]);
  });

  it.each([
    ['03301', 'xã Búng Lao, Điện Biên'],
    ['03256', 'xã Mường Ảng, Điện Biên'],
    ['01153', 'xã Bắc Quang, Tuyên Quang'],
    ['06778', 'phường Quang Hanh, Quảng Ninh'],
    ['25270', 'phường Lộc Ninh, Đồng Nai'],
    ['26485', 'phường Nhơn Trạch, Đồng Nai'],
    ['06970', 'xã Ba Chẽ, Quảng Ninh'],
    ['06978', 'xã Ba Chẽ, Quảng Ninh'],
    ['23737', 'xã Ia Mơ, Gia Lai'],
    ['23938', 'xã Ia Mơ, Gia Lai'],
    ['06325', 'xã Bắc Sơn, Lạng Sơn'],
    ['99999', 'none'],
  ])('knows %s as %s', (code, expected) => {
    expect(label(code)).toBe(expected);
  });
});

describe('the correction table', () => {
  it('makes ten communes of Đồng Nai phường, each one really there and dated', () => {
    expect(COMMUNE_CORRECTIONS.map(({ code }) => label(code))).toEqual(
      'Lộc Ninh,Tân Khai,Đồng Phú,Tân Phú,Trị An,Trảng Bom,Dầu Giây,Long Thành,Xuân Lộc,Nhơn Trạch'
        .split(',')
        .map((name) => `phường ${name}, Đồng Nai`),
    );
    expect(COMMUNE_CORRECTIONS.every(({ since }) => since === '2026-04-30')).toBe(true);
  });

  it('gives an alias to communes only, and none that is another commune', () => {
    const known = new Set(communes.map(({ code }) => code));
    expect(CODE_ALIASES.filter(({ code, alias }) => !known.has(code) || known.has(alias))).toEqual([]);
  });
});

describe('search', () => {
  it.each([
    ['Búng Lao', '03301'],
    ['bung lao', '03301'],
    ['xã Búng Lao'.normalize('NFD'), '03301'],
    ['Búng Lao Điện Biên', '03301'],
    ['quang hanh', '06778'],
    ['Ia Mo', '23737'],
    ['06978', '06970'],
    ['M’Drắk', '24412'],
    ["M'Drắk", '24412'],
    ['mdrak', '24412'],
    ['drắk', '24412'],
    ['Sơn Hạ', '21292'],
    ['Sơn Hà', '21289'],
  ])('puts the present commune first for %j', (query, code) => {
    expect(codesOf(query)[0]).toBe(code);
  });

  it.each([
    ['Ẳng Tở', '03301', 'xã Ẳng Tở, huyện Mường Ảng'],
    ['ang to', '03301', 'xã Ẳng Tở, huyện Mường Ảng'],
    ['chiềng đông tuần giáo', '03301', 'xã Chiềng Đông, huyện Tuần Giáo'],
    ['thị trấn Mường Ảng', '03256', 'thị trấn Mường Ảng, huyện Mường Ảng'],
    ['việt vinh', '01153', 'xã Việt Vinh, huyện Bắc Quang, tỉnh Hà Giang'],
  ])('finds by a former commune: %j', (query, code, formerly) => {
    expect(units.search(query)[0]).toMatchObject({ code, formerly });
  });

  it('finds the communes of a former district, the one that still bears its name first', () => {
    const [first, ...others] = units.search('Mường Ảng', { province: '11' });
    expect(first).toEqual(units.communeByCode('03256'));
    expect(others.map(({ code, formerly }) => [code, formerly])).toContainEqual(['03301', 'huyện Mường Ảng']);
  });

  it('finds all communes called Tân Tiến, seven xã and a phường, before any other', () => {
    const first = units.search('Tân Tiến').slice(0, 8);
    expect(first.map(({ name, type }) => `${type} ${name}`).sort()).toEqual([
      'phường Tân Tiến',
      ...Array(7).fill('xã Tân Tiến'),
    ]);
    expect(codesOf('tan tien', '75')[0]).toBe('25318');
    expect(codesOf('Tân Tiến Cà Mau')).toEqual(['32188']);
  });

  it('does not care where the tone mark stands', () => {
    expect(codesOf('Hoà Bình')).toEqual(codesOf('Hòa Bình'));
    expect(codesOf('thuỷ')).toEqual(codesOf('thủy'));
    expect(units.search('Hoà Bình')[0]?.name).toBe('Hòa Bình');
  });

  it('keeps to the province and to the limit asked for', () => {
    expect(units.search('a', { province: '11' }).every(({ provinceCode }) => provinceCode === '11')).toBe(
      true,
    );
    expect(units.search('xã')).toHaveLength(20);
    expect(units.search('xã', { limit: 3 })).toHaveLength(3);
  });

  it('lists no commune twice and finds nothing for nothing', () => {
    const codes = units.search('tân', { limit: 5000 }).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(units.search(' - ')).toEqual([]);
    expect(units.search('xyzw')).toEqual([]);
  });

  it('finds every commune by its own name', () => {
    const lost = communes.filter(
      ({ code, name, provinceCode }) => !codesOf(name, provinceCode).includes(code),
    );
    expect(lost).toEqual([]);
  });
});

describe('former communes', () => {
  const mapping = (old: string, code: string, name: string, province: string) => ({
    old_ward_name: old,
    old_district_name: 'Huyện Cũ',
    old_province_name: 'Tỉnh Một',
    new_ward_code: code,
    new_ward_name: name,
    new_province_name: province,
  });
  const small = createUnits(() => ({
    provinces: [
      { province_code: '01', name: 'Một' },
      { province_code: '02', name: 'Thành phố Hai' },
    ],
    wards: [
      { ward_code: '00001', name: 'Xã Sơn Hà', province_code: '01' },
      { ward_code: '00002', name: 'Xã Sơn Hạ', province_code: '01' },
      { ward_code: '00003', name: 'xã Bắc Sơn', province_code: '02' },
    ],
    mappings: [
      mapping('Xã Không Mã', '77777', 'Xã Bắc Sơn', 'Thành phố Hai'),
      mapping('Xã Nhầm Mã', '00001', 'Xã Bắc Sơn', 'Thành phố Hai'),
      mapping('Xã Trùng Tên', '00002', 'Xã Sơn Hạ', 'Một'),
      mapping('Xã Lạc', '00001', 'Xã Đâu Đó', 'Hai'),
    ],
  }));

  it('go to the commune named when their code is unknown or another commune’s', () => {
    expect(small.search('không mã')).toMatchObject([
      { code: '00003', formerly: 'xã Không Mã, huyện Cũ, tỉnh Một' },
    ]);
    expect(small.search('nhầm mã').map(({ code }) => code)).toEqual(['00003']);
  });

  it('go by code between two names that differ in a tone only', () => {
    expect(small.search('trùng tên')).toMatchObject([{ code: '00002', formerly: 'xã Trùng Tên, huyện Cũ' }]);
  });

  it('are left out when no commune of the province bears the name', () => {
    expect(small.search('lạc')).toEqual([]);
  });

  it('of the whole package all have the commune they went to', () => {
    const tables = readPackageTables();
    const bare = (name: string): string => fold(name.replace(/^(Tỉnh|Thành phố) /, ''));
    const kept = new Set(
      buildUnitList(tables).entries.flatMap(({ commune, formers }) =>
        formers.map(({ label }) => fold(`${commune.provinceName} ${commune.name} ${label.text}`)),
      ),
    );
    const lost = tables.mappings.filter((row) => {
      if (row.old_ward_name === null) return false;
      const province = bare(row.new_province_name);
      const moved = province === bare(row.old_province_name ?? '') ? '' : row.old_province_name;
      const commune = row.new_ward_name.normalize('NFC').replace(/^(xã|phường|đặc khu) /i, '');
      return !kept.has(fold([province, commune, row.old_ward_name, row.old_district_name, moved].join(' ')));
    });
    expect(lost).toEqual([]);
  });
});

describe('loading', () => {
  it('happens at the first question and once', () => {
    let reads = 0;
    const lazy = createUnits(() => {
      reads += 1;
      return { provinces: [{ province_code: '01', name: 'Một' }], wards: [], mappings: [] };
    });
    expect(reads).toBe(0);
    lazy.provinces();
    lazy.search('một');
    lazy.communeByCode('00001');
    expect(reads).toBe(1);
  });
});
