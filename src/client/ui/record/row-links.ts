// Links between records: a petition and the opinion it was made from.
import type { Json } from '../../../shared/core/json.ts';
import type { Fields } from '../../../shared/kinds/fields.ts';

export type Link = { readonly root: string; readonly row?: string };

/** The first link field that holds one. */
export const linkOf = (
  fields: Fields,
  values: { readonly [field: string]: Json | undefined },
): Link | undefined => {
  for (const [name, field] of Object.entries(fields)) {
    const value = field.type === 'link' ? values[name] : undefined;
    // Every stored value was parsed by the kind's schema at the door: an object here is a link.
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Link;
  }
  return undefined;
};
