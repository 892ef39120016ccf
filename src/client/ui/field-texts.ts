// The words for a kind's fields, options and values, looked up by the names the kind declares.

import type { RecordState } from '../../shared/core/bundle.ts';
import type { Json } from '../../shared/core/json.ts';
import { isEmpty, type KindDefinition } from '../../shared/kinds/define-kind.ts';
import type { Field, Fields } from '../../shared/kinds/fields.ts';
import type { Directory } from '../store/catalog-api.ts';
import { dayInWords } from './text/format-date.ts';
import { formatNumber, type TextKey, t } from './text/t.ts';

/** What words are made from: the names of villages and people, and today ('yyyy-mm-dd'). */
export type Wording = { readonly directory: Directory; readonly today: string };

/** A text whose key is put together from names; a test holds that each exists. */
export const text = (key: string): string => t(key as 'bar.back');

export const fieldLabel = (recordKind: string, name: string): string => text(`${recordKind}.${name}`);

export const optionLabel = (recordKind: string, name: string, field: Field, option: string): string => {
  const list = 'list' in field ? field.list : undefined;
  return text(list ? `${list}.${option}` : `${recordKind}.${name}.${option}`);
};

export const kindLabel = (kind: string): string => t(`kind.${kind}` as 'kind.dialogue');

/** A field's value as people read it; '' when it holds nothing, or is a link (shown as one). */
export const valueText = (
  recordKind: string,
  name: string,
  field: Field,
  value: Json | undefined,
  { directory, today }: Wording,
): string => {
  if (isEmpty(value)) return '';
  switch (field.type) {
    case 'date':
      return dayInWords(String(value), today);
    case 'count':
      return formatNumber(Number(value));
    case 'yes-no':
      return value === true ? t('field.yes') : t('field.no');
    case 'choice':
      return optionLabel(recordKind, name, field, String(value));
    case 'choices':
      return listOf(value)
        .map((option) => optionLabel(recordKind, name, field, option))
        .join(', ');
    case 'ref':
    case 'refs':
      return (field.type === 'ref' ? [String(value)] : listOf(value))
        .map((id) => directory.villages.get(id) ?? directory.people.get(id)?.name ?? t('who.unknown'))
        .join(', ');
    case 'link':
      return '';
    default:
      return String(value);
  }
};

const listOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

export type SectionFields = { readonly name: string; readonly fields: readonly string[] };

/** The sections of a kind in the order it declares them. Fields without a section, links and retired ones are left out. */
export const sectionsOf = (fields: Fields): readonly SectionFields[] => {
  const sections = new Map<string, string[]>();
  for (const [name, field] of Object.entries(fields)) {
    if (field.retired || field.section === undefined) continue;
    sections.set(field.section, [...(sections.get(field.section) ?? []), name]);
  }
  return [...sections].map(([name, inIt]) => ({ name, fields: inIt }));
};

export const sectionLabel = (kind: string, section: string): string => text(`${kind}.section.${section}`);

/** What the first choice of a kind says it is: "Khiếu nại", "Tiếp xúc cử tri"; the kind's own name when unanswered. */
export const typeLabel = (
  kind: KindDefinition,
  values: { readonly [field: string]: Json | undefined },
): string => {
  const found = Object.entries(kind.fields).find(([, field]) => field.type === 'choice');
  const value = found && values[found[0]];
  return found && typeof value === 'string' && value !== ''
    ? optionLabel(kind.name, found[0], found[1], value)
    : kindLabel(kind.name);
};

const longestSummary = 60;

/** What a folded section holds, in a few words: "Lò Văn Thí Dụ · Số hộ: 42". */
export const summaryOf = (
  recordKind: string,
  fields: Fields,
  names: readonly string[],
  values: RecordState['values'],
  wording: Wording,
): string => {
  const parts = names.flatMap((name) => {
    const field = fields[name];
    const value = field ? valueText(recordKind, name, field, values[name], wording).replace(/\s+/g, ' ') : '';
    if (!field || value === '') return [];
    return [needsName(field) ? `${fieldLabel(recordKind, name)}: ${value}` : value];
  });
  const [first = '', ...rest] = parts;
  let words = cut(first);
  for (const part of rest) {
    if (words.length + part.length > longestSummary) return `${words}…`.replace(/……$/, '…');
    words = `${words} · ${part}`;
  }
  return words;
};

/** A number or an answer says nothing without its name. */
const needsName = (field: Field): boolean => field.type === 'count' || field.type === 'yes-no';

const cut = (words: string): string =>
  words.length > longestSummary ? `${words.slice(0, longestSummary).trimEnd()}…` : words;

/** Who wrote: "bác" for oneself, else the name the directory has. */
export const whoText = (person: string, me: string, directory: Directory): string =>
  person === me ? t('who.you') : (directory.people.get(person)?.name ?? t('who.unknown'));

export type { TextKey };
