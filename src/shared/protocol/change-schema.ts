// The zod schemas of a change, an entry and a bundle as they travel. [wire]
import * as z from 'zod/mini';
import type { Bundle } from '../core/bundle.ts';
import { type Change, type Entry, maxBases } from '../core/change.ts';
import { idPattern, naturalIdPattern } from '../core/ids.ts';
import { isJson, type Json } from '../core/json.ts';
import { type Role, roles } from '../kinds/roles.ts';

export const idSchema = z.string().check(z.regex(idPattern));
export const recordIdSchema = z.union([idSchema, z.string().check(z.regex(naturalIdPattern))]);
export const timeSchema = z.int().check(z.gte(0));
export const sequenceSchema = z.int().check(z.gte(0));
export const generationSchema = z.string().check(z.maxLength(16));
/** Names that every object has ("constructor") would be found in any table they are looked up in. */
const nameSchema = z.string().check(
  z.regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/),
  z.refine((name) => !(name in Object.prototype)),
);
const jsonSchema = z.custom<Json>((value) => isJson(value));

/** Roles in an answer: those this version does not know give nothing, and must not keep a phone from the rest. */
export const knownRolesSchema = z.pipe(
  z.array(z.string()),
  z.transform((named) => roles.filter((role): role is Role => named.includes(role))),
);

/** More than any form can hold, and still small enough for a 2G link. */
export const maxChangeChars = 200_000;

export const changeSchema: z.ZodMiniType<Change> = z.strictObject({
  id: idSchema,
  record: recordIdSchema,
  root: idSchema,
  kind: nameSchema,
  seen: sequenceSchema,
  gen: generationSchema,
  at: timeSchema,
  set: z.record(nameSchema, jsonSchema),
  bases: z.optional(z.record(nameSchema, z.array(idSchema).check(z.maxLength(maxBases)))),
  redact: z.optional(z.string().check(z.regex(/^[a-z-]{1,40}$/))),
}) as unknown as z.ZodMiniType<Change>;

export const entrySchema: z.ZodMiniType<Entry> = z.object({
  seq: sequenceSchema,
  by: idSchema,
  from: z.string().check(z.maxLength(12)),
  at: timeSchema,
  seen: z.optional(sequenceSchema),
  change: changeSchema,
}) as unknown as z.ZodMiniType<Entry>;

/** A bundle comes from our own server only and is stored as it is; its shape is checked to the depth code relies on. */
const headSchema = z.looseObject({ id: idSchema, at: timeSchema, by: idSchema });
const stateSchema = z.looseObject({
  id: recordIdSchema,
  kind: nameSchema,
  by: idSchema,
  at: timeSchema,
  values: z.record(z.string(), jsonSchema),
  heads: z.optional(z.record(z.string(), z.array(headSchema))),
  last: z.record(z.string(), sequenceSchema),
});

export const bundleSchema: z.ZodMiniType<Bundle> = z.looseObject({
  root: stateSchema,
  rows: z.record(z.string(), stateSchema),
  seq: sequenceSchema,
}) as unknown as z.ZodMiniType<Bundle>;
