// The access table against what it should say (test/support/access-table.ts), cell by cell.
import { describe, expect, test } from 'vitest';
import { type Action, may } from '../../../src/shared/access/access.ts';
import { type Facts, factsOf, type Scope } from '../../../src/shared/access/facts.ts';
import { kinds } from '../../../src/shared/kinds/registry.ts';
import type { Role } from '../../../src/shared/kinds/roles.ts';
import { expected, letters, served, situations } from '../../support/access-table.ts';
import { accepted, bundleOf, idOf, making, writing } from '../../support/bundles.ts';
import { me, mine, other } from '../../support/judged.ts';

const cells = expected.flatMap(([kind, denunciation, rows]) =>
  rows.flatMap(([role, ...rights]) =>
    Object.entries(situations).map(([situation, facts], place) => ({
      name: `${role}, ${denunciation ? 'denunciation' : kind} ${situation}: ${rights[place] || 'nothing'}`,
      role,
      facts: { kind, denunciation, ...facts },
      rights: rights[place] ?? '?',
    })),
  ),
);

const scope = (...roles: Role[]): Scope => ({ person: me, roles, villages: served });

describe('Access', () => {
  test('is stated for every kind there is', () => {
    expect(new Set(expected.map(([kind]) => kind))).toEqual(new Set(Object.keys(kinds)));
  });

  test.each(cells)('$name', ({ role, facts, rights }) => {
    const allowed = Object.entries(letters).filter(([, action]) => may(scope(role), action, facts));
    expect(new Set(allowed.map(([letter]) => letter))).toEqual(new Set(rights));
  });

  const complaint: Facts = {
    by: idOf('P9'),
    villages: [other],
    shared: [],
    kind: 'petition',
    denunciation: false,
  };
  test.each<[string, Role[], Action, Facts, boolean]>([
    ['without a role nobody sees even the directory', [], 'see', { ...complaint, kind: 'village' }, false],
    ['two roles give what either gives', ['head', 'officer'], 'see', complaint, true],
    ['an administrator who is also a leader sees records', ['admin', 'leader'], 'see', complaint, true],
    ['two roles give no more than either gives', ['head', 'admin'], 'see', complaint, false],
    [
      'a kind nobody knows is closed to all',
      ['head', 'officer', 'leader', 'admin'],
      'see',
      { ...complaint, kind: 'diary' },
      false,
    ],
  ])('%s', (_, roles, action, facts, allowed) => {
    expect(may(scope(...roles), action, facts)).toBe(allowed);
  });
});

describe('Facts', () => {
  const made = accepted(
    1,
    making('R', { type: 'complaint', villages: [mine], shared: [me] }, { kind: 'petition' }),
  );

  test('are the values shown', () => {
    expect(factsOf(bundleOf(made))).toEqual({
      kind: 'petition',
      by: idOf('PK1'),
      villages: [mine],
      shared: [me],
      denunciation: false,
    });
    const two = bundleOf(
      made,
      accepted(
        2,
        writing('A', { villages: [other], type: 'denunciation' }, { kind: 'petition', at: 9 }),
        'K2',
      ),
      accepted(3, writing('B', { villages: [mine] }, { kind: 'petition', at: 5 }), 'K3'),
    );
    expect(factsOf(two)).toMatchObject({ villages: [other], denunciation: true });
  });

  test.each([null, 'V1', 7, { a: 1 }])('villages that are %j are none', (villages) => {
    expect(factsOf(bundleOf(accepted(1, making('R', { villages })))).villages).toEqual([]);
  });
});
