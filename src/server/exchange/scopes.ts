// A person's scope follows from the person's record; each change of it begins a new epoch (decision 5).
import type { Scope } from '../../shared/access/facts.ts';
import { servedVillages } from '../../shared/access/served-villages.ts';
import { type Bundle, isDeleted } from '../../shared/core/bundle.ts';
import type { Change } from '../../shared/core/change.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import { canonicalJson, type Json } from '../../shared/core/json.ts';
import { type Role, roles } from '../../shared/kinds/roles.ts';
import type { ScopeEpoch, Tx } from '../store/store.ts';

/** What a person record gives its person; nothing once the person is inactive, deleted or redacted. */
export const scopeOf = (person: Bundle): Scope => {
  const { id, values, redacted } = person.root;
  const gone = redacted !== undefined || isDeleted(person.root) || values.active === false;
  const list = (value: Json | undefined) =>
    Array.isArray(value) && !gone ? (value as readonly string[]) : [];
  const known = list(values.roles).filter((role): role is Role => roles.includes(role as Role));
  return { person: id, roles: known, villages: list(values.villages) };
};

/** The scope in force; of a person without a record here: nothing. */
export const currentScope = async (tx: Tx, person: RecordId): Promise<ScopeEpoch> =>
  (await tx.scopes.current(person)) ?? { scope: { person, roles: [], villages: [] }, epoch: 0, seq: 0 };

/** The scope in force, or of a person who has left office the last one before that. */
export const lastScopeInOffice = async (tx: Tx, person: RecordId): Promise<Scope> => {
  const current = await currentScope(tx, person);
  let found: ScopeEpoch | undefined = current;
  while (found && found.scope.roles.length === 0) found = await tx.scopes.at(person, found.epoch - 1);
  return (found ?? current).scope;
};

/** Begins a new epoch for everyone whose scope is another since line `seq` left a person's or a village's record so. */
export const followDirectory = async (
  tx: Tx,
  changed: Bundle,
  change: Change,
  seq: number,
): Promise<void> => {
  const people =
    changed.root.kind === 'person'
      ? [changed]
      : changed.root.kind === 'village' && 'successors' in change.set
        ? await tx.bundles.ofKind('person')
        : [];
  if (people.length === 0) return;
  const villages = await tx.bundles.ofKind('village');
  for (const person of people) await follow(tx, scopeOf(person), villages, seq);
};

const follow = async (tx: Tx, own: Scope, villages: readonly Bundle[], seq: number): Promise<void> => {
  const scope = { ...own, villages: servedVillages(own.villages, villages) };
  const last = await tx.scopes.current(scope.person);
  if (last && canonicalJson(last.scope as unknown as Json) === canonicalJson(scope as unknown as Json))
    return;
  await tx.scopes.add({ scope, epoch: (last?.epoch ?? 0) + 1, seq });
};
