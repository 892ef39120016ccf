// The kinds of field a record may have; each gives the zod schema of its values. All values are plain JSON.
import * as z from 'zod/mini';
import { idPattern } from '../core/ids.ts';
import type { Json } from '../core/json.ts';
import { isDay } from '../rules/days.ts';

type Common = {
  /** Without it the record is incomplete: a to-do, never a wall in front of saving. May depend on what else it holds. */
  readonly needed?: true | ((values: { readonly [field: string]: Json }) => boolean);
  /** May stand in a record of type tố cáo (decision 10): lists, dates, competence and the paper's code only. */
  readonly classifiedSafe?: true;
  /** No longer offered in forms; kept because fields are never removed (decision 7). */
  readonly retired?: true;
  /** Asked by a screen of its own, never by the plain form; shown like any other. */
  readonly screen?: true;
  /** The section of the form it stands in; the first section is open. */
  readonly section?: string;
  /** What its text should look like (`rules/identity`): said as a warning, never a refusal. */
  readonly identity?: 'id-number' | 'phone' | 'name';
  /** Shown masked until somebody asks for it, which is written down as a `look` row. */
  readonly masked?: true;
};

type Options = {
  readonly options: readonly string[];
  /** The name under which the options' texts stand, where several fields share them; else the field's own. */
  readonly list?: string;
};

export type Field = Common &
  (
    | { readonly type: 'text'; readonly max?: number; readonly input?: 'tel' | 'numeric' | 'position' }
    | { readonly type: 'long-text'; readonly max?: number }
    /**
     * Capitals, digits and . / - only: a register's or a paper file's code, never a text; `made` by the app (its own
     * codes, ids of rows), never typed.
     */
    | { readonly type: 'code'; readonly max?: number; readonly made?: true }
    | { readonly type: 'count'; readonly max?: number }
    | { readonly type: 'date' }
    | { readonly type: 'time' }
    | { readonly type: 'yes-no' }
    | ({ readonly type: 'choice' } & Options)
    | ({ readonly type: 'choices' } & Options)
    /** A choice the administrator may add to and rename: a built-in option, or the id of a `list-item` record of this list. */
    | { readonly type: 'listed'; readonly options: readonly string[]; readonly list: string }
    /** One record of a directory kind. */
    | { readonly type: 'ref'; readonly kind: string }
    | { readonly type: 'refs'; readonly kind: string }
    /** A link to a record, or to a row of it; `picked` in the form, else set where one record is made of another. */
    | { readonly type: 'link'; readonly kind: string; readonly picked?: true }
  );

export type Fields = { readonly [name: string]: Field };

const idSchema = z.string().check(z.regex(idPattern));
const codePattern = /^[0-9A-ZĐ][0-9A-ZĐ./-]*$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The schema of a link: the root's id and, for a row, the row's id. */
const linkSchema = z.strictObject({ root: idSchema, row: z.optional(z.string().check(z.maxLength(80))) });

/** The schema of a field's value; null is a field somebody emptied. */
export const fieldSchema = (field: Field): z.ZodMiniType => z.nullable(valueSchema(field));

const valueSchema = (field: Field): z.ZodMiniType => {
  switch (field.type) {
    case 'text':
      return z.string().check(z.maxLength(field.max ?? 300));
    case 'long-text':
      return z.string().check(z.maxLength(field.max ?? 20_000));
    case 'code':
      return z.string().check(z.maxLength(field.max ?? 20), z.regex(codePattern));
    case 'count':
      return z.int().check(z.gte(0), z.lte(field.max ?? 1_000_000));
    case 'date':
      return z.string().check(z.refine(isDay));
    case 'time':
      return z.string().check(z.regex(timePattern));
    case 'yes-no':
      return z.boolean();
    case 'choice':
      return z.enum(field.options as [string, ...string[]]);
    case 'choices':
      return z.array(z.enum(field.options as [string, ...string[]])).check(z.maxLength(50));
    case 'listed':
      return z.union([z.enum(field.options as [string, ...string[]]), idSchema]);
    case 'ref':
      return idSchema;
    case 'refs':
      return z.array(idSchema).check(z.maxLength(500));
    case 'link':
      return linkSchema;
  }
};
