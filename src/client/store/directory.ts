// The directory in memory: the commune, its villages and its people, from their records.
import type { Bundle, RecordState } from '../../shared/core/bundle.ts';
import { isDeleted } from '../../shared/core/bundle.ts';
import type { RecordId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import { type Role, roles } from '../../shared/kinds/roles.ts';
import type { Directory, ListEntry, Person } from './catalog-api.ts';

/** The directory of these records; deleted ones are left out. */
export const directoryOf = (bundles: Iterable<Bundle>): Directory => {
  const villages = new Map<RecordId, string>();
  const people = new Map<RecordId, Person>();
  const ended = new Map<RecordId, string>();
  const entries = new Map<RecordId, ListEntry>();
  const law = new Map<RecordId, RecordState>();
  let commune: RecordState | undefined;
  for (const { root } of bundles) {
    if (isDeleted(root)) continue;
    const { id, kind, values } = root;
    if (kind === 'commune') commune = root;
    if (kind === 'village') villages.set(id, textOf(values.name));
    if (kind === 'village' && values.ended) ended.set(id, textOf(values.ended));
    if (kind === 'list-item') entries.set(id, entryOf(root));
    if (kind === 'person') people.set(id, personOf(root));
    if (kind === 'holiday' || kind === 'rule') law.set(id, root);
  }
  return { villages, people, ended, entries, law, ...(commune && { commune }) };
};

const personOf = ({ values }: RecordState): Person => ({
  name: textOf(values.name),
  title: textOf(values.title),
  roles: listOf(values.roles).filter((role): role is Role => (roles as readonly string[]).includes(role)),
  villages: listOf(values.villages),
  active: values.active !== false,
});

const entryOf = ({ values }: RecordState): ListEntry => ({
  list: textOf(values.list),
  name: textOf(values.name),
  builtIn: textOf(values.builtIn),
  replaces: values.replaces === true,
  active: values.active !== false,
});

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const listOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
