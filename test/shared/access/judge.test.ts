// What the judge says of the shape of changes, and of who may write.
import { describe, expect, test } from 'vitest';
import { judgeShape } from '../../../src/shared/access/judge.ts';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import type { Role } from '../../../src/shared/kinds/roles.ts';
import { accepted, addingRow, bundleOf, idOf, making, writing } from '../../support/bundles.ts';

import { judged, mine, other } from '../../support/judged.ts';

describe('Shape', () => {
  const natural = (root: string, kind: string) => `${idOf(root)}.${kind}.h1`;
  test.each<[string, Change, string | undefined, string]>([
    ['a dialogue', making('R', { subject: 'x' }), undefined, 'accept'],
    ['an opinion', addingRow('O', { text: 'x' }), 'dialogue', 'accept'],
    ['a deletion', writing('D', { deleted: true }), undefined, 'accept'],
    ['a redaction', writing('X', {}, { redact: 'mistake' }), undefined, 'accept'],
    ['a kind nobody knows', making('R', {}, { kind: 'diary' }), undefined, 'unknown-shape'],
    ['a row nobody knows', addingRow('O', {}, { kind: 'promise' }), 'dialogue', 'unknown-shape'],
    ["another kind's row", addingRow('O', {}), 'petition', 'unknown-shape'],
    ['a field nobody knows', making('R', { weather: 'rain' }), undefined, 'unknown-shape'],
    ['an option nobody knows', making('R', { form: 'picnic' }), undefined, 'unknown-shape'],
    ['a value that does not fit', making('R', { headcount: 'many' }), undefined, 'unknown-shape'],
    ['a row as root', making('R', {}, { kind: 'opinion' }), undefined, 'unknown-shape'],
    ["a row of the root's own kind", addingRow('O', {}, { kind: 'dialogue' }), 'dialogue', 'invalid'],
    ['a redaction with values', writing('X', { subject: 'x' }, { redact: 'mistake' }), undefined, 'invalid'],
    ['a record made redacted', making('R', {}, { redact: 'mistake' }), undefined, 'invalid'],
    ['a record made deleted', making('R', { deleted: true }), undefined, 'invalid'],
    ['a row made deleted', addingRow('O', { deleted: true }), 'dialogue', 'invalid'],
    [
      'a natural key where the row has none',
      addingRow('O', {}, { record: natural('R', 'opinion') }),
      'dialogue',
      'unknown-shape',
    ],
    [
      "a natural key of another record's",
      addingRow('O', {}, { record: natural('S', 'opinion') }),
      'dialogue',
      'invalid',
    ],
    [
      'a natural key of another row kind',
      addingRow('O', {}, { record: natural('R', 'event') }),
      'dialogue',
      'invalid',
    ],
    [
      'a kind named like what every object has',
      making('R', {}, { kind: 'diary' }),
      undefined,
      'unknown-shape',
    ],
  ])('%s: %3$s', (_, change, rootKind, expected) => {
    const judgement = judgeShape(change, rootKind);
    expect(judgement.type === 'refuse' ? judgement.reason : judgement.type).toBe(expected);
  });
});

describe('Who may write', () => {
  const meeting = (villages: string[]) =>
    bundleOf(accepted(1, making('R', { villages, subject: 'x' }), 'K9'));
  const later = { at: 50 };
  const earlier = { at: 0 };

  test.each<[string, Role[], Bundle | null, Change, string]>([
    ['a head makes a meeting of his village', ['head'], null, making('R', { villages: [mine] }), 'accept'],
    ['a head makes one of no village yet', ['head'], null, making('R', {}), 'accept'],
    [
      "a head makes one of another's village",
      ['head'],
      null,
      making('R', { villages: [other] }),
      'not-allowed',
    ],
    ['a head makes one of both', ['head'], null, making('R', { villages: [mine, other] }), 'accept'],
    ['an administrator makes a meeting', ['admin'], null, making('R', {}), 'not-allowed'],
    [
      'a head makes a village',
      ['head'],
      null,
      making('R', { name: 'x' }, { kind: 'village' }),
      'not-allowed',
    ],
    [
      'an administrator makes a village',
      ['admin'],
      null,
      making('R', { name: 'x' }, { kind: 'village' }),
      'accept',
    ],
    ['a head writes to his village', ['head'], meeting([mine]), writing('A', { place: 'hall' }), 'accept'],
    [
      "a head writes to another's",
      ['head'],
      meeting([other]),
      writing('A', { place: 'hall' }),
      'not-allowed',
    ],
    [
      "a head adds a row to another's",
      ['head'],
      meeting([other]),
      addingRow('O', { text: 'x' }),
      'not-allowed',
    ],
    [
      "a head takes another's meeting to his village",
      ['head'],
      meeting([other]),
      writing('A', { villages: [mine] }),
      'not-allowed',
    ],
    [
      'a head gives his meeting away',
      ['head'],
      meeting([mine]),
      writing('A', { villages: [other] }, later),
      'not-allowed',
    ],
    [
      '… with an old time, to be shown later',
      ['head'],
      bundleOf(
        accepted(1, making('R', { villages: [mine] }), 'K9'),
        accepted(2, writing('B', { villages: [mine] }, { at: 9 }), 'K9'),
      ),
      writing('A', { villages: [other] }, earlier),
      'not-allowed',
    ],
    [
      'a head adds a village',
      ['head'],
      meeting([mine]),
      writing('A', { villages: [mine, other] }, later),
      'accept',
    ],
    [
      'a head deletes his meeting',
      ['head'],
      meeting([mine]),
      writing('D', { deleted: true }, { seen: 1 }),
      'accept',
    ],
    [
      "a head deletes another's",
      ['head'],
      meeting([other]),
      writing('D', { deleted: true }, { seen: 1 }),
      'not-allowed',
    ],
    [
      'an officer redacts',
      ['officer'],
      meeting([mine]),
      writing('X', {}, { redact: 'mistake' }),
      'not-allowed',
    ],
    ['a leader redacts', ['leader'], meeting([other]), writing('X', {}, { redact: 'mistake' }), 'accept'],
    [
      'a leader redacts a row',
      ['leader'],
      bundleOf(accepted(1, making('R')), accepted(2, addingRow('O', { text: 'x' }))),
      writing('X', {}, { redact: 'mistake', record: idOf('O'), kind: 'opinion' }),
      'accept',
    ],
    [
      'a row is written as another kind of row',
      ['officer'],
      bundleOf(accepted(1, making('R')), accepted(2, addingRow('O', { text: 'x' }))),
      writing('A', {}, { record: idOf('O'), kind: 'item' }),
      'invalid',
    ],
  ])('%s: %4$s', (_, roles, before, change, expected) => {
    expect(judged(roles, before, change)).toBe(expected);
  });
});
