// What the fields of a record hold, in words: for forms and a record's own page.

import type { RecordState } from '../../shared/core/bundle.ts';
import type { Json } from '../../shared/core/json.ts';
import { isEmpty } from '../../shared/kinds/define-kind.ts';
import type { Field, Fields } from '../../shared/kinds/fields.ts';
import { isDay } from '../../shared/rules/days.ts';
import { masked } from '../../shared/rules/identity.ts';
import type { Directory } from '../store/catalog-api.ts';
import { fieldLabel, listedLabel, optionLabel } from './field-texts.ts';
import { dayInWords } from './text/day-in-words.ts';
import { formatNumber, t } from './text/t.ts';

/** What words are made from: the names of villages and people, and today ('yyyy-mm-dd'). */
export type Wording = {
  readonly directory: Directory;
  readonly today: string;
  /** Numbers are written out; else their last digits only. */
  readonly unmasked?: boolean;
};

/** A field's value as people read it; '' when it holds nothing, or is a link (shown as one). */
export const valueText = (
  recordKind: string,
  name: string,
  field: Field,
  value: Json | undefined,
  { directory, today, unmasked }: Wording,
): string => {
  if (isEmpty(value)) return '';
  switch (field.type) {
    case 'date':
      // A form also shows what cannot be read yet.
      return isDay(value) ? dayInWords(value, today) : String(value);
    case 'count':
      return typeof value === 'number' ? formatNumber(value) : String(value);
    case 'yes-no':
      return value === true ? t('field.yes') : t('field.no');
    case 'choice':
      return optionLabel(recordKind, name, field, String(value));
    case 'listed':
      return listedLabel(field.list, String(value), directory.entries);
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
      return field.masked && !unmasked ? masked(String(value)) : String(value);
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
