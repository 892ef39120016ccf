// What the form of a new record asks first, before its sections: who comes with a paper says his name, then his matter.
import type { Fields } from '../../../shared/kinds/fields.ts';
import { sectionsOf } from '../value-texts.ts';

/** Of the kinds whose first section is not what people say first. */
const leads: { readonly [recordKind: string]: readonly string[] } = {
  petition: ['sender', 'address', 'summary'],
};

export interface FormLayout {
  /** Open, in this order. */
  readonly open: readonly string[];
  /** Folded, each with at least one field. */
  readonly folded: readonly { readonly name: string; readonly fields: readonly string[] }[];
}

/** Which fields of a form stand open and which fold: of a new record the lead of its kind where it is offered, else the first section. */
export function layoutOf(
  recordKind: string,
  fields: Fields,
  offers: (name: string) => boolean,
  isNew: boolean,
): FormLayout {
  const loose = Object.keys(fields).filter((name) => fields[name]?.section === undefined && offers(name));
  const lead = isNew ? (leads[recordKind] ?? []).filter(offers) : [];
  const sections = sectionsOf(fields)
    .map(({ name, fields: names }) => ({
      name,
      fields: names.filter((field) => offers(field) && !lead.includes(field)),
    }))
    .filter((section) => section.fields.length > 0);
  if (lead.length > 0) return { open: [...loose, ...lead], folded: sections };
  return { open: [...loose, ...(sections[0]?.fields ?? [])], folded: sections.slice(1) };
}
