// Deletion, redaction and order within a bundle (decisions 4 and 6), case by case.
import { describe, expect, test } from 'vitest';
import { type Bundle, isDeleted, isRevived } from '../../../src/shared/core/bundle.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import { accepted, addingRow, bundleOf, idOf, making, outcome, writing } from '../../support/bundles.ts';

const root = accepted(1, making('R', { subject: 'first' }), 'K1');
const row = accepted(2, addingRow('O', { text: 'a road' }), 'K1');
const inRow = { record: idOf('O'), kind: 'opinion' };

const deleting = (name: string, seen: number, parts: Partial<Change> = {}) =>
  writing(name, { deleted: true }, { seen, ...parts });
const undoing = (name: string, seen: number, deletion: string, parts: Partial<Change> = {}) =>
  writing(name, { deleted: false }, { seen, bases: { deleted: [idOf(deletion)] }, ...parts });

const stateWords = (bundle: Bundle) =>
  isDeleted(bundle.root) ? 'deleted' : isRevived(bundle.root) ? 'revived' : 'there';

describe('Deletion', () => {
  test('a deletion that saw everything deletes', () => {
    expect(stateWords(bundleOf(root, row, accepted(3, deleting('D', 2), 'K2')))).toBe('deleted');
  });

  test.each([
    ['the record', writing('W', { place: 'school' }, { seen: 2 })],
    ['a row', writing('W', { text: 'the road' }, { seen: 2, ...inRow })],
    ['a new row', addingRow('W', { text: 'a bridge' }, { seen: 2 })],
  ])('an unseen write to %s keeps it, whichever comes first', (_, write) => {
    const afterwards = bundleOf(root, row, accepted(3, deleting('D', 2), 'K2'), accepted(4, write, 'K3'));
    const before = bundleOf(root, row, accepted(3, write, 'K3'), accepted(4, deleting('D', 2), 'K2'));
    expect([stateWords(afterwards), stateWords(before)]).toEqual(['revived', 'revived']);
  });

  test("an unseen write does not count when it is the deleter's own", () => {
    expect(
      stateWords(
        bundleOf(
          root,
          accepted(2, writing('W', { place: 'x' }, { seen: 1 }), 'K2'),
          accepted(3, deleting('D', 1), 'K2'),
        ),
      ),
    ).toBe('deleted');
  });

  test.each([
    ['who had seen the deletion', 'K3', 3],
    ['who deleted it', 'K2', 0],
  ])('one %s can write no more', (_, from, seen) => {
    const bundle = bundleOf(root, row, accepted(3, deleting('D', 2), 'K2'));
    expect(outcome(bundle, accepted(4, writing('W', { place: 'x' }, { seen }), from))).toBe('deleted');
    expect(outcome(bundle, accepted(4, addingRow('W', {}, { seen }), from))).toBe('deleted');
    expect(outcome(bundle, accepted(4, writing('W', { text: 'x' }, { seen, ...inRow }), from))).toBe(
      'deleted',
    );
    expect(outcome(bundle, accepted(4, deleting('E', seen), from))).toBe('deleted');
  });

  test('seen in an earlier generation counts as the server translated it', () => {
    const bundle = bundleOf(root, row, accepted(3, deleting('D', 2), 'K2'));
    const late = { ...accepted(4, writing('W', { place: 'x' }, { seen: 90, gen: 'old' }), 'K3'), seen: 2 };
    expect(outcome(bundle, late)).toMatchObject({ root: { values: { place: 'x' } } });
  });

  test('an undo brings it back unmarked, a row of a deleted record is undone only after the record', () => {
    const bundle = bundleOf(
      root,
      row,
      accepted(3, deleting('E', 2, inRow), 'K2'),
      accepted(4, deleting('D', 3), 'K2'),
    );
    expect(outcome(bundle, accepted(5, undoing('V', 4, 'E', inRow), 'K2'))).toBe('deleted');
    const undone = bundleOf(
      root,
      row,
      accepted(3, deleting('E', 2, inRow), 'K2'),
      accepted(4, deleting('D', 3), 'K2'),
      accepted(5, undoing('U', 4, 'D'), 'K2'),
    );
    expect(stateWords(undone)).toBe('there');
    expect(Object.values(undone.rows).map(isDeleted)).toEqual([true]);
    expect(outcome(undone, accepted(6, undoing('V', 5, 'E', inRow), 'K2'))).toMatchObject({
      rows: { [idOf('O')]: { values: { deleted: false } } },
    });
  });

  test('an undo keeps the record from a deletion it had not seen, whichever comes first', () => {
    const start = [root, accepted(2, deleting('D', 1), 'K2')] as const;
    const undo = undoing('U', 2, 'D');
    const again = writing('E', { deleted: true }, { seen: 1 });
    expect(stateWords(bundleOf(...start, accepted(3, undo, 'K3'), accepted(4, again, 'K4')))).toBe('revived');
    expect(stateWords(bundleOf(...start, accepted(3, again, 'K4'), accepted(4, undo, 'K3')))).toBe('revived');
  });

  test('a kept record can be deleted again by one who saw why it was kept', () => {
    const kept = [
      root,
      accepted(2, deleting('D', 1), 'K2'),
      accepted(3, writing('W', { place: 'x' }, { seen: 1 }), 'K3'),
    ];
    const again = writing('E', { deleted: true }, { seen: 3, bases: { deleted: [idOf('D')] } });
    expect(stateWords(bundleOf(...kept, accepted(4, again, 'K2')))).toBe('deleted');
  });

  test("a row's deletion leaves the record and the other rows", () => {
    const bundle = bundleOf(root, row, accepted(3, addingRow('P')), accepted(4, deleting('D', 3, inRow)));
    expect(stateWords(bundle)).toBe('there');
    expect([bundle.rows[idOf('O')], bundle.rows[idOf('P')]].map((one) => one && isDeleted(one))).toEqual([
      true,
      false,
    ]);
  });
});

