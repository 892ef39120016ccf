// What is typed about the person who takes an office over, and what it says.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Role } from '../../../shared/kinds/roles.ts';
import type { Person } from '../../store/catalog-api.ts';
import { t } from '../text/t.ts';
import type { Successor } from './handover.ts';
import { tidyName } from './village-list.ts';

export interface SuccessorEntry {
  readonly who: Successor['type'];
  readonly known: RecordId | null;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
}

export interface SuccessorProblems {
  readonly known?: string;
  readonly name?: string;
  readonly roles?: string;
}

/** All that the leaver does passes on, but for the administrator's role: that is given by hand. */
export const noSuccessor = ({ roles, title }: Pick<Person, 'roles' | 'title'>): SuccessorEntry => ({
  who: 'nobody',
  known: null,
  name: '',
  title,
  roles: roles.filter((role) => role !== 'admin'),
});

/** Undefined while something is missing: see `successorProblems`. */
export const successorOf = (
  entry: SuccessorEntry,
  people: ReadonlyMap<RecordId, Person>,
): Successor | undefined => {
  if (Object.keys(successorProblems(entry)).length > 0) return undefined;
  const { who, known, name, title } = entry;
  if (who === 'new') return { type: 'new', name: tidyName(name), title: tidyName(title) };
  if (who === 'nobody') return { type: 'nobody' };
  const person = people.get(known ?? '');
  return person && known !== null
    ? { type: 'known', id: known, roles: person.roles, villages: person.villages }
    : undefined;
};

/** A new person needs a role; one who is there already has some. */
export const successorProblems = ({ who, known, name, roles }: SuccessorEntry): SuccessorProblems => ({
  ...(who === 'known' && known === null && { known: t('directory.successorNeeded') }),
  ...(who === 'new' && tidyName(name) === '' && { name: t('people.nameNeeded') }),
  ...(who === 'new' && roles.length === 0 && { roles: t('people.roleNeeded') }),
});
