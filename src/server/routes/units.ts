// GET /api/units: communes in force, by ?q= (also by old names), by ?province=; without both the provinces.
import { ok } from '../../shared/core/result.ts';
import type { Unit } from '../../shared/protocol/office.ts';
import { routes } from '../../shared/protocol/routes.ts';
import type { FoundCommune } from '../units/commune.ts';
import type { Units } from '../units/units.ts';
import type { OpenRoute } from './api.ts';

const longestQuery = 100;

export const unitsRoute = (units: Units): OpenRoute => ({
  method: 'GET',
  path: routes.units,
  access: 'open',
  handle: async ({ query }) => {
    const q = textOf(query.q);
    const province = textOf(query.province);
    if (q !== '') return ok({ units: units.search(q, province === '' ? {} : { province }).map(toUnit) });
    if (province !== '') return ok({ units: units.communesOf(province).map(toUnit) });
    const all = units
      .provinces()
      .map(({ code, name, type }) => ({ code, name, type, provinceCode: code, provinceName: name }));
    return ok({ units: all });
  },
});

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, longestQuery).trim() : '';

const toUnit = ({ code, name, type, provinceCode, provinceName, formerly }: FoundCommune): Unit => ({
  code,
  name,
  type,
  provinceCode,
  provinceName,
  ...(formerly !== undefined && { formerly }),
});
