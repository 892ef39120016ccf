// Closing minutes: the same record gives the same text, the text gives the minutes back, and what comes later stands beside.
import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import { closedBy, closedOf, mayClose } from '../../../src/shared/kinds/closed-minutes.ts';
import { closedRows, isHash, readSnapshot, writtenHash } from '../../../src/shared/kinds/closed-snapshot.ts';
import { laterText } from '../../../src/shared/kinds/later-minutes.ts';
import { meetingOf, slipKey } from '../../../src/shared/kinds/meeting-of.ts';
import { resultOf } from '../../../src/shared/rules/meeting/result-of.ts';
import { idOf } from '../../support/bundles.ts';
import { closing, shortHashOf, textOf, village } from '../../support/closings.ts';
import { householdsNamed } from '../../support/meetings.ts';
import { edited, keyed, minutesMade, minutesOf, root, rowMade } from '../../support/minutes-records.ts';

const item = idOf('T');
const six = householdsNamed(1, 6);
const changes: readonly Change[] = [
  minutesMade({ subject: 'Làm đường', chair: 'Lò Văn A', closer: 'K1', place: 'Nhà văn hóa' }),
  rowMade('item', 'T', {
    title: 'Đóng góp làm đường',
    matter: 'contributions',
    voting: 'show-of-hands',
    votesFor: 4,
    votesAgainst: 1,
  }),
  ...six.slice(0, 5).map((one) => keyed('attendance', one, { presence: 'present' })),
  rowMade('attachment', 'S', { what: 'signature', signer: 'Lò Văn A', file: 'D1', format: 'png' }),
];
const open = minutesOf(...changes);
const first = closing('C', open);
const closed = minutesOf(...changes, first);

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('nothing');
  return value;
};
const later = (...more: readonly Change[]): Bundle => minutesOf(...changes, first, ...more);

describe('the text', () => {
  it('is the same in whatever order things were written, and by whom', () => {
    const [made, made2, ...rest] = changes;
    const others = [...rest].reverse().map((change) => ({ change, from: 'K2' }));
    expect(textOf(minutesOf(must(made), must(made2), ...others))).toBe(textOf(open));
  });

  it('is composed, canonical, and says the village, the denominator, the files by digest and who signed', () => {
    const text = textOf(minutesOf(...changes, edited('E', { place: 'Nhà văn hóa'.normalize('NFD') })));
    expect(text).toBe(textOf(open));
    expect(text).toBe(text.normalize('NFC'));
    const snapshot = must(readSnapshot(text));
    expect(snapshot).toMatchObject({
      record: root,
      commune: 'xã Búng Lao',
      villages: [village],
      householdCount: 6,
    });
    expect(snapshot.households).toHaveLength(6);
    expect(snapshot.rows.find(({ kind }) => kind === 'attachment')?.values).toMatchObject({
      file: 'D1',
      signer: 'Lò Văn A',
    });
    expect(snapshot.rules.map(({ rule }) => rule)).toContain('pass.contributions');
  });

  it('holds nothing that was emptied, deleted or belongs to what comes after', () => {
    const before = minutesOf(
      ...changes,
      edited('E', { place: null }),
      rowMade('item', 'G', { title: 'Gạch đi' }),
      edited('X', { deleted: true }, idOf('G'), 'item'),
      edited('Y', { sent: '2026-11-27' }, item, 'item'),
      rowMade('posting', 'P', { what: 'result', from: '2026-11-24' }),
      rowMade('attachment', 'F', { what: 'photo', about: idOf('P'), file: 'D2' }),
    );
    const text = textOf(before);
    for (const word of ['Gạch đi', '2026-11-27', 'closer', 'posting', 'D2', 'null'])
      expect(text).not.toContain(word);
  });

  it('names the households that were called or handed a slip, and no other', () => {
    const text = textOf(
      minutesOf(...changes, keyed('slip', slipKey(item, 'H006'), { given: '2026-11-24' })),
      8,
    );
    const { households = [] } = must(readSnapshot(text));
    expect(households).toHaveLength(8);
    expect(households.filter(({ name }) => name !== undefined).map(({ id }) => id)).toEqual(six);
    expect(text).not.toContain('Hộ 7');
  });

  it('lists slips by item and day, and gives each back as it was; a strange one stays a row', () => {
    const bundle = minutesOf(
      ...changes,
      keyed('slip', slipKey(item, 'H006'), { given: '2026-11-24' }),
      keyed('slip', slipKey(item, 'H005'), { given: '2026-11-24', returned: '2026-11-25' }),
      keyed('slip', slipKey(item, 'H004'), { given: '2026-11-24' }),
      keyed('slip', slipKey(idOf('U'), 'H004'), { given: null }),
      keyed('slip', 'STRANGE', { given: '2026-11-24' }),
    );
    const text = textOf(bundle);
    expect(text).toContain(`{"given":"2026-11-24","households":["H004","H006"],"item":"${item}"}`);
    const read = must(readSnapshot(text)).rows.filter(({ kind }) => kind === 'slip');
    const byId = (rows: readonly { readonly id: string }[]) =>
      rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(read)).toEqual(byId(closedRows(bundle).filter(({ kind }) => kind === 'slip')));
    expect(must(closedOf(minutesOf(...changes, first))).later).toEqual([]);
  });

  it('is read by nobody who was given another one', () => {
    const text = textOf(open);
    expect(readSnapshot(` ${text}`)).toBeUndefined();
    expect(readSnapshot(text.replace('"format":1', '"format":2'))).toBeUndefined();
    expect(readSnapshot('{}')).toBeUndefined();
    expect(readSnapshot('nonsense')).toBeUndefined();
    expect(readSnapshot(undefined)).toBeUndefined();
  });

  it('has a code of two groups of five, another one for another letter', () => {
    const hash = shortHashOf(textOf(open));
    expect(isHash(hash)).toBe(true);
    expect(writtenHash(hash)).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    expect(shortHashOf(textOf(minutesOf(...changes, edited('E', { place: 'Nhà' }))))).not.toBe(hash);
  });
});

