// A dialogue's opinions as promises: which follow-ups belong to which, and what of a record counts.
import { expect, it } from 'vitest';
import type { Values } from '../../../src/shared/kinds/define-kind.ts';
import { promisesOf } from '../../../src/shared/kinds/promises-of.ts';
import { kinds } from '../../../src/shared/kinds/registry.ts';
import { promiseOf } from '../../../src/shared/rules/promise/promise-of.ts';
import { accepted, addingRow, bundleOf, idOf, making } from '../../support/bundles.ts';

const root = making('R', { date: '2026-10-05', villages: [idOf('V1')] }, { kind: 'dialogue' });
const follow = (name: string, set: Values) => addingRow(name, set, { kind: 'follow-up' });
const bundle = bundleOf(
  accepted(1, root),
  accepted(2, addingRow('O1', { text: 'a', due: '2026-11-10' })),
  accepted(3, addingRow('O2', { text: 'b', answeredOnSpot: true })),
  accepted(4, addingRow('O3', { text: 'c' })),
  accepted(5, follow('F1', { opinion: idOf('O1'), step: 'done', date: '2026-11-08' })),
  accepted(6, follow('F2', { opinion: idOf('O3'), step: 'assigned', due: '2026-12-01', date: '2026-10-06' })),
  accepted(7, follow('F3', { opinion: idOf('O9'), step: 'done', date: '2026-11-08' })),
);

it('each opinion has its own follow-ups, of its dialogue’s day and villages', () => {
  const all = promisesOf(bundle);
  expect(all.map(({ row, followUps }) => [row.id, followUps.map(({ id }) => id)])).toEqual([
    [idOf('O1'), [idOf('F1')]],
    [idOf('O2'), []],
    [idOf('O3'), [idOf('F2')]],
  ]);
  expect(all[0]?.facts).toMatchObject({ day: '2026-10-05', villages: [idOf('V1')], due: '2026-11-10' });
  expect(all.map(({ facts, followUps }) => promiseOf(facts, followUps, '2026-11-23').state)).toEqual([
    'answered',
    'on-the-spot',
    'in-hand',
  ]);
});

it('the figures of a dialogue are its promises, each opinion in one state', () => {
  const counts = kinds.dialogue?.counts?.(bundle) ?? {};
  expect(counts).toMatchObject({
    opinions: 3,
    'opinions.resolved': 1,
    'opinions.on-the-spot': 1,
    'opinions.in-hand': 1,
    'opinions.to-read': 1,
  });
});
