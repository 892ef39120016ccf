// A form opened before another's change arrived does not replace what its writer never saw.
import { expect, test } from 'vitest';
import { applyEntry } from '../../../src/shared/core/apply.ts';
import { type Bundle, fieldsWithOthers, headsOf } from '../../../src/shared/core/bundle.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import { createChange, editChange, type WriteContext } from '../../../src/shared/core/write.ts';

const context = (id: string, at: number): WriteContext => ({
  newId: () => id,
  now: () => at,
  seen: 0,
  gen: 'G',
});

const apply = (bundle: Bundle | null, change: Change, seq: number, by: string): Bundle => {
  const applied = applyEntry(bundle, { seq, by, from: by, at: change.at, change });
  if (!applied.ok) throw new Error(applied.error.type);
  return applied.value;
};

const created = apply(
  null,
  createChange(context('A', 1), { kind: 'minutes' }, { subject: 'first', place: 'here' }),
  1,
  'K1',
);
const opened = { subject: headsOf(created.root, 'subject').map((head) => head.id) };
const theirs = editChange(context('B', 2), created, 'A', { subject: 'theirs' });
if (!theirs) throw new Error('nothing written');
const moved = apply(created, theirs, 2, 'K2');

test('a field saved from an older form stands beside what came meanwhile', () => {
  const mine = editChange(context('C', 3), moved, 'A', { subject: 'mine' }, [], opened);
  const after = mine && apply(moved, mine, 3, 'K1');
  expect(after?.root.values.subject).toBe('mine');
  expect(after && fieldsWithOthers(after.root)).toEqual(['subject']);
});

test('a field whose heads did not move is simply replaced', () => {
  const mine = editChange(context('C', 3), moved, 'A', { place: 'there' }, [], { place: ['A'] });
  expect(mine?.bases).toBeUndefined();
  const after = mine && apply(moved, mine, 3, 'K1');
  expect(after && fieldsWithOthers(after.root)).toEqual([]);
});

test('without a word about what was seen, what is shown is replaced', () => {
  const mine = editChange(context('C', 3), moved, 'A', { subject: 'mine' });
  expect(mine?.bases).toEqual({ subject: ['B'] });
});
