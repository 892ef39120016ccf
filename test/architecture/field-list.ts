// Every field of every kind with what may never change about it, as plain text to be recorded and hashed.
import type { Field, Fields } from '../../src/shared/kinds/fields.ts';
import { kinds } from '../../src/shared/kinds/registry.ts';

/** What must stay of a field: its type, where it points, and the options people may already have chosen. */
function typeOf(field: Field): string {
  if ('kind' in field) return `${field.type} ${field.kind}`;
  return 'options' in field ? `${field.type} ${field.options.join('|')}` : field.type;
}

const listed = (prefix: string, fields: Fields) =>
  Object.entries(fields).map(([name, field]) => [`${prefix}.${name}`, typeOf(field)] as const);

/** @returns `kind.field` or `kind/row.field` to the field's type */
export function fieldList(): Record<string, string> {
  const entries = Object.values(kinds).flatMap((kind) => [
    ...listed(kind.name, kind.fields),
    ...Object.entries(kind.rows).flatMap(([row, { fields }]) => listed(`${kind.name}/${row}`, fields)),
  ]);
  return Object.fromEntries(entries);
}