describe('closed minutes', () => {
  it('are the minutes again: same values, same result, whatever the rules become', () => {
    const { bundle, snapshot, hash, later: besides } = must(closedOf(closed));
    expect(bundle.root.values).toEqual(open.root.values);
    expect(bundle.rows[item]?.values).toEqual(open.rows[item]?.values);
    expect(besides).toEqual([]);
    expect(hash).toBe(shortHashOf(textOf(open)));
    const { items, roll } = meetingOf(
      bundle,
      snapshot.households.map(({ id }) => id),
    );
    expect(items.map((one) => resultOf(one, roll, snapshot, '2026-11-23').state)).toEqual(['passed']);
    expect(closedOf(open)).toBeUndefined();
  });

  it('do not change with the record; what came later stands beside: a tick of a second phone, an edit, a new item', () => {
    const bundle = later(
      keyed('attendance', 'H006', { presence: 'present' }),
      edited('E1', { votesFor: 5 }, item, 'item'),
      edited('E2', { place: null }),
      rowMade('item', 'U', { title: 'Thêm việc' }),
      rowMade('attachment', 'Z', { what: 'signature', signer: 'Vàng A B', file: 'D5' }),
      edited('E3', { deleted: true }, idOf('S'), 'attachment'),
    );
    const { bundle: shown, later: besides } = must(closedOf(bundle));
    expect(shown.rows[item]?.values.votesFor).toBe(4);
    expect(shown.root.values.place).toBe('Nhà văn hóa');
    expect(meetingOf(shown, six).roll.present).toBe(5);
    expect(besides.map(({ type, kind }) => [type, kind])).toEqual([
      ['changed', 'minutes'],
      ['added', 'attendance'],
      ['removed', 'attachment'],
      ['changed', 'item'],
      ['added', 'item'],
      ['added', 'attachment'],
    ]);
    expect(besides).toContainEqual({
      type: 'changed',
      record: item,
      kind: 'item',
      field: 'votesFor',
      was: 4,
      is: 5,
    });
  });

  it('let what comes after the meeting go on: postings, recognition, the signed paper, steps taken', () => {
    const bundle = later(
      rowMade('posting', 'P', { what: 'result', from: '2026-11-24' }),
      rowMade('attachment', 'F', { what: 'photo', about: idOf('P'), file: 'D2' }),
      rowMade('attachment', 'A', { what: 'paper', file: 'D3' }),
      rowMade('attachment', 'B', { what: 'photo', file: 'D4' }),
      keyed('preparation', 'slips-sent', { date: '2026-11-27' }),
      edited('E', { sent: '2026-11-27', recognised: '2026-12-01' }, item, 'item'),
      edited('E2', { closer: 'K2' }),
    );
    const { later: besides, bundle: shown } = must(closedOf(bundle));
    expect(besides).toEqual([]);
    expect(shown.rows[item]?.values).toMatchObject({
      votesFor: 4,
      sent: '2026-11-27',
      recognised: '2026-12-01',
    });
    for (const row of ['P', 'F', 'A', 'B']) expect(shown.rows[idOf(row)]).toBeDefined();
    expect(shown.root.values.closer).toBe('K2');
  });

  it('put a step of the preparation right that was written before the closing', () => {
    const step = keyed('preparation', 'notice', { date: '2026-11-12' });
    const before = minutesOf(...changes, step);
    const closing2 = closing('C', before);
    const after = minutesOf(...changes, step, closing2, {
      ...edited('E', { date: '2026-11-16' }, step.record, 'preparation'),
      at: 9_000_000_000_000,
    });
    const { bundle, later: besides } = must(closedOf(after));
    expect(bundle.rows[step.record]?.values.date).toBe('2026-11-16');
    expect(besides).toEqual([]);
  });

  it('tell of another phone’s count whichever clock was ahead, once', () => {
    for (const at of [1, 9_000_000_000_000]) {
      const unseen = { change: { ...edited('E', { votesFor: 5 }, item, 'item'), at }, from: 'K2' };
      const counted = edited('D', { votesFor: 4 }, item, 'item');
      const base = minutesOf(...changes, counted);
      const { later: besides } = must(closedOf(minutesOf(...changes, counted, closing('C', base), unseen)));
      expect(besides).toMatchObject([{ type: 'changed', field: 'votesFor', was: 4, is: 5 }]);
    }
  });

  it('show what was taken up in an addendum no more as later, until it changes again', () => {
    const bundle = later(edited('E1', { votesFor: 5 }, item, 'item'));
    const differs = laterText(must(closedOf(bundle)).later);
    const addendum = rowMade('addendum', 'AD', { text: 'Đếm lại', differs, adopted: shortHashOf(differs) });
    const taken = must(closedOf(later(edited('E1', { votesFor: 5 }, item, 'item'), addendum)));
    expect(taken.later).toEqual([]);
    expect(taken.addenda[0]?.takesUp).toHaveLength(1);
    const again = later(
      edited('E1', { votesFor: 5 }, item, 'item'),
      addendum,
      edited('E4', { votesFor: 6 }, item, 'item'),
    );
    expect(must(closedOf(again)).later).toMatchObject([{ was: 4, is: 6 }]);
  });

  it('the first closing that the commune took counts, whatever the clocks say; the other is told of', () => {
    const again = minutesOf(...changes, edited('E', { place: 'Chỗ khác' }));
    const second = { ...closing('D', again), at: 0 };
    const bundle = minutesOf(...changes, first, second);
    const { row, others } = must(closedOf(bundle));
    expect([row.id, others.map(({ id }) => id)]).toEqual([idOf('C'), [idOf('D')]]);
    const turned = must(closedOf(minutesOf(...changes, second, first)));
    expect(turned.row.id).toBe(idOf('D'));
  });

  it('are found by their code, and whether they count', () => {
    const other = closing('D', minutesOf(...changes, edited('E', { place: 'Chỗ khác' })));
    const bundle = minutesOf(...changes, first, other);
    expect(closedBy([bundle], String(first.set.hash))).toEqual([{ root, counts: first.set.hash }]);
    expect(closedBy([bundle], String(other.set.hash))).toEqual([{ root, counts: first.set.hash }]);
    expect(closedBy([bundle, open], '0000000000')).toEqual([]);
  });

  it('of another record are none of this one', () => {
    const strange = textOf(open).replaceAll(root, idOf('Q'));
    expect(closedOf(minutesOf(...changes, closing('C', open, { snapshot: strange })))).toBeUndefined();
  });
});

