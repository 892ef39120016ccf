// Which devices have not yet said that they erased what was withdrawn of a record: asked by who may withdraw (decision 6).
import * as z from 'zod/mini';
import { idSchema, timeSchema } from './change-schema.ts';

const unconfirmedDeviceSchema = z.object({
  enrolment: idSchema,
  from: z.string(),
  person: idSchema,
  device: z.string(),
  lastSeenAt: timeSchema,
  /** It was stopped: it hears of nothing any more, so it can never say so. */
  revokedAt: z.optional(timeSchema),
});

export const unconfirmedResponseSchema = z.object({
  now: timeSchema,
  devices: z.array(unconfirmedDeviceSchema),
  /** How many devices have said so. */
  confirmed: z.int(),
});
export type UnconfirmedResponse = z.infer<typeof unconfirmedResponseSchema>;
