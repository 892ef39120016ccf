// A commune keeps at least one administrator: without one nobody could let a new phone in.
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Person } from '../../store/catalog-api.ts';

/** Whether this person is the only administrator in office. */
export const isLastAdministrator = (people: ReadonlyMap<RecordId, Person>, id: RecordId): boolean => {
  const isAdministrator = (person: Person | undefined) =>
    person?.active === true && person.roles.includes('admin');
  return (
    isAdministrator(people.get(id)) &&
    ![...people].some(([other, person]) => other !== id && isAdministrator(person))
  );
};
