// The phone's own pending changes over what the server said (decision 2), case by case.
import { describe, expect, test } from 'vitest';
import { isDeleted, isRevived, otherVersions } from '../../../src/shared/core/bundle.ts';
import { overlay } from '../../../src/shared/core/overlay.ts';
import { accepted, addingRow, bundleOf, idOf, making, writing } from '../../support/bundles.ts';

const writer = { person: idOf('PK1'), from: 'K1' };
const base = bundleOf(accepted(1, making('R', { subject: 'first' }), 'K2'));

describe('Overlay', () => {
  test('of nothing over nothing is nothing', () => {
    expect(overlay(null, [], writer)).toBeNull();
    expect(overlay(null, [writing('A', { subject: 'x' })], writer)).toBeNull();
    expect(overlay(base, [], writer)).toBe(base);
  });

  test('shows a record made here before the server knows it, with its rows', () => {
    const seen = overlay(
      null,
      [making('R', { subject: 'new' }), addingRow('O', { text: 'a' }), writing('A', { place: 'hall' })],
      writer,
    );
    expect(seen?.root.values).toEqual({ subject: 'new', place: 'hall' });
    expect(Object.keys(seen?.rows ?? {})).toEqual([idOf('O')]);
    expect(seen?.seq).toBe(0);
  });

  test('keeps the versions of others beside what was written here without seeing them', () => {
    const others = bundleOf(
      accepted(1, making('R', { subject: 'first' }), 'K2'),
      accepted(2, writing('B', { subject: 'theirs' }, { at: 5 }), 'K2'),
    );
    const seen = overlay(others, [writing('A', { subject: 'ours' }, { at: 9 })], writer);
    expect(seen?.root.values.subject).toBe('ours');
    expect(seen && otherVersions(seen.root, 'subject').map((other) => other.value)).toEqual(['theirs']);
  });

  test('deletes and undoes here at once', () => {
    const deletion = writing('D', { deleted: true }, { seen: 1 });
    const undo = writing('W', { deleted: false }, { seen: 1, bases: { deleted: [idOf('D')] } });
    const deleted = overlay(base, [deletion], writer);
    const undone = overlay(base, [deletion, undo], writer);
    expect([deleted && isDeleted(deleted.root), undone && isDeleted(undone.root)]).toEqual([true, false]);
  });

  test('shows that a deletion here does not hold against a write it had not seen', () => {
    const later = bundleOf(
      accepted(1, making('R', {}), 'K2'),
      accepted(2, writing('B', { place: 'hall' }, { seen: 1 }), 'K2'),
    );
    const seen = overlay(later, [writing('D', { deleted: true }, { seen: 1 })], writer);
    expect(seen && [isDeleted(seen.root), isRevived(seen.root)]).toEqual([false, true]);
  });

  test('shows nothing written here of what has been redacted', () => {
    const redacted = bundleOf(
      accepted(1, making('R', { subject: 'first' }), 'K2'),
      accepted(2, writing('X', {}, { redact: 'mistake' }), 'K2'),
    );
    expect(overlay(redacted, [writing('A', { subject: 'again' })], writer)).toEqual(redacted);
  });

  test('does not bring up again what an own later change replaced', () => {
    const first = writing('A', { subject: 'a' }, { at: 9 });
    const second = writing('B', { subject: 'b' }, { at: 2, bases: { subject: [idOf('A')] } });
    const once = overlay(base, [first, second], writer);
    expect(once?.root.values.subject).toBe('b');
    expect(once && otherVersions(once.root, 'subject')).toEqual([]);
    expect(overlay(once, [first, second], writer)).toEqual(once);
  });

  test("keeps the server's memory of what may still arrive", () => {
    const waiting = bundleOf(
      accepted(1, making('R', { subject: 'first' }), 'K2'),
      accepted(2, writing('B', { subject: 'b' }, { bases: { subject: [idOf('A')] } }), 'K2'),
    );
    const seen = overlay(waiting, [writing('A', { subject: 'a' }, { at: 9 })], writer);
    expect(seen?.root.values.subject).toBe('b');
    expect(seen?.root.gone).toEqual(waiting.root.gone);
  });
});
