// The access table asked of real changes: for each kind that can be so, what the judge says to who makes, writes, adds to,
// deletes, shares or withdraws a record in each situation.
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/shared/access/access.ts';
import { factsOf } from '../../../src/shared/access/facts.ts';
import { judgeChange, judgeShape } from '../../../src/shared/access/judge.ts';
import { applyEntry } from '../../../src/shared/core/apply.ts';
import type { Bundle } from '../../../src/shared/core/bundle.ts';
import type { Change } from '../../../src/shared/core/change.ts';
import { naturalId } from '../../../src/shared/core/ids.ts';
import type { KindDefinition, RowDefinition, Values } from '../../../src/shared/kinds/define-kind.ts';
import { kinds } from '../../../src/shared/kinds/registry.ts';
import type { Role } from '../../../src/shared/kinds/roles.ts';
import { expected, letters, served, situations } from '../../support/access-table.ts';
import { idOf, making, writing } from '../../support/bundles.ts';
import { me } from '../../support/judged.ts';

type Situation = (typeof situations)[string];

/** The values by which a record of the kind is in the situation, as far as its fields can say so. */
const valuesOf = (kind: KindDefinition, denunciation: boolean, { villages, shared }: Situation): Values => {
  const { villagesField, sharedField, isDenunciation, fields } = kind;
  const isOne = villagesField !== undefined && fields[villagesField]?.type === 'ref';
  return {
    ...(isDenunciation && { type: denunciation ? 'denunciation' : 'complaint' }),
    ...(villagesField &&
      villages.length > 0 && { [villagesField]: isOne ? (villages[0] ?? '') : [...villages] }),
    ...(sharedField && shared.length > 0 && { [sharedField]: [...shared] }),
  };
};

const put = (before: Bundle | null, change: Change, by: string): Bundle => {
  const after = applyEntry(before, { seq: (before?.seq ?? 0) + 1, by, from: 'K1', at: 1, change });
  if (!after.ok) throw new Error(after.error.type);
  return after.value;
};

const isAccepted = (role: Role, before: Bundle | null, change: Change): boolean => {
  const scope = { person: me, roles: [role], villages: served };
  const shape = judgeShape(change, before?.root.kind);
  const judgement = judgeChange(scope, change, before, put(before, change, me));
  return shape.type === 'accept' && judgement.type === 'accept';
};

/** A value for a field that names nobody where the record is a denunciation. */
const someWrite = (kind: KindDefinition, denunciation: boolean): Values => {
  const writable = Object.entries(kind.fields).filter(
    ([, { type, classifiedSafe }]) =>
      ['text', 'long-text', 'date'].includes(type) && (!denunciation || classifiedSafe),
  );
  const [name, field] = writable[0] ?? [];
  return name === undefined ? {} : { [name]: field?.type === 'date' ? '2026-11-12' : 'x' };
};

/** A row: with a step that all who may write take; of a village the one of the record that is mine, if any is. */
const rowOf = (
  rowKind: string,
  { naturalKey, ofVillage, stepsOfRole }: RowDefinition,
  villages: readonly string[],
): readonly (readonly [Action, Change])[] => {
  const key = ofVillage ? (villages.find((id) => served.includes(id)) ?? villages[0]) : idOf('H');
  if (key === undefined) return [];
  const step = stepsOfRole?.officer.find((one) => stepsOfRole.head.includes(one));
  const record = naturalKey ? naturalId(idOf('R'), rowKind, key) : idOf('O');
  const change = writing('O', step === undefined ? {} : { step }, { kind: rowKind, record });
  return [[ofVillage ? 'announce' : 'write', change]];
};

/** What each action is, written down; a row counts as written. */
const changesOf = (
  kind: KindDefinition,
  denunciation: boolean,
  villages: readonly string[],
): readonly (readonly [Action, Change])[] => {
  const at = { kind: kind.name };
  return [
    ['write', writing('A', someWrite(kind, denunciation), at)],
    ...Object.entries(kind.rows).flatMap(([rowKind, row]) => rowOf(rowKind, row, villages)),
    ['delete', writing('D', { deleted: true }, { ...at, seen: 1 })],
    ['redact', writing('X', {}, { ...at, redact: 'mistake' })],
    ...(kind.sharedField ? [['share', writing('H', { [kind.sharedField]: [idOf('P7')] }, at)] as const] : []),
  ];
};

const cells = expected.flatMap(([kindName, denunciation, rows]) =>
  rows.flatMap(([role, ...rights]) =>
    Object.entries(situations).flatMap(([situation, facts], place) => {
      const kind = kinds[kindName];
      if (!kind) return [];
      const creation = making('R', valuesOf(kind, denunciation, facts), { kind: kindName });
      const before = put(null, creation, facts.by);
      const { villages, shared, by } = factsOf(before);
      // A household has one village, a village has none: such a record is never in the other situations.
      if (!isDeepStrictEqual({ villages, shared, by }, { ...facts })) return [];
      // Nor does a denunciation name a village or a person.
      if (denunciation && villages.length + shared.length > 0) return [];
      const name = `${role}, ${denunciation ? 'denunciation' : kindName} ${situation}`;
      return [{ name, role, kind, denunciation, creation, before, rights: rights[place] ?? '?' }];
    }),
  ),
);

describe('What the judge says', () => {
  test('is asked of every kind, as far as its records can be so', () => {
    expect(new Set(cells.map(({ kind }) => kind.name))).toEqual(new Set(Object.keys(kinds)));
    expect(cells.length).toBeGreaterThan(150);
  });

  test.each(cells)('$name: $rights', ({ role, kind, denunciation, creation, before, rights }) => {
    const may = new Set([...rights].map((letter) => letters[letter]));
    for (const [action, change] of changesOf(kind, denunciation, factsOf(before).villages))
      expect([action, change.kind, isAccepted(role, before, change)]).toEqual([
        action,
        change.kind,
        may.has(action),
      ]);
    const isShared = factsOf(before).shared.length > 0;
    if (before.root.by === me)
      expect(isAccepted(role, null, creation)).toBe(may.has('create') && (!isShared || may.has('share')));
  });
});
