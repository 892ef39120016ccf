// Closed minutes and withdrawals before the judge, and what fits a seal.
import { describe, expect, it } from 'vitest';
import { isSealedWell } from '../../../src/shared/access/sealed.ts';
import { isDeleted } from '../../../src/shared/core/bundle.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import { laterText } from '../../../src/shared/kinds/later-minutes.ts';
import { minutes } from '../../../src/shared/kinds/minutes.ts';
import { idOf } from '../../support/bundles.ts';
import { closing, shortHashOf } from '../../support/closings.ts';
import { judged, mine } from '../../support/judged.ts';
import { edited, keyed, minutesMade, minutesOf, rowMade } from '../../support/minutes-records.ts';

const changes = [
  minutesMade({ villages: [mine] }),
  rowMade('item', 'T', { title: 'Làm đường' }),
  keyed('attendance', 'H001', { presence: 'present' }),
] as const;
const open = minutesOf(...changes);
const first = closing('C', open);
const closed = minutesOf(...changes, first);
const withdraw = (name: string, record: string, kind: string): Change => ({
  ...edited(name, {}, record, kind),
  redact: 'personal',
});
const attendance = changes[2];

describe('a closing', () => {
  it('is written once, by who may write the minutes', () => {
    expect(judged(['head'], open, first)).toBe('accept');
    expect(judged(['head'], closed, edited('E', { date: '2026-11-24' }, idOf('C'), 'closing'))).toBe(
      'append-only',
    );
    expect(judged(['head'], closed, edited('E', { deleted: true }, idOf('C'), 'closing'))).toBe(
      'append-only',
    );
    expect(judged(['admin'], open, first)).toBe('not-allowed');
  });

  it('that quotes what was withdrawn meanwhile is discarded; one made anew is taken', () => {
    const without = minutesOf(...changes, withdraw('X', attendance.record, 'attendance'));
    expect(judged(['head'], without, first)).toBe('redacted');
    expect(judged(['head'], without, closing('D', without))).toBe('accept');
  });
});

describe('a deletion', () => {
  const remove = edited('X', { deleted: true });

  it('of closed minutes is refused until the closing is withdrawn; of open ones it is not', () => {
    expect(judged(['head'], open, remove)).toBe('accept');
    expect(judged(['head'], closed, remove)).toBe('sealed');
    const unsealed = minutesOf(...changes, first, withdraw('Y', idOf('C'), 'closing'));
    expect(judged(['head'], unsealed, remove)).toBe('accept');
  });

  it('that was taken before the closing of another phone came is undone by it, and refused from then on', () => {
    const both = minutesOf(...changes, remove, { change: first, from: 'K2' });
    expect(isDeleted(both.root)).toBe(false);
    expect(judged(['head'], both, edited('Y', { deleted: true }))).toBe('sealed');
  });

  it('of a row of closed minutes is told as what came later, not refused', () => {
    expect(judged(['head'], closed, edited('X', { deleted: true }, idOf('T'), 'item'))).toBe('accept');
  });
});

