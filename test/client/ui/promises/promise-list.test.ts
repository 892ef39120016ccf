// Lists and counts of promises: what is due, what a village has to hear, and tables whose columns never exceed their sum.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../../src/client/store/catalog-api.ts';
import { openDuties } from '../../../../src/client/ui/promises/duties.ts';
import {
  columns,
  groups,
  inGroup,
  listed,
  narrowed,
  tableOf,
  toReadIn,
} from '../../../../src/client/ui/promises/promise-list.ts';
import type { Kept } from '../../../../src/client/ui/promises/use-kept.ts';
import type { Values } from '../../../../src/shared/kinds/define-kind.ts';
import { lawOf } from '../../../../src/shared/rules/law.ts';
import { accepted, addingRow, bundleOf, idOf, making } from '../../../support/bundles.ts';

const today = '2026-11-23';
const [v1, v2] = [idOf('V1'), idOf('V2')];

const itemOf = (id: string, kind: string, date: string): Item => ({
  id,
  kind,
  title: 'a',
  date,
  villages: [],
  state: 'received',
  touched: 1,
  rows: 0,
  steps: [],
  choices: {},
  missing: 0,
  alike: '',
  by: idOf('P'),
  mine: false,
});

const follow = (name: string, opinion: string, set: Values) =>
  addingRow(name, { opinion: idOf(opinion), ...set }, { kind: 'follow-up' });

const dialogue: Kept = {
  item: itemOf(idOf('R'), 'dialogue', '2026-11-03'),
  bundle: bundleOf(
    accepted(
      1,
      making('R', { form: 'dialogue', date: '2026-11-03', villages: [v1, v2] }, { kind: 'dialogue' }),
    ),
    accepted(2, addingRow('O1', { text: 'a', area: 'land', owner: idOf('P1'), due: '2026-11-20' })),
    accepted(3, addingRow('O2', { text: 'b', area: 'land', owner: idOf('P2'), due: '2026-11-25' })),
    accepted(4, addingRow('O3', { text: 'c', answeredOnSpot: true })),
    accepted(5, addingRow('O4', { text: 'd', owner: idOf('P1'), due: '2026-12-20' })),
    accepted(6, addingRow('O5', { text: 'e', outcome: 'sent-up' })),
    accepted(7, addingRow('O6', { text: 'f' })),
    accepted(8, follow('F1', 'O4', { step: 'done', date: '2026-11-10' })),
    accepted(9, follow('F2', 'O4', { step: 'read-out', date: '2026-11-12', village: v1 })),
    accepted(10, follow('F3', 'O1', { step: 'reopened', date: '2026-11-12' })),
  ),
};
const all = listed([dialogue], today);
const texts = (some: typeof all) => some.map(({ row }) => row.values.text);

describe('promises', () => {
  it('are listed with what is due first', () => {
    expect(texts(all).slice(0, 2)).toEqual(['a', 'b']);
    expect(Object.fromEntries(groups.map((group) => [group, texts(inGroup(all, group)).join()]))).toEqual({
      overdue: 'a',
      soon: 'b',
      'in-hand': 'a,b',
      reopened: 'a',
      'sent-up': 'e',
      'to-read': 'd',
      resolved: 'd',
      open: 'f',
    });
  });

  it('are heard in each village apart', () => {
    expect(texts(toReadIn(all, v1))).toEqual([]);
    expect(texts(toReadIn(all, v2))).toEqual(['d']);
  });

  it('are narrowed by village, field and officer', () => {
    expect(texts(narrowed(all, { owner: idOf('P1') }))).toEqual(['a', 'd']);
    expect(texts(narrowed(all, { area: 'land', village: v2 }))).toEqual(['a', 'b']);
    expect(narrowed(all, { village: idOf('V9') })).toEqual([]);
  });

  it.each(['village', 'area', 'owner'] as const)(
    'a table by %s counts each opinion in one column at most',
    (by) => {
      for (const { counts } of tableOf(all, by)) {
        const { all: sum, overdue, ...others } = counts;
        expect(columns.length).toBe(Object.keys(counts).length);
        expect(Object.values(others).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(sum);
        expect(overdue).toBeLessThanOrEqual(counts['in-hand']);
      }
    },
  );

  it('a table by village counts all of a dialogue in each of its villages', () => {
    expect(tableOf(all, 'village').map(({ key, counts }) => [key, counts.all])).toEqual([
      [v1, 6],
      [v2, 6],
    ]);
  });
});

describe('what a dialogue still needs', () => {
  const notice = (set: Values): Kept => ({
    item: itemOf(idOf('N'), 'notice', '2026-11-10'),
    bundle: bundleOf(
      accepted(
        1,
        making(
          'N',
          { form: 'result', date: '2026-11-10', dialogue: { root: idOf('R') }, ...set },
          { kind: 'notice' },
        ),
      ),
    ),
  });
  const duties = (notices: readonly Kept[], on = today) =>
    openDuties([dialogue], notices, lawOf([]), on).map(({ clock }) => clock.duty);

  it('is met by a notice that went to all its villages, and by no other', () => {
    expect(duties([])).toEqual(['notice', 'published', 'posted', 'sent']);
    expect(duties([notice({ villages: [v1, v2] })])).toEqual(['notice', 'posted']);
    expect(duties([notice({ villages: [v1] })])).toEqual(['notice', 'published', 'posted', 'sent']);
    expect(duties([notice({ villages: [v1, v2], dialogue: { root: idOf('X') } })])).toHaveLength(4);
  });

  it('before the day only the notice of it waits', () => {
    expect(duties([], '2026-10-30')).toEqual(['notice']);
  });
});
