// Who may see and do what: one table (role × kind × relation × action) and one pure function that reads it.

import { type AccessGroup, briefs } from '../kinds/briefs.ts';
import type { Role } from '../kinds/roles.ts';
import type { Facts, Scope } from './facts.ts';

export type Action = 'see' | 'create' | 'write' | 'delete' | 'redact' | 'share' | 'announce';

/**
 * How a person stands to a record: `own` made by him; `unplaced` made by him and not yet of any village; `shared` with
 * him; `village` of one of his villages; `commune` anybody's in the commune.
 */
export type Relation = 'own' | 'unplaced' | 'shared' | 'village' | 'commune';

type Rights = { readonly [relation in Relation]?: readonly Action[] };
type Group = AccessGroup | 'denunciation';

const all: readonly Action[] = ['see', 'create', 'write', 'delete'];

/**
 * The table. `open`: dialogues, minutes and households; `office`: what is kept at the commune alone (reception). A village head sees of petitions only those he logged or that were shared
 * with him (decision 11) and none of type tố cáo (decision 10); of the commune's notices to his villages he writes only
 * that they were announced there. An administrator as such keeps the directory only.
 */
export const accessTable: { readonly [group in Group]: { readonly [role in Role]: Rights } } = {
  directory: {
    head: { commune: ['see'] },
    officer: { commune: ['see'] },
    leader: { commune: ['see'] },
    admin: { commune: all },
  },
  open: {
    head: { unplaced: all, village: all },
    officer: { commune: all },
    leader: { commune: [...all, 'redact'] },
    admin: {},
  },
  petition: {
    head: { own: all, shared: ['see'] },
    officer: { commune: [...all, 'share'] },
    leader: { commune: [...all, 'share', 'redact'] },
    admin: {},
  },
  office: {
    head: {},
    officer: { commune: all },
    leader: { commune: [...all, 'redact'] },
    admin: {},
  },
  notice: {
    head: { village: ['see', 'announce'] },
    officer: { commune: [...all, 'announce'] },
    leader: { commune: [...all, 'announce', 'redact'] },
    admin: {},
  },
  denunciation: {
    head: {},
    officer: { commune: all },
    leader: { commune: [...all, 'redact'] },
    admin: {},
  },
};

/** Whether the person may do this to a record with these facts. Unknown kinds: nobody may do anything. */
export const may = (scope: Scope, action: Action, facts: Facts): boolean => {
  const group = groupOf(facts);
  if (!group) return false;
  const relations = relationsOf(scope, facts);
  return scope.roles.some((role) =>
    relations.some((relation) => accessTable[group][role][relation]?.includes(action)),
  );
};

const groupOf = (facts: Facts): Group | undefined => {
  const kind = briefs[facts.kind];
  if (!kind) return undefined;
  return facts.denunciation ? 'denunciation' : kind.access;
};

const relationsOf = (scope: Scope, facts: Facts): readonly Relation[] => {
  const relations: Relation[] = ['commune'];
  const own = facts.by === scope.person;
  if (own) relations.push('own');
  if (own && facts.villages.length === 0) relations.push('unplaced');
  if (facts.shared.includes(scope.person)) relations.push('shared');
  if (facts.villages.some((village) => scope.villages.includes(village))) relations.push('village');
  return relations;
};