describe('Redaction', () => {
  const redacting = (name: string, parts: Partial<Change> = {}) =>
    writing(name, {}, { redact: 'classified', ...parts });

  test('of a record leaves its place, who made it and why it is empty', () => {
    const bundle = bundleOf(root, row, accepted(3, redacting('X'), 'K9'));
    expect(bundle).toEqual({
      root: {
        id: idOf('R'),
        kind: 'dialogue',
        by: idOf('PK1'),
        at: 1,
        values: {},
        last: { K1: 1 },
        redacted: { id: idOf('X'), at: 1, by: idOf('PK9'), reason: 'classified' },
      },
      rows: {},
      seq: 3,
    });
  });

  test('of a row leaves the others', () => {
    const bundle = bundleOf(
      root,
      row,
      accepted(3, addingRow('P', { text: 'water' })),
      accepted(4, redacting('X', inRow)),
    );
    expect(bundle.rows[idOf('O')]?.values).toEqual({});
    expect(bundle.rows[idOf('P')]?.values).toEqual({ text: 'water' });
    expect(outcome(bundle, accepted(5, writing('W', { text: 'late' }, inRow)))).toBe('redacted');
    expect(outcome(bundle, accepted(5, redacting('Y', inRow)))).toBe('redacted');
  });

  test('wins over every later change, a deleted record can be redacted too', () => {
    const bundle = bundleOf(
      root,
      row,
      accepted(3, deleting('D', 2)),
      accepted(4, redacting('X', { seen: 3 })),
    );
    for (const change of [
      writing('W', { place: 'x' }),
      addingRow('Q'),
      deleting('E', 9),
      undoing('U', 9, 'D'),
      redacting('Y'),
    ])
      expect(outcome(bundle, accepted(5, change))).toBe('redacted');
  });

  test('of a row leaves that it was written unseen: a deletion does not hold the better for it', () => {
    const write = addingRow('W', { text: 'a bridge' }, { seen: 1 });
    const erase = redacting('X', { record: idOf('W'), kind: 'opinion', seen: 2 });
    const before = bundleOf(
      root,
      accepted(2, write, 'K3'),
      accepted(3, erase, 'K9'),
      accepted(4, deleting('D', 1), 'K2'),
    );
    const after = bundleOf(
      root,
      accepted(2, write, 'K3'),
      accepted(3, deleting('D', 1), 'K2'),
      accepted(4, erase, 'K9'),
    );
    expect([stateWords(before), stateWords(after)]).toEqual(['revived', 'revived']);
  });

  test('of what is not there waits for it', () => {
    expect(outcome(bundleOf(root), accepted(2, redacting('X', inRow)))).toBe('unknown-record');
    expect(outcome(null, accepted(1, redacting('X')))).toBe('unknown-record');
  });
});

describe('Order', () => {
  test('a change before its record waits', () => {
    expect(outcome(null, accepted(1, writing('W', {})))).toBe('unknown-record');
    expect(outcome(null, accepted(1, addingRow('O')))).toBe('unknown-record');
    expect(outcome(bundleOf(root), accepted(2, writing('W', {}, inRow)))).toBe('unknown-record');
  });

  test('an entry the bundle already holds changes nothing, whatever has come since', () => {
    const write = accepted(3, writing('W', { place: 'x' }, { seen: 2 }));
    const redacted = bundleOf(root, row, write, accepted(4, writing('X', {}, { redact: 'mistake' })));
    for (const entry of [root, row, write]) expect(outcome(redacted, entry)).toBe(redacted);
  });
});
