// Whether the values of a change fit their fields. Apart from the kinds, so that lists of records load without zod.
import type * as z from 'zod/mini';
import { deletedField } from '../core/bundle.ts';
import { fieldsOf, type KindDefinition, type Values } from './define-kind.ts';
import { type Field, fieldSchema } from './fields.ts';

export type SetProblem =
  | { readonly type: 'unknown-field'; readonly field: string }
  | { readonly type: 'invalid-value'; readonly field: string };

/** What is wrong with the values a change sets, field by field; empty when all is well. */
export const checkSet = (kind: KindDefinition, recordKind: string, set: Values): readonly SetProblem[] => {
  const fields = fieldsOf(kind, recordKind) ?? {};
  return Object.entries(set).flatMap(([name, value]): readonly SetProblem[] => {
    if (name === deletedField)
      return typeof value === 'boolean' ? [] : [{ type: 'invalid-value', field: name }];
    const field = fields[name];
    if (!field) return [{ type: 'unknown-field', field: name }];
    return schemaOf(field).safeParse(value).success ? [] : [{ type: 'invalid-value', field: name }];
  });
};

const schemas = new WeakMap<Field, z.ZodMiniType>();

const schemaOf = (field: Field): z.ZodMiniType => {
  const known = schemas.get(field) ?? fieldSchema(field);
  schemas.set(field, known);
  return known;
};