describe('a withdrawal', () => {
  it('of a row takes the closing that quotes it first', () => {
    expect(judged(['leader'], closed, withdraw('X', idOf('T'), 'item'))).toBe('sealed');
    const unsealed = minutesOf(...changes, first, withdraw('Y', idOf('C'), 'closing'));
    expect(judged(['leader'], unsealed, withdraw('X', idOf('T'), 'item'))).toBe('accept');
    expect(judged(['leader'], closed, withdraw('Y', idOf('C'), 'closing'))).toBe('accept');
    expect(judged(['officer'], closed, withdraw('X', idOf('T'), 'item'))).toBe('not-allowed');
  });

  it('of what no closing quotes, or of the whole record, needs no more', () => {
    const after = minutesOf(...changes, first, rowMade('item', 'U', { title: 'Thêm' }));
    expect(judged(['leader'], after, withdraw('X', idOf('U'), 'item'))).toBe('accept');
    expect(judged(['leader'], closed, withdraw('X', idOf('R'), 'minutes'))).toBe('accept');
  });

  it('of a slip takes the closing that lists it, though not as a row', () => {
    const item = idOf('T');
    const slips = ['H002', 'H003'].map((one) => keyed('slip', `${item}-${one}`, { given: '2026-11-24' }));
    const before = minutesOf(...changes, ...slips);
    const other = keyed('slip', `${item}-H004`, { given: '2026-11-24' });
    const after = minutesOf(...changes, ...slips, closing('C', before), other);
    for (const { record } of slips)
      expect(judged(['leader'], after, withdraw('X', record, 'slip'))).toBe('sealed');
    expect(judged(['leader'], after, withdraw('X', other.record, 'slip'))).toBe('accept');
    const [one] = slips;
    if (!one) throw new Error('no slip');
    const without = minutesOf(...changes, ...slips, withdraw('X', one.record, 'slip'));
    expect(judged(['head'], without, closing('C', before))).toBe('redacted');
  });

  it('of a row takes the addendum that quotes it too', () => {
    const differs = laterText([{ type: 'added', record: idOf('U'), kind: 'item', is: { title: 'Thêm' } }]);
    const addendum = rowMade('addendum', 'A', { text: 'Thêm', differs, adopted: shortHashOf(differs) });
    const after = minutesOf(...changes, first, rowMade('item', 'U', { title: 'Thêm' }), addendum);
    expect(judged(['leader'], after, withdraw('X', idOf('U'), 'item'))).toBe('sealed');
  });

  it('of a row that a quoted row only names leaves the seal', () => {
    const named = keyed('attendance', 'H002', { presence: 'present', cluster: idOf('U') });
    const before = minutesOf(...changes, named);
    const after = minutesOf(
      ...changes,
      named,
      closing('C', before),
      rowMade('cluster', 'U', { name: 'Xóm' }),
    );
    expect(judged(['leader'], after, withdraw('X', idOf('U'), 'cluster'))).toBe('accept');
  });
});

describe('a seal', () => {
  const fits = (set: Change['set'], kind = 'closing') =>
    isSealedWell(minutes, { kind, root: idOf('R'), set }, shortHashOf);
  const snapshot = String(first.set.snapshot);

  it('fits its own text', () => {
    expect(fits(first.set)).toBe(true);
    const differs = laterText([]);
    expect(fits({ text: 'x', differs, adopted: shortHashOf(differs) }, 'addendum')).toBe(true);
  });

  it('fits no other text, none written otherwise, none of another record, and is not left out', () => {
    expect(fits({ ...first.set, snapshot: snapshot.replace('Làm', 'Lam') })).toBe(false);
    expect(fits({ ...first.set, hash: '0000000000' })).toBe(false);
    const loose = `${snapshot} `;
    expect(fits({ snapshot: loose, hash: shortHashOf(loose) })).toBe(false);
    const strange = snapshot.replace(`"record":"${idOf('R')}"`, `"record":"${idOf('Q')}"`);
    expect(fits({ snapshot: strange, hash: shortHashOf(strange) })).toBe(false);
    expect(fits({ snapshot: '7', hash: shortHashOf('7') })).toBe(false);
    expect(fits({ snapshot })).toBe(false);
    expect(fits({ hash: '0000000000' })).toBe(false);
  });

  it('is asked of nothing else: other rows, and what was emptied before it left its phone', () => {
    expect(fits({ title: 'Làm đường' }, 'item')).toBe(true);
    expect(fits({})).toBe(true);
  });
});

describe('what is about a withdrawn row', () => {
  const posting = rowMade('posting', 'N', { item: idOf('T'), title: 'Nghị quyết' });
  const photo = rowMade('attachment', 'A', { about: idOf('N'), what: 'photo' });

  it('is written no more by one who had not heard of the withdrawal', () => {
    const before = minutesOf(...changes, posting, withdraw('X', idOf('N'), 'posting'));
    expect(judged(['head'], before, photo)).toBe('redacted');
    expect(judged(['head'], minutesOf(...changes, posting), photo)).toBe('accept');
    const standing = minutesOf(...changes, posting, photo, withdraw('X', idOf('N'), 'posting'));
    expect(judged(['head'], standing, edited('E', { caption: 'x' }, idOf('A'), 'attachment'))).toBe(
      'redacted',
    );
    expect(judged(['leader'], standing, withdraw('Y', idOf('A'), 'attachment'))).toBe('accept');
  });

  it('holds the closing that quotes it, as the row itself would', () => {
    const about = rowMade('attachment', 'F', { what: 'photo', about: idOf('U'), file: 'D1' });
    const before = minutesOf(...changes, about);
    const after = minutesOf(...changes, about, closing('C', before), rowMade('item', 'U', { title: 'Thêm' }));
    expect(judged(['leader'], after, withdraw('X', idOf('U'), 'item'))).toBe('sealed');
  });
});
