// The words for a kind and what types it, as home says them.
import type { Json } from '../../shared/core/json.ts';
import type { KindBrief } from '../../shared/kinds/briefs.ts';
import { t } from './text/t.ts';

/** A text whose key is put together from names; a test holds that each exists. */
export const text = (key: string): string => t(key as 'bar.back');

export const kindLabel = (kind: string): string => t(`kind.${kind}` as 'kind.dialogue');

/** What the choice that types a kind says it is: "Khiếu nại", "Tiếp xúc cử tri"; the kind's own name when unanswered. */
export const typeLabel = (
  { name, type }: KindBrief,
  values: { readonly [field: string]: Json | undefined },
): string => {
  const value = type && values[type.field];
  return value ? text(`${type.texts}.${value}`) : kindLabel(name);
};
