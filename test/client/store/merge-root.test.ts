// What one answer means for one record, where the app does not understand all of it.
import { describe, expect, it } from 'vitest';
import { mergeRoot, type RootInput } from '../../../src/client/store/merge-root.ts';
import { isLaidOver, type Own } from '../../../src/client/store/outbox.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import { accepted, addingRow, bundleOf, idOf, making, writing } from '../../support/bundles.ts';

// Ids as they travel: the letters I, L, O and U are not among them.
const base = bundleOf(
  accepted(1, making('R', { subject: 'first' }), 'K2'),
  accepted(2, addingRow('A', { text: 'a road' }), 'K2'),
);
const input = (parts: Partial<RootInput>): RootInput => ({
  root: idOf('R'),
  stored: { base, gen: 'g', snap: 1 },
  own: [],
  parked: [],
  receipts: new Map(),
  entries: [],
  isDropped: false,
  withdrawn: [],
  writer: { person: idOf('PK1'), from: 'K1' },
  now: 100,
  gen: 'g',
  snap: 1,
  cursor: 9,
  ...parts,
});
const pending = (change: Change): Own => ({ n: 1, change, state: 'pending', seq: 0 });
/** An entry with something no version here knows. */
const unread = (seq: number, change: Change) => ({
  ...accepted(seq, change, 'K2'),
  change: { ...change, mood: 'good' },
});
const valuesAfter = (merged: ReturnType<typeof mergeRoot>) => merged.stored?.base?.root.values;

describe('A record of which the app does not understand an entry', () => {
  const own = pending(writing('E', { place: 'school' }, { seen: 2 }));
  const receipts = new Map([[own.change.id, { id: own.change.id, seq: 4 }]]);
  const first = () =>
    mergeRoot(input({ own: [own], receipts, entries: [unread(3, writing('D', { chair: 'x' }))] }));

  it('keeps an own accepted change waiting behind it, shown all the while', () => {
    const merged = first();
    expect(merged.parked.map(({ seq }) => seq)).toEqual([3, 4]);
    expect(valuesAfter(merged)).toEqual({ subject: 'first' });
    const kept = merged.own.map((one) => [one.state, isLaidOver(one, merged.stored?.base ?? null, 9)]);
    expect(kept).toEqual([['kept', true]]);
  });

  it('lays both down, in order, once it understands', () => {
    const [, waiting] = first().parked;
    const understood = accepted(3, writing('D', { chair: 'x' }), 'K2');
    const merged = mergeRoot(input({ entries: [understood, waiting?.raw] }));
    expect(valuesAfter(merged)).toEqual({ subject: 'first', chair: 'x', place: 'school' });
    expect([merged.parked, merged.stored?.base?.seq]).toEqual([[], 4]);
  });
});

describe('An own change that a notebook sends again after it was enrolled anew', () => {
  it('is laid down as the log has it: under the number it was first sent under', () => {
    const own = pending(writing('E', { place: 'school' }, { seen: 2 }));
    const receipts = new Map([[own.change.id, { id: own.change.id, seq: 3, from: 'K0' }]]);
    expect(mergeRoot(input({ own: [own], receipts })).stored?.base?.root.last).toMatchObject({ K0: 3 });
  });
});

describe('A withdrawal', () => {
  const inRow = { record: idOf('A'), kind: 'opinion' };
  const withdrawn = [{ record: idOf('A'), at: 5 }];
  const own = pending(writing('E', { text: 'a wide road' }, inRow));

  it('erases at once, though the record it comes with cannot be read', () => {
    const merged = mergeRoot(input({ own: [own], bundle: { seq: 5, root: { id: idOf('R') } }, withdrawn }));
    expect(merged.own).toEqual([]);
    expect(merged.stored?.base?.rows[idOf('A')]).toMatchObject({ values: {}, redacted: { at: 5 } });
    expect(merged.stored?.base?.seq).toBe(2);
    expect(merged.parked.map(({ seq, whole }) => [seq, whole])).toEqual([[5, true]]);
  });

  it('erases own changes also where no record is there to show it', () => {
    const merged = mergeRoot(
      input({
        stored: { base: null, gen: 'g', snap: 1 },
        own: [own],
        bundle: { seq: 5 },
        withdrawn,
      }),
    );
    expect(merged.own).toEqual([]);
  });

  it('erases what the server did not take because of it, where the person may not see the record any more', () => {
    const stored = { base: null, gen: 'g', snap: 1 };
    const receipts = new Map([[own.change.id, { id: own.change.id, refused: 'redacted' as const }]]);
    expect(mergeRoot(input({ stored, own: [own], receipts })).own).toEqual([]);
  });

  it('erases what was accepted from this phone, where the person may not see the record any more', () => {
    const stored = { base: null, gen: 'g', snap: 1 };
    const kept: Own = { ...own, state: 'kept', seq: 4 };
    expect(mergeRoot(input({ stored, own: [kept], withdrawn })).own).toEqual([]);
    expect(mergeRoot(input({ stored, own: [kept] })).own).toEqual([kept]);
  });
});

