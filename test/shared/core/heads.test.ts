// Fields: what is shown and what is kept as another version (decision 3).
import { describe, expect, test } from 'vitest';
import { fieldsWithOthers, headsOf, otherVersions, rowsOf } from '../../../src/shared/core/bundle.ts';
import { accepted, addingRow, bundleOf, idOf, making, writing } from '../../support/bundles.ts';

const root = accepted(1, making('R', { subject: 'first' }));

describe('Heads', () => {
  test('a field nobody has touched since has the creating change as its head', () => {
    const { root: state } = bundleOf(root);
    expect(headsOf(state, 'subject')).toEqual([{ id: idOf('R'), at: 1, by: idOf('PK1') }]);
    expect(headsOf(state, 'place')).toEqual([{ id: idOf('R'), at: 1, by: idOf('PK1') }]);
    expect(state.heads).toBeUndefined();
  });

  test('an edit replaces what it saw, though its clock is years behind', () => {
    const { root: state } = bundleOf(
      root,
      accepted(2, writing('A', { subject: 'later' }, { at: 5000 })),
      accepted(3, writing('B', { subject: 'last' }, { at: 2, bases: { subject: [idOf('A')] } })),
    );
    expect(state.values.subject).toBe('last');
    expect(otherVersions(state, 'subject')).toEqual([]);
  });

  test('of two edits that did not see each other the later by phone time is shown, the other kept', () => {
    const early = writing('A', { subject: 'early' }, { at: 10 });
    const late = writing('B', { subject: 'late' }, { at: 20 });
    const orders = [
      bundleOf(root, accepted(2, early, 'K1'), accepted(3, late, 'K2')),
      bundleOf(root, accepted(2, late, 'K2'), accepted(3, early, 'K1')),
    ];
    for (const { root: state } of orders) {
      expect(state.values.subject).toBe('late');
      expect(otherVersions(state, 'subject')).toEqual([
        { value: 'early', at: 10, by: idOf('PK1'), id: idOf('A') },
      ]);
      expect(fieldsWithOthers(state)).toEqual(['subject']);
    }
  });

  test('at the same time the greater id is shown', () => {
    const one = accepted(2, writing('A', { subject: 'a' }, { at: 10 }));
    const other = accepted(3, writing('B', { subject: 'b' }, { at: 10 }), 'K2');
    expect(bundleOf(root, one, other).root.values.subject).toBe('b');
    expect(bundleOf(root, { ...other, seq: 2 }, { ...one, seq: 3 }).root.values.subject).toBe('b');
  });

  test('the same value written twice is no other version', () => {
    const { root: state } = bundleOf(
      root,
      accepted(2, writing('A', { subject: 'same' }), 'K1'),
      accepted(3, writing('B', { subject: 'same' }), 'K2'),
    );
    expect(headsOf(state, 'subject')).toHaveLength(2);
    expect(otherVersions(state, 'subject')).toEqual([]);
    expect(fieldsWithOthers(state)).toEqual([]);
  });

  test('emptied by one and rewritten by another: nothing is the other version', () => {
    const { root: state } = bundleOf(
      root,
      accepted(2, writing('A', { subject: null }, { at: 1 }), 'K1'),
      accepted(3, writing('B', { subject: 'new' }, { at: 2 }), 'K2'),
    );
    expect(state.values.subject).toBe('new');
    expect(otherVersions(state, 'subject').map((other) => other.value)).toEqual([null]);
  });

  test('a base that arrives after what replaced it is not shown any more', () => {
    const before = bundleOf(
      root,
      accepted(2, writing('B', { subject: 'b' }, { bases: { subject: [idOf('A')] } })),
    );
    expect(before.root.gone).toEqual({ subject: [idOf('A')] });
    const after = bundleOf(
      root,
      accepted(2, writing('B', { subject: 'b' }, { bases: { subject: [idOf('A')] } })),
      accepted(3, writing('A', { subject: 'a' }, { at: 99 })),
    );
    expect(after.root.values.subject).toBe('b');
    expect(headsOf(after.root, 'subject').map((head) => head.id)).toEqual([idOf('B')]);
    expect(after.root.gone).toBeUndefined();
  });

  test('the creating change is never waited for', () => {
    const { root: state } = bundleOf(
      root,
      accepted(2, writing('A', { subject: 'a' }), 'K1'),
      accepted(3, writing('B', { subject: 'b' }), 'K2'),
    );
    expect(state.gone).toBeUndefined();
  });
});

describe('Rows', () => {
  const natural = (name: string, set: { [field: string]: string }, at: number) =>
    writing(name, set, { record: `${idOf('R')}.attendance.h1`, kind: 'attendance', at });

  test('a row with a natural key made on two phones is one row with both versions', () => {
    const one = natural('A', { who: 'wife', note: 'came late' }, 10);
    const other = natural('B', { who: 'husband' }, 20);
    const orders = [
      bundleOf(root, accepted(2, one, 'K1'), accepted(3, other, 'K2')),
      bundleOf(root, accepted(2, other, 'K2'), accepted(3, one, 'K1')),
    ];
    for (const bundle of orders) {
      const rows = rowsOf(bundle, 'attendance');
      expect(rows).toHaveLength(1);
      expect(rows[0]?.values).toEqual({ who: 'husband', note: 'came late' });
      expect(rows.map((row) => otherVersions(row, 'who').map((version) => version.value))).toEqual([
        ['wife'],
      ]);
    }
  });

  test('rows stand in the order they were written down, deleted ones left out', () => {
    const bundle = bundleOf(
      root,
      accepted(2, addingRow('B', {}, { at: 20 })),
      accepted(3, addingRow('A', {}, { at: 10 })),
      accepted(4, addingRow('C', {}, { at: 20 })),
      accepted(5, addingRow('D', {}, { at: 5 })),
      accepted(6, writing('E', { deleted: true }, { record: idOf('D'), kind: 'opinion', seen: 5 })),
    );
    expect(rowsOf(bundle, 'opinion').map((row) => row.id)).toEqual([idOf('A'), idOf('B'), idOf('C')]);
    expect(rowsOf(bundle, 'item')).toEqual([]);
  });
});
