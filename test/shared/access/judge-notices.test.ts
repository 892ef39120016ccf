// Notices and promises before the judge: a village head writes no more of them than is his.
import { describe, expect, it, test } from 'vitest';
import type { Values } from '../../../src/shared/kinds/define-kind.ts';
import type { Role } from '../../../src/shared/kinds/roles.ts';
import { accepted, addingRow, bundleOf, idOf, making, writing } from '../../support/bundles.ts';
import { judged, me, mine, other } from '../../support/judged.ts';

const notice = (villages: readonly string[]) =>
  bundleOf(
    accepted(1, making('R', { subject: 'a', text: 'b', villages: [...villages] }, { kind: 'notice' }), 'K9'),
  );
const told = (village: string, set: Values = { date: '2026-11-20' }, kind = 'announcement') =>
  writing('W', set, { kind, record: `${idOf('R')}.${kind}.${village}` });

describe('a notice', () => {
  test.each<[string, Role[], string, string]>([
    ['a head, of his village', ['head'], mine, 'accept'],
    ['a head, of another village', ['head'], other, 'not-allowed'],
    ['an officer, of any', ['officer'], other, 'accept'],
    ['a head who is an officer too, of any', ['head', 'officer'], other, 'accept'],
    ['an administrator, of none', ['admin'], mine, 'not-allowed'],
    ['an officer, of a village it was not sent to', ['officer'], idOf('V7'), 'not-allowed'],
  ])('is announced by %s: %s', (_, roles, village, word) => {
    expect(judged(roles, notice([mine, other]), told(village))).toBe(word);
  });

  it('is not announced by the head of a village it was not sent to', () => {
    expect(judged(['head'], notice([other]), told(mine))).toBe('not-allowed');
  });

  it('is written, and has files, by the commune alone', () => {
    const change = writing('W', { subject: 'c' }, { kind: 'notice' });
    const photo = addingRow('W', { what: 'photo' }, { kind: 'attachment' });
    for (const one of [change, photo]) {
      expect(judged(['head'], notice([mine]), one)).toBe('not-allowed');
      expect(judged(['officer'], notice([mine]), one)).toBe('accept');
    }
    const made = making('N', { subject: 'c', villages: [mine] }, { kind: 'notice' });
    expect(judged(['head'], null, made)).toBe('not-allowed');
  });

  it('a head who takes back that it was announced deletes his own row, not the notice', () => {
    const one = bundleOf(
      accepted(1, making('R', { subject: 'a', villages: [mine] }, { kind: 'notice' }), 'K9'),
      accepted(2, told(mine)),
    );
    const deleted = { ...told(mine, { deleted: true }), id: idOf('X'), seen: 2 };
    expect(judged(['head'], one, deleted)).toBe('accept');
    expect(judged(['head'], one, writing('X', { deleted: true }, { kind: 'notice', seen: 2 }))).toBe(
      'not-allowed',
    );
  });
});

describe('the steps of a promise', () => {
  const made = accepted(1, making('R', { villages: [mine] }, { kind: 'dialogue' }), 'K9');
  const opinion = accepted(2, addingRow('O', { text: 'a' }), 'K9');
  const done = accepted(
    3,
    addingRow('F', { step: 'done', opinion: idOf('O'), date: '2026-11-20' }, { kind: 'follow-up' }),
    'K9',
  );
  const step = (name: string, more: Values = {}) =>
    addingRow('W', { step: name, opinion: idOf('O'), date: '2026-11-20', ...more }, { kind: 'follow-up' });

  test.each([
    ...['assigned', 'read-out', 'confirmed', 'reopened'].map((name) => [name, 'accept']),
    ...['postponed', 'answered', 'done', 'sent-up', 'declined'].map((name) => [name, 'not-allowed']),
  ])('%s by a village head: %s', (name = '', word) => {
    expect(judged(['head'], bundleOf(made, opinion), step(name))).toBe(word);
    expect(judged(['officer'], bundleOf(made, opinion), step(name))).toBe('accept');
  });

  it('a head makes void what he wrote himself, and nothing of the office’s', () => {
    const ofOffice = step('corrected', { of: idOf('F') });
    expect(judged(['head'], bundleOf(made, opinion, done), ofOffice)).toBe('not-allowed');
    const own = { ...done, by: me };
    expect(judged(['head'], bundleOf(made, opinion, own), ofOffice)).toBe('accept');
  });

  it('none is changed or deleted once it is written', () => {
    const again = writing('W', { note: 'b' }, { kind: 'follow-up', record: idOf('F') });
    const gone = writing('W', { deleted: true }, { kind: 'follow-up', record: idOf('F'), seen: 3 });
    for (const change of [again, gone])
      expect(judged(['leader'], bundleOf(made, opinion, done), change)).toBe('append-only');
  });
});
