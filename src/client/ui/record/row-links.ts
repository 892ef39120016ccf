// Links between records: a petition and the opinion it was made from.
import type { Json } from '../../../shared/core/json.ts';
import { isEmpty } from '../../../shared/kinds/define-kind.ts';
import type { Fields } from '../../../shared/kinds/fields.ts';

export type Link = { readonly root: string; readonly row?: string };

/** The link fields that hold one, as declared. */
export const linksOf = (
  fields: Fields,
  values: { readonly [field: string]: Json | undefined },
): readonly { readonly name: string; readonly link: Link }[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = field.type === 'link' ? values[name] : undefined;
    // Every stored value was parsed by the kind's schema at the door: an object here is a link.
    return isEmpty(value) ? [] : [{ name, link: value as Link }];
  });

export const linkOf = (...of: Parameters<typeof linksOf>): Link | undefined => linksOf(...of)[0]?.link;