describe('withdrawn since', () => {
  const withdraw = (name: string, record: string, kind: string): Change => ({
    ...edited(name, {}, record, kind),
    redact: 'personal',
  });

  it('a row that was withdrawn is shown by no snapshot, and is nobody’s addendum', () => {
    const { bundle, later: besides } = must(closedOf(later(withdraw('X', idOf('S'), 'attachment'))));
    expect(bundle.rows[idOf('S')]?.values ?? {}).toEqual({});
    expect(besides).toEqual([]);
  });

  it('with the closing itself withdrawn the minutes are open again, and may be closed anew', () => {
    const bundle = later(withdraw('X', idOf('C'), 'closing'));
    expect(closedOf(bundle)).toBeUndefined();
    expect(mayClose(bundle, 'K1')).toEqual({ type: 'may' });
    const anew = minutesOf(...changes, first, withdraw('X', idOf('C'), 'closing'), closing('D', bundle));
    expect(must(closedOf(anew)).row.id).toBe(idOf('D'));
  });
});

describe('the right to close', () => {
  it('has the phone that opened the meeting, or took it over; anybody where nobody did', () => {
    expect(mayClose(open, 'K1')).toEqual({ type: 'may' });
    expect(mayClose(open, 'K2')).toEqual({ type: 'held', holder: 'K1' });
    const taken = minutesOf(...changes, edited('E', { closer: 'K2' }));
    expect(mayClose(taken, 'K2')).toEqual({ type: 'may' });
    expect(mayClose(taken, 'K1')).toEqual({ type: 'held', holder: 'K2' });
    expect(mayClose(minutesOf(minutesMade()), 'K9')).toEqual({ type: 'may' });
    expect(mayClose(closed, 'K1')).toEqual({ type: 'closed' });
  });
});
