// What a draft is called that has no title yet.
import { fieldsOf, titleOf, type Values } from '../../../shared/kinds/define-kind.ts';
import { kinds } from '../../../shared/kinds/registry.ts';

/** The first words of what was written; neither a choice's code nor a number that is masked elsewhere. */
export const firstWords = (recordKind: string, values: Values): string => {
  const title = Object.values(kinds)
    .flatMap((kind) => Object.entries(fieldsOf(kind, recordKind) ?? {}))
    .flatMap(([name, { type, masked }]) => (!masked && type.endsWith('text') ? name : []));
  return titleOf({ title }, values);
};
