// Whether the commune holds closed minutes of a code that stands on a paper (decision 21).
import * as z from 'zod/mini';
import { idSchema, timeSchema } from './change-schema.ts';

export const closedResponseSchema = z.object({
  now: timeSchema,
  /** Closed minutes with this code are here, whether or not the asker may see them. */
  known: z.boolean(),
  /** Those he may see; `counts` where no other closing of the same meeting came before. */
  records: z.array(z.object({ root: idSchema, counts: z.boolean() })),
});
export type ClosedResponse = z.infer<typeof closedResponseSchema>;
