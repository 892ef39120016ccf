// What the office reads and decides of changes kept apart: pushes of a revoked device, or of a person who had left. [wire]
import * as z from 'zod/mini';
import { idSchema, timeSchema } from './change-schema.ts';
import { refusalTypes } from './exchange.ts';

/** Why a change is still kept apart after the office wanted it in; one this version does not know reads as 'invalid'. */
const heldSchema = z.catch(z.enum([...refusalTypes, 'waits']), 'invalid');

export const quarantineItemSchema = z.object({
  id: idSchema,
  /** Of the record or row; '' when it cannot be read. */
  kind: z.string(),
  /** Of a row: the kind of its record. */
  rootKind: z.optional(z.string()),
  does: z.catch(z.enum(['create', 'edit', 'delete', 'restore', 'redact']), 'edit'),
  /** By the writer's clock. */
  writtenAt: z.optional(timeSchema),
  arrivedAt: timeSchema,
  /** Why no content is shown: the asker's rights, decision 10, or a form this server does not know. */
  hidden: z.optional(z.catch(z.enum(['rights', 'classified', 'unreadable']), 'unreadable')),
  /** Of its record. */
  title: z.optional(z.string()),
  /** Of a row. */
  text: z.optional(z.string()),
  /** The names of the fields an edit writes. */
  fields: z.optional(z.array(z.string())),
  held: z.optional(heldSchema),
});
export type QuarantineItem = z.infer<typeof quarantineItemSchema>;

export const quarantineActSchema = z.object({
  act: z.enum(['admit', 'discard']),
  by: idSchema,
  at: timeSchema,
  /** How many changes. */
  changes: z.int(),
});

/** Without `held`: admitted, or discarded. */
const resultSchema = z.object({ id: idSchema, held: z.optional(heldSchema) });
export type QuarantineResult = z.infer<typeof resultSchema>;

export const quarantineResponseSchema = z.object({
  now: timeSchema,
  /** Whose device it is, its short number and what it says it is. */
  person: idSchema,
  from: z.string(),
  device: z.string(),
  items: z.array(quarantineItemSchema),
  /** How many there are in all. */
  total: z.int(),
  acts: z.array(quarantineActSchema),
  /** What became of each change that was decided on. */
  results: z.optional(z.array(resultSchema)),
});
export type QuarantineResponse = z.infer<typeof quarantineResponseSchema>;

/** Names what was shown, so that nothing is decided unseen. */
export const decideRequestSchema = z.object({
  enrolment: idSchema,
  ids: z.array(idSchema).check(z.minLength(1), z.maxLength(500)),
});
