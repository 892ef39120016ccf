// How the server is kept: its automatic backups and the room on its disk. For administrators; names no citizen.
import * as z from 'zod/mini';
import { timeSchema } from './change-schema.ts';

export const keepingResponseSchema = z.object({
  now: timeSchema,
  /** `low`: little room is left on the disk with the data. */
  disk: z.enum(['good', 'low']),
  /**
   * off: no second place is set · good: the last run succeeded · failed: it did not, the copy before it is young ·
   * old: no copy younger than 48 hours, or none at all
   */
  backup: z.enum(['off', 'good', 'failed', 'old']),
  /** The name of the folder with the copies, without the way to it. */
  place: z.optional(z.string()),
  /** When the last proven copy was made. */
  goodAt: z.optional(timeSchema),
  /** Why the last run failed: one of the server's words, which a later server may add to. */
  failure: z.optional(z.string()),
  /** The copies lie on the same disk as the data. */
  sameDisk: z.optional(z.boolean()),
  /** When the server's certificate ends; only when that is less than 30 days away. */
  certificateEnd: z.optional(timeSchema),
});
export type KeepingResponse = z.infer<typeof keepingResponseSchema>;
/** The same, without the server's time. */
export type Keeping = Omit<KeepingResponse, 'now'>;
