// The State's list of ethnic groups.

import { expect, it } from 'vitest';
import { ETHNIC_GROUPS } from '../../../src/shared/core/ethnic-groups.ts';
import { fold, toNfc } from '../../../src/shared/core/vietnamese.ts';

it.each([
  ['01', 'Kinh'],
  ['03', 'Thái'],
  ['08', 'Mông'],
  ['10', 'Gia-rai'],
  ['20', 'Mnông'],
  ['23', 'Bru-Vân Kiều'],
  ['30', 'Co'],
  ['40', 'Phù Lá'],
  ['50', 'Si La'],
  ['54', 'Rơ-măm'],
  ['55', 'Người nước ngoài'],
])('%s is %s', (code, name) => {
  expect(ETHNIC_GROUPS.find((group) => group.code === code)?.name).toBe(name);
});

it('holds 55 composed names, no two with one search key', () => {
  expect(ETHNIC_GROUPS).toHaveLength(55);
  expect(ETHNIC_GROUPS.filter(({ name }) => name !== toNfc(name))).toEqual([]);
  expect(new Set(ETHNIC_GROUPS.map(({ name }) => fold(name))).size).toBe(55);
});
