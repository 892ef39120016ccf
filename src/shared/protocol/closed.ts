// Whether the commune holds closed minutes of a code that stands on a paper (decision 21).
import * as z from 'zod/mini';
import { idSchema, timeSchema } from './change-schema.ts';

export const closedResponseSchema = z.object({
  now: timeSchema,
  /** Said to everybody: the code is of minutes that count, of a closing that another came before, or of nothing here. */
  known: z.enum(['counts', 'other', 'none']),
  /** Those he may see; `counts` is the code of the closing that counts. */
  records: z.array(z.object({ root: idSchema, counts: z.string().check(z.maxLength(20)) })),
});
export type ClosedResponse = z.infer<typeof closedResponseSchema>;