describe('What waits at the server for a record that was refused', () => {
  const stored = { base: null, gen: 'g', snap: 1 };
  const maker = (reason: 'not-allowed' | 'id-reused'): Own => ({
    ...pending(making('R', { subject: 'first' })),
    state: 'refused',
    reason,
  });
  const row: Own = { ...pending(addingRow('A', { text: 'a road' })), n: 2 };
  const receipts = new Map([[row.change.id, { id: row.change.id, parked: 'record' as const }]]);
  const become = (made: Own, more: Partial<RootInput> = {}) =>
    mergeRoot(input({ stored, own: [made, row], receipts, ...more })).own.map(({ state, reason }) => [
      state,
      reason,
    ]);

  it('is refused with it, so that it does not wait for ever', () => {
    expect(become(maker('not-allowed'))).toEqual([
      ['refused', 'not-allowed'],
      ['refused', 'not-allowed'],
    ]);
  });

  it('goes on waiting where the record is there, or made under the same number', () => {
    expect(become(maker('not-allowed'), { stored: { ...stored, base } })[1]).toEqual(['parked', undefined]);
    expect(become(maker('id-reused'))[1]).toEqual(['parked', undefined]);
  });
});

describe('What waits at the server', () => {
  const row = pending(addingRow('B', { text: 'a bridge' }));
  const waits: Own = { ...row, state: 'parked', waits: 'record' };
  const stateWith = (own: Own, more: Partial<RootInput>) =>
    mergeRoot(input({ own: [own], ...more })).own.map(({ state }) => state);

  it('is asked for again once the record is there: another copy of the notebook may have been told', () => {
    expect(stateWith(waits, { bundle: base })).toEqual(['pending']);
    expect(stateWith({ ...waits, waits: 'update' }, { bundle: base })).toEqual(['pending']);
    expect(stateWith(waits, {})).toEqual(['parked']);
  });

  it('is not, where the same answer says what became of it', () => {
    const receipts = new Map([[row.change.id, { id: row.change.id, parked: 'record' as const }]]);
    expect(stateWith(row, { bundle: base, receipts })).toEqual(['parked']);
  });
});

describe('A bundle that cannot be read', () => {
  it('waits alone: an entry of its number or before is in it, a later one waits behind it', () => {
    const whole = { seq: 4, root: idOf('R'), raw: { seq: 4 }, whole: true as const, snap: 1 };
    const entries = [4, 5].map((seq) => accepted(seq, writing(`E${seq}`, { place: 'school' }), 'K2'));
    const merged = mergeRoot(input({ parked: [whole], entries }));
    expect(merged.parked.map(({ seq, whole: isWhole }) => [seq, isWhole])).toEqual([
      [4, true],
      [5, undefined],
    ]);
  });

  it('tried again and still not understood, keeps waiting what waited behind it', () => {
    const entries = [8, 9].map((seq) => accepted(seq, writing(`E${seq}`, { place: 'school' }), 'K2'));
    const merged = mergeRoot(input({ bundle: { seq: 7 }, entries }));
    expect(merged.parked.map(({ seq }) => seq)).toEqual([7, 8, 9]);
    expect(merged.stored?.base).toEqual(base);
  });

  it('counts as brought by its snapshot, and leaves an old base the numbers it counts in', () => {
    const merged = mergeRoot(input({ bundle: { seq: 7 }, gen: 'new', snap: 2 }));
    expect(merged.stored).toMatchObject({ base, gen: 'g', snap: 2 });
    expect(merged.parked).toMatchObject([{ seq: 7, whole: true, snap: 2 }]);
  });
});

describe('The withdrawal of a row', () => {
  const about = (name: string, more: Partial<Own> = {}): Own => {
    const set = { opinion: idOf('A'), step: 'assigned', note: 'a secret' };
    return { ...pending(writing(name, set, { record: idOf(name), kind: 'follow-up' })), ...more };
  };
  const withdrawn = [{ record: idOf('A'), at: 5 }];

  it('takes along what was written here about it and has not left, and says that its files go', () => {
    const merged = mergeRoot(input({ own: [about('F')], withdrawn }));
    expect(merged.own).toEqual([]);
    expect([...merged.redacted].sort()).toEqual([idOf('A'), idOf('F')].sort());
  });

  it('takes what the server refused for that reason before this phone heard of it', () => {
    const own = about('F');
    const receipts = new Map([[own.change.id, { id: own.change.id, refused: 'redacted' as const }]]);
    const merged = mergeRoot(input({ own: [own], receipts }));
    expect([merged.own, [...merged.redacted]]).toEqual([[], [idOf('F')]]);
  });

  it('leaves what is about another row', () => {
    const other = writing('F', { opinion: idOf('B'), note: 'x' }, { record: idOf('F'), kind: 'follow-up' });
    expect(mergeRoot(input({ own: [pending(other)], withdrawn })).own).toHaveLength(1);
  });
});
