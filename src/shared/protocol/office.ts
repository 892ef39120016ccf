// What the office asks beside the exchange: enrolment codes, devices, a record's history, the list of communes.
import * as z from 'zod/mini';
import { entrySchema, idSchema, recordIdSchema, sequenceSchema, timeSchema } from './change-schema.ts';

export const codesRequestSchema = z.object({ person: idSchema });

/** A QR's token (15 minutes) and a short code for a link (72 hours); using one uses up both. */
export const codesResponseSchema = z.object({
  now: timeSchema,
  token: z.string(),
  tokenExpiresAt: timeSchema,
  shortCode: z.string(),
  shortCodeExpiresAt: timeSchema,
  /** The address people open, from PUBLIC_URL. */
  publicUrl: z.string(),
});
export type CodesResponse = z.infer<typeof codesResponseSchema>;

export const deviceSchema = z.object({
  enrolment: idSchema,
  from: z.string(),
  person: idSchema,
  device: z.string(),
  app: z.string(),
  enrolledAt: timeSchema,
  lastSeenAt: z.optional(timeSchema),
  /** What it said of itself when last heard, as in its exchange; `unsent` is 0 where it had nothing. */
  unsent: z.optional(z.int()),
  files: z.optional(z.int()),
  oldestUnsentAt: z.optional(timeSchema),
  freeMb: z.optional(z.int()),
  clockOffMin: z.optional(z.int()),
  cursor: sequenceSchema,
  revokedAt: z.optional(timeSchema),
  /** Its person has left office. */
  left: z.optional(z.literal(true)),
  /** Changes kept apart since either. */
  quarantined: z.int(),
});
export const devicesResponseSchema = z.object({ now: timeSchema, devices: z.array(deviceSchema) });
export type DevicesResponse = z.infer<typeof devicesResponseSchema>;

export const revokeRequestSchema = z.object({ enrolment: idSchema });

/** One entry of a record's history; one whose payload was redacted shows only who and when. */
export const historyItemSchema = z.union([
  entrySchema,
  z.object({
    seq: sequenceSchema,
    by: idSchema,
    from: z.string(),
    at: timeSchema,
    record: recordIdSchema,
    redacted: z.literal(true),
  }),
]);
export const historyResponseSchema = z.object({ now: timeSchema, items: z.array(historyItemSchema) });
export type HistoryResponse = z.infer<typeof historyResponseSchema>;

export const unitSchema = z.object({
  code: z.string(),
  name: z.string(),
  type: z.string(),
  provinceCode: z.string(),
  provinceName: z.string(),
  formerly: z.optional(z.string()),
});
export type Unit = z.infer<typeof unitSchema>;
export const unitsResponseSchema = z.object({ now: timeSchema, units: z.array(unitSchema) });
