// Who serves a village reads what was written of the villages it was made of.
import { expect, test } from 'vitest';
import { servedVillages } from '../../../src/shared/access/served-villages.ts';
import { accepted, bundleOf, idOf, making } from '../../support/bundles.ts';

const village = (name: string, ...successors: string[]) =>
  bundleOf(accepted(1, making(name, { name, successors: successors.map(idOf) }, { kind: 'village' })));

test.each<[string, readonly string[], readonly string[]]>([
  ['a village of its own is itself', ['Solo'], ['Solo']],
  ['a merged village is also what it was made of', ['New'], ['New', 'OldA', 'OldB']],
  ['what was merged sees only itself', ['OldA'], ['OldA']],
  ['each half of a split village sees the whole it was', ['HalfB'], ['HalfB', 'Whole']],
  ['merged twice, all of it', ['Newest'], ['New', 'Newest', 'OldA', 'OldB']],
  ['two that name each other do no harm', ['RoundA'], ['RoundA', 'RoundB']],
  ['nobody’s village', ['Elsewhere'], ['Elsewhere']],
  ['none', [], []],
])('%s', (_, serving, served) => {
  const villages = [
    village('Solo'),
    village('OldA', 'New'),
    village('OldB', 'New'),
    village('New', 'Newest'),
    village('Newest'),
    village('Whole', 'HalfA', 'HalfB'),
    village('HalfA'),
    village('HalfB'),
    village('RoundA', 'RoundB'),
    village('RoundB', 'RoundA'),
  ];
  expect(servedVillages(serving.map(idOf), villages)).toEqual(served.map(idOf).sort());
});
