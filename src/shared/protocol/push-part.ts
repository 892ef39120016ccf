// A large push goes up as one body. Where the link drops, what arrived stays at the server and the phone goes on from there. [wire]
import * as z from 'zod/mini';
import { routes } from './routes.ts';

/** SHA-256 of the whole body as sent (compressed), lower-case hex: its name, and what is signed in place of the part's own. */
const digestSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const textOfCount = z.string().check(z.regex(/^\d{1,9}$/));
const countSchema = z.pipe(textOfCount, z.transform(Number));

/**
 * POST: the query beside the bytes from `from` on, of `size` in all. Answered as an exchange once all of it is there, with `room` for the
 * answer as the link is by then, whatever the body said.
 */
export const pushPartSchema = z.object({
  of: digestSchema,
  size: countSchema,
  from: countSchema,
  room: z.optional(countSchema),
});
export type PushPart = z.infer<typeof pushPartSchema>;

/** GET: how much of a body is there, 0 where nothing of it is (any more). */
export const pushHaveSchema = z.object({ of: digestSchema });
export const pushHaveAnswerSchema = z.object({ have: z.int().check(z.gte(0)) });

/** What says that the body is one to be read while it comes. */
export const partType = 'application/octet-stream';

export const pushPartPath = ({ of, size, from, room }: PushPart): string =>
  `${routes.pushPart}?of=${of}&size=${size}&from=${from}${room === undefined ? '' : `&room=${room}`}`;
export const pushHavePath = (of: string): string => `${routes.pushPart}?of=${of}`;
