// What is typed about a person, over what the directory has: only that is written, against what stood there when it was typed.
import { headsOf, type RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { SeenHeads } from '../../../shared/core/write.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import type { Role } from '../../../shared/kinds/roles.ts';
import type { Person } from '../../store/catalog-api.ts';
import { tidyName } from './village-list.ts';

export interface PersonEntry {
  readonly name: string;
  readonly title: string;
  readonly phone: string;
  readonly roles: readonly Role[];
  readonly villages: readonly RecordId[];
}

export interface TypedEntry {
  readonly values: Partial<PersonEntry>;
  /** Per field that saving these writes: its heads when it was first typed in. */
  readonly seen: SeenHeads;
}

export const nothingTyped: TypedEntry = { values: {}, seen: {} };

/** @param person as the directory has them, who may change meanwhile; @param state of their record, for the phone */
export const entryOf = (
  person: Person | undefined,
  state: RecordState | undefined,
  { values }: TypedEntry,
): PersonEntry => ({
  name: person?.name ?? '',
  title: person?.title ?? '',
  phone: typeof state?.values.phone === 'string' ? state.values.phone : '',
  roles: person?.roles ?? [],
  villages: person?.villages ?? [],
  ...values,
});

/** After one more keystroke. @param state undefined for a new person, and where what stands there was just saved here */
export const typedInto = (
  { values, seen }: TypedEntry,
  state: RecordState | undefined,
  changed: Partial<PersonEntry>,
): TypedEntry => {
  const now = state && writtenBy(changed).map((name) => [name, headsOf(state, name).map(({ id }) => id)]);
  return { values: { ...values, ...changed }, seen: { ...Object.fromEntries(now ?? []), ...seen } };
};

/** All that is saved of a person. Only a village head has villages. */
export const valuesOf = (form: PersonEntry): Values => ({
  name: tidyName(form.name),
  title: tidyName(form.title) || null,
  phone: form.phone.trim() || null,
  roles: [...form.roles],
  villages: form.roles.includes('head') ? [...form.villages] : [],
});

/** Of these, what was typed. */
export const typedOf = (form: PersonEntry, typed: TypedEntry): Values => {
  const names: readonly string[] = writtenBy(typed.values);
  return Object.fromEntries(Object.entries(valuesOf(form)).filter(([name]) => names.includes(name)));
};

/** A change of roles may take the villages away. */
const writtenBy = (changed: Partial<PersonEntry>): readonly string[] =>
  'roles' in changed ? [...Object.keys(changed), 'villages'] : Object.keys(changed);
