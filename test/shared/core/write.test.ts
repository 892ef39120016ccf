// How a save becomes a change.
import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import { createChange, editChange, type Values } from '../../../src/shared/core/write.ts';
import { accepted, addingRow, bundleOf, idOf, making, writing } from '../../support/bundles.ts';

const context = { newId: () => idOf('N'), now: () => 77, seen: 5, gen: 'g2' };
const stamp = { id: idOf('N'), seen: 5, gen: 'g2', at: 77 };
const root = accepted(1, making('R', { subject: 'road', women: 3, villages: [idOf('V')] }));

const edited = (bundle: Bundle, values: Values, settled?: readonly string[]) =>
  editChange(context, bundle, bundle.root.id, values, settled);

describe('A new record', () => {
  test('has its own id as record and root, and only the fields that hold something', () => {
    const values = {
      subject: 'road',
      place: '',
      chair: null,
      start: undefined,
      women: 0,
      notice: false,
      villages: [],
    };
    expect(createChange(context, { kind: 'dialogue' }, values)).toEqual({
      ...stamp,
      record: idOf('N'),
      root: idOf('N'),
      kind: 'dialogue',
      set: { subject: 'road', women: 0, notice: false, villages: [] },
    });
  });

  test('as a row stands under its root, with its natural key where it has one', () => {
    expect(createChange(context, { kind: 'opinion', root: idOf('R') }, {})).toMatchObject({
      record: idOf('N'),
      root: idOf('R'),
    });
    const naturalId = `${idOf('R')}.attendance.h1`;
    expect(createChange(context, { kind: 'attendance', root: idOf('R'), naturalId }, {})).toMatchObject({
      id: idOf('N'),
      record: naturalId,
      root: idOf('R'),
    });
  });
});

describe('An edit', () => {
  test('writes only what differs, without bases where the creating change is replaced', () => {
    expect(
      edited(bundleOf(root), { subject: 'bridge', women: 3, villages: [idOf('V')], place: undefined }),
    ).toEqual({
      ...stamp,
      record: idOf('R'),
      root: idOf('R'),
      kind: 'dialogue',
      set: { subject: 'bridge' },
    });
  });

  test.each<[string, Values]>([
    ['what stands there already', { subject: 'road', women: 3 }],
    ['nothing', {}],
    ['emptiness where there was none', { place: null, chair: '' }],
    ['that a record that is there is not deleted', { deleted: false }],
  ])('with %s is no change', (_, values) => {
    expect(edited(bundleOf(root), values)).toBeNull();
  });

  test('that empties a text writes null', () => {
    expect(edited(bundleOf(root), { subject: '' })?.set).toEqual({ subject: null });
  });

  test('names every head it saw', () => {
    const bundle = bundleOf(
      root,
      accepted(2, writing('A', { subject: 'a' }), 'K1'),
      accepted(3, writing('B', { subject: 'b', place: 'school' }), 'K2'),
    );
    expect(edited(bundle, { subject: 'c', place: 'hall', chair: 'x' })?.bases).toEqual({
      subject: [idOf('B'), idOf('A')],
      place: [idOf('B')],
    });
  });

  test('that chooses the version shown settles the field', () => {
    const bundle = bundleOf(
      root,
      accepted(2, writing('A', { subject: 'a' })),
      accepted(3, writing('B', { subject: 'b' })),
    );
    expect(edited(bundle, { subject: 'b' })).toBeNull();
    expect(edited(bundle, { subject: 'b' }, ['subject'])).toMatchObject({
      set: { subject: 'b' },
      bases: { subject: [idOf('B'), idOf('A')] },
    });
  });

  test('never names more bases than a message may', () => {
    const many = Array.from({ length: 60 }, (_, place) =>
      accepted(place + 2, writing(`A${place}X`, { subject: `${place}` })),
    );
    expect(edited(bundleOf(root, ...many), { subject: 'all' })?.bases?.subject).toHaveLength(50);
  });

  test('of a row keeps its kind and root; of what is not there is none', () => {
    const bundle = bundleOf(root, accepted(2, addingRow('O', { text: 'a' })));
    expect(editChange(context, bundle, idOf('O'), { text: 'b' })).toMatchObject({
      record: idOf('O'),
      root: idOf('R'),
      kind: 'opinion',
    });
    expect(editChange(context, bundle, idOf('X'), { text: 'b' })).toBeNull();
  });
});

describe('Deleting', () => {
  const deletion = accepted(2, writing('D', { deleted: true }, { seen: 1 }), 'K2');
  const keptBundle = () =>
    bundleOf(root, deletion, accepted(3, writing('W', { place: 'x' }, { seen: 1 }), 'K3'));

  test('what an unseen write has kept is possible again, and names the first deletion', () => {
    expect(edited(keptBundle(), { deleted: true })).toMatchObject({
      set: { deleted: true },
      bases: { deleted: [idOf('D')] },
    });
  });

  test('undone beside a deletion it had not seen can be undone again', () => {
    const undone = bundleOf(
      root,
      deletion,
      accepted(
        3,
        writing('W', { deleted: false }, { seen: 2, at: 50, bases: { deleted: [idOf('D')] } }),
        'K3',
      ),
      accepted(
        4,
        writing('E', { deleted: true }, { seen: 3, at: 40, bases: { deleted: [idOf('D')] } }),
        'K4',
      ),
    );
    expect(undone.root.values.deleted).toBe(false);
    expect(edited(undone, { deleted: false })?.bases).toEqual({ deleted: [idOf('W'), idOf('E')] });
  });
});
