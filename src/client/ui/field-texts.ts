// The words for a kind's fields, options and values, looked up by the names the kind declares. Those of the kind itself,
// which home says too, are in kind-texts.ts.

import { idPattern } from '../../shared/core/ids.ts';
import type { Field } from '../../shared/kinds/fields.ts';
import type { Directory } from '../store/catalog-api.ts';
import { text } from './kind-texts.ts';
import { t } from './text/t.ts';

export const fieldLabel = (recordKind: string, name: string): string => text(`${recordKind}.${name}`);

export const optionLabel = (recordKind: string, name: string, field: Field, option: string): string => {
  const list = 'list' in field ? field.list : undefined;
  return text(list ? `${list}.${option}` : `${recordKind}.${name}.${option}`);
};

/** What a field lets one choose from, in words. */
export const optionsOf = (
  recordKind: string,
  name: string,
  field: Field,
  directory: Directory,
): readonly { readonly value: string; readonly label: string }[] =>
  field.type === 'listed'
    ? listedOptions(field, directory)
    : ('options' in field ? field.options : []).map((value) => ({
        value,
        label: optionLabel(recordKind, name, field, value),
      }));

/** The options of a `listed` field as this commune uses them: built-in ones renamed or left out, its own added. */
const listedOptions = (
  { list, options }: Listed,
  { entries }: Directory,
): readonly { readonly value: string; readonly label: string }[] => {
  const own = [...entries].filter(([, entry]) => entry.list === list);
  const builtIn = options
    .filter(
      (option) => !own.some(([, { replaces, builtIn, active }]) => replaces && builtIn === option && !active),
    )
    .map((value) => ({ value, label: listedLabel(list, value, entries) }));
  const added = own
    .filter(([, { replaces, active }]) => !replaces && active)
    .map(([value, { name }]) => ({ value, label: name }));
  return [...builtIn, ...added];
};

/** What a `listed` field's value is called; what was retired keeps its name where it stands. */
export const listedLabel = (list: string, value: string, entries: Directory['entries']): string => {
  const own = entries.get(value);
  if (own) return own.name;
  for (const entry of entries.values())
    if (entry.list === list && entry.replaces && entry.builtIn === value && entry.active) return entry.name;
  return idPattern.test(value) ? t('who.unknown') : text(`${list}.${value}`);
};

type Listed = Extract<Field, { type: 'listed' }>;

export const sectionLabel = (kind: string, section: string): string => text(`${kind}.section.${section}`);

/** Who wrote: "bác" for oneself, else the name the directory has. */
export const whoText = (person: string, me: string, directory: Directory): string =>
  person === me ? t('who.you') : (directory.people.get(person)?.name ?? t('who.unknown'));
