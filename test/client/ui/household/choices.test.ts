// Whose households one is asked to choose from, after villages were merged and split.
import { expect, it } from 'vitest';
import type { Directory, Item } from '../../../../src/client/store/catalog-api.ts';
import { choicesOf } from '../../../../src/client/ui/household/choices.ts';
import { accepted, bundleOf, idOf, making } from '../../../support/bundles.ts';
import { item } from '../../../support/items.ts';

const today = '2026-11-22';
const ended = '2026-07-01';
const village = (name: string, values: Parameters<typeof making>[1] = {}) =>
  bundleOf(accepted(1, making(name, { name, ...values }, { kind: 'village' })));

// A was merged into M; S was split into T and U.
const known = [
  village('A', { ended, successors: [idOf('M')] }),
  village('S', { ended, successors: [idOf('T'), idOf('U')] }),
  ...['M', 'T', 'U'].map((name) => village(name)),
];

const directory: Directory = {
  villages: new Map(known.map(({ root }) => [root.id, String(root.values.name)])),
  ended: new Map(['A', 'S'].map((name) => [idOf(name), ended])),
  people: new Map(),
  entries: new Map(),
  law: new Map(),
};

const household = (id: string, of: string, values: Item['values'] = {}): Item =>
  item(id, { kind: 'household', villages: [idOf(of)], mine: false, values });

const choose = (own: readonly string[], ...items: readonly Item[]) =>
  choicesOf({ items, directory, own: own.map(idOf), known, today }).map(({ village: id, households }) => [
    directory.villages.get(id),
    households.map((one) => one.id),
  ]);

it('a merged village is offered as what it became, with the households of both', () => {
  expect(choose(['M', 'A'], household('1', 'A'), household('2', 'M'))).toEqual([['M', ['2', '1']]]);
});

it('households of a split village stay in sight until they are moved', () => {
  expect(choose(['T', 'S'], household('1', 'S'), household('2', 'T'))).toEqual([
    ['T', ['2']],
    ['S', ['1']],
  ]);
  expect(choose(['T', 'S'], household('2', 'T'))).toEqual([['T', ['2']]]);
});

it('who has no village is offered all of today; a household that is no more is not counted', () => {
  expect(choose([], household('1', 'M', { ended: '2026-11-01' }), household('2', 'M'))).toEqual([
    ['M', ['2']],
    ['T', []],
    ['U', []],
  ]);
});
