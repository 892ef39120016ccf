// With whom a petition is shared, and with whom it could be: village heads, those of its own villages first.
import type { RecordId } from '../../../shared/core/ids.ts';
import { compareNames } from '../../../shared/core/vietnamese.ts';
import type { Directory } from '../../store/catalog-api.ts';

export type SharedPerson = {
  readonly id: RecordId;
  /** '' where the directory does not have them. */
  readonly name: string;
  /** The names of their villages. */
  readonly villages: readonly string[];
};

export type SharedWith = SharedPerson & {
  readonly hasLeft: boolean;
  /** Who serves as head in the leaver's place, and does not have the petition yet. */
  readonly successor?: SharedPerson;
};

export type ShareChoices = {
  readonly shared: readonly SharedWith[];
  /** Heads of the petition's villages, and those of others, whom it is not shared with; each by name. */
  readonly related: readonly SharedPerson[];
  readonly others: readonly SharedPerson[];
};

/**
 * Who has left office is offered to nobody, but stays in `shared` until it is taken back or given to the successor.
 * @param successors by person, who took the office over
 */
export const shareChoices = (
  directory: Pick<Directory, 'people' | 'villages'>,
  villages: readonly RecordId[],
  shared: readonly RecordId[],
  successors: ReadonlyMap<RecordId, RecordId> = new Map(),
): ShareChoices => {
  const toPerson = (id: RecordId): SharedPerson => {
    const person = directory.people.get(id);
    const names = (person?.villages ?? []).map((village) => directory.villages.get(village) ?? '');
    return { id, name: person?.name ?? '', villages: names.filter(Boolean) };
  };
  const byName = (ids: readonly RecordId[]): readonly SharedPerson[] =>
    ids.map(toPerson).sort((a, b) => compareNames(a.name, b.name));
  const toShared = (person: SharedPerson): SharedWith => {
    const hasLeft = directory.people.get(person.id)?.active === false;
    const taker = hasLeft ? inOffice(person.id, directory, successors) : undefined;
    const isNew = taker !== undefined && !shared.includes(taker);
    return { ...person, hasLeft, ...(isNew && { successor: toPerson(taker) }) };
  };
  const offered = [...directory.people]
    .filter(([id, { active, roles }]) => active && roles.includes('head') && !shared.includes(id))
    .map(([id]) => id);
  const isRelated = (id: RecordId): boolean =>
    directory.people.get(id)?.villages.some((village) => villages.includes(village)) === true;
  return {
    shared: byName(shared).map(toShared),
    related: byName(offered.filter(isRelated)),
    others: byName(offered.filter((id) => !isRelated(id))),
  };
};

/** The successor may have left too; whoever is no head any more would not see the petition. */
const inOffice = (
  leaver: RecordId,
  { people }: Pick<Directory, 'people'>,
  successors: ReadonlyMap<RecordId, RecordId>,
): RecordId | undefined => {
  const passed = new Set([leaver]);
  for (const id of passed) {
    const person = people.get(id);
    if (person?.active) return person.roles.includes('head') ? id : undefined;
    const next = successors.get(id);
    if (next !== undefined) passed.add(next);
  }
  return undefined;
};
