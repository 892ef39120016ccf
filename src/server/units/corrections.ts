// What the npm list of units (state of 1 July 2025) lacks against the state of 2 August 2026; codes are the keys.

import type { CommuneType, ProvinceType } from './commune.ts';

/** A unit whose kind changed on a date (YYYY-MM-DD), with the act that changed it. */
export interface TypeCorrection<Type> {
  readonly code: string;
  readonly type: Type;
  readonly since: string;
  readonly act: string;
}

/** Another code under which a source lists the same commune; both are accepted, `code` is the one we use. */
export interface CodeAlias {
  readonly code: string;
  readonly alias: string;
}

export const PROVINCE_CORRECTIONS: readonly TypeCorrection<ProvinceType>[] = [
  { code: '75', type: 'thành phố', since: '2026-04-30', act: 'Nghị quyết 30/2026/QH16' },
];

const DONG_NAI_WARDS = [
  '25270', // Lộc Ninh
  '25357', // Tân Khai
  '25363', // Đồng Phú
  '26116', // Tân Phú
  '26170', // Trị An
  '26248', // Trảng Bom
  '26326', // Dầu Giây
  '26368', // Long Thành
  '26425', // Xuân Lộc
  '26485', // Nhơn Trạch
];

export const COMMUNE_CORRECTIONS: readonly TypeCorrection<CommuneType>[] = DONG_NAI_WARDS.map((code) => ({
  code,
  type: 'phường',
  since: '2026-04-30',
  act: 'Nghị quyết 237/NQ-UBTVQH16',
}));

export const CODE_ALIASES: readonly CodeAlias[] = [
  { code: '06970', alias: '06978' }, // Ba Chẽ, Quảng Ninh
  { code: '23737', alias: '23938' }, // Ia Mơ, Gia Lai
];
