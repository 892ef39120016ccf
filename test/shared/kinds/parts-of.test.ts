// What goes with a withdrawn row: what is about it, at any distance, and nothing else.
import { expect, test } from 'vitest';
import type { Change } from '../../../src/shared/core/change.ts';
import { isAboutAny, partsOf, wholeFields } from '../../../src/shared/kinds/parts-of.ts';
import { kinds } from '../../../src/shared/kinds/registry.ts';
import { idOf } from '../../support/bundles.ts';
import { edited, minutesMade, minutesOf, root, rowMade } from '../../support/minutes-records.ts';

const changes = [
  minutesMade(),
  rowMade('item', 'T', { title: 'Làm đường' }),
  rowMade('item', 'V', { title: 'Việc khác' }),
  rowMade('option', 'S', { item: idOf('T'), label: 'Đường bê tông' }),
  rowMade('posting', 'N', { item: idOf('T'), title: 'Nghị quyết' }),
  rowMade('attachment', 'A', { about: idOf('N'), what: 'photo' }),
  rowMade('attachment', 'B', { about: idOf('V'), what: 'recording' }),
  rowMade('slip-correction', 'M', { slip: `${idOf('T')}-${idOf('H')}`, was: '2026-11-20', reason: 'nhầm' }),
] as const;
const ids = (of: string, ...more: readonly Change[]) =>
  partsOf(minutesOf(...changes, ...more), of).map(({ id }) => id);

test('what is about it goes, the farthest first; what is about another row stays', () => {
  expect(new Set(ids(idOf('T')))).toEqual(new Set(['S', 'N', 'A', 'M'].map(idOf)));
  expect(ids(idOf('T')).indexOf(idOf('A'))).toBeLessThan(ids(idOf('T')).indexOf(idOf('N')));
  expect(ids(idOf('V'))).toEqual([idOf('B')]);
});

test('a deleted one goes too, for it is only hidden; one withdrawn before is not asked again', () => {
  const deleted = edited('X', { deleted: true }, idOf('A'), 'attachment');
  const withdrawn = { ...edited('Y', {}, idOf('A'), 'attachment'), redact: 'personal' };
  expect(ids(idOf('N'), deleted)).toEqual([idOf('A')]);
  expect(ids(idOf('N'), withdrawn)).toEqual([]);
});

test('the record itself takes its rows along in any case', () => {
  expect(ids(root)).toEqual([]);
});

test('what nobody has judged may be of any shape', () => {
  for (const odd of [
    {},
    { kind: 5, set: {} },
    { kind: 'attachment', set: 'x' },
    { kind: 'toString', set: { about: 'A' } },
  ])
    expect(isAboutAny(odd, ['A'])).toBe(false);
  expect(isAboutAny({ kind: 'attachment', set: { about: 'A' } }, ['B', 'A'])).toBe(true);
});

test('every field named is a field of every row kind of that name', () => {
  for (const [rowKind, field] of Object.entries(wholeFields)) {
    const found = Object.values(kinds).flatMap(({ rows }) => rows[rowKind] ?? []);
    expect(found.length).toBeGreaterThan(0);
    for (const { fields } of found) expect(fields[field]?.type).toBe('code');
  }
});
